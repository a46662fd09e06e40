import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const schema = JSON.parse(
  readFileSync(new URL('../../specs/extensions.schema.json', import.meta.url), 'utf8'),
) as { readonly $id: string; readonly $defs: Readonly<Record<string, unknown>> };

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
ajv.addSchema(schema);

/** The extensions a vendor's document may use, each with the check of its shape. */
export const extensions: ReadonlyMap<string, ValidateFunction> = new Map(
  Object.keys(schema.$defs)
    .filter((name) => name.startsWith('x-'))
    .map((name) => [name, ajv.getSchema(`${schema.$id}#/$defs/${name}`)!]),
);

/** Where each extension may be used. */
export const extensionsOn = {
  document: ['x-vendor', 'x-quirks', 'x-guidance', 'x-sensitive', 'x-not-modelled', 'x-fidelity'],
  operation: ['x-evidence', 'x-lifecycle', 'x-errors', 'x-match', 'x-rules', 'x-guidance'],
  example: ['x-error'],
  schema: ['x-twin', 'x-id', 'x-secret', 'x-ref', 'x-shown', 'x-sample', 'x-free'],
} as const;
