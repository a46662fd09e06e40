import { expect } from 'vitest';
import {
  down,
  feishu,
  hourMs,
  issued,
  issuing,
  minuteMs,
  own,
  type Promises,
  passing,
  startMs,
  user,
  watch,
} from './worlds.ts';

export const tokens: Promises = {
  'A token that was issued is not lost when the store cannot be written.': async () => {
    const { source, asked } = own(issuing(), { store: { get: async () => undefined, set: down } });
    for (let call = 0; call < 1_000; call++) expect(await source.get()).toBe('t1');
    expect(asked).toHaveLength(1);

    const { time, source: users, loginCode, sent } = user(passing, { get: async () => undefined, set: down });
    for (let hour = 0; hour < 10; hour++) {
      await users.get();
      await users.idle();
      await time.advance(hourMs);
    }
    expect(loginCode).toHaveBeenCalledTimes(1);
    expect(sent).toEqual(['r1', 'r2', 'r3', 'r4']);
  },

  'A token that comes after the time-out is kept.': async () => {
    const { time, source, asked } = own(async (last, now) => {
      await time.wait(40_000);
      return issuing()(last, now);
    });
    const first = watch(source.get());
    await time.advance(30_000);
    expect(first.error).toMatchObject({ code: 'ERR_TIMEOUT' });
    await time.advance(10_000);
    expect(await source.get()).toBe('t1');
    expect(asked).toHaveLength(1);
  },

  'A success without a usable expiry is used for 10 minutes, and renewed before.': async () => {
    for (const expire of [undefined, null, 'soon', 0, -1, {}]) {
      const { time, source, requests } = feishu(() => ({ ...issued(), expire }));
      expect(await source.get()).toBe('t-1');
      await time.advance(7 * minuteMs);
      expect(await source.get()).toBe('t-1');
      expect(requests).toHaveLength(1);
      await time.advance(minuteMs);
      await source.get();
      await source.idle();
      expect(requests, JSON.stringify(expire)).toHaveLength(2);
    }
    // Its refresh token is not lost either.
    const { source, time, sent } = user((path, answer) => {
      const body = passing(path, answer);
      if (path === 'refresh_access_token')
        (body as { data: { expires_in: unknown } }).data.expires_in = 'soon';
      return body;
    });
    for (let count = 0; count < 3; count++) {
      await source.get();
      await source.idle();
      await time.advance(111 * minuteMs);
    }
    expect(sent).toEqual(['r1', 'r2']);
  },

  'An expiry in the far future is believed for a day at most, and for a year with `fetchToken`.':
    async () => {
      for (const expire of [1e300, 2 ** 53, 1e308]) {
        const { time, source, requests } = feishu(() => issued(expire));
        await source.get();
        await time.advance(24 * hourMs);
        await source.get();
        expect(requests).toHaveLength(2);
      }
      for (const expiresAtMs of [Number.POSITIVE_INFINITY, 9e300]) {
        const { time, source, asked } = own(async (_, now) => ({
          token: 't',
          obtainedAtMs: now(),
          expiresAtMs,
        }));
        await source.get();
        await time.advance(365 * 24 * hourMs);
        await source.get();
        await time.advance(24 * hourMs);
        await source.get();
        expect(asked.length).toBeGreaterThanOrEqual(2);
        expect(asked.length).toBeLessThanOrEqual(3);
      }
    },

  'A token that has expired on arrival is used, and the vendor is asked at growing intervals.': async () => {
    const { time, source, asked } = own(async (_, now) => ({
      token: 't1',
      obtainedAtMs: now(),
      expiresAtMs: startMs - hourMs,
    }));
    for (let second = 0; second < 600; second++) {
      expect(await source.get()).toBe('t1');
      await time.advance(1_000);
    }
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.length).toBeLessThan(20);
  },
};
