import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Call } from '../../../src/core/call.ts';
import type { Handler, StreamingReply } from '../../../src/server/transport/handler.ts';
import { type Listening, listen } from '../../../src/server/transport/listen.ts';
import type { HttpOptions, TransportName } from '../../../src/server/transport/transport.ts';
import { transportNamed } from '../../../src/server/transport/transports.ts';

/** A transport with a handler of a test, without a twin. */
export interface BareServer extends Listening, AsyncDisposable {
  readonly server: Server;
}

export async function bareServer(
  name: TransportName,
  handler: Handler,
  options?: HttpOptions,
): Promise<BareServer> {
  const transport = transportNamed(name);
  const server = transport.createServer(handler, options);
  const port = { server, closeAllConnections: () => server.closeAllConnections() };
  const listening = await listen(port, '127.0.0.1', 0, transport.address);
  return { ...listening, server, [Symbol.asyncDispose]: () => listening.close() };
}

/** A JSON reply. */
export function json(value: unknown, more: Partial<StreamingReply> = {}): StreamingReply {
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(value),
    ...more,
  };
}

/** Replies with some properties of the call. */
export function echo(...keys: readonly (keyof Call)[]): Handler {
  return (call) => json(Object.fromEntries(keys.map((key) => [key, call[key] ?? null])));
}

/** A connection of its own, and what has come over it so far. */
export function connected(url: string): { readonly socket: Socket; readonly received: () => string } {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    received += text;
  });
  socket.on('error', () => {});
  return { socket, received: () => received };
}
