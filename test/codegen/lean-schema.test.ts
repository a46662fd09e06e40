import { expect, test } from 'vitest';
import { leanSchema } from '../../src/codegen/lean-schema.ts';

test.each<{ given: unknown; want: unknown }>([
  { given: { type: 'string', description: 'A word.', 'x-odd': 1 }, want: { type: 'string' } },
  { given: { $ref: '#/components/schemas/A' }, want: { $ref: 'base#/components/schemas/A' } },
  {
    given: { properties: { description: { type: 'string', title: 'T' }, 'x-odd': {} } },
    want: { properties: { description: { type: 'string' }, 'x-odd': {} } },
  },
  {
    given: { type: 'integer', minimum: 1, 'x-twin': { enum: [1, 2] } },
    want: { type: 'integer', minimum: 1, enum: [1, 2] },
  },
  { given: { const: { description: 'data' } }, want: { const: { description: 'data' } } },
  { given: { oneOf: [{ example: 1 }, true] }, want: { oneOf: [{}, true] } },
])('$given', ({ given, want }) => {
  expect(leanSchema(given, 'base')).toEqual(want);
});
