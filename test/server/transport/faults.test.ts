import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../../src/core/generated/inputs.ts';
import { type RunningTwin, serve } from '../../../src/server/serve.ts';
import type { TransportName } from '../../../src/server/transport/transport.ts';
import { type Ask, askFeishu, over, selfBuiltApp, within } from '../../support/token-calls.ts';

let running: RunningTwin;

afterEach(() => running?.close());

const faces: readonly (readonly [string, TransportName, () => Ask])[] = [
  ['over HTTP', 'fast', () => over(running.url)],
  ['over plain HTTP', 'plain', () => over(running.url)],
  ['through twin.fetch', 'fast', () => within(running.twin)],
];

describe.each(faces)('%s', (_, transport, face) => {
  beforeEach(async () => {
    running = await serve({ transport });
  });

  const ask = (fault: Fault, init?: RequestInit) => {
    running.twin.faults.add({ operation: 'feishu.appAccessTokenInternal', fault });
    const asking = face();
    return askFeishu((path, given) => asking(path, { ...given, ...init }));
  };

  test('latency: the answer comes whole, and late', async () => {
    const startMs = performance.now();
    const response = await ask({ type: 'latency', ms: 40 });
    expect(performance.now() - startMs).toBeGreaterThanOrEqual(39);
    expect(await response.json()).toMatchObject({ code: 0, expire: 7200 });
  });

  test('latency ends when the client gives up', async () => {
    const asked = ask({ type: 'latency', ms: '1h' }, { signal: AbortSignal.timeout(20) });
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }));
  });

  test('hang: nothing, until the client gives up', async () => {
    const asked = ask({ type: 'hang' }, { signal: AbortSignal.timeout(20) });
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }));
  });

  test('connection-reset before anything is sent', async () => {
    expect(await causeOf(ask({ type: 'connection-reset' }))).toBe('ECONNRESET');
    // What the client never heard of has happened all the same.
    expect(running.twin.tokens.list()).toHaveLength(1);
  });

  test('connection-reset within the body', async () => {
    const response = await ask({ type: 'connection-reset', at: 'middle' });
    expect(response.status).toBe(200);
    expect(await causeOf(response.text())).toBe('ECONNRESET');
  });

  test('empty-response: closed without a byte', async () => {
    expect(await causeOf(ask({ type: 'empty-response' }))).toBe('UND_ERR_SOCKET');
  });

  test('truncated-body: half of what was promised, then closed', async () => {
    const response = await ask({ type: 'truncated-body' });
    const reader = response.body!.getReader();
    const { value } = await reader.read();
    const { token } = running.twin.tokens.list()[0]!;
    const whole = { app_access_token: token, code: 0, expire: 7200, msg: 'ok', tenant_access_token: token };
    expect(value).toHaveLength(JSON.stringify(whole).length >> 1);
    expect(await causeOf(reader.read())).toBe('UND_ERR_SOCKET');
  });

  test('malformed-body: whole for HTTP, broken for JSON', async () => {
    const response = await ask({ type: 'malformed-body' });
    const text = await response.text();
    expect(text).toMatch(/^\{"app_access_token":"t-/);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  test('slow-body: in pieces, over a time', async () => {
    const response = await ask({ type: 'slow-body', pieces: 4, duration: '40ms' });
    const startMs = performance.now();
    const pieces: Uint8Array[] = [];
    for await (const piece of piecesOf(response)) pieces.push(piece);
    expect(performance.now() - startMs).toBeGreaterThan(25);
    expect(pieces.length).toBeGreaterThan(1);
    expect(JSON.parse(Buffer.concat(pieces).toString())).toMatchObject({ code: 0, expire: 7200 });
  });

  test('slow-body with more pieces than there are bytes', async () => {
    const response = await ask({ type: 'slow-body', pieces: 100_000, duration: '20ms' });
    const pieces: Uint8Array[] = [];
    for await (const piece of piecesOf(response)) pieces.push(piece);
    // A timer takes a millisecond, so that more would take longer than was asked for.
    expect(pieces.length).toBeLessThanOrEqual(20);
    expect(JSON.parse(Buffer.concat(pieces).toString())).toMatchObject({ code: 0 });
  });

  test('server-error-text, bad-gateway-html and a 204 from in front of the vendor', async () => {
    const text = await ask({ type: 'server-error-text' });
    expect([text.status, await text.text()]).toEqual([500, 'Internal Server Error']);
    running.twin.faults.clear();
    const page = await ask({ type: 'bad-gateway-html' });
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(await page.text()).toMatch(/^<html>/);
    running.twin.faults.clear();
    const nothing = await ask({ type: 'response', status: 204 });
    expect([nothing.status, await nothing.text()]).toEqual([204, '']);
  });

  test('a broken body of nothing at all breaks too', async () => {
    running.twin.faults.add({ fault: { type: 'response', status: 503, body: '' } });
    const response = await ask({ type: 'truncated-body' });
    expect(response.status).toBe(503);
  });

  test('trouble on the way and a documented error go together', async () => {
    running.twin.faults.add({ client: selfBuiltApp, error: 10014 });
    const response = await ask({ type: 'slow-body', pieces: 2, duration: 2 });
    expect(await response.json()).toMatchObject({ code: 10014 });
  });
});

