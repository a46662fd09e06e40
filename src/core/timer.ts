// Node's own where there is Node: the global ones a test runner may have faked, and an answer would hang. Elsewhere they
// are taken when the module is loaded, before most of them do.
const {
  setTimeout: setRealTimeout,
  clearTimeout: clearRealTimeout,
  setImmediate: setRealImmediate,
} = globalThis.process?.getBuiltinModule?.('node:timers') ?? globalThis;

/** Calls back at the end of this turn of the event loop; in Node only. */
export function atEndOfTurn(callback: () => void): void {
  setRealImmediate(callback);
}

/** Resolves after `ms` of real time: for what an answer takes, never for what twin time decides. */
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
