import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSpec } from '../../src/codegen/read-spec.ts';
import { isJson } from '../../src/codegen/request-schema.ts';
import { schemaCompiler } from '../../src/codegen/schema-compiler.ts';
import type { Spec, SpecOperation } from '../../src/codegen/spec.ts';
import { vendorNames } from '../../src/generated/vendor-names.ts';

const folder = join(import.meta.dirname, '../../specs');

function load(name: string): Spec {
  const file = `${name}.yaml`;
  return readSpec(readFileSync(join(folder, file), 'utf8'), file);
}

/** The control API's document. */
export const controlSpec = load('control');

/** The vendors' documents. */
export const vendorSpecs = vendorNames.map(load);

/** Whether a body matches the schema of a response. */
export type BodyCheck = (body: string) => string | undefined;

/** The responses of each operation: by operation id, then `status mediaType`. */
export const answerChecks: ReadonlyMap<string, ReadonlyMap<string, BodyCheck>> = new Map(
  [controlSpec, ...vendorSpecs].flatMap((spec) => {
    const compiler = schemaCompiler(spec);
    return spec.operations.map((operation) => [operation.id, checksOf(operation, compiler)] as const);
  }),
);

function checksOf(
  { responses }: SpecOperation,
  compiler: ReturnType<typeof schemaCompiler>,
): ReadonlyMap<string, BodyCheck> {
  return new Map(
    responses.map(({ status, mediaType, schema }) => {
      const key = `${status} ${mediaType}`;
      if (!isJson(mediaType) || schema === undefined) return [key, () => undefined];
      const validate = compiler.validator(schema);
      return [
        key,
        (body) => {
          if (validate(parsed(body))) return undefined;
          const [first] = validate.errors!;
          return `${first!.instancePath} ${first!.message}`;
        },
      ];
    }),
  );
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The operation of the control API with a path and a method; undefined if there is none. */
export function controlOperation(method: string, path: string): SpecOperation | undefined {
  return controlSpec.operations.find(
    (each) => each.method === method && new RegExp(`^${each.path.replace(/\{\w+\}/, '[^/]+')}$`).test(path),
  );
}
