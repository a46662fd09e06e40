import { expect, test } from 'vitest';
import { durationMs } from '../../src/core/duration.ts';
import { formatDuration } from '../../src/core/duration-text.ts';

test.each([
  ['250ms', 250],
  ['90s', 90_000],
  ['90m', 5_400_000],
  ['1h30m', 5_400_000],
  ['32d', 2_764_800_000],
  ['1.5h', 5_400_000],
  ['-1s', -1_000],
  ['+1s', 1_000],
  [' 1m ', 60_000],
  ['0s', 0],
  [1_234, 1_234],
])('%j is %d ms', (duration, ms) => {
  expect(durationMs(duration)).toBe(ms);
});

test.each(['', '90', 'm', '1 h', '1h 30m', 'an hour', '--1s', '1w', '1e3s', 'NaN'])(
  '%j is not a duration',
  (text) => {
    expect(() => durationMs(text)).toThrow(
      expect.objectContaining({
        code: 'ERR_INVALID_OPTION',
        message: expect.stringContaining(`"${text}" is not a duration.`),
      }),
    );
  },
);

test.each([
  [0, '0ms'],
  [999, '999ms'],
  [1_000, '1s'],
  [61_000, '1m 1s'],
  [5_400_000, '1h 30m'],
  [5_400_999, '1h 30m'],
  [93_784_000, '1d 2h'],
  [-1_000, '-1s'],
])('%d ms reads %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});
