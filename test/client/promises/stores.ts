import { expect, vi } from 'vitest';
import { type Lease, memoryStore, type TokenStore } from '../../../src/client.ts';
import {
  down,
  failing,
  hourMs,
  issuing,
  minuteMs,
  never,
  own,
  type Promises,
  startMs,
  watch,
} from './worlds.ts';

export const stores: Promises = {
  'A store that rejects, throws or hangs costs at most 2 s, and is then left alone for a while.':
    async () => {
      const ways: readonly ((action: string) => Promise<never>)[] = [
        never,
        down,
        () => {
          throw new Error('broken');
        },
      ];
      for (const fail of ways) {
        const calls: string[] = [];
        const call = (action: string) => () => {
          calls.push(action);
          return fail(action);
        };
        const store: TokenStore = { get: call('get'), set: call('set'), lock: call('lock') };
        const { time, source } = own(issuing(), { store });
        const first = watch(source.get());
        await time.advance(6_000);
        expect(first.value).toBe('t1');
        expect(calls).toEqual(['get', 'lock', 'set']);
        await time.advance(2 * hourMs);
        expect(await Promise.race([source.get(), time.advance(6_000)])).not.toBe('t1');
      }
      const { time, source } = own(issuing(), { store: { get: never, set: async () => {} } });
      const only = watch(source.get());
      await time.advance(2_000);
      expect(only.value).toBe('t1');
    },

  'Each failure of the store goes to `onStoreFailed`, and the source works on from memory.': async () => {
    const onStoreFailed = vi.fn();
    const { source, asked, time } = own(issuing(), { store: failing, onStoreFailed });
    for (let call = 0; call < 100; call++) expect(await source.get()).toBe('t1');
    expect(asked).toHaveLength(1);
    expect(onStoreFailed.mock.calls.map(([error, action]) => [(error as Error).message, action])).toEqual([
      ['down', 'get'],
      ['down', 'lock'],
      ['down', 'set'],
    ]);
    await time.advance(121 * minuteMs);
    expect(await source.get()).toBe('t2');
    const release = vi.fn(down);
    const other = own(issuing(), { store: { ...memoryStore(), lock: async () => release }, onStoreFailed });
    expect(await other.source.get()).toBe('t1');
    expect(release).toHaveBeenCalledTimes(1);
    expect(onStoreFailed).toHaveBeenLastCalledWith(expect.any(Error), 'release');
  },

  'A lease that could not be written is written later.': async () => {
    const inner = memoryStore();
    let isDown = true;
    const set: TokenStore['set'] = (key, lease) => (isDown ? down() : inner.set(key, lease));
    const store: TokenStore = { ...inner, set };
    const { time, source } = own(issuing(), { store });
    await source.get();
    isDown = false;
    await source.get();
    await source.idle();
    expect(await inner.get('own')).toBeUndefined();
    await time.advance(1_000);
    await source.get();
    await source.idle();
    expect(await inner.get('own')).toMatchObject({ token: 't1' });
  },

  'A value in the store that is not a lease is ignored.': async () => {
    const good = { token: 't0', obtainedAtMs: startMs, expiresAtMs: startMs + hourMs };
    const garbage: readonly unknown[] = [
      ...[null, 5, '', {}, ' t0', 'a\nb', 'a\u0000b', 'a\u0085', '令牌'].map((token) => ({ ...good, token })),
      ...[undefined, null, Number.NaN, 'x', -1].map((obtainedAtMs) => ({ ...good, obtainedAtMs })),
      ...[undefined, null, Number.NaN, 'x', -1].map((expiresAtMs) => ({ ...good, expiresAtMs })),
      ...[5, '', {}, 'a b'].map((refreshToken) => ({ ...good, refreshToken })),
      'a lease',
      5,
      [],
      true,
    ];
    for (const value of garbage) {
      const onStoreFailed = vi.fn();
      const store = { get: async () => value as Lease, set: async () => {} };
      const { source } = own(issuing(), { store, onStoreFailed });
      expect(await source.get()).toBe('t1');
      expect(onStoreFailed).toHaveBeenCalledWith(
        expect.objectContaining({ code: 'ERR_INVALID_LEASE', message: expect.not.stringContaining('t0') }),
        'get',
      );
    }
    // One whose properties throw is a failure like any other.
    const failure = new Error('a property of the store');
    const onStoreFailed = vi.fn();
    const throwing = {
      get token(): string {
        throw failure;
      },
    };
    const store = { get: async () => throwing as Lease, set: async () => {} };
    expect(await own(issuing(), { store, onStoreFailed }).source.get()).toBe('t1');
    expect(onStoreFailed).toHaveBeenCalledWith(failure, 'get');
    // A far expiry in a store is not believed either.
    const far = { ...good, obtainedAtMs: startMs - 400 * 24 * hourMs, expiresAtMs: 9e15 };
    const { source } = own(issuing(), { store: { get: async () => far, set: async () => {} } });
    expect(await source.get()).toBe('t1');
    const { source: sane } = own(issuing(), { store: { get: async () => good, set: async () => {} } });
    expect(await sane.get()).toBe('t0');
  },

  'A lease that another process wrote is used instead of a request.': async () => {
    const store = memoryStore();
    const { time, source, asked } = own(issuing(), { store });
    await source.get();
    await time.advance(119 * minuteMs + 31_000);
    const expiresAtMs = time.now() + 2 * hourMs;
    await store.set('own', { token: 'other', obtainedAtMs: time.now(), expiresAtMs });
    expect(await source.get()).toBe('other');
    expect(asked).toHaveLength(1);
    // Also when the clocks of the two disagree.
    await time.advance(2 * hourMs);
    await store.set('own', { token: 'third', obtainedAtMs: startMs, expiresAtMs: time.now() + hourMs });
    expect(await source.get()).toBe('third');
    expect(asked).toHaveLength(1);
  },
};
