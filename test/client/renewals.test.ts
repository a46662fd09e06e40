import { describe, expect, it, vi } from 'vitest';
import { type Lease, memoryStore, type TokenStore, VendorError } from '../../src/client.ts';
import { hourMs, issuing, minuteMs, own, startMs, watch } from './promises/worlds.ts';

/** A lease of another process, obtained a while after the start. */
const theirs = (token: string, afterMs = 0): Lease => ({
  token,
  obtainedAtMs: startMs + afterMs,
  expiresAtMs: startMs + afterMs + 2 * hourMs,
});

/** A failure that may be over in a moment. */
const momentary = () =>
  new VendorError({ operation: 'feishu.appAccessToken', kind: 'unreadable', message: 'busy', status: 503 });

describe('a renewal', () => {
  it('writes its lease once, and asks for a lock that outlives it', async () => {
    const inner = memoryStore();
    const set = vi.fn<TokenStore['set']>((key, lease) => inner.set(key, lease));
    const lock = vi.fn((key: string, ttlMs: number) => inner.lock!(key, ttlMs));
    const store = { ...inner, set, lock };
    const { source } = own(issuing(), { store, timeoutMs: 20_000 });
    await source.get();
    await source.idle();
    expect(store.set).toHaveBeenCalledTimes(1);
    const [[key, ttlMs]] = store.lock.mock.calls as [[string, number]];
    expect(key).toBe('own');
    expect(ttlMs).toBeGreaterThan(20_000);
  });

  it('whose callers have gone while it waited for the store requests nothing more', async () => {
    let locks = 0;
    const slow = <Value>(value: Value) => time.wait(240).then(() => value);
    const store: TokenStore = {
      get: () => slow(undefined),
      set: async () => {},
      // The first time somebody else holds it.
      lock: () => slow(++locks === 1 ? undefined : async () => {}),
    };
    const { source, time, asked } = own(issuing(), { store, timeoutMs: 1_000 });
    const call = watch(source.get());
    await time.advance(240 + 1_000);
    expect(call.error).toMatchObject({ code: 'ERR_TIMEOUT' });
    await time.advance(5_000);
    expect(locks).toBe(2);
    expect(asked).toEqual([]);
  });

  it('that comes after the time-out, while the token before it still lives, counts', async () => {
    const fetchToken = issuing();
    let isSlow = false;
    const { source, time } = own(async (last, now) => {
      const lease = fetchToken(last, now);
      if (isSlow) await time.wait(40_000);
      return lease;
    });
    await source.get();
    isSlow = true;
    await time.advance(100 * minuteMs);
    expect(await source.get()).toBe('t1');
    await time.advance(41_000);
    expect(await source.get()).toBe('t2');
  });

  it.each([
    [0, [250, 500]],
    [0.5, [375, 750]],
  ])(
    'that fails for a moment is tried three times, with pauses that grow: random %d',
    async (random, pauses) => {
      const sleep = vi.fn(async () => {});
      const { source, asked } = own(() => Promise.reject(momentary()), { sleep, random: () => random });
      await expect(source.get()).rejects.toThrow();
      expect(asked).toHaveLength(3);
      expect(sleep.mock.calls).toEqual(pauses.map((ms) => [ms]));
    },
  );

  it('that brings a token which is dead already counts as a failure', async () => {
    const { source, asked } = own(async (_, now) => ({
      token: 'dead',
      obtainedAtMs: now(),
      expiresAtMs: now(),
    }));
    for (let count = 0; count < 5; count++) await source.get().catch(() => {});
    expect(asked).toHaveLength(1);
  });
});

describe('after a success the pauses begin anew', () => {
  /** Fails three times with pauses in between: the next pause would be 6 seconds. */
  async function failThrice(world: ReturnType<typeof own>): Promise<void> {
    for (let count = 0; count < 3; count++) {
      await expect(world.source.get()).rejects.toThrow('down');
      await world.time.advance(5_000);
    }
  }

  it('of the vendor', async () => {
    let isDown = true;
    const world = own(async (_, now) => {
      if (isDown) throw new Error('down');
      return { token: `t${now()}`, obtainedAtMs: now(), expiresAtMs: now() + minuteMs };
    });
    await failThrice(world);
    isDown = false;
    await world.source.get();
    await world.time.advance(minuteMs);
    isDown = true;
    await expect(world.source.get()).rejects.toThrow('down');
    isDown = false;
    await world.time.advance(1_000);
    expect(await world.source.get()).toMatch(/^t/);
  });

  it('of another process', async () => {
    let isDown = true;
    const store = memoryStore();
    const world = own(
      async (_, now) => {
        if (isDown) throw new Error('down');
        return { token: 'mine', obtainedAtMs: now(), expiresAtMs: now() + minuteMs };
      },
      { store },
    );
    await failThrice(world);
    await store.set('own', { ...theirs('theirs'), expiresAtMs: world.time.now() + minuteMs });
    expect(await world.source.get()).toBe('theirs');
    await world.time.advance(minuteMs);
    await expect(world.source.get()).rejects.toThrow('down');
    isDown = false;
    await world.time.advance(1_000);
    expect(await world.source.get()).toBe('mine');
  });
});

describe('a grant that looks into the store again', () => {
  /** What a grant finds when it reloads, while another process writes its lease a little later. */
  async function reloaded(store: TokenStore, laterMs: number): Promise<string | undefined> {
    let found: Lease | undefined;
    const { source, time } = own(
      async (last, now, { reload }) => {
        if (!last) return issuing()(last, now);
        found = await reload();
        return found ?? { ...last, token: 'new', expiresAtMs: now() + 2 * hourMs };
      },
      { store },
    );
    await source.get();
    await source.invalidate('t1');
    time.startTimer(() => void store.set('own', theirs('theirs', 1)), laterMs);
    const call = watch(source.get());
    await time.advance(5_000);
    expect(call.isSettled).toBe(true);
    return found?.token;
  }

  it('waits for another process where there is no lock', async () => {
    const inner = memoryStore();
    const store: TokenStore = { get: (key) => inner.get(key), set: (key, lease) => inner.set(key, lease) };
    expect(await reloaded(store, 700)).toBe('theirs');
  });

  it('finds at once what is there under a lock', async () => {
    const inner = memoryStore();
    let reads = 0;
    const store: TokenStore = {
      ...inner,
      // After the two looks of the renewal itself.
      get: async (key) => (++reads > 5 ? theirs('theirs', 1) : inner.get(key)),
    };
    expect(await reloaded(store, 60_000)).toBe('theirs');
  });

  it('does not wait for another process under a lock', async () => {
    expect(await reloaded(memoryStore(), 700)).toBeUndefined();
  });
});
