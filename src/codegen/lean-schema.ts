/** Keywords that do not affect validation; a discriminator is refused before. */
const annotations = new Set(
  '$comment default deprecated description discriminator example examples externalDocs readOnly title writeOnly xml'.split(
    ' ',
  ),
);
/** Keywords whose keys are names that an author chose. */
const named = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);
/** Keywords whose value is data. */
const data = new Set(['const', 'enum', 'required', 'type']);

/**
 * A schema with the keywords that decide whether a value is valid, and no others; its references lead into `base`.
 *
 * The keywords within `x-twin` are used here only: they restrict the answers of the twin, and clients must not rely on them.
 */
export function leanSchema(schema: unknown, base: string): unknown {
  if (Array.isArray(schema)) return schema.map((item) => leanSchema(item, base));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { 'x-twin': own, ...open } = schema as { readonly 'x-twin'?: object };
  return Object.fromEntries(
    Object.entries({ ...open, ...own })
      .filter(([keyword]) => !annotations.has(keyword) && !keyword.startsWith('x-'))
      .map(([keyword, value]) => [keyword, leanKeyword(keyword, value, base)]),
  );
}

function leanKeyword(keyword: string, value: unknown, base: string): unknown {
  if (data.has(keyword)) return value;
  if (keyword === '$ref' && typeof value === 'string') return value.replace(/^#/, `${base}#`);
  if (!named.has(keyword) || typeof value !== 'object' || value === null) return leanSchema(value, base);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, leanSchema(item, base)]));
}
