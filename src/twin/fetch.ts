import type { Act, Call, Connection, Reply } from '../core/call.ts';
import { dribble } from '../core/dribble.ts';
import { realDelay } from '../core/timer.ts';
import type { Connections } from './connections.ts';

/** The maximum length of a body, in characters. */
const bodyLimit = 1_048_576;

/** Keeps pending Requests in memory: a collected Request no longer follows its abort signal. */
const underWay = new Set<Request>();

/**
 * Answers a Request with a twin, as `fetch` would: the response, or a TypeError if the connection breaks.
 *
 * A hang ends when the request's signal is aborted; without a signal it never ends.
 */
export async function fetchThrough(
  door: (call: Call) => Reply | Promise<Reply>,
  request: Request,
  connections?: Connections,
): Promise<Response> {
  const connection = connections?.open();
  underWay.add(request);
  try {
    const reply = await door(callOf(request, await request.text(), connection));
    if (reply.act) await act(reply.act, request.signal);
    return new Response(bodyOf(reply, request), { status: reply.status, headers: reply.headers });
  } finally {
    underWay.delete(request);
    if (connection !== undefined) connections!.end(connection);
  }
}

/** A Request as plain data. */
function callOf({ method, url, headers }: Request, text: string, connection: Connection | undefined): Call {
  const { pathname, search, hostname } = new URL(url);
  return {
    method,
    path: pathname,
    query: search.slice(1),
    host: hostname,
    header: (name) => headers.get(name) ?? undefined,
    headers: () => Object.fromEntries(headers),
    body: text.length > bodyLimit ? undefined : text,
    connection,
  };
}

async function act(act: Act, signal: AbortSignal): Promise<void> {
  if (act.delayMs) await realDelay(act.delayMs, signal);
  if (act.connection === 'hang') await aborted(signal);
  if (act.connection === 'reset') throw new TypeError('fetch failed', { cause: brokenOff('ECONNRESET') });
  if (act.connection === 'empty') throw new TypeError('fetch failed', { cause: brokenOff('UND_ERR_SOCKET') });
}

/** Rejects when the signal is aborted. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** The cause in the error of Node's fetch, by its code. */
function brokenOff(code: 'ECONNRESET' | 'UND_ERR_SOCKET'): Error {
  const message = code === 'ECONNRESET' ? 'read ECONNRESET' : 'other side closed';
  return Object.assign(new Error(`${message} (a fault of the twin)`), { code });
}

function bodyOf({ status, body, act }: Reply, request: Request): BodyInit | null {
  // The platform allows no body with these.
  if (status === 204 || status === 304) return null;
  if (!act) return body;
  const bytes = () => new TextEncoder().encode(body);
  if (act.connection === 'truncate') return streamOf(half(bytes(), 'UND_ERR_SOCKET'));
  if (act.connection === 'reset-midway') return streamOf(half(bytes(), 'ECONNRESET'));
  if (!act.dribble) return body;
  // A piece that is waited for would otherwise keep a reader who cancels waiting too.
  const { signal } = request;
  const stop = new AbortController();
  const abort = () => stop.abort(signal.reason);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  return streamOf(dribble(bytes(), act.dribble, stop.signal), () => {
    // Refers to the signal, so that it is not collected while the body is read.
    signal.removeEventListener('abort', abort);
    abort();
  });
}

/** Half of a body, then the error of a broken connection. */
async function* half(bytes: Uint8Array<ArrayBuffer>, code: 'ECONNRESET' | 'UND_ERR_SOCKET') {
  yield bytes.subarray(0, bytes.length >> 1);
  throw new TypeError('terminated', { cause: brokenOff(code) });
}

function streamOf(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>, void>,
  stop: () => void = () => {},
): ReadableStream {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      stop();
      await pieces.return();
    },
  });
}
