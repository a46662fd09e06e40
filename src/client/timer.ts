/** Starts a timer and returns the function that stops it. */
export type StartTimer = (run: () => void, ms: number) => () => void;

// Node's own timers, which a test runner does not fake: a time-out must end a wait under fake timers too.
const { setTimeout, clearTimeout } = globalThis.process?.getBuiltinModule?.('node:timers') ?? globalThis;

/** A delay beyond this makes the timers of Node and browsers fire at once. */
const longestDelayMs = 2 ** 31 - 1;

/** Starts a timer in real time. */
export const startRealTimer: StartTimer = (run, ms) => {
  const timer = setTimeout(run, Math.min(ms, longestDelayMs));
  return () => clearTimeout(timer);
};

/** A timer that neither throws nor returns garbage: it falls back to real time where the user's throws. */
export function guardTimer(own: StartTimer | undefined): StartTimer {
  if (!own) return startRealTimer;
  return (run, ms) => {
    try {
      const stop: unknown = own(run, ms);
      return () => {
        if (typeof stop === 'function') attempt(() => stop()).catch(() => {});
      };
    } catch {
      return startRealTimer(run, ms);
    }
  };
}

/** Settles as `work` does, or rejects with `late()` after `ms`. */
export function within<Value>(
  work: PromiseLike<Value>,
  ms: number,
  startTimer: StartTimer,
  late: () => unknown,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = startTimer(() => reject(late()), ms);
    Promise.resolve(work).then(
      (value) => {
        stop();
        resolve(value);
      },
      (error: unknown) => {
        stop();
        reject(error);
      },
    );
  });
}

/** Settles as `work` does, or rejects with the signal's reason once it is aborted. */
export function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Calls a function of the user's; what it throws becomes a rejection. */
export async function attempt<Value>(run: () => Value | PromiseLike<Value>): Promise<Value> {
  return await run();
}
