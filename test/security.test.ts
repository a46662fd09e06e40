import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningTwin, serve } from '../src/server/serve.ts';
import { transportNamed } from '../src/server/transport/transports.ts';

/** Short enough to be waited for. What has nothing to do with time has a server with the usual limits. */
const limits = { headersMs: 50, requestMs: 60, checkMs: 10, connections: 3, headerBytes: 4_096 };

let server: RunningTwin;
let sockets: Socket[];
beforeEach(async () => {
  server = await serve({ limits });
  sockets = [];
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await server.close();
});

/** A connection that sends what it is told, and no more. */
function open(sent = ''): Socket {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname, () => socket.write(sent));
  socket.on('error', () => {});
  sockets.push(socket);
  return socket;
}

/** What a connection was sent until it was closed. A write that meets the closing takes the answer with it. */
function heardUntilClosed(socket: Socket): Promise<string> {
  let heard = '';
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString();
  });
  return new Promise((resolve) => socket.once('close', () => resolve(heard)));
}

const isAlive = async () =>
  (await fetch(`${server.url}/_twin/health`, { headers: { Connection: 'close' } })).ok;

describe('a server that strangers may reach', () => {
  test('hangs up on who never ends the headers', async () => {
    const socket = open('POST /open-apis/auth/v3/app_access_token/internal HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    const drip = setInterval(() => socket.write('x'), 10);
    try {
      expect(await heardUntilClosed(socket)).toMatch(/^(HTTP\/1\.1 408 |$)/);
    } finally {
      clearInterval(drip);
    }
    await expect.poll(() => isAlive().catch(() => false)).toBe(true);
  });

  test('hangs up on who never ends the body', async () => {
    const socket = open('POST /_twin/clock HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{');
    const drip = setInterval(() => socket.write(' '), 10);
    try {
      expect(await heardUntilClosed(socket)).toMatch(/^(HTTP\/1\.1 408 |$)/);
    } finally {
      clearInterval(drip);
    }
    await expect.poll(() => isAlive().catch(() => false)).toBe(true);
  });

  test('lets in no more than so many at a time', async () => {
    const waiting = Array.from({ length: 3 }, () => open());
    await Promise.all(waiting.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    // What is one too many is closed before it is asked anything.
    const surplus = open('GET /_twin/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    expect(await text(surplus).catch(() => '')).toBe('');

    for (const socket of waiting) socket.destroy();
    await expect.poll(() => isAlive().catch(() => false)).toBe(true);
  });

  test('reads no headers longer than its limit', async () => {
    await using patient = await serve({ limits: { headerBytes: 4_096 } });
    const headers = { 'X-Long': 'x'.repeat(5_000) };
    expect((await fetch(`${patient.url}/_twin/health`, { headers })).status).toBe(431);
  });

  test('reads no body longer than 1 MiB', async () => {
    await using patient = await serve();
    const response = await fetch(`${patient.url}/_twin/clock`, {
      method: 'POST',
      body: ' '.repeat(2 ** 20 + 1),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'ERR_BODY' });
    expect((await fetch(`${patient.url}/_twin/health`)).status).toBe(200);
  });

  test('swallows no more than 16 MiB of it', async () => {
    const body = ' '.repeat(17 * 2 ** 20);
    await using patient = await serve();
    await expect(fetch(`${patient.url}/_twin/clock`, { method: 'POST', body })).rejects.toThrow();
    expect((await fetch(`${patient.url}/_twin/health`)).status).toBe(200);
  });

  test('keeps room for a large state only for who may restore it', async () => {
    await using locked = await serve({ controlToken: 'open-sesame' });
    const state = JSON.stringify(locked.twin.exportState()) + ' '.repeat(2 ** 20);
    const put = (headers: Record<string, string>) =>
      fetch(`${locked.url}/_twin/state`, { method: 'PUT', body: state, headers });
    expect((await put({})).status).toBe(401);
    expect((await put({ Authorization: 'Bearer open-sesame' })).status).toBe(200);
  });
});

test.each(['plain', 'fast'] as const)('the %s transport starts with the usual limits', (name) => {
  // Slow enough for a debugger, short enough for a stranger.
  const made = transportNamed(name).createServer(() => Promise.reject(new Error('nobody asks')));
  expect(made).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000, maxConnections: 10_000 });
});

describe('sandboxes', () => {
  test('on ports of their own are limited and guarded no less', async () => {
    const response = await fetch(`${server.url}/_twin/sandboxes`, { method: 'POST', body: '{"port":true}' });
    const { origin } = (await response.json()) as { origin: string };
    const { port } = new URL(origin);
    const socket = connect(Number(port), '127.0.0.1', () => socket.write('GET /_twin/clock HTTP/1.1\r\nX: '));
    sockets.push(socket);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
    const foreign = await fetch(`${origin}/_twin/clock`, { headers: { Origin: 'https://evil.example' } });
    expect(foreign.status).toBe(403);
  });
});
