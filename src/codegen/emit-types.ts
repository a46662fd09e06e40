import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { heading } from './heading.ts';
import type { Spec } from './spec.ts';

/** The module with the types of a document's paths, operations and schemas; nothing in it exists at run time. */
export async function emitTypes(spec: Spec): Promise<string> {
  const types = await openapiTS(structuredClone(spec.document) as unknown as OpenAPI3, {
    immutable: true,
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
  });
  return `${heading(spec)}\n${astToString(types)}`;
}
