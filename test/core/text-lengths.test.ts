import { expect, test } from 'vitest';
import { TextLengths } from '../../src/core/text-lengths.ts';

test('the lengths of the texts that begin with three characters, the longest first', () => {
  const lengths = new TextLengths();
  for (const text of ['t-g1', 't-g', 't-gabc', 't-g2', 'u-x12345', 'ab']) lengths.note(text);
  expect(lengths.of('t-g')).toEqual([6, 4, 3]);
  expect(lengths.of('u-x')).toEqual([8]);
  expect(lengths.of('ab')).toEqual([2]);
  expect(lengths.of('xyz')).toEqual([]);
  lengths.clear();
  expect(lengths.of('t-g')).toEqual([]);
});

test('random texts of one length share one list, since there are thousands of beginnings', () => {
  const lengths = new TextLengths();
  lengths.note('0123');
  lengths.note('abcd');
  expect(lengths.of('abc')).toBe(lengths.of('012'));
  lengths.note('abcde');
  expect(lengths.of('abc')).toEqual([5, 4]);
  expect(lengths.of('012')).toEqual([4]);
});
