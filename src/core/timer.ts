// Uses Node's unfaked timers, since a response would hang on timers that a test runner faked. Elsewhere they are
// captured when the module is loaded, before most test runners fake them.
const {
  setTimeout: setRealTimeout,
  clearTimeout: clearRealTimeout,
  setImmediate: setRealImmediate,
} = globalThis.process?.getBuiltinModule?.('node:timers') ?? globalThis;

/** Calls back at the end of this turn of the event loop, in Node only. */
export function atEndOfTurn(callback: () => void): void {
  setRealImmediate(callback);
}

/** Resolves after `ms` of real time: for the time that a response takes, never for what depends on twin time. */
export function realDelay(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setRealTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    const abort = () => {
      clearRealTimeout(timer);
      reject(signal?.reason);
    };
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}
