import { expect, vi } from 'vitest';
import { type TokenSource, VendorError } from '../../../src/client.ts';
import { type SimulatedTime, settle } from '../simulated-time.ts';
import { feishu, hourMs, issuing, never, own, type Promises, watch } from './worlds.ts';

export const callers: Promises = {
  'No caller waits longer than `timeoutMs`, whatever the vendor, `fetch`, the store and your functions do.':
    async () => {
      const hanging: readonly (() => { readonly time: SimulatedTime; readonly source: TokenSource })[] = [
        () => own(never, { timeoutMs: 5_000 }),
        () => own(issuing(), { timeoutMs: 5_000, store: { get: never, set: never, lock: never } }),
        () => own(() => Promise.reject(transient()), { timeoutMs: 5_000, sleep: never }),
        () => feishu(never, { timeoutMs: 5_000 }),
        () => feishu(() => new Response(new ReadableStream({ pull: never })), { timeoutMs: 5_000 }),
      ];
      for (const make of hanging) {
        const { time, source } = make();
        const callers = [watch(source.get()), watch(source.withToken(async (token) => token))];
        await time.advance(5_000);
        expect(callers.map(({ isSettled }) => isSettled)).toEqual([true, true]);
        const late = watch(source.get({ timeoutMs: 100 }));
        await time.advance(100);
        expect(late.isSettled).toBe(true);
        await time.advance(hourMs);
        expect(time.pending).toBe(0);
      }
    },

  'A caller that passes a `signal` stops waiting when it is aborted; the renewal goes on for the others.':
    async () => {
      const { time, source, asked } = own(async (last, now) => {
        await time.wait(1_000);
        return issuing()(last, now);
      });
      const stopping = new AbortController();
      const [one, other] = [watch(source.get({ signal: stopping.signal })), watch(source.get())];
      await time.advance(500);
      const reason = new Error('not needed');
      stopping.abort(reason);
      await settle();
      expect(one.error).toBe(reason);
      expect(watch(source.get({ signal: stopping.signal }))).toMatchObject({ isSettled: false });
      await time.advance(500);
      expect(other.value).toBe('t1');
      expect(asked).toHaveLength(1);
      await expect(source.get({ signal: stopping.signal })).rejects.toBe(reason);
    },

  '1,000 callers at once cost one request and one look into the store.': async () => {
    const get = vi.fn(async () => undefined);
    const { source, asked } = own(issuing(), { store: { get, set: async () => {} } });
    const tokens = await Promise.all(Array.from({ length: 1_000 }, () => source.get()));
    expect(new Set(tokens)).toEqual(new Set(['t1']));
    expect(asked).toHaveLength(1);
    // Once for the callers, once for the renewal itself.
    expect(get).toHaveBeenCalledTimes(2);
  },

  'A hanging request blocks nobody who comes after its time-out.': async () => {
    let isHanging = true;
    const { time, source, asked } = own((last, now) => (isHanging ? never() : issuing()(last, now)));
    const first = watch(source.get());
    await time.advance(30_000);
    expect(first.error).toMatchObject({ name: 'TokenSourceError', code: 'ERR_TIMEOUT' });
    isHanging = false;
    await time.advance(1_000);
    expect(await source.get()).toBe('t1');
    expect(asked).toHaveLength(2);
    await source.idle();
  },
};

function transient() {
  return new VendorError({ operation: 'feishu.appAccessTokenInternal', kind: 'unreachable', message: 'no' });
}
