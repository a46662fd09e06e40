import { describe, expect, it } from 'vitest';
import { HeldLease } from '../../src/client/held-lease.ts';
import { createFeishuClient, type Lease, memoryStore } from '../../src/client.ts';
import { feishu, hourMs, issued, issuing, minuteMs, own, startMs } from './promises/worlds.ts';

const app = { app_id: 'a', app_secret: 'secret-1' };

describe('what a grant of your own returns', () => {
  it.each([
    undefined,
    null,
    'token',
    {},
    { token: '' },
    { token: 'a b' },
    { token: 'a\u0000' },
    { token: '令牌' },
    { token: 5 },
  ])('must be a lease: %j is none', async (value) => {
    const { source } = own(async () => value as Lease);
    await expect(source.get()).rejects.toMatchObject({
      code: 'ERR_INVALID_LEASE',
      message: expect.stringMatching(/^fetchToken did not resolve with a lease: \{ token, obtainedAtMs,/),
    });
  });

  it.each([
    ['lives ten minutes where it does not say how long', undefined],
    ['lives ten minutes where it says so as a text', '2026-11-22'],
  ])('%s', async (_, expiresAtMs) => {
    const { source, time, asked } = own(async (__, now) => {
      return { token: 't', obtainedAtMs: now(), expiresAtMs } as unknown as Lease;
    });
    await source.get();
    await time.advance(7 * minuteMs);
    await source.get();
    expect(asked).toHaveLength(1);
    await time.advance(3 * minuteMs);
    await source.get();
    expect(asked.length).toBeGreaterThan(1);
  });
});

describe('a success', () => {
  it('whose seconds left are a text is a token that lives for ten minutes', async () => {
    const { source, time, requests } = feishu(() => issued('7200'));
    expect(await source.get()).toBe('t-1');
    await time.advance(7 * minuteMs);
    await source.get();
    expect(requests).toHaveLength(1);
    await time.advance(4 * minuteMs);
    await source.get();
    expect(requests.length).toBeGreaterThan(1);
  });

  it('may have any status from 200 to 299', async () => {
    for (const status of [200, 299]) {
      const client = createFeishuClient({ fetch: async () => Response.json(issued(), { status }) });
      expect(await client.appAccessTokenInternal(app)).toMatchObject({ app_access_token: 't-1' });
    }
  });
});

describe('a response', () => {
  it('that is opaque, as a redirect is in a browser, is told as one', async () => {
    const client = createFeishuClient({ fetch: async () => Response.error() });
    const result = await client.try.appAccessTokenInternal(app);
    expect(result).toMatchObject({ ok: false, error: { kind: 'unreadable', status: 0, isTransient: false } });
    expect(String(result.ok || result.error.message)).toContain('the response is a redirect.');
  });

  it('without a content type says so', async () => {
    const client = createFeishuClient({ fetch: async () => new Response(new TextEncoder().encode('{"')) });
    const result = await client.try.appAccessTokenInternal(app);
    expect(String(result.ok || result.error.message)).toContain('2 characters (no content type)');
  });

  it('that is refused with a time to wait may succeed then', async () => {
    const headers = { 'Retry-After': '5' };
    const client = createFeishuClient({
      fetch: async () => Response.json({ code: 99, msg: 'later' }, { status: 403, headers }),
    });
    expect(await client.try.appAccessTokenInternal(app)).toMatchObject({
      ok: false,
      error: { kind: 'refused', isTransient: true, retryAfterMs: 5_000 },
    });
  });
});

describe('a check of your own for refused tokens', () => {
  it.each<[string, () => unknown, number]>([
    ['true', () => true, 2],
    ['false', () => false, 1],
    ['nothing', () => undefined, 1],
    ['a promise, which comes too late', () => Promise.resolve(true), 1],
    ['a promise that fails', () => Promise.reject(new Error('no')), 1],
    [
      'an error',
      () => {
        throw new Error('no');
      },
      1,
    ],
  ])('that answers with %s', async (_, check, uses) => {
    const { source } = own(issuing(), { isTokenRefusal: () => check() as boolean });
    let used = 0;
    const call = source.withToken(() => {
      used++;
      return Promise.reject(new Error('refused'));
    });
    await expect(call).rejects.toThrow('refused');
    expect(used).toBe(uses);
  });
});

describe("a store's lease", () => {
  it('may have null for a refresh token, as databases return it', async () => {
    const store = memoryStore();
    const { source, asked } = own(issuing(), {
      store: {
        ...store,
        get: async () =>
          ({
            token: 'kept',
            obtainedAtMs: startMs,
            expiresAtMs: startMs + hourMs,
            refreshToken: null,
          }) as unknown as Lease,
      },
    });
    expect(await source.get()).toBe('kept');
    expect(asked).toEqual([]);
  });
});

describe('a lease that was replaced', () => {
  const lease = (number: number): Lease => ({
    token: `t${number}`,
    obtainedAtMs: startMs + number,
    expiresAtMs: startMs + hourMs,
    refreshToken: `r${number}`,
  });
  const held = () => new HeldLease({ now: () => startMs, random: () => 0, renewWithinMs: 0 });

  /** A held lease that was replaced so often, and saved each time. */
  function replaced(times: number): HeldLease {
    const one = held();
    for (let number = 0; number <= times; number++) {
      const next = lease(number);
      one.replace(next, 'vendor');
      one.noteSaved(next);
    }
    return one;
  }

  it.each([
    [15, true],
    [16, true],
    [17, false],
  ])('%i times ago, and is in the store again, is put right: %s', (times, isKnown) => {
    const one = replaced(times);
    expect(one.seeStored(lease(0))).toBe(!isKnown);
    expect(one.isUnsaved).toBe(isKnown);
  });

  it('is told apart by its token, where the vendor issues no refresh tokens', () => {
    const one = held();
    for (const number of [0, 1]) {
      const { refreshToken: _, ...next } = lease(number);
      one.replace(next, 'vendor');
      one.noteSaved(next);
    }
    const { refreshToken: _, ...first } = lease(0);
    expect(one.seeStored(first)).toBe(false);
    expect(one.isUnsaved).toBe(true);
  });

  it('only by one that lives longer is news', () => {
    const one = replaced(1);
    expect(one.seeStored({ ...lease(1), expiresAtMs: startMs + 2 * hourMs })).toBe(true);
    expect(one.seeStored(lease(1))).toBe(false);
  });

  it('and then came back is not one of the past', () => {
    const one = held();
    for (const number of [0, 1, 0, 2]) one.replace(lease(number), 'store');
    one.replace(lease(1), 'store');
    expect(one.seeStored(lease(1))).toBe(false);
    expect(one.isUnsaved).toBe(false);
  });
});
