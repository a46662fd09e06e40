import type { Answer } from './read-answer.ts';
import { attempt, type StartTimer } from './timer.ts';

/** The part of `fetch` that a client uses. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** No response of these endpoints comes near it; it keeps an endless body from filling the memory. */
const longestBody = 64 * 1_048_576;

/** How to send one request. */
export interface SendOptions {
  readonly fetch: Fetch;
  readonly timeoutMs: number;
  readonly startTimer: StartTimer;
  readonly signal: AbortSignal | undefined;
}

/** No complete response came in time. */
export class RequestTimeout extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * Sends a request and reads the whole response.
 *
 * Settles in time also where `fetch` or the body ignore the signal. A redirect is not followed: it would carry the
 * credentials to another server.
 */
export function sendRequest(url: string, init: RequestInit, options: SendOptions): Promise<Answer> {
  const { fetch, timeoutMs, startTimer, signal } = options;
  const stopping = new AbortController();
  const work = async () => {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: stopping.signal });
    if (typeof response?.status !== 'number' || typeof response.headers?.get !== 'function') {
      throw new TypeError('fetch did not resolve with a Response');
    }
    const text = await readText(response, stopping.signal);
    return { status: response.status, headers: response.headers, text };
  };
  return new Promise<Answer>((resolve, reject) => {
    const give = (reason: unknown) => {
      stopping.abort(reason);
      reject(reason);
    };
    const abort = () => give(signal?.reason);
    const stop = startTimer(
      () => give(new RequestTimeout(`no complete response within ${timeoutMs} ms`)),
      timeoutMs,
    );
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => {
        stop();
        signal?.removeEventListener('abort', abort);
      });
  });
}

/** The text of a body, piece by piece, so that an endless one ends. */
async function readText(response: Response, signal: AbortSignal): Promise<string> {
  if (response.redirected) throw new Error('fetch followed a redirect to another address');
  // The body of another library's fetch can be a stream of Node's.
  const reader = response.body?.getReader?.();
  if (!reader) return await response.text();
  // What throws in the listener of a signal ends the process.
  const cancel = () => void attempt(() => reader.cancel()).catch(() => {});
  signal.addEventListener('abort', cancel, { once: true });
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
      if (text.length > longestBody) throw new Error(`the response is longer than ${longestBody} characters`);
    }
  } catch (error) {
    cancel();
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
  return text + decoder.decode();
}
