import { describe, expect, it, vi } from 'vitest';
import { startRealTimer, untilAborted, within } from '../../src/client/timer.ts';

describe('a real timer', () => {
  it('fires, unless it is stopped', async () => {
    const [stopped, fired] = [vi.fn(), vi.fn()];
    const stop = startRealTimer(stopped, 1);
    stop();
    await new Promise<void>((resolve) => {
      startRealTimer(() => {
        fired();
        resolve();
      }, 5);
    });
    expect([stopped, fired].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  });

  it('with a longer delay than timers have does not fire at once, and is not faked with the clock', async () => {
    vi.useFakeTimers();
    try {
      const late = vi.fn();
      const stop = startRealTimer(late, 2 ** 40);
      await new Promise<void>((resolve) => void startRealTimer(resolve, 5));
      expect(late).not.toHaveBeenCalled();
      stop();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('work with a limit', () => {
  it.each([
    ['value', async () => 'done'],
    ['failure', () => Promise.reject(new Error('done'))],
  ])('stops its timer at the %s', async (_, work) => {
    const stop = vi.fn();
    await within(
      work(),
      5,
      () => stop,
      () => 'late',
    ).catch(() => {});
    expect(stop).toHaveBeenCalledTimes(1);
  });
});

describe('work until a signal is aborted', () => {
  it('rejects with the reason of a signal that is aborted already', async () => {
    const work = new Promise(() => {});
    await expect(untilAborted(work, AbortSignal.abort('why'))).rejects.toBe('why');
  });

  it('leaves no listener behind', async () => {
    const { signal } = new AbortController();
    const [add, remove] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')];
    expect(await untilAborted(Promise.resolve('done'), signal)).toBe('done');
    await expect(untilAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
    await Promise.resolve();
    expect(add.mock.calls.map(([type, listener]) => [type, listener])).toEqual(
      remove.mock.calls.map(([type, listener]) => [type, listener]),
    );
    expect(add).toHaveBeenCalledTimes(2);
  });
});
