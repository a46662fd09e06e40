import { describe, expect, it } from 'vitest';
import { type Lease, memoryStore, type Renewal, type TokenStore } from '../../src/client.ts';
import { hourMs, issuing, minuteMs, never, own, startMs, user, watch } from './promises/worlds.ts';

const stored = (token: string, minutes: number, more: Partial<Lease> = {}): Lease => ({
  token,
  obtainedAtMs: startMs,
  expiresAtMs: startMs + minutes * minuteMs,
  ...more,
});

describe('a renewal', () => {
  it('has its token in memory before the store has it', async () => {
    const { time, source, asked } = own(issuing(), { store: { get: async () => undefined, set: never } });
    const first = watch(source.get());
    await time.advance(10);
    expect(first.isSettled).toBe(false);
    expect(await source.get()).toBe('t1');
    await time.advance(2_000);
    expect(first.value).toBe('t1');
    expect(asked).toHaveLength(1);
  });

  it('counts a time-out once, also when its request fails later', async () => {
    let hangs = 1;
    const { time, source, asked } = own(async (last, now) => {
      if (hangs-- <= 0) return issuing()(last, now);
      await time.wait(30_400);
      throw new Error('late');
    });
    watch(source.get());
    await time.advance(30_800);
    expect(await source.get()).toBe('t1');
    expect(asked).toHaveLength(2);
  });

  it('drops a token that comes after the time-out, when a newer one is here', async () => {
    let count = 0;
    const { time, source } = own(async (_, now) => {
      const obtainedAtMs = now();
      const token = `t${++count}`;
      if (token === 't1') await time.wait(40_000);
      return { token, obtainedAtMs, expiresAtMs: obtainedAtMs + 2 * hourMs };
    });
    watch(source.get());
    await time.advance(31_000);
    expect(await source.get()).toBe('t2');
    await time.advance(20_000);
    expect(await source.get()).toBe('t2');
  });

  it('does not replace a lease on behalf of a renewal that is over', async () => {
    let old: Renewal | undefined;
    const { time, source } = own((last, now, renewal) => {
      if (old) return issuing()(last, now);
      old = renewal;
      return never();
    });
    watch(source.get());
    await time.advance(31_000);
    expect(await source.get()).toBe('t1');
    expect(old!.signal.aborted).toBe(true);
    await old!.replaceLast(stored('wrong', 60));
    expect(await source.get()).toBe('t1');
  });

  it('asks rather than to take over a token that is about to end', async () => {
    const store = memoryStore();
    const { time, source, asked } = own(issuing(), { store });
    await source.get();
    await time.advance(121 * minuteMs);
    await store.set('own', stored('other', 125));
    expect(await source.get()).toBe('t2');
    expect(asked).toHaveLength(2);
  });

  it('keeps from asking a vendor that prolongs a refused token', async () => {
    let hours = 2;
    const { time, source, asked } = own(
      async (_, now) => ({ token: 't1', obtainedAtMs: now(), expiresAtMs: now() + ++hours * hourMs }),
      { isTokenRefusal: () => true },
    );
    for (let second = 0; second < 60; second++) {
      await expect(source.withToken(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
      await time.advance(1_000);
    }
    expect(asked.length).toBeLessThan(12);
  });
});

describe('a lock', () => {
  it('is followed by a look into the store', async () => {
    let lease: Lease | undefined;
    const store: TokenStore = {
      get: async () => lease,
      set: async () => {},
      lock: async () => {
        lease = stored('other', 120);
        return async () => {};
      },
    };
    const { source, asked } = own(issuing(), { store });
    expect(await source.get()).toBe('other');
    expect(asked).toEqual([]);
  });

  it('that never comes free keeps nobody from a token that can be requested twice', async () => {
    const store = { ...memoryStore(), lock: async () => undefined };
    const { time, source, asked } = own(issuing(), { store });
    const call = watch(source.get());
    await time.advance(8_900);
    expect(asked).toHaveLength(0);
    await time.advance(1_000);
    expect(call.value).toBe('t1');
  });

  it('that never comes free keeps a refresh token from being sent', async () => {
    let isFree = true;
    const inner = memoryStore();
    const store: TokenStore = {
      ...inner,
      lock: async (key, ms) => (isFree ? inner.lock!(key, ms) : undefined),
    };
    const { time, source, sent } = user(undefined, store);
    await source.get();
    isFree = false;
    await time.advance(121 * minuteMs);
    const call = watch(source.get());
    await time.advance(26_900);
    expect(call.isSettled).toBe(false);
    for (let waitedMs = 0; waitedMs < 1_000 && !call.isSettled; waitedMs += 50) await time.advance(50);
    expect(call.error).toMatchObject({
      code: 'ERR_LOCKED',
      message: 'Another process has held the lock of the token for too long.',
    });
    // Nobody waits for it as long again until a pause is over.
    await expect(source.get()).rejects.toBe(call.error);
    expect(sent).toEqual([]);
    isFree = true;
    await time.advance(1_000);
    expect(await source.get()).toBe('u2');
  });

  it('is released after a time-out, once the store says that the refresh token may be used up', async () => {
    const inner = memoryStore();
    const events: string[] = [];
    const store: TokenStore = {
      ...inner,
      set: async (key, lease) => {
        events.push(`set ${lease.token} ${lease.refreshToken ?? 'without'}`);
        await inner.set(key, lease);
      },
      lock: async (key, ms) => {
        const release = await inner.lock!(key, ms);
        return async () => {
          events.push('release');
          await release!();
        };
      },
    };
    const { time, source } = user(
      (path, answer) => (path === 'refresh_access_token' ? never() : (answer as () => unknown)()),
      store,
      { requestMs: 60_000 },
    );
    await source.get();
    await time.advance(121 * minuteMs);
    events.length = 0;
    const call = watch(source.get());
    await time.advance(30_100);
    expect(call.error).toMatchObject({ code: 'ERR_TIMEOUT' });
    expect(events.filter((event, index) => event !== events[index - 1])).toEqual([
      'set u1 without',
      'release',
    ]);
  });
});
