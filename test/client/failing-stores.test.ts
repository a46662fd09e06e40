import { describe, expect, it, vi } from 'vitest';
import { memoryStore, type TokenStore } from '../../src/client.ts';
import { issuing, minuteMs, never, own, startMs, watch } from './promises/worlds.ts';

describe('onStoreFailed receives', () => {
  it.each([
    ['get', { get: never }],
    ['set', { set: never }],
    ['lock', { lock: never }],
  ] as const)('which call did not settle, and within what time: %s', async (action, broken) => {
    const onStoreFailed = vi.fn();
    const store: TokenStore = { ...memoryStore(), ...broken };
    const { source, time } = own(issuing(), { store, onStoreFailed, timeoutMs: 6_000 });
    const call = watch(source.get());
    await time.advance(6_000);
    expect(call.value).toBe('t1');
    expect(onStoreFailed.mock.calls[0]).toMatchObject([
      { code: 'ERR_TIMEOUT', message: `The store did not settle "${action}" within 1500 ms.` },
      action,
    ]);
  });

  it('whose value is not a lease', async () => {
    const onStoreFailed = vi.fn();
    const store = { ...memoryStore(), get: async () => ({ token: 5 }) as never };
    const { source } = own(issuing(), { store, onStoreFailed });
    expect(await source.get()).toBe('t1');
    expect(onStoreFailed.mock.calls[0]).toMatchObject([
      { code: 'ERR_INVALID_LEASE', message: "The store's value for own is not a lease; it is ignored." },
      'get',
    ]);
  });

  it.each([undefined, null])('nothing where there is no lease: %s', async (nothing) => {
    const onStoreFailed = vi.fn();
    const store = { ...memoryStore(), get: async () => nothing as never };
    await own(issuing(), { store, onStoreFailed }).source.get();
    expect(onStoreFailed).not.toHaveBeenCalled();
  });

  it('nothing of a lease that is good', async () => {
    const onStoreFailed = vi.fn();
    const store = memoryStore();
    await store.set('own', { token: 'theirs', obtainedAtMs: startMs, expiresAtMs: startMs + 60 * minuteMs });
    expect(await own(issuing(), { store, onStoreFailed }).source.get()).toBe('theirs');
    expect(onStoreFailed).not.toHaveBeenCalled();
  });
});

describe('a store that fails', () => {
  it('now and then has the pause of a first failure each time', async () => {
    let isDown = false;
    const set = vi.fn(() => (isDown ? Promise.reject(new Error('down')) : Promise.resolve()));
    let count = 0;
    const { source, time } = own(
      async (_, now) => ({ token: `t${++count}`, obtainedAtMs: now(), expiresAtMs: now() + 2 * minuteMs }),
      { store: { get: async () => undefined, set } },
    );
    for (let round = 1; round <= 3; round++) {
      // The token of the round before has ended.
      await time.advance(2 * minuteMs);
      isDown = true;
      await source.get();
      await source.idle();
      isDown = false;
      await time.advance(1_000);
      await source.get();
      await source.idle();
      expect(set).toHaveBeenCalledTimes(2 * round);
    }
  });

  it('to release a lock is asked to release the next one all the same', async () => {
    const release = vi.fn(() => Promise.reject(new Error('down')));
    const { source, time } = own(issuing(), { store: { ...memoryStore(), lock: async () => release } });
    for (let round = 1; round <= 2; round++) {
      await source.get();
      await source.idle();
      expect(release).toHaveBeenCalledTimes(round);
      await source.invalidate(`t${round}`);
      await time.advance(10);
    }
  });
});
