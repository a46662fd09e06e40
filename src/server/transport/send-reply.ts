import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Act, Reply } from '../../core/call.ts';
import { dribble } from '../../core/dribble.ts';
import { realDelay } from '../../core/timer.ts';
import type { StreamingReply } from './handler.ts';

/** A reply, and where it has to go. */
export interface Answer {
  readonly reply: StreamingReply;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Sends a reply, and acts out what has no form as data: a delay, a reset, a cut body. */
export function sendReply({ reply, request, response }: Answer): void {
  if (reply.stream) void sendStream(reply, reply.stream, response);
  else if (reply.act) void sendActing(reply, reply.act, request, response);
  else sendWhole(reply, response);
}

function sendWhole(reply: Reply, response: ServerResponse): void {
  const { status, headers, body } = reply;
  const bytes = Buffer.byteLength(body);
  response.sendDate = false;
  response.writeHead(status, headerList(headers, bytes));
  // Plain ASCII goes out several times as fast when it need not be looked at as UTF-8. Node sends no body after HEAD.
  response.end(body, bytes === body.length ? 'latin1' : 'utf8');
}

/** Names and values in turn: Node looks at each of these once, and twice at those of an object. */
function headerList(headers: Reply['headers'], length: number): string[] {
  const list: string[] = [];
  for (const name in headers) list.push(name, headers[name]!);
  list.push('Content-Length', String(length));
  return list;
}

async function sendActing(
  reply: Reply,
  act: Act,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const hungUp = hungUpOn(request.socket);
  try {
    if (act.delayMs) await realDelay(act.delayMs, hungUp);
    if (!response.socket) await inTurn(response, hungUp);
    if (act.connection) await breakConnection(act.connection, reply, response, hungUp);
    else if (act.dribble) await sendDribbling(reply, act.dribble, response, hungUp);
    else sendWhole(reply, response);
  } catch (error) {
    // The connection is closed: there is nothing left to send.
    if (!hungUp.aborted) sendOwnFailure(error, response);
  }
}

const hangUps = new WeakMap<Socket, AbortSignal>();

/** Aborted when the connection closes: one signal for all that is under way on it. */
function hungUpOn(socket: Socket): AbortSignal {
  const known = hangUps.get(socket);
  if (known) return known;
  const hangUp = new AbortController();
  process.getBuiltinModule('node:events').setMaxListeners(0, hangUp.signal);
  if (socket.destroyed) hangUp.abort();
  else socket.once('close', () => hangUp.abort());
  hangUps.set(socket, hangUp.signal);
  return hangUp.signal;
}

/** Waits until the answers to what was asked before on this connection have been sent: only then it is this one's. */
function inTurn(response: ServerResponse, hungUp: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(hungUp.reason);
    if (hungUp.aborted) abort();
    hungUp.addEventListener('abort', abort, { once: true });
    response.once('socket', () => {
      hungUp.removeEventListener('abort', abort);
      resolve();
    });
  });
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

/** Answers a bug of ours as a problem without a stack, in a form that no vendor uses. */
export function sendOwnFailure(error: unknown, response: ServerResponse): void {
  // What has begun as another answer is cut off.
  if (response.headersSent) return void response.destroy();
  const detail = error instanceof Error ? error.message : String(error);
  response.writeHead(500, { 'Content-Type': 'application/problem+json' });
  response.end(
    JSON.stringify({
      type: 'about:blank',
      title: 'Internal server error',
      status: 500,
      code: 'ERR_DEFECT',
      detail,
    }),
  );
}
