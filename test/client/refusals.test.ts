import { describe, expect, it, vi } from 'vitest';
import { memoryStore, type TokenStore } from '../../src/client.ts';
import { hourMs, issuing, minuteMs, own, startMs } from './promises/worlds.ts';
import { settle } from './simulated-time.ts';

const refusing = { isTokenRefusal: () => true };
const refused = () => Promise.reject(new Error('refused'));

describe('invalidate', () => {
  it('may be called before there is a token', async () => {
    const { source } = own(issuing());
    await expect(source.invalidate('t0')).resolves.toBeUndefined();
    expect(await source.get()).toBe('t1');
  });

  it('of an older token does not bring a refused one back', async () => {
    const { source, time } = own(issuing());
    const old = await source.get();
    await time.advance(2 * hourMs);
    const current = await source.get();
    await source.invalidate(current);
    // A caller whose request took long hears only now that its token was refused.
    await source.invalidate(old);
    expect(await source.get()).toBe('t3');
  });
});

describe('withToken', () => {
  it('runs its callback three times at most, though the store has another token each time', async () => {
    let count = 0;
    const store: TokenStore = {
      ...memoryStore(),
      get: async () => ({
        token: `other${++count}`,
        obtainedAtMs: startMs + count,
        expiresAtMs: startMs + 2 * hourMs,
      }),
    };
    const { source } = own(issuing(), { store, ...refusing });
    const use = vi.fn(refused);
    await expect(source.withToken(use)).rejects.toThrow('refused');
    expect(use).toHaveBeenCalledTimes(3);
  });

  it('asks no more often for a call that is always refused because other calls succeed', async () => {
    const { source, time, asked } = own(issuing(), refusing);
    for (let second = 0; second < 60; second++) {
      await source.withToken(async () => 'fine');
      await expect(source.withToken(refused)).rejects.toThrow('refused');
      await time.advance(1_000);
    }
    // Pauses of 0.75, 1.5, 3, 6, 12, 24 and 45 seconds.
    expect(asked.length).toBeLessThan(9);
  });
});

describe('get', () => {
  it('of a token that is good needs no timer', async () => {
    const startTimer = vi.fn(() => () => {});
    const { source } = own(issuing(), { startTimer });
    await source.get();
    startTimer.mockClear();
    expect(await source.get()).toBe('t1');
    expect(startTimer).not.toHaveBeenCalled();
  });

  it.each([
    [30_000, 't1'],
    [29_999, 't2'],
  ])(
    'with %i ms left gives %s: a caller waits for the renewal only below 30 seconds',
    async (leftMs, token) => {
      const { source, time } = own(issuing());
      await source.get();
      await time.advance(2 * hourMs - leftMs);
      expect(await source.get()).toBe(token);
    },
  );

  it('takes the lease of another process whose clock is behind', async () => {
    const store = memoryStore();
    const lease = (token: string, sinceMs: number) => ({
      token,
      obtainedAtMs: sinceMs,
      expiresAtMs: startMs + 2 * hourMs,
    });
    await store.set('own', lease('theirs', startMs));
    const { source, asked } = own(issuing(), { store });
    expect(await source.get()).toBe('theirs');
    await store.set('own', lease('theirs-renewed', startMs - minuteMs));
    await source.invalidate('theirs');
    expect(await source.get()).toBe('theirs-renewed');
    expect(asked).toEqual([]);
  });

  it('while a lease that could not be saved is being saved starts no second write', async () => {
    const writes: (() => void)[] = [];
    const set = vi
      .fn<TokenStore['set']>()
      .mockRejectedValueOnce(new Error('down'))
      .mockImplementation(() => new Promise((resolve) => void writes.push(resolve)));
    const { source, time } = own(issuing(), { store: { get: async () => undefined, set } });
    await source.get();
    await time.advance(1_000);
    for (let count = 0; count < 10; count++) {
      await source.get();
      await settle();
    }
    expect(set).toHaveBeenCalledTimes(2);
    for (const done of writes) done();
    await source.idle();
    await source.get();
    await settle();
    expect(set).toHaveBeenCalledTimes(2);
  });

  it('does not save a lease that is being renewed', async () => {
    const set = vi.fn<TokenStore['set']>().mockRejectedValueOnce(new Error('down')).mockResolvedValue();
    let isSlow = false;
    const fetchToken = issuing();
    const { source, time } = own(
      async (last, now) => {
        if (isSlow) await time.wait(5_000);
        return fetchToken(last, now);
      },
      { store: { get: async () => undefined, set } },
    );
    await source.get();
    isSlow = true;
    await time.advance(105 * minuteMs);
    // The first of them starts the renewal.
    for (let count = 0; count < 3; count++) await source.get();
    await settle();
    expect(set).toHaveBeenCalledTimes(1);
    await time.advance(5_000);
    expect(set.mock.calls.map(([, { token }]) => token)).toEqual(['t1', 't2']);
  });
});
