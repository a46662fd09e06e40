import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http';
import type { Act, Call, Reply } from '../core/call.ts';
import { realDelay } from '../core/timer.ts';

// An import of node:http loads fetch and its friends to list them, which costs more than all the rest of the start.
const http = process.getBuiltinModule('node:http');

/** The longest body that is read, in bytes. */
const bodyLimit = 1_048_576;

/** How much more than that is swallowed, so that the sender gets to read its answer, before the connection is cut. */
const swallowLimit = 16 * bodyLimit;

/** An answer that may also go on for ever: a stream of text, for the control API. */
export interface StreamingReply extends Reply {
  readonly stream?: AsyncIterable<string>;
}

/** Makes an HTTP server (not yet listening) whose every request goes through one door. */
export function httpServer(
  door: (call: Call) => Promise<StreamingReply>,
  options: ServerOptions = {},
): Server {
  const server = http.createServer(
    { keepAliveTimeout: 60_000, headersTimeout: 10_000, requestTimeout: 30_000, ...options },
    (request, response) => {
      readBody(request, (body) => {
        door(new NodeCall(request, body)).then(
          (reply) => send(reply, request, response),
          (error: unknown) => sendOwnFailure(error, response),
        );
      });
    },
  );
  return server;
}

class NodeCall implements Call {
  readonly #request: IncomingMessage;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: string | undefined;

  constructor(request: IncomingMessage, body: string | undefined) {
    const target = request.url!;
    const mark = target.indexOf('?');
    this.#request = request;
    this.method = request.method!;
    this.path = mark === -1 ? target : target.slice(0, mark);
    this.query = mark === -1 ? '' : target.slice(mark + 1);
    this.body = body;
  }

  get host(): string | undefined {
    return this.#request.headers.host?.replace(/:\d+$/, '').toLowerCase();
  }

  header(name: string): string | undefined {
    const value = this.#request.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }
}

function readBody(request: IncomingMessage, done: (body: string | undefined) => void): void {
  let first: Buffer | undefined;
  let rest: Buffer[] | undefined;
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > swallowLimit) request.destroy();
    else if (size > bodyLimit) rest = first = undefined;
    else if (!first) first = chunk;
    else if (rest) rest.push(chunk);
    else rest = [first, chunk];
  });
  request.on('end', () => {
    if (size > bodyLimit) done(undefined);
    else if (rest) done(Buffer.concat(rest).toString());
    else done(first ? first.toString() : '');
  });
  // A sender that goes away in the middle needs no answer.
  request.on('error', () => {});
}

function send(reply: StreamingReply, request: IncomingMessage, response: ServerResponse): void {
  if (reply.stream) void sendStream(reply, reply.stream, response);
  else if (reply.act) void sendActing(reply, reply.act, response);
  else sendWhole(reply, request, response);
}

function sendWhole(reply: Reply, request: IncomingMessage, response: ServerResponse): void {
  response.sendDate = false;
  response.writeHead(reply.status, {
    ...reply.headers,
    'Content-Length': String(Buffer.byteLength(reply.body)),
  });
  response.end(request.method === 'HEAD' ? undefined : reply.body);
}

async function sendActing(reply: Reply, act: Act, response: ServerResponse): Promise<void> {
  if (act.delayMs) await realDelay(act.delayMs);
  const { socket } = response;
  if (!socket || socket.destroyed) return;
  const bytes = Buffer.from(reply.body);
  if (act.connection === 'hang') return;
  if (act.connection === 'reset') socket.resetAndDestroy();
  else if (act.connection === 'empty') socket.end();
  else {
    response.sendDate = false;
    response.writeHead(reply.status, { ...reply.headers, 'Content-Length': String(bytes.length) });
    if (act.connection) {
      response.write(bytes.subarray(0, bytes.length >> 1), () => {
        if (act.connection === 'truncate') socket.end();
        else socket.resetAndDestroy();
      });
    } else if (act.dribble) {
      const { pieces, durationMs } = act.dribble;
      const size = Math.max(1, Math.ceil(bytes.length / pieces));
      for (let from = 0; from < bytes.length && !socket.destroyed; from += size) {
        await realDelay(durationMs / pieces);
        response.write(bytes.subarray(from, from + size));
      }
      response.end();
    } else response.end(bytes);
  }
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
