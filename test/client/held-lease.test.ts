import { describe, expect, it } from 'vitest';
import { HeldLease } from '../../src/client/held-lease.ts';
import type { Lease } from '../../src/client.ts';

const minuteMs = 60_000;

function heldLease({ random = 0, renewWithinMs = 30 * minuteMs } = {}) {
  const clock = { nowMs: 1_000 * minuteMs };
  const held = new HeldLease({ now: () => clock.nowMs, random: () => random, renewWithinMs });
  return { clock, held };
}

/** A lease that was obtained at the start and lives so long. */
function lease(minutes: number, more: Partial<Lease> = {}): Lease {
  return { token: 't1', obtainedAtMs: 1_000 * minuteMs, expiresAtMs: (1_000 + minutes) * minuteMs, ...more };
}

describe('a held lease', () => {
  it('is usable until it expires, unless its token was refused', () => {
    const { clock, held } = heldLease();
    expect(held.isUsable(lease(1))).toBe(true);
    clock.nowMs += minuteMs - 1;
    expect(held.isUsable(lease(1))).toBe(true);
    clock.nowMs += 1;
    expect(held.isUsable(lease(1))).toBe(false);
    held.refused = 't1';
    expect(held.isUsable(lease(9))).toBe(false);
    expect(held.isUsable(lease(9, { token: 't2' }))).toBe(true);
  });

  it.each([
    ['within the window', { random: 0 }, 120, 90],
    ['a tenth later for those who are less eager', { random: 1 }, 120, 93],
    ['in the last quarter of its life, where it lives shorter', { random: 0 }, 40, 30],
  ])('is due %s', (_, settings, lifeMinutes, dueMinutes) => {
    const { clock, held } = heldLease(settings);
    clock.nowMs += dueMinutes * minuteMs - 1;
    expect(held.isDue(lease(lifeMinutes))).toBe(false);
    clock.nowMs += 1;
    expect(held.isDue(lease(lifeMinutes))).toBe(true);
  });

  it('is due when the clock is more than five minutes before it was obtained', () => {
    const { clock, held } = heldLease();
    clock.nowMs -= 5 * minuteMs;
    expect(held.isDue(lease(120))).toBe(false);
    clock.nowMs -= 1;
    expect(held.isDue(lease(120))).toBe(true);
  });

  it('takes another token or a minute more of life for news', () => {
    const { held } = heldLease();
    expect(held.isNews(lease(10))).toBe(true);
    held.replace(lease(10), 'vendor');
    expect(held.isNews(lease(10))).toBe(false);
    expect(held.isNews(lease(10.99))).toBe(false);
    expect(held.isNews(lease(11))).toBe(true);
    expect(held.isNews(lease(5, { token: 't2' }))).toBe(true);
  });

  it('knows its origin, counts its leases, and whether the store has this one', () => {
    const { held } = heldLease();
    expect(held).toMatchObject({ lease: undefined, origin: 'vendor', generation: 0, isUnsaved: false });
    const first = lease(10);
    held.replace(first, 'vendor');
    expect(held).toMatchObject({ lease: first, origin: 'vendor', generation: 1, isUnsaved: true });
    held.noteSaved(lease(10));
    expect(held.isUnsaved).toBe(true);
    held.noteSaved(first);
    expect(held.isUnsaved).toBe(false);
    held.replace(first, 'store');
    expect(held).toMatchObject({ origin: 'store', generation: 2, isUnsaved: false });
  });
});

describe("the store's lease", () => {
  const first = lease(10, { refreshToken: 'r1' });

  it('is new where there is none at hand', () => {
    expect(heldLease().held.seeStored(first)).toBe(true);
  });

  it('is new once it differs from what the store had, whatever the instants say', () => {
    const { held } = heldLease();
    held.replace(first, 'vendor');
    held.noteSaved(first);
    expect(held.seeStored(first)).toBe(false);
    const other = lease(1, { token: 't0', obtainedAtMs: 0 });
    expect(held.seeStored(other)).toBe(true);
    // The same again is what was seen already.
    expect(held.seeStored(other)).toBe(false);
  });

  it('is new where only its refresh token differs, or its life is longer', () => {
    const { held } = heldLease();
    held.replace(first, 'vendor');
    held.noteSaved(first);
    expect(held.seeStored(lease(10, { refreshToken: 'r2' }))).toBe(true);
    expect(held.seeStored(lease(12, { refreshToken: 'r1' }))).toBe(true);
  });

  it('is judged by its instant where the store was never seen', () => {
    for (const [obtainedAtMs, isNew] of [
      [first.obtainedAtMs, false],
      [first.obtainedAtMs + 1, true],
    ] as const) {
      const { held } = heldLease();
      held.replace(first, 'vendor');
      expect(held.seeStored(lease(10, { token: 't2', obtainedAtMs }))).toBe(isNew);
    }
  });
});
