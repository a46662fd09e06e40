import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
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

test.each([
  ['as they are', '687573682d6d6f7265', '·'],
  ['behind a digit of something else', 'f687573682d6d6f7265', '·'],
  ['before one', '687573682d6d6f7265A', '·'],
  ['between two', '0x 1687573682D6D6F72650', '0x ·'],
  ['not those of something else', '687573682d6d6f7266', '687573682d6d6f7266'],
])('replaces the hexadecimal digits of a secret: %s', (_, text, expected) => {
  expect(indexOf(['hush-more']).replaceIn(text, '·')).toBe(expected);
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

/** How many look-ups it takes to look through a text. */
function workOf(secrets: readonly string[], text: string): number {
  const index = indexOf(secrets);
  index.replaceIn('', '·');
  const lookUps = vi.spyOn(Map.prototype, 'get');
  index.replaceIn(text, '·');
  const count = lookUps.mock.calls.length;
  lookUps.mockRestore();
  return count;
}

test('looks through a text once, however many secrets end alike', () => {
  const text = 'aaaa '.repeat(2_000);
  const alike = Array.from({ length: 5_000 }, (_, index) => `secret-${index}-aaaa`);
  expect(workOf(alike, text)).toBeLessThan(5 * text.length);
  expect(workOf(alike, text + text)).toBeLessThan(10.1 * text.length);
});
