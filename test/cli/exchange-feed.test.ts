import { expect, test, vi } from 'vitest';
import { createFeed } from '../../src/cli/exchange-feed.ts';
import { english } from '../../src/core/message.ts';
import { createTwin } from '../../src/twin/twin.ts';

test('prints what can be read, counts the rest, and goes on in the next second', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate'] });
  let realMs = 1_000_000;
  const twin = createTwin({ realNow: () => realMs });
  const printed: number[] = [];
  const leftOut: number[] = [];
  const feed = createFeed(english, {
    exchange: ({ id }) => printed.push(id),
    leftOut: (count) => leftOut.push(count),
  });
  feed(twin.journal);
  const ask = () =>
    twin.handle({ method: 'GET', path: '/v1.0/contact/x', query: '', body: '', header: () => undefined });

  for (let index = 0; index < 700; index++) await ask();
  expect(printed).toEqual([]);

  vi.advanceTimersByTime(0);
  expect(printed).toHaveLength(100);

  vi.advanceTimersByTime(1_000);
  expect(leftOut).toEqual([600]);

  realMs += 1_000;
  await ask();
  vi.advanceTimersByTime(0);
  expect(printed.at(-1)).toBe(701);

  await ask();
  twin.reset();
  expect(printed.at(-1), 'what came before a reset is printed as it was known then').toBe(702);
  vi.useRealTimers();
});
