import { expect, test } from 'vitest';
import { dribble } from '../../src/core/dribble.ts';

const bytes = Uint8Array.from({ length: 10 }, (_, index) => index);

async function pieces(count: number, durationMs: number, body = bytes): Promise<number[][]> {
  const all: number[][] = [];
  const { signal } = new AbortController();
  for await (const piece of dribble(body, { pieces: count, durationMs }, signal)) all.push([...piece]);
  return all;
}

test('a body comes in so many pieces, in order and without a gap', async () => {
  expect(await pieces(3, 3)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
    [6, 7, 8, 9],
  ]);
});

test('never in more pieces than it has bytes, or than the duration has milliseconds', async () => {
  expect(await pieces(9, 4, bytes.slice(0, 2))).toEqual([[0], [1]]);
  expect(await pieces(9, 2.9)).toHaveLength(2);
  expect(await pieces(9, 0)).toEqual([[...bytes]]);
  expect(await pieces(9, 9, new Uint8Array())).toEqual([]);
});

test('waits its share of the duration before each piece, and no longer once it is aborted', async () => {
  const hungUp = new AbortController();
  // An hour for each piece: only the abort ends it.
  const all = dribble(bytes, { pieces: 2, durationMs: 7_200_000 }, hungUp.signal);
  const first = all.next();
  hungUp.abort(new Error('The client hung up.'));

  await expect(first).rejects.toThrow('The client hung up.');
});
