// Taken when the module is loaded: a test runner that fakes timers later must not hang an answer that takes real time.
const { setTimeout: setRealTimeout, clearTimeout: clearRealTimeout } = globalThis;

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
