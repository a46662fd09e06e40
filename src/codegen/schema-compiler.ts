import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { leanSchema } from './lean-schema.ts';
import type { Spec } from './spec.ts';

/** Makes validators of the schemas in one document. */
export interface SchemaCompiler {
  readonly ajv: Ajv2020;
  /** The name under which ajv knows the schema. */
  nameOf(schema: unknown): string;
  /** Throws on an invalid schema. */
  validator(schema: unknown): ValidateFunction;
}

const documentId = 'spec';

/** A compiler that knows the document's own schemas, so that references between them resolve. */
export function schemaCompiler(spec: Spec): SchemaCompiler {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    // A shared schema is compiled once and called, not copied into each place that refers to it.
    inlineRefs: false,
    strict: true,
    strictTypes: false,
    keywords: ['components'],
    code: { source: true, esm: true },
  });
  addFormats.default(ajv);
  const schemas = Object.entries(spec.schemas).map(([name, schema]) => [
    name,
    leanSchema(schema, documentId),
  ]);
  ajv.addSchema({ $id: documentId, components: { schemas: Object.fromEntries(schemas) } });
  const names = new Map<unknown, string>();

  function nameOf(schema: unknown): string {
    const reference = (schema as { readonly $ref?: unknown } | undefined)?.$ref;
    if (typeof reference === 'string') return `${documentId}${reference}`;
    const known = names.get(schema);
    if (known !== undefined) return known;
    const name = `inline-${names.size}`;
    names.set(schema, name);
    ajv.addSchema({ ...(leanSchema(schema, documentId) as object), $id: name });
    return name;
  }

  return {
    ajv,
    nameOf,
    validator(schema) {
      const validate = ajv.getSchema(nameOf(schema));
      if (!validate) throw new Error(`no schema at ${nameOf(schema)}`);
      return validate;
    },
  };
}
