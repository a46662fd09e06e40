import type { Call } from '../../src/core/call.ts';
import { createHandler } from '../../src/server/control/handler.ts';
import { Sandboxes } from '../../src/server/control/sandboxes.ts';
import type { Handler, StreamingReply } from '../../src/server/transport/handler.ts';
import { createTwin } from '../../src/twin/twin.ts';
import type { Line, Outcome } from './wire.ts';

/** The HTTP server does not read a longer body. */
const bodyLimit = 1_048_576;

/** The server's handler without HTTP: many more requests in the same time. */
export class DirectLine implements Line {
  readonly #handler: Handler;

  constructor(randomSeed: number) {
    const twin = createTwin({ randomSeed });
    const sandboxes = new Sandboxes({
      twin: () => createTwin({ seed: twin.seed() }),
      listen: async () => ({ url: 'http://127.0.0.1:1', port: 1, close: async () => {} }),
      handler: (inside) => (call) => inside.handle(call),
      token: () => 'sbx_token',
      realNow: () => twin.clock.realNow(),
    });
    this.#handler = createHandler({ twin, sandboxes, guard: { host: '127.0.0.1' } });
  }

  async ask(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: string,
  ): Promise<Outcome> {
    const mark = path.indexOf('?');
    const all: Readonly<Record<string, string>> = { host: '127.0.0.1', ...headers };
    const call: Call = {
      method,
      path: mark === -1 ? path : path.slice(0, mark),
      query: mark === -1 ? '' : path.slice(mark + 1),
      host: all.host!.replace(/:\d+$/, '').toLowerCase(),
      header: (name) => all[name],
      body: body.length > bodyLimit ? undefined : body,
    };
    let reply: StreamingReply;
    try {
      reply = await this.#handler(call);
    } catch (error) {
      // As the server reports it.
      return { status: 500, mediaType: 'application/problem+json', body: String((error as Error).stack) };
    }
    if (reply.act?.connection) return reply.act.connection === 'hang' ? 'silence' : 'closed';
    await reply.stream?.[Symbol.asyncIterator]().return?.();
    const mediaType = (reply.headers['Content-Type'] ?? '').split(';')[0]!.trim();
    return { status: reply.status, mediaType, body: method === 'HEAD' ? '' : reply.body };
  }

  /** There are no raw bytes without a socket. */
  async write(): Promise<string> {
    return '';
  }

  close(): void {}
}
