import { describe, expect, it } from 'vitest';
import { BackOff } from '../../src/client/back-off.ts';
import { VendorError } from '../../src/client.ts';

function backOff(random = 0.999_999) {
  const clock = { nowMs: 1_000_000 };
  const pauses = new BackOff(
    () => clock.nowMs,
    () => random,
  );
  /** How long the pause is that begins now. */
  const pauseMs = () => {
    const startMs = clock.nowMs;
    let low = 0;
    let high = 3_600_000;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      clock.nowMs = startMs + middle;
      if (pauses.isQuiet) low = middle + 1;
      else high = middle;
    }
    clock.nowMs = startMs;
    return low;
  };
  return { clock, pauses, pauseMs };
}

function asking(retryAfterMs: number | undefined) {
  const operation = 'feishu.appAccessTokenInternal' as const;
  return { error: new VendorError({ operation, kind: 'refused', message: '', retryAfterMs }) };
}

describe('a back-off', () => {
  it('is not quiet before a failure, nor after a success', () => {
    const { pauses } = backOff();
    expect(pauses.isQuiet).toBe(false);
    pauses.fail({ error: 'down' });
    expect(pauses.isQuiet).toBe(true);
    expect(pauses.failure).toEqual({ error: 'down' });
    pauses.succeed();
    expect(pauses.isQuiet).toBe(false);
    expect(pauses.failure).toBeUndefined();
  });

  it('doubles its pauses up to a minute, and begins anew after a success', () => {
    const { clock, pauses, pauseMs } = backOff();
    const seen = Array.from({ length: 8 }, () => {
      pauses.fail();
      const ms = pauseMs();
      clock.nowMs += ms;
      return Math.round(ms / 1_000);
    });
    expect(seen).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    pauses.succeed();
    pauses.fail();
    expect(Math.round(pauseMs() / 1_000)).toBe(1);
  });

  it('takes off up to half of a pause by chance', () => {
    for (const [random, ms] of [
      [0, 500],
      [0.5, 750],
    ] as const) {
      const { pauses, pauseMs } = backOff(random);
      pauses.fail();
      expect(pauseMs()).toBe(ms);
    }
  });

  it('forgets failures that are long over, and no earlier', () => {
    for (const [afterMs, ms] of [
      [600_000, 1_500],
      [600_001, 750],
    ] as const) {
      const { clock, pauses, pauseMs } = backOff(0.5);
      pauses.fail();
      clock.nowMs += pauseMs() + afterMs;
      pauses.fail();
      expect(pauseMs()).toBe(ms);
    }
  });

  it('lasts as long as the vendor asks, between its own pause and 10 minutes', () => {
    for (const [askedMs, ms] of [
      [90_000, 90_000],
      [10, 1_000],
      [undefined, 1_000],
      [1e15, 600_000],
    ] as const) {
      const { pauses, pauseMs } = backOff();
      pauses.fail(asking(askedMs));
      expect(Math.round(pauseMs())).toBe(ms);
    }
  });

  it('ends when the clock is set back', () => {
    const { clock, pauses } = backOff();
    pauses.fail();
    clock.nowMs -= 1;
    expect(pauses.isQuiet).toBe(false);
    clock.nowMs += 1;
    expect(pauses.isQuiet).toBe(false);
  });
});
