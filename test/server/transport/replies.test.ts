import { createServer } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { listen } from '../../../src/server/transport/listen.ts';
import { sendOwnFailure } from '../../../src/server/transport/send-reply.ts';
import { parse, send } from '../../robustness/raw.ts';
import { bareServer, connected, json } from './bare-server.ts';

const closing = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
const keeping = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';

describe.each(['fast', 'plain'] as const)('%s transport:', (transport) => {
  test('a reply has its own headers, its length and no date but its own', async () => {
    await using server = await bareServer(transport, () => json({ name: '名' }));
    const text = await send(server.url, closing);
    expect(text).toBe(
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 14\r\nConnection: close\r\n\r\n{"name":"名"}',
    );
  });

  test('a reply to HEAD is its head', async () => {
    await using server = await bareServer(transport, () => json({ a: 1 }));
    const text = await send(server.url, closing.replace('GET', 'HEAD'));
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n.*Content-Length: 7\r\n.*\r\n\r\n$/s);
  });

  test.each([
    ['a body in pieces', { dribble: { pieces: 2, durationMs: 2 } }, /\r\n\r\n\{"a":1\}$/],
    ['half of a body', { connection: 'truncate' }, /\r\n\r\n\{"a$/],
  ] as const)('%s has its length and no date but its own', async (_, act, end) => {
    await using server = await bareServer(transport, () => json({ a: 1 }, { act }));
    const text = await send(server.url, closing);
    expect(text).toMatch(end);
    expect(parse(text).headers).toEqual({
      connection: 'close',
      'content-length': '7',
      'content-type': 'application/json',
    });
  });

  test('the head of a body in pieces comes before its first piece', async () => {
    const act = { dribble: { pieces: 2, durationMs: 3_600_000 } };
    await using server = await bareServer(transport, () => json({ a: 1 }, { act }));
    const response = await fetch(server.url);
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  describe('a defect of ours is a problem without a stack:', () => {
    const broken = () => json({}, { headers: { 'X-Broken': 'a\nb' } });
    const late = { act: { delayMs: 1 } };
    const invalid = 'Invalid character in header content ["X-Broken"]';
    test.each([
      [
        'a handler that throws',
        () => {
          throw new Error('out of order');
        },
        'out of order',
      ],
      ['a handler that rejects', () => Promise.reject(new Error('out of order')), 'out of order'],
      ['something else than an error', () => Promise.reject('words'), 'words'],
      ['a reply that cannot be sent', broken, invalid],
      ['the same reply, later', () => Promise.resolve(broken()), invalid],
      ['the same reply, delayed', () => ({ ...broken(), ...late }), invalid],
    ])('%s', async (_, handler, detail) => {
      await using server = await bareServer(transport, handler);
      const response = await fetch(server.url);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect([response.status, await response.json()]).toEqual([
        500,
        {
          type: 'about:blank',
          title: 'Internal server error',
          status: 500,
          code: 'ERR_DEFECT',
          detail,
        },
      ]);
    });
  });

  describe('a stream', () => {
    const head = { status: 200, headers: { 'Content-Type': 'text/event-stream' }, body: '' };

    test('is sent piece by piece, after its head, and ends', async () => {
      const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
      await using server = await bareServer(transport, () => ({
        ...head,
        stream: (async function* () {
          await gates[0].promise;
          yield 'first ';
          await gates[1].promise;
          yield 'second';
        })(),
      }));
      const { body, headers } = await fetch(server.url);
      expect(headers.get('content-type')).toBe('text/event-stream');
      const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
      gates[0].resolve();
      expect(await reader.read()).toEqual({ done: false, value: 'first ' });
      gates[1].resolve();
      expect(await reader.read()).toEqual({ done: false, value: 'second' });
      expect(await reader.read()).toMatchObject({ done: true });
    });

    test('is closed when its client goes', async () => {
      const closed = vi.fn();
      await using server = await bareServer(transport, () => ({
        ...head,
        stream: (async function* () {
          try {
            for (;;) {
              yield 'more ';
              await new Promise((resolve) => setImmediate(resolve));
            }
          } finally {
            closed();
          }
        })(),
      }));
      const { socket, received } = connected(server.url);
      socket.write(keeping);
      await vi.waitFor(() => expect(received()).toContain('more'));
      socket.destroy();
      await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    });

    test('that cannot be closed is no error when its client goes', async () => {
      const ended = vi.fn();
      let count = 0;
      const stream = {
        [Symbol.asyncIterator]: () => ({
          next: async () => {
            await new Promise((resolve) => setImmediate(resolve));
            return count === -1 ? { done: true as const, value: undefined } : { value: `${++count} ` };
          },
        }),
      };
      await using server = await bareServer(transport, () => ({ ...head, stream }));
      server.server.on('connection', (socket) => socket.once('close', ended));
      const { socket, received } = connected(server.url);
      socket.write(keeping);
      await vi.waitFor(() => expect(received()).toContain('3 '));
      socket.destroy();
      await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
      count = -1;
    });

    test('is not read faster than its client reads', async () => {
      const piece = 'x'.repeat(65_536);
      let taken = 0;
      await using server = await bareServer(transport, () => ({
        ...head,
        stream: (async function* () {
          while (taken < 400) {
            taken++;
            yield piece;
            await new Promise((resolve) => setImmediate(resolve));
          }
        })(),
      }));
      const { socket, received } = connected(server.url);
      socket.pause();
      socket.write(closing);
      await vi.waitFor(() => expect(taken).toBeGreaterThan(0));
      // It has come to a rest once nothing has been taken for a while.
      for (let before = -1; before !== taken; ) {
        before = taken;
        for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
      }
      expect(taken).toBeLessThan(400);
      socket.resume();
      await new Promise((resolve) => socket.once('close', resolve));
      expect(taken).toBe(400);
      expect(received().split(piece)).toHaveLength(401);
    });
  });

  describe('replies on one connection', () => {
    test('come in their turn: an empty one after one that is late', async () => {
      let count = 0;
      const gate = Promise.withResolvers<void>();
      await using server = await bareServer(transport, async () => {
        if (++count > 1) {
          // The first one is sent once this one has been waiting for its turn.
          setImmediate(() => setImmediate(gate.resolve));
          return json('second', { act: { connection: 'empty' } });
        }
        await gate.promise;
        return json('first');
      });
      expect(await send(server.url, keeping + keeping)).toMatch(/^[^"]*"first"$/);
    });

    test('that are delayed leave no warning of a leak behind', async () => {
      const warning = vi.spyOn(process, 'emitWarning');
      await using server = await bareServer(transport, () => json('late', { act: { delayMs: 1 } }));
      const text = await send(server.url, keeping.repeat(12) + closing);
      expect(text.split('"late"')).toHaveLength(14);
      expect(warning).not.toHaveBeenCalled();
      warning.mockRestore();
    });

    const timers = () => process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length;
    const late = { act: { delayMs: 3_600_000 } };

    test('that are delayed end with their connection', async () => {
      await using server = await bareServer(transport, () => json('late', late));
      const before = timers();
      const clients = Array.from({ length: 30 }, () => connected(server.url));
      for (const { socket } of clients) socket.write(keeping);
      await vi.waitFor(() => expect(timers()).toBeGreaterThan(before + 20));
      for (const { socket } of clients) socket.destroy();
      await vi.waitFor(() => expect(timers()).toBeLessThan(before + 20));
    });

    test('are not delayed where the connection has gone before', async () => {
      const gate = Promise.withResolvers<void>();
      let asked = 0;
      let gone = 0;
      await using server = await bareServer(transport, async () => {
        asked++;
        await gate.promise;
        return json('late', late);
      });
      server.server.on('connection', (socket) => socket.once('close', () => gone++));
      const before = timers();
      const clients = Array.from({ length: 30 }, () => connected(server.url));
      for (const { socket } of clients) socket.write(keeping);
      await vi.waitFor(() => expect(asked).toBe(30));
      for (const { socket } of clients) socket.resetAndDestroy();
      await vi.waitFor(() => expect(gone).toBe(30));
      gate.resolve();
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
      expect(timers()).toBeLessThan(before + 20);
    });
  });
});

test('what has begun as another reply is cut off by a defect', async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Length': 10 });
    response.write('half', () => sendOwnFailure(new Error('out of order'), response));
  });
  const closeAllConnections = () => server.closeAllConnections();
  const address = (host: string, port: number) => ({ host, port });
  const listening = await listen({ server, closeAllConnections }, '127.0.0.1', 0, address);
  expect(await send(listening.url, closing)).toMatch(/\r\n\r\nhalf$/);
  await listening.close();
});
