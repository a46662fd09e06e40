import { expect, test } from 'vitest';
import { type Duration, durationMs } from '../../src/core/duration.ts';

// The compiler checks this file: `npm run check:types` fails if an error that is expected here does not occur.

test('durations compile, in the ways they are written', () => {
  const good: Duration[] = [
    90_000,
    '90m',
    '1h30m',
    '250ms',
    '-1s',
    '1.5h',
    '1d12h',
    '1d2h30m',
    '2m30s',
    '1s500ms',
  ];
  expect(good.map((each) => durationMs(each) !== 0)).not.toContain(false);
});

test('anything else does not', () => {
  const bad: Duration[] = [
    // @ts-expect-error
    '91 minutes',
    // @ts-expect-error
    '90',
    // @ts-expect-error
    'soon',
    // @ts-expect-error
    '90min',
    // @ts-expect-error
    '',
  ];
  for (const each of bad) expect(() => durationMs(each)).toThrow('is not a duration');
});
