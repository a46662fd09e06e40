import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http';
import type { Act, Call, Reply } from '../core/call.ts';
import { realDelay } from '../core/timer.ts';
import { ConnectionNumbers } from './connection-numbers.ts';
import { dribble } from './dribble.ts';
import type { Limits } from './limits.ts';

// An import of node:http loads fetch and its friends to list them, which costs more than all the rest of the start.
const http = process.getBuiltinModule('node:http');

/** The longest body that is read, in bytes, unless `roomFor` says otherwise. */
const usualBodyLimit = 1_048_576;

/** How much is swallowed, so that the sender gets to read its answer, before the connection is cut. */
const swallowLimit = 16 * usualBodyLimit;

/** How a server takes requests. */
export interface HttpOptions extends Limits {
  /** The longest body that is read of a call, in bytes, where that is more than usual. The call has no body yet. */
  readonly roomFor?: (call: Call) => number | undefined;
}

/** An answer that may also go on for ever: a stream of text, for the control API. */
export interface StreamingReply extends Reply {
  readonly stream?: AsyncIterable<string>;
}

/** Makes an HTTP server (not yet listening) whose every request goes through one door. */
export function httpServer(
  door: (call: Call) => StreamingReply | Promise<StreamingReply>,
  { roomFor, ...limits }: HttpOptions = {},
): Server {
  const server = http.createServer(serverOptions(limits), (request, response) => {
    const call = new NodeCall(request);
    readBody(request, roomFor?.(call) ?? usualBodyLimit, (body) => {
      call.body = body;
      try {
        const reply = door(call);
        if (!(reply instanceof Promise)) send(reply, request, response);
        else {
          reply.then(
            (later) => send(later, request, response),
            (error: unknown) => sendOwnFailure(error, response),
          );
        }
      } catch (error) {
        sendOwnFailure(error, response);
      }
    });
  });
  server.maxConnections = limits.connections ?? 10_000;
  numberConnections(server);
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

function readBody(request: IncomingMessage, limit: number, done: (body: string | undefined) => void): void {
  let first: Buffer | undefined;
  let rest: Buffer[] | undefined;
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > Math.max(limit, swallowLimit)) request.destroy();
    else if (size > limit) rest = first = undefined;
    else if (!first) first = chunk;
    else if (rest) rest.push(chunk);
    else rest = [first, chunk];
  });
  request.on('end', () => {
    if (size > limit) done(undefined);
    else if (rest) done(Buffer.concat(rest).toString());
    else done(first ? first.toString() : '');
  });
  request.on('error', needsNoAnswer);
}

/** A sender that goes away in the middle. */
function needsNoAnswer(): void {}

function send(reply: StreamingReply, request: IncomingMessage, response: ServerResponse): void {
  if (reply.stream) void sendStream(reply, reply.stream, response);
  else if (reply.act) void sendActing(reply, reply.act, request, response);
  else sendWhole(reply, request, response);
}

function sendWhole(reply: Reply, request: IncomingMessage, response: ServerResponse): void {
  const { status, headers, body } = reply;
  const bytes = Buffer.byteLength(body);
  response.sendDate = false;
  response.writeHead(status, { ...headers, 'Content-Length': String(bytes) });
  if (request.method === 'HEAD') response.end();
  // Plain ASCII goes out several times as fast when it need not be looked at as UTF-8.
  else response.end(body, bytes === body.length ? 'latin1' : 'utf8');
}

async function sendActing(
  reply: Reply,
  act: Act,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const hungUp = new AbortController();
  response.on('close', () => hungUp.abort());
  try {
    if (act.delayMs) await realDelay(act.delayMs, hungUp.signal);
    if (act.connection) await breakConnection(act.connection, reply, response, hungUp.signal);
    else if (act.dribble) await sendDribbling(reply, act.dribble, response, hungUp.signal);
    else sendWhole(reply, request, response);
  } catch (error) {
    // Who has hung up, or was hung up on by a server that closes, gets no more of it.
    if (!hungUp.signal.aborted) sendOwnFailure(error, response);
  }
}

/** How long the half of a body has to arrive before a reset, which overtakes what is under way. */
const headStartMs = 10;

async function breakConnection(
  how: NonNullable<Act['connection']>,
  reply: Reply,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const socket = response.socket!;
  // The connection stays open until one of the two sides closes it.
  if (how === 'hang') return;
  if (how === 'reset') socket.resetAndDestroy();
  else if (how === 'empty') socket.destroySoon();
  else {
    const bytes = writeHead(reply, response);
    await new Promise((written) => response.write(bytes.subarray(0, bytes.length >> 1), written));
    if (how === 'truncate') socket.destroySoon();
    else {
      await realDelay(headStartMs, signal);
      socket.resetAndDestroy();
    }
  }
}

async function sendDribbling(
  reply: Reply,
  pace: NonNullable<Act['dribble']>,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const bytes = writeHead(reply, response);
  response.flushHeaders();
  for await (const piece of dribble(bytes, pace, signal)) response.write(piece);
  response.end();
}

/** Starts an answer that says it is whole; returns the body it promises. */
function writeHead(reply: Reply, response: ServerResponse): Buffer {
  const bytes = Buffer.from(reply.body);
  response.sendDate = false;
  response.writeHead(reply.status, { ...reply.headers, 'Content-Length': String(bytes.length) });
  return bytes;
}

async function sendStream(
  reply: Reply,
  stream: AsyncIterable<string>,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(reply.status, reply.headers);
  response.flushHeaders();
  const pieces = stream[Symbol.asyncIterator]();
  response.on('close', () => void pieces.return?.());
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
    if (!response.write(piece.value)) await new Promise((resume) => response.once('drain', resume));
  }
  response.end();
}

/** A defect of ours: said plainly, without a stack, so that nobody takes it for a vendor's answer. */
function sendOwnFailure(error: unknown, response: ServerResponse): void {
  const detail = error instanceof Error ? error.message : String(error);
  response.writeHead(500, { 'Content-Type': 'application/problem+json' });
  response.end(JSON.stringify({ title: 'A defect of tokentwin', status: 500, code: 'ERR_DEFECT', detail }));
}
