import { expect, test, vi } from 'vitest';
import { feed } from '../../src/cli/exchange-feed.ts';
import { createTwin } from '../../src/twin.ts';

test('prints what can be read, counts the rest, and goes on in the next second', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  let realMs = 1_000_000;
  const twin = createTwin({ realNow: () => realMs });
  const printed: number[] = [];
  const leftOut: number[] = [];
  feed(twin.journal, { exchange: ({ id }) => printed.push(id), leftOut: (count) => leftOut.push(count) });
  const ask = () =>
    twin.handle({ method: 'GET', path: '/v1.0/x', query: '', body: '', header: () => undefined });

  for (let index = 0; index < 700; index++) await ask();
  expect(printed).toHaveLength(250);

  vi.advanceTimersByTime(1_000);
  expect(leftOut).toEqual([450]);

  realMs += 1_000;
  await ask();
  expect(printed.at(-1)).toBe(701);
  vi.useRealTimers();
});
