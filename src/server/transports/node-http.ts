import type { Server, ServerOptions } from 'node:http';
import type { Call } from '../../core/call.ts';
import { ConnectionNumbers } from '../../twin/connection-numbers.ts';
import { GatheredRequest } from './gathered-request.ts';
import type { Limits } from './limits.ts';
import { Outbox } from './outbox.ts';
import { type StreamingReply, sendOwnFailure, sendReply } from './send-reply.ts';

// An import of node:http loads fetch and its friends to list them, which costs more than all the rest of the start.
const http = process.getBuiltinModule('node:http');

/** The longest body that is read, in bytes, unless `roomFor` says otherwise. */
const usualBodyLimit = 1_048_576;

/** How a server takes requests. */
export interface HttpOptions extends Limits {
  /** The longest body that is read of a call, in bytes, where that is more than usual. The call has no body yet. */
  readonly roomFor?: (call: Call) => number | undefined;
}

/** Makes an HTTP server (not yet listening) whose every request goes through one door. */
export function httpServer(
  door: (call: Call) => StreamingReply | Promise<StreamingReply>,
  { roomFor, ...limits }: HttpOptions = {},
): Server {
  const outbox = new Outbox();
  const options = { ...serverOptions(limits), IncomingMessage: GatheredRequest };
  const server = http.createServer(options, (request, response) => {
    const call = new NodeCall(request);
    request.gather(roomFor?.(call) ?? usualBodyLimit, (body) => {
      call.body = body;
      // Before the door, so that whoever else waits for the end of this turn comes after the answer.
      outbox.open();
      try {
        const reply = door(call);
        if (!(reply instanceof Promise)) outbox.put({ reply, request, response });
        else {
          reply
            .then((later) => sendReply({ reply: later, request, response }))
            .catch((error: unknown) => sendOwnFailure(error, response));
        }
      } catch (error) {
        sendOwnFailure(error, response);
      }
    });
  });
  server.maxConnections = limits.connections ?? 10_000;
  numberConnections(server);
  // Node ends its side of a connection when the client has ended the other, also before the end of the turn.
  server.on('connection', (socket) => socket.prependListener('end', () => outbox.send()));
  return server;
}

const connectionNumbers = new WeakMap<object, number>();

function numberConnections(server: Server): void {
  const numbers = new ConnectionNumbers();
  server.on('connection', (socket) => {
    const number = numbers.take();
    connectionNumbers.set(socket, number);
    socket.once('close', () => numbers.giveBack(number));
  });
}

class NodeCall implements Call {
  readonly #request: GatheredRequest;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Set once it is read. */
  body: string | undefined = undefined;

  constructor(request: GatheredRequest) {
    const target = request.url!;
    const mark = target.indexOf('?');
    this.#request = request;
    this.method = request.method!;
    this.path = mark === -1 ? target : target.slice(0, mark);
    this.query = mark === -1 ? '' : target.slice(mark + 1);
  }

  get host(): string | undefined {
    const { host } = this.#request.headers;
    return host === undefined ? undefined : withoutPort(host);
  }

  get connection(): number | undefined {
    return connectionNumbers.get(this.#request.socket);
  }

  header(name: string): string | undefined {
    const value = this.#request.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }
}

let lastHost = '';
let lastName = '';

/** A Host header's name; the last one is remembered, since a server is called by few. */
function withoutPort(host: string): string {
  if (host !== lastHost) {
    const colon = host.lastIndexOf(':');
    lastHost = host;
    // The colons within [::1] are no port's.
    lastName = (colon > host.lastIndexOf(']') ? host.slice(0, colon) : host).toLowerCase();
  }
  return lastName;
}

function serverOptions({ headerBytes, headersMs, requestMs, checkMs }: Limits): ServerOptions {
  return {
    // Never: a server that hangs up an idle connection just as its client goes to use it makes a test fail by chance.
    keepAliveTimeout: 0,
    headersTimeout: headersMs ?? 10_000,
    requestTimeout: requestMs ?? 30_000,
    connectionsCheckingInterval: checkMs ?? 2_000,
    ...(headerBytes !== undefined && { maxHeaderSize: headerBytes }),
  };
}
