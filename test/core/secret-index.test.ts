import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SecretIndex } from '../../src/core/secret-index.ts';

function indexOf(secrets: readonly string[]): SecretIndex {
  const index = new SecretIndex();
  for (const secret of secrets) index.add(secret);
  return index;
}

test.each([
  ['beginning, middle and end', ['hush'], 'hush a hush b hush', '· a · b ·'],
  ['within a word', ['hush'], 'xhushx', 'x·x'],
  ['one within another', ['key-1', 'key-12', 'my-key-12'], 'my-key-12 key-12 key-1', '· · ·'],
  ['two that overlap', ['abcdef', 'defghi'], '-abcdefghi-', '-·-'],
  ['what is too short to be looked for', ['abc'], 'abc', 'abc'],
])('replaces a secret: %s', (_, secrets, text, expected) => {
  expect(indexOf(secrets).replaceIn(text, '·')).toBe(expected);
});

test('leaves no secret, and everything where there is none', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 7 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 60 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), text, (secrets, original) => {
      const result = indexOf(secrets).replaceIn(original, '·');
      expect(secrets.filter((secret) => result.includes(secret))).toEqual([]);
      if (!secrets.some((secret) => original.includes(secret))) expect(result).toBe(original);
    }),
  );
});

test('a cleared index knows nothing', () => {
  const index = indexOf(['hush']);
  index.clear();
  expect(index.replaceIn('hush', '·')).toBe('hush');
});
