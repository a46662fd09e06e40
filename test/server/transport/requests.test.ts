import { describe, expect, test, vi } from 'vitest';
import type { Call, Connection } from '../../../src/core/call.ts';
import { serverOptions } from '../../../src/server/transport/plain-transport.ts';
import type { BodyRoom } from '../../../src/server/transport/transport.ts';
import { parse, send } from '../../robustness/raw.ts';
import { bareServer, connected, echo, json } from './bare-server.ts';

const inChunks = (...chunks: readonly string[]) =>
  [...chunks, ''].map((chunk) => `${Buffer.byteLength(chunk).toString(16)}\r\n${chunk}\r\n`).join('');
const chunked = (...chunks: readonly string[]) =>
  `POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n${inChunks(...chunks)}`;
const request = (...headers: readonly string[]) =>
  `GET / HTTP/1.1\r\n${['Connection: close', ...headers].map((header) => `${header}\r\n`).join('')}\r\n`;

describe.each(['fast', 'plain'] as const)('%s transport:', (transport) => {
  const answerTo = async (bytes: string, ...keys: readonly (keyof Call)[]) => {
    await using server = await bareServer(transport, echo(...keys));
    return JSON.parse(parse(await send(server.url, bytes)).body) as Partial<Record<keyof Call, unknown>>;
  };

  test.each([
    ['', []],
    ['one', ['one']],
    ['onetwo', ['one', 'two']],
    ['onetwothree', ['one', 'two', 'three']],
    ['名', ['名']],
  ])('a body %j is whole, in as many parts as it comes: %j', async (whole, parts) => {
    expect(await answerTo(chunked(...parts), 'body')).toEqual({ body: whole });
  });

  describe('a body of a call with room for 10 bytes, of which 20 are discarded,', () => {
    const room = { bytes: 10, discardedBytes: 20 };
    const body = async (parts: readonly string[], roomFor: () => BodyRoom | undefined = () => room) => {
      await using server = await bareServer(transport, echo('body'), { roomFor });
      const text = await send(server.url, chunked(...parts)).catch(() => '');
      return text === '' ? 'no answer' : (JSON.parse(parse(text).body) as { body: unknown }).body;
    };

    test.each([
      [10, '0123456789'],
      [11, null],
      [20, null],
      [21, 'no answer'],
    ])('of %i bytes is %j', async (length, expected) => {
      const text = '0123456789'.repeat(3).slice(0, length);
      expect(await body([text])).toBe(expected);
      // The same in parts.
      expect(await body([text.slice(0, 4), text.slice(4, 9), text.slice(9)])).toBe(expected);
    });

    test('is discarded up to 16 MiB where nothing else is said, and is the usual room where none is', async () => {
      const text = 'x'.repeat(10_000);
      expect(await body([text], () => ({ bytes: 10 }))).toBe(null);
      expect(await body([text], () => undefined)).toBe(text);
    });
  });

  test('the room of a call is released once it is answered, or its client has gone', async () => {
    const release = vi.fn();
    await using server = await bareServer(transport, echo('body'), {
      roomFor: () => ({ bytes: 10, release }),
    });
    await send(server.url, request('Host: a'));
    await vi.waitFor(() => expect(release).toHaveBeenCalledTimes(1));
    const { socket } = connected(server.url);
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12', () => socket.resetAndDestroy());
    await vi.waitFor(() => expect(release).toHaveBeenCalledTimes(2));
  });

  test.each([
    ['Example.COM:8080', 'example.com'],
    ['localhost', 'localhost'],
    ['[::1]:80', '[::1]'],
    ['[::1]', '[::1]'],
  ])('the host %s is %s', async (host, name) => {
    expect(await answerTo(request(`Host: ${host}`), 'host')).toEqual({ host: name });
  });

  test('a request of HTTP/1.0 has no host', async () => {
    expect(await answerTo('GET / HTTP/1.0\r\n\r\n', 'host')).toEqual({ host: null });
  });

  test('the method, the path and the query are those of the request line', async () => {
    const bytes = request('Host: a').replace('GET /', 'PUT /a/b?c=1?d');
    expect(await answerTo(bytes, 'method', 'path', 'query')).toEqual({
      method: 'PUT',
      path: '/a/b',
      query: 'c=1?d',
    });
    expect(await answerTo(request('Host: a'), 'path', 'query')).toEqual({ path: '/', query: '' });
  });

  test('headers that come more than once are one', async () => {
    await using server = await bareServer(transport, (call) =>
      json([...['set-cookie', 'x-one', 'x-none'].map((name) => call.header(name) ?? null), call.headers?.()]),
    );
    const bytes = request('Host: a', 'Set-Cookie: a=1', 'Set-Cookie: b=2', 'X-One: 1');
    expect(JSON.parse(parse(await send(server.url, bytes)).body)).toEqual([
      'a=1, b=2',
      '1',
      null,
      { connection: 'close', host: 'a', 'set-cookie': 'a=1, b=2', 'x-one': '1' },
    ]);
  });

  describe('a connection', () => {
    /** A server whose calls wait until they are released. */
    async function waiting() {
      const seen: (Connection | undefined)[] = [];
      const gate = Promise.withResolvers<void>();
      const server = await bareServer(transport, async ({ connection }) => {
        seen.push(connection);
        await gate.promise;
        return json({});
      });
      return { server, seen, release: gate.resolve };
    }
    const bytes = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';

    test('is the same for its requests, and another one for those of another', async () => {
      const { server, seen, release } = await waiting();
      await using _ = server;
      const [first, second] = [connected(server.url), connected(server.url)];
      first.socket.write(bytes);
      await vi.waitFor(() => expect(seen).toHaveLength(1));
      second.socket.write(bytes);
      await vi.waitFor(() => expect(seen).toHaveLength(2));
      release();
      await vi.waitFor(() => expect(first.received()).toContain('{}'));
      first.socket.write(bytes);
      await vi.waitFor(() => expect(seen).toHaveLength(3));
      expect(seen[0]).toMatchObject({ slot: 1, endedAt: undefined });
      expect(seen[1]).toMatchObject({ slot: 2, endedAt: undefined });
      expect(seen[2]).toBe(seen[0]);
    });

    test('has ended as soon as its client has ended its side, also while an answer is due', async () => {
      const { server, seen, release } = await waiting();
      await using _ = server;
      const isEnded = new Promise((resolve) => {
        server.server.on('connection', (socket) => {
          socket.once('end', () => resolve(seen[0]?.endedAt !== undefined));
        });
      });
      connected(server.url).socket.end(bytes);
      expect(await isEnded).toBe(true);
      release();
    });

    test('has ended once its client has broken it', async () => {
      const { server, seen, release } = await waiting();
      await using _ = server;
      const { socket } = connected(server.url);
      socket.write(bytes);
      await vi.waitFor(() => expect(seen).toHaveLength(1));
      socket.resetAndDestroy();
      await vi.waitFor(() => expect(seen[0]?.endedAt).toBeDefined());
      release();
    });
  });

  describe('a limit', () => {
    test('of headers: longer ones are a 431', async () => {
      const limits = { headerBytes: 1_000 };
      await using server = await bareServer(transport, echo('method'), limits);
      const statusWith = async (length: number) =>
        parse(await send(server.url, request('Host: a', `X-Long: ${'x'.repeat(length)}`))).status;
      expect([await statusWith(800), await statusWith(1_200)]).toEqual([200, 431]);
    });

    test('of connections: one more is closed', async () => {
      await using server = await bareServer(transport, echo('method'), { connections: 1 });
      const { socket, received } = connected(server.url);
      socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
      await vi.waitFor(() => expect(received()).toContain('GET'));
      expect(await send(server.url, request('Host: a')).catch(() => '')).toBe('');
    });

    test('of time: half a request is a 408', async () => {
      const limits = { headersMs: 20, requestMs: 30, checkMs: 10 };
      await using server = await bareServer(transport, echo('method'), limits);
      expect(parse(await send(server.url, 'GET / HTTP/1.1\r\nHost')).status).toBe(408);
    });

    test('is the documented one unless another is given', async () => {
      await using server = await bareServer(transport, echo('method'));
      expect(server.server).toMatchObject({
        maxConnections: 10_000,
        headersTimeout: 10_000,
        requestTimeout: 30_000,
        keepAliveTimeout: 0,
      });
    });
  });
});

test('each limit is that of Node’s server', () => {
  expect(serverOptions({})).toStrictEqual({
    keepAliveTimeout: 0,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    connectionsCheckingInterval: 2_000,
  });
  expect(serverOptions({ headerBytes: 1, headersMs: 2, requestMs: 3, checkMs: 4 })).toStrictEqual({
    keepAliveTimeout: 0,
    headersTimeout: 2,
    requestTimeout: 3,
    connectionsCheckingInterval: 4,
    maxHeaderSize: 1,
  });
});
