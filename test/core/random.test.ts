import { expect, test } from 'vitest';
import { Random } from '../../src/core/random.ts';

const texts = (random: Random) => [random.hex(32), random.text('abc', 10), random.fraction()];

test('the same seed gives the same bytes', () => {
  expect(texts(new Random(7))).toEqual(texts(new Random(7)));
});

test.each([
  [0, 1],
  [1, 2],
  [1, 2 ** 32 + 1],
  [1, -1],
])('the seeds %d and %d give different bytes', (one, other) => {
  expect(new Random(one).hex(32)).not.toBe(new Random(other).hex(32));
});

test('a seeded source starts over at a reset', () => {
  const random = new Random(7);
  const before = texts(random);
  random.reset();

  expect(texts(random)).toEqual(before);
});

test('without a seed no two sources are alike, and none repeats itself', () => {
  const random = new Random();
  const before = random.hex(32);
  random.reset();

  expect(new Set([before, random.hex(32), new Random().hex(32)]).size).toBe(3);
});

test.each([
  ['a', /^a{100}$/],
  ['ab', /^[ab]{100}$/],
  ['0123456789abcdef', /^[0-9a-f]{100}$/],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', /^[A-Z2-7]{100}$/],
  ['0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', /^\w{100}$/],
])('a text is made of the letters of its alphabet %s', (alphabet, pattern) => {
  expect(new Random(7).text(alphabet, 100)).toMatch(pattern);
});

test.each([2, 10, 16, 32, 62])('all of %d letters come about equally often', (size) => {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.slice(0, size);
  const counts = new Map<string, number>();
  for (const letter of new Random(7).text(alphabet, size * 1_000)) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }

  expect(counts.size).toBe(size);
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(200);
});

test('fractions are from 0 up to, not including, 1', () => {
  const random = new Random(7);
  const fractions = Array.from({ length: 10_000 }, () => random.fraction());

  expect(Math.min(...fractions)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...fractions)).toBeLessThan(1);
});

test('ids are digits in the letters asked for, no two of them alike', () => {
  const random = new Random(7);
  const ids = Array.from({ length: 1_000 }, () => random.id(32));

  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(new Set(ids).size).toBe(1_000);
  expect(random.id(20, 'upper')).toMatch(/^[0-9A-F]{20}$/);
});

test('digits of ids come about equally often', () => {
  const random = new Random(7);
  const counts = new Map<string, number>();
  for (let round = 0; round < 1_000; round++) {
    for (const digit of random.id(16)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  }

  expect(counts.size).toBe(16);
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(200);
});

test.each([0, 1, 33, 70])('another source goes on where one stands that has given %d ids', (given) => {
  const random = new Random(7);
  for (let index = 0; index < given; index++) random.id(32);
  random.hex(8);
  const other = new Random(9);
  other.importState(random.exportState()!);

  const following = (source: Random) => Array.from({ length: 40 }, () => [source.id(32), source.hex(32)]);
  expect(following(other)).toEqual(following(random));
});
