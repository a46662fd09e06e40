import type { ErrorObject } from 'ajv/dist/2020.js';
import { parsePointer } from '../core/json-pointer.ts';
import { type SchemaCompiler, schemaCompiler } from './schema-compiler.ts';
import type { Spec, SpecExample } from './spec.ts';
import type { Report } from './spec-error.ts';

/** Checks that every schema is valid, and that every example fits the schema of its response. */
export function checkSchemas(spec: Spec, report: Report): void {
  const compiler = schemaCompiler(spec);
  const reported = new Set<string>();

  function compiles(at: readonly string[], schema: unknown): boolean {
    try {
      compiler.validator(schema);
      return true;
    } catch (error) {
      const { message } = error as Error;
      // A schema that refers to a broken one breaks for the same reason.
      if (!reported.has(message)) report(at, message);
      reported.add(message);
      return false;
    }
  }

  for (const name of Object.keys(spec.schemas)) {
    compiles(['components', 'schemas', name], { $ref: `#/components/schemas/${name}` });
  }
  for (const { at, id, request, responses } of spec.operations) {
    if (request !== undefined) compiles([...at, 'requestBody'], request);
    for (const response of responses) {
      if (response.schema === undefined || !compiles([...response.at, 'schema'], response.schema)) continue;
      for (const example of response.examples) {
        for (const error of complaints(compiler, response.schema, example)) {
          const where = [...example.at, 'value', ...parsePointer(error.instancePath)];
          report(where, `${describe(error)}, as an answer of ${id} with ${response.status}`);
        }
      }
    }
  }
}

/** The mistakes in an example; for a `oneOf`, those of the branch that fits best. */
function complaints(compiler: SchemaCompiler, schema: unknown, example: SpecExample): readonly ErrorObject[] {
  const validate = compiler.validator(schema);
  if (validate(example.value)) return [];
  const all = validate.errors ?? [];
  const branches = (schema as { readonly oneOf?: readonly unknown[] }).oneOf ?? [];
  const perBranch = branches.map((branch) => {
    const check = compiler.validator(branch);
    return check(example.value) ? [] : (check.errors ?? []);
  });
  // No branch, or more than one that fits: then the error of the union itself is right.
  if (perBranch.some((errors) => errors.length === 0)) return all;
  return perBranch.sort((a, b) => distance(a) - distance(b))[0] ?? all;
}

/** A wrong tag, such as `code`, means the other branch, even if all else fits. */
function distance(errors: readonly ErrorObject[]): number {
  const tags = errors.filter(({ keyword }) => keyword === 'const' || keyword === 'enum');
  return errors.length + 100 * tags.length;
}

function describe({ params, message, keyword }: ErrorObject): string {
  const detail = params.additionalProperty ?? params.allowedValues ?? params.allowedValue;
  return `${message ?? keyword}${detail === undefined ? '' : `: ${JSON.stringify(detail)}`}`;
}
