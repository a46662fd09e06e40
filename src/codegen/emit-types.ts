import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { heading } from './heading.ts';
import { mapValues } from './map-values.ts';
import type { Spec } from './spec.ts';

/** The module with the types of a document's paths, operations and schemas; nothing in it exists at run time. */
export async function emitTypes(spec: Spec): Promise<string> {
  const types = await openapiTS(closed(spec.document) as OpenAPI3, {
    immutable: true,
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
  });
  return `${heading(spec)}\n${astToString(types)}`;
}

/** The document with the keywords of `x-twin`: TypeScript distinguishes success from failure by the documented codes. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const { 'x-twin': own, ...open } = node as { readonly 'x-twin'?: object };
  return mapValues({ ...open, ...own }, closed);
}
