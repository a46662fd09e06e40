import { describe, expect, it, vi } from 'vitest';
import { memoryStore, type TokenStore } from '../../src/client.ts';
import { hourMs, issuing, minuteMs, never, own, startMs, watch } from './promises/worlds.ts';

const refusing = { isTokenRefusal: () => true };

describe('a refused token', () => {
  it("is replaced by the store's and, where that is refused too, by a new one", async () => {
    const store = memoryStore();
    const { source, asked } = own(issuing(), { store, ...refusing });
    await source.get();
    await store.set('own', { token: 'dead', obtainedAtMs: startMs + 1, expiresAtMs: startMs + 2 * hourMs });
    const used: string[] = [];
    const result = await source.withToken(async (token) => {
      used.push(token);
      if (token !== 't2') throw new Error('refused');
      return 'done';
    });
    expect(result).toBe('done');
    expect(used).toEqual(['t1', 'dead', 't2']);
    expect(asked).toHaveLength(2);
  });

  it('is not used again where the vendor issues the same one', async () => {
    const { source } = own(
      async (_, now) => ({ token: 't', obtainedAtMs: now(), expiresAtMs: now() + hourMs }),
      refusing,
    );
    const use = vi.fn(() => Promise.reject(new Error('refused')));
    await expect(source.withToken(use)).rejects.toThrow('refused');
    expect(use).toHaveBeenCalledTimes(1);
  });

  it('is forgotten once a recovery has helped', async () => {
    const { time, source, asked } = own(issuing(), refusing);
    const failing = () => Promise.reject(new Error('refused'));
    const recovering = () => {
      let calls = 0;
      return async () => {
        if (++calls === 1) throw new Error('refused');
      };
    };
    for (let count = 0; count < 5; count++) {
      await expect(source.withToken(failing)).rejects.toThrow();
      await time.advance(61_000);
    }
    await source.withToken(recovering());
    const before = asked.length;
    await expect(source.withToken(failing)).rejects.toThrow();
    // The pause is that of a first failure again.
    await time.advance(1_000);
    await source.withToken(recovering());
    expect(asked.length).toBe(before + 2);
  });
});

describe('a caller', () => {
  it('hears of one failed renewal once, however many join it', async () => {
    let isDown = false;
    const onRenewalFailed = vi.fn();
    const { time, source } = own(
      async (last, now) => {
        await time.wait(10);
        if (isDown) throw new Error('down');
        return issuing()(last, now);
      },
      { onRenewalFailed },
    );
    watch(source.get());
    await time.advance(100 * minuteMs);
    isDown = true;
    await Promise.all([source.get(), source.get(), source.get()]);
    await time.advance(100);
    expect(onRenewalFailed).toHaveBeenCalledTimes(1);
  });

  it('near the end of a token waits for half of what is left, and gets the old one', async () => {
    let isHanging = false;
    const { time, source } = own((last, now) => (isHanging ? never() : issuing()(last, now)));
    await source.get();
    isHanging = true;
    await time.advance(2 * hourMs - 20_000);
    const call = watch(source.get());
    await time.advance(9_900);
    expect(call.isSettled).toBe(false);
    await time.advance(200);
    expect(call.value).toBe('t1');
  });

  it('whose limit is over gets what has come meanwhile', async () => {
    const store: TokenStore = { get: async () => undefined, set: never };
    const { time, source } = own(issuing(), { store });
    const call = watch(source.get({ timeoutMs: 500 }));
    await time.advance(500);
    expect(call.value).toBe('t1');
  });

  it('finds a pause after a time-out, and what failed before it', async () => {
    let hangs = false;
    const { time, source, asked } = own(() => (hangs ? never() : Promise.reject(new Error('down'))));
    await expect(source.get()).rejects.toThrow('down');
    hangs = true;
    await time.advance(1_000);
    const call = watch(source.get());
    await time.advance(30_000);
    expect(call.error).toMatchObject({ message: 'No token came within 30000 ms.', cause: new Error('down') });
    await expect(source.get()).rejects.toBe(call.error);
    expect(asked).toHaveLength(2);
  });
});

describe('a store', () => {
  it('that refuses writes is tried again after a pause, not at every call', async () => {
    const set = vi.fn(() => Promise.reject(new Error('full')));
    const { time, source } = own(issuing(), { store: { get: async () => undefined, set } });
    for (let call = 0; call < 10; call++) {
      await source.get();
      await source.idle();
    }
    expect(set).toHaveBeenCalledTimes(1);
    await time.advance(1_000);
    await source.get();
    await source.idle();
    expect(set).toHaveBeenCalledTimes(2);
  });

  it('with a lease from the future is believed for a year from now at most', async () => {
    const lease = { token: 'other', obtainedAtMs: 8e15, expiresAtMs: 8.6e15 };
    const { time, source, asked } = own(issuing(), {
      store: { get: async () => lease, set: async () => {} },
    });
    expect(await source.get()).toBe('other');
    await source.idle();
    // A lease that is obtained in the future is renewed at once.
    expect(asked).toHaveLength(1);
    await time.advance(367 * 24 * hourMs);
    expect(await source.get()).not.toBe('other');
  });

  it('whose lock comes too late gets it back', async () => {
    const release = vi.fn(async () => {});
    const { time, source } = own(issuing(), {
      store: {
        ...memoryStore(),
        lock: async () => {
          await time.wait(5_000);
          return release;
        },
      },
    });
    const call = watch(source.get());
    await time.advance(2_000);
    expect(call.value).toBe('t1');
    expect(release).not.toHaveBeenCalled();
    await time.advance(3_000);
    expect(release).toHaveBeenCalledTimes(1);
  });
});
