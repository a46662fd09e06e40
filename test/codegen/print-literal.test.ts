import { expect, test } from 'vitest';
import { Code, printLiteral } from '../../src/codegen/print-literal.ts';

const long = 'x'.repeat(107);

test.each<{ given: unknown; want: string }>([
  { given: {}, want: '{}' },
  { given: [], want: '[]' },
  { given: [1, null, true], want: '[1, null, true]' },
  { given: { plain: 1, 'a-b': 'it\'s "so"\n' }, want: `{ plain: 1, 'a-b': 'it\\'s "so"\\n' }` },
  { given: { error: new Code('errorA') }, want: '{ error: errorA }' },
  { given: '未知错误 \\', want: "'未知错误 \\\\'" },
  { given: { a: [long] }, want: `{\n  a: [\n    '${long}',\n  ],\n}` },
])('$given', ({ given, want }) => {
  expect(printLiteral(given)).toBe(want);
});
