import type { Act, Call, Connection, Reply } from '../core/call.ts';
import { dribble } from '../core/dribble.ts';
import { realDelay } from '../core/timer.ts';
import type { Connections } from './connections.ts';

/** What a longer body is not read for, in characters. */
const bodyLimit = 1_048_576;

/** A Request follows the signal it was made with only as long as somebody holds it; while a call hangs nobody else does. */
const underWay = new Set<Request>();

/**
 * Answers a Request through a twin's door, as `fetch` would: the answer, or a TypeError where the connection breaks.
 *
 * A hang ends when the request's signal is aborted, and never without one.
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

/** Rejects as soon as the signal is aborted; until then nothing happens. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** What Node's fetch gives as the cause, by its code. */
function brokenOff(code: 'ECONNRESET' | 'UND_ERR_SOCKET'): Error {
  const message = code === 'ECONNRESET' ? 'read ECONNRESET' : 'other side closed';
  return Object.assign(new Error(`${message} (a fault of the twin)`), { code });
}

function bodyOf({ status, body, act }: Reply, request: Request): BodyInit | null {
  // The platform refuses a body with these.
  if (status === 204 || status === 304) return null;
  if (!act) return body;
  const bytes = () => new TextEncoder().encode(body);
  if (act.connection === 'truncate') return streamOf(half(bytes(), 'UND_ERR_SOCKET'));
  if (act.connection === 'reset-midway') return streamOf(half(bytes(), 'ECONNRESET'));
  return act.dribble ? streamOf(dribble(bytes(), act.dribble, request.signal)) : body;
}

/** Half of a body, and then the end that a broken connection puts to it. */
async function* half(bytes: Uint8Array<ArrayBuffer>, code: 'ECONNRESET' | 'UND_ERR_SOCKET') {
  yield bytes.subarray(0, bytes.length >> 1);
  throw new TypeError('terminated', { cause: brokenOff(code) });
}

function streamOf(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>, void>): ReadableStream {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return();
    },
  });
}
