import { expect } from 'vitest';
import { VendorError } from '../../../src/client.ts';
import { feishu, hourMs, issued, issuing, minuteMs, own, type Promises, startMs, watch } from './worlds.ts';

export const vendor: Promises = {
  'A vendor that fails is asked again after 1 s, 2 s, 4 s … 60 s, not at every call.': async () => {
    for (const error of [new Error('down'), undefined, null, 'down']) {
      const { time, source, asked } = own(() => Promise.reject(error), { random: () => 0.999999 });
      for (let call = 0; call < 100; call++) await expect(source.get()).rejects.toBe(error);
      expect(asked).toHaveLength(1);
      for (let second = 0; second < 200; second++) {
        await time.advance(1_000);
        await expect(source.get()).rejects.toBe(error);
      }
      const pauses = asked.slice(1).map((atMs, index) => (atMs - asked[index]!) / 1_000);
      expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    }
  },

  'A vendor that asks to be left alone is left alone, for 10 minutes at most.': async () => {
    const headers: readonly (readonly [Record<string, string>, seconds: number])[] = [
      [{ 'Retry-After': '90' }, 90],
      [{ 'x-ogw-ratelimit-reset': '90' }, 90],
      [{ 'Retry-After': 'Sat, 21 Nov 2026 00:01:30 GMT', Date: 'Sat, 21 Nov 2026 00:00:00 GMT' }, 90],
      [{ 'Retry-After': 'Sat, 21 Nov 2026 00:01:30 GMT' }, 60],
      [{ 'Retry-After': 'Fri, 01 Jan 9999 00:00:00 GMT', Date: 'Sat, 21 Nov 2026 00:00:00 GMT' }, 600],
      [{ 'Retry-After': '1e12' }, 600],
      [{ 'Retry-After': '1e400' }, 600],
      [{ 'x-ogw-ratelimit-reset': '1e12' }, 600],
    ];
    for (const [header, seconds] of headers) {
      const { time, source, requests } = feishu(() => new Response('', { status: 503, headers: header }));
      await expect(source.get()).rejects.toThrow(VendorError);
      await time.advance(seconds * 1_000 - 1);
      await expect(source.get()).rejects.toThrow(VendorError);
      expect(requests).toHaveLength(1);
      await time.advance(1);
      await expect(source.get()).rejects.toThrow(VendorError);
      expect(requests).toHaveLength(2);
    }
  },

  "A momentary code at HTTP 200, such as Feishu's 1663, is tried again.": async () => {
    for (const code of [1500, 1503, 1663, 1668, 2200, 5000, 10101, 10500, 1000004, 1000005, 99991400]) {
      let failures = 2;
      const { time, source, requests } = feishu(() =>
        failures-- > 0 ? { code, msg: 'internal error' } : issued(),
      );
      const call = watch(source.get());
      await time.advance(3_000);
      expect(call.value).toBe('t-1');
      expect(requests).toHaveLength(3);
    }
    const { source, requests } = feishu(() => ({ code: 10014, msg: 'app secret invalid' }));
    await expect(source.get()).rejects.toThrow('10014');
    expect(requests).toHaveLength(1);
  },

  'A vendor that issues the same token again is not asked at every call.': async () => {
    const { time, source, asked } = own(async (_, now) => ({
      token: 't1',
      obtainedAtMs: now(),
      // Seconds left are rounded, so the expiry moves a little at each response.
      expiresAtMs: startMs + 2 * hourMs + (now() % 7) * 100,
    }));
    await source.get();
    await time.advance(100 * minuteMs);
    for (let call = 0; call < 1_000; call++) {
      expect(await source.get()).toBe('t1');
      await source.idle();
      await time.advance(13);
    }
    expect(asked.length).toBeLessThan(8);
  },

  'Refusals of many callers at once count as one.': async () => {
    const { time, source, asked } = own(issuing(), { isTokenRefusal: () => true });
    let isRefusing = true;
    const use = async (token: string) => {
      await time.wait(10);
      if (isRefusing || token !== 't3') throw new Error(`refused ${token}`);
      return token;
    };
    const callers = Array.from({ length: 100 }, () => watch(source.withToken(use)));
    await time.advance(100);
    expect(callers.every(({ error }) => (error as Error).message === 'refused t2')).toBe(true);
    expect(asked).toHaveLength(2);
    isRefusing = false;
    await time.advance(1_000);
    const next = watch(source.withToken(use));
    await time.advance(100);
    expect(next.value).toBe('t3');
  },

  'A callback that is always refused does not make the source request tokens without end.': async () => {
    const { time, source, asked } = own(issuing(), { isTokenRefusal: () => true });
    for (let second = 0; second < 600; second++) {
      await expect(source.withToken(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
      await time.advance(1_000);
    }
    expect(asked.length).toBeLessThan(25);
  },
};