describe.each(['fast', 'plain'] as const)('what only a socket shows, %s transport', (transport) => {
  beforeEach(async () => {
    running = await serve({ transport });
  });

  /** Everything a raw request gets, and how the connection ended. */
  function raw(): Promise<{ received: string; end: string }> {
    const body = JSON.stringify({ app_id: selfBuiltApp, app_secret: 'twin-secret-self-built' });
    const { hostname, port } = new URL(running.url);
    return new Promise((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          'POST /open-apis/auth/v3/app_access_token/internal HTTP/1.1\r\nHost: twin\r\n' +
            `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
        );
      });
      let received = '';
      socket.on('data', (chunk) => {
        received += chunk.toString();
      });
      socket.on('end', () => resolve({ received, end: 'closed' }));
      socket.on('error', (error: NodeJS.ErrnoException) => resolve({ received, end: error.code! }));
    });
  }

  test.each<[Fault, RegExp, string]>([
    [{ type: 'connection-reset' }, /^$/, 'ECONNRESET'],
    [
      { type: 'connection-reset', at: 'middle' },
      /^HTTP\/1\.1 200 OK\r\n.+\r\n\r\n\{"app_access_token"/s,
      'ECONNRESET',
    ],
    [{ type: 'empty-response' }, /^$/, 'closed'],
    [{ type: 'truncated-body' }, /^HTTP\/1\.1 200 OK\r\n.+\r\n\r\n\{"app_access_token"/s, 'closed'],
  ])('%j', async (fault, expected, how) => {
    running.twin.faults.add({ fault });
    const { received, end } = await raw();
    expect(received).toMatch(expected);
    expect(end).toBe(how);
  });

  test('a truncated body promises the whole', async () => {
    running.twin.faults.add({ fault: { type: 'truncated-body' } });
    const { received } = await raw();
    const [head, body] = received.split('\r\n\r\n') as [string, string];
    const promised = Number(/^Content-Length: (\d+)$/m.exec(head)?.[1]);
    expect(body).toHaveLength(promised >> 1);
  });

  test('the connection after a slow body is as good as new', async () => {
    running.twin.faults.add({ fault: { type: 'slow-body', pieces: 2, duration: 2 }, times: 1 });
    const ask = over(running.url);
    expect(await (await askFeishu(ask)).json()).toMatchObject({ code: 0 });
    expect(await (await askFeishu(ask)).json()).toMatchObject({ code: 0 });
  });

  test.each<Fault>([{ type: 'hang' }, { type: 'latency', ms: '1h' }, { type: 'slow-body', duration: '1h' }])(
    'a server that closes ends %j',
    async (fault) => {
      running.twin.faults.add({ fault });
      const answered = new Promise((resolve) => running.twin.journal.subscribe(resolve));
      const asked = askFeishu(over(running.url)).then((response) => response.text());
      const failed = expect(asked).rejects.toThrow(TypeError);
      await answered;
      await running.close();
      await failed;
    },
  );
});

test('who gives up on a late answer leaves nothing behind that keeps the process alive', () => {
  const script = `
    import { serve } from ${JSON.stringify(new URL('../../../src/server/serve.ts', import.meta.url))};
    const { url, twin, close } = await serve();
    twin.faults.add({ fault: { type: 'latency', ms: '1h' } });
    const patience = new AbortController();
    twin.journal.subscribe(() => patience.abort());
    await fetch(url + '/gettoken', { signal: patience.signal }).catch(() => {});
    await close();
  `;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    timeout: 10_000,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

/** A body's pieces as they come. */
async function* piecesOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body!.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

/** The code that Node's fetch gives as the cause of a broken connection. */
async function causeOf(broken: Promise<unknown>): Promise<unknown> {
  const error = await broken.then(
    () => undefined,
    (thrown: Error & { cause?: { code?: string } }) => thrown,
  );
  expect(error).toBeInstanceOf(TypeError);
  return error?.cause?.code;
}
