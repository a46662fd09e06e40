import type { ValidateFunction } from 'ajv/dist/2020.js';
import { mapValues } from './map-values.ts';
import { isJson } from './request-schema.ts';
import { schemaCompiler } from './schema-compiler.ts';
import type { Spec } from './spec.ts';

/** Schemas by the keys under which their validators are found. */
export type SchemaTable = Readonly<Record<string, unknown>>;

/** What each operation is asked, by operation id. */
export function requestSchemas(spec: Spec): SchemaTable {
  return Object.fromEntries(
    spec.operations.filter(({ request }) => request !== undefined).map(({ id, request }) => [id, request]),
  );
}

/** What each operation answers in JSON, by operation id, then status. */
export function responseSchemas(spec: Spec): Readonly<Record<string, SchemaTable>> {
  const tables = spec.operations.map(({ id, responses }) => {
    const json = responses.filter(({ mediaType, schema }) => isJson(mediaType) && schema !== undefined);
    return [id, Object.fromEntries(json.map(({ status, schema }) => [status, schema]))] as const;
  });
  return Object.fromEntries(tables.filter(([, table]) => Object.keys(table).length > 0));
}

/** Live validators of what each operation is asked, by operation id. */
export function compileRequests(spec: Spec): Readonly<Record<string, ValidateFunction>> {
  const compiler = schemaCompiler(spec);
  return mapValues(requestSchemas(spec), (schema) => compiler.validator(schema));
}
