import { expect } from 'vitest';
import { memoryStore } from '../../../src/client.ts';
import { minuteMs, never, type Promises, passing, user, watch } from './worlds.ts';

export const refreshTokens: Promises = {
  'A refresh token that the vendor took is never sent again.': async () => {
    const { time, source, sent, loginCode } = user(passing);
    for (let count = 0; count < 5; count++) {
      await Promise.all(Array.from({ length: 10 }, () => source.get()));
      await source.idle();
      await time.advance(111 * minuteMs);
    }
    expect(sent).toEqual(['r1', 'r2', 'r3', 'r4']);
    expect(loginCode).toHaveBeenCalledTimes(1);
  },

  'A refresh token is sent again when the vendor did not take it.': async () => {
    const faults: readonly (() => unknown)[] = [
      () => ({ code: 1663, msg: 'internal error' }),
      () => new Response('<html>', { status: 502 }),
      () => new Response('', { status: 429 }),
      () => ({ code: 20014, msg: 'the app access token is invalid' }),
      () =>
        Promise.reject(
          new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
        ),
    ];
    for (const fault of faults) {
      let failures = 1;
      const { time, source, sent, loginCode } = user((path, answer) =>
        path === 'refresh_access_token' && failures-- > 0 ? fault() : passing(path, answer),
      );
      await source.get();
      await time.advance(121 * minuteMs);
      const call = watch(source.get());
      await time.advance(3_000);
      expect(call.value).toBe('u2');
      expect(sent).toEqual(['r1', 'r1']);
      expect(loginCode).toHaveBeenCalledTimes(1);
    }
  },

  'After a lost response the source asks for a login instead of sending the refresh token again.':
    async () => {
      const losses: readonly ((answer: unknown) => unknown)[] = [
        () => Promise.reject(new TypeError('fetch failed')),
        () => never(),
        () => new Response('{"code":0,'),
        () => new Response('', { status: 504 }),
        () => ({ code: 0, data: {} }),
      ];
      for (const loss of losses) {
        let failures = 1;
        const { time, source, sent, loginCode } = user((path, answer) => {
          const body = passing(path, answer);
          return path === 'refresh_access_token' && failures-- > 0 ? loss(body) : body;
        });
        await source.get();
        await time.advance(121 * minuteMs);
        const call = watch(source.get());
        await time.advance(20_000);
        expect(call.value).toBe('u3');
        expect(sent).toEqual(['r1']);
        expect(loginCode).toHaveBeenCalledTimes(2);
      }
    },

  'After a refused refresh token the source looks into the store before it asks for a login.': async () => {
    const { time, make, source, sent, loginCode } = user(passing, { ...memoryStore(), lock: undefined });
    const other = make();
    await source.get();
    await other.get();
    await time.advance(121 * minuteMs);
    const callers = [watch(source.get()), watch(other.get())];
    await time.advance(5_000);
    expect(callers.map(({ value }) => value)).toEqual(['u2', 'u2']);
    // Without a lock both send it, and one of them is refused.
    expect(sent).toEqual(['r1', 'r1']);
    expect(loginCode).toHaveBeenCalledTimes(1);
  },

  'Two processes with one store and one user renew once.': async () => {
    const { time, make, source, sent, loginCode } = user(passing, memoryStore());
    const other = make();
    await source.get();
    await other.get();
    await time.advance(121 * minuteMs);
    const callers = [source, other].flatMap((each) => Array.from({ length: 500 }, () => watch(each.get())));
    await time.advance(5_000);
    expect(new Set(callers.map(({ value }) => value))).toEqual(new Set(['u2']));
    expect(sent).toEqual(['r1']);
    expect(loginCode).toHaveBeenCalledTimes(1);
  },
};
