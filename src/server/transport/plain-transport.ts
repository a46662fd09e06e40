import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http';
import type { Call, Connection } from '../../core/call.ts';
import { rememberLast } from '../../core/remember-last.ts';
import { Connections } from '../../twin/connections.ts';
import type { Handler } from './handler.ts';
import type { Limits } from './limits.ts';
import { sendOwnFailure, sendReply } from './send-reply.ts';
import {
  type BodyRoom,
  type HttpOptions,
  type Transport,
  usualDiscardedBytes,
  usualRoom,
} from './transport.ts';

// An import of node:http also loads fetch, which costs more than the rest of the start.
const http = process.getBuiltinModule('node:http');

/** The readable transport: `http.createServer`, body by stream events, one answer at a time. */
export const plainTransport: Transport = {
  createServer(handler: Handler, { roomFor, ...limits }: HttpOptions = {}): Server {
    const server = http.createServer(serverOptions(limits), (request, response) => {
      const call = new NodeCall(request);
      const room = roomFor?.(call) ?? usualRoom;
      if (room.release) response.once('close', room.release);
      readBody(request, room, (body) => {
        call.body = body;
        respond(handler, call, request, response);
      });
    });
    return bounded(server, limits);
  },
  address: (host, port) => ({ host, port }),
};

function respond(handler: Handler, call: Call, request: IncomingMessage, response: ServerResponse): void {
  const fail = (error: unknown) => sendOwnFailure(error, response);
  try {
    const reply = handler(call);
    // At once where the handler did not have to wait: a promise would cost as much as the answer.
    if (reply instanceof Promise)
      reply.then((later) => sendReply({ reply: later, request, response })).catch(fail);
    else sendReply({ reply, request, response });
  } catch (error) {
    fail(error);
  }
}

/** Calls back with the body; with undefined where it is longer than there is room for. */
function readBody(
  request: IncomingMessage,
  { bytes: limit, discardedBytes = usualDiscardedBytes }: BodyRoom,
  done: (body: string | undefined) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > Math.max(limit, discardedBytes)) request.destroy();
    else if (size > limit) chunks.length = 0;
    else chunks.push(chunk);
  });
  request.on('end', () => done(size > limit ? undefined : textOf(chunks)));
}

function textOf(chunks: readonly Buffer[]): string {
  return (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString();
}

const connections = new WeakMap<object, Connection>();

/** Applies the limits that Node takes on the server itself, and notes the connections. */
export function bounded(server: Server, limits: Limits): Server {
  const known = new Connections();
  server.maxConnections = limits.connections ?? 10_000;
  server.on('connection', (socket) => {
    const connection = known.open();
    connections.set(socket, connection);
    const end = () => known.end(connection);
    // The close comes later, when the client may have opened its next connection.
    socket.once('end', end);
    socket.once('close', end);
  });
  return server;
}

/** Node's options for the limits. */
export function serverOptions({ headerBytes, headersMs, requestMs, checkMs }: Limits): ServerOptions {
  return {
    // Never: a server that closes an idle connection just as its client uses it makes a test fail by chance.
    keepAliveTimeout: 0,
    headersTimeout: headersMs ?? 10_000,
    requestTimeout: requestMs ?? 30_000,
    connectionsCheckingInterval: checkMs ?? 2_000,
    ...(headerBytes !== undefined && { maxHeaderSize: headerBytes }),
  };
}

/** A request of Node's as plain data. */
export class NodeCall implements Call {
  readonly #request: IncomingMessage;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Set once it is read. */
  body: string | undefined = undefined;

  constructor(request: IncomingMessage) {
    const target = request.url!;
    const mark = target.indexOf('?');
    this.#request = request;
    this.method = request.method!;
    this.path = mark === -1 ? target : target.slice(0, mark);
    this.query = mark === -1 ? '' : target.slice(mark + 1);
  }

  get host(): string | undefined {
    const { host } = this.#request.headers;
    return host === undefined ? undefined : nameOf(host);
  }

  get connection(): Connection | undefined {
    return connections.get(this.#request.socket);
  }

  header(name: string): string | undefined {
    const value = this.#request.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }

  headers(): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.#request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
      ]),
    );
  }
}

/**
 * A Host header's name. The colons within `[::1]` are not a port's, and a dot at the end changes nothing.
 * Remembered, since nearly all calls name one host.
 */
const nameOf = rememberLast((host: string) => {
  const colon = host.lastIndexOf(':');
  const name = (colon > host.lastIndexOf(']') ? host.slice(0, colon) : host).toLowerCase();
  return name.endsWith('.') ? name.slice(0, -1) : name;
});
