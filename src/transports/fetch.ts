import type { Act, Call, Reply } from '../core/call.ts';
import { realDelay } from '../core/timer.ts';

/** What a longer body is not read for, in characters. */
const bodyLimit = 1_048_576;

/**
 * Answers a Request through a twin's door, as `fetch` would: the answer, or a TypeError where the connection breaks.
 *
 * A hang ends when the request's signal does.
 */
export async function fetchThrough(
  door: (call: Call) => Promise<Reply>,
  request: Request,
): Promise<Response> {
  const reply = await door(await callOf(request));
  if (reply.act) await act(reply.act, request.signal);
  const body = bodyOf(reply);
  return new Response(body, { status: reply.status, headers: reply.headers });
}

/** A Request as plain data. */
export async function callOf(request: Request): Promise<Call> {
  const { method, headers } = request;
  const { pathname, search, hostname } = new URL(request.url);
  const text = await request.text();
  return {
    method,
    path: pathname,
    query: search.slice(1),
    host: hostname,
    header: (name) => headers.get(name) ?? undefined,
    body: text.length > bodyLimit ? undefined : text,
  };
}

async function act(act: Act, signal: AbortSignal): Promise<void> {
  if (act.delayMs) await realDelay(act.delayMs, signal);
  if (act.connection === 'hang') {
    await new Promise((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  }
  if (act.connection === 'reset' || act.connection === 'empty') {
    throw new TypeError('fetch failed', { cause: new Error('the twin closed the connection: a fault') });
  }
}

function bodyOf({ status, body, act }: Reply): BodyInit | null {
  // The platform refuses a body with these.
  if (status === 204 || status === 304) return null;
  if (act?.connection === 'truncate' || act?.connection === 'reset-midway') {
    const bytes = new TextEncoder().encode(body);
    return new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.subarray(0, bytes.length >> 1));
        controller.error(new TypeError('terminated'));
      },
    });
  }
  if (!act?.dribble) return body;
  const { pieces, durationMs } = act.dribble;
  const bytes = new TextEncoder().encode(body);
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  return new ReadableStream({
    async start(controller) {
      for (let from = 0; from < bytes.length; from += size) {
        await realDelay(durationMs / pieces);
        controller.enqueue(bytes.subarray(from, from + size));
      }
      controller.close();
    },
  });
}
