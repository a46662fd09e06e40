import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mutants } from '../scripts/mutants/index.ts';

const source = join(import.meta.dirname, '../src');

// Whether a case catches each is the business of npm run mutants, which takes a minute.
test.each(mutants)('the mutant $name finds its text once', ({ file, find, replace }) => {
  const text = readFileSync(join(source, file), 'utf8');
  expect(text.split(find).length - 1).toBe(1);
  expect(replace).not.toBe(find);
});

test('no two mutants have the same name, and there are enough of them', () => {
  const names = mutants.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(40);
});
