import { expect, test } from 'vitest';
import { RateWindows } from '../../src/core/rate-windows.ts';

const capacity = 10_000;

test('counts each key in windows of its own, which start with its first call', () => {
  const windows = new RateWindows(1_000);

  expect(windows.count('a', 500)).toEqual({ count: 1, resetMs: 1_000 });
  expect(windows.count('b', 600)).toEqual({ count: 1, resetMs: 1_000 });
  expect(windows.count('a', 1_499)).toEqual({ count: 2, resetMs: 1 });
  expect(windows.count('a', 1_500)).toEqual({ count: 1, resetMs: 1_000 });
  expect(windows.count('b', 1_500)).toEqual({ count: 2, resetMs: 100 });
});

test('a clock that is set back ends a window', () => {
  const windows = new RateWindows(1_000);
  windows.count('a', 500);

  expect(windows.count('a', 499)).toEqual({ count: 1, resetMs: 1_000 });
});

test('drops windows that are over, and no others', () => {
  const windows = new RateWindows(1_000);
  windows.count('over', 0);
  windows.count('open', 500);

  windows.count('new', 1_000);

  expect(windows.exportState()).toEqual([
    ['open', 500, 1],
    ['new', 1_000, 1],
  ]);
});

test('a key that comes again is behind the others, so that they are dropped first', () => {
  const windows = new RateWindows(1_000);
  windows.count('first', 0);
  windows.count('second', 900);

  windows.count('first', 1_000);

  expect(windows.exportState().map(([key]) => key)).toEqual(['second', 'first']);
});

test('keeps ten thousand open windows; one more replaces the oldest', () => {
  const windows = new RateWindows(1_000);
  for (let index = 0; index < capacity; index++) windows.count(`k${index}`, 0);
  expect(windows.exportState()).toHaveLength(capacity);

  windows.count('one more', 0);

  expect(windows.exportState()).toHaveLength(capacity);
  expect(windows.exportState(['k0', 'k1', 'one more'])).toEqual([
    ['k1', 0, 1],
    ['one more', 0, 1],
  ]);
});

test('counts on after a restart', () => {
  const windows = new RateWindows(1_000);
  windows.count('a', 0);
  const restored = new RateWindows(1_000);
  restored.importState(windows.exportState());

  expect(restored.count('a', 400)).toEqual({ count: 2, resetMs: 600 });
});
