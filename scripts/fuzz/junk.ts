import fc from 'fast-check';
import { live, registered } from './known-texts.ts';

const oddTexts = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e',
  '%s%n%x',
  '../../etc/passwd',
  "' or 1=1 --",
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '%{7*7}',
  '{{7*7}}',
  '«redacted»',
  'NaN',
  '-0',
  '0x10',
  '１２',
];

const oddNumbers = [0, -0, -1, 1.5, 1e308, -1e308, 2 ** 53, 2 ** 53 - 1, 2 ** 32, 253_402_300_800_000];

const oddThings: readonly unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
];

/** Unexpected values. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: registered },
  { weight: 2, arbitrary: live },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...oddTexts, ...oddNumbers, ...oddThings),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 70_000 }).map((length) => 'x'.repeat(length)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 500 }).map(nested) },
);

function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { a: value };
  return value;
}
