import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTwin, type Twin } from '../../src/index.ts';
import { handlers } from '../../src/msw.ts';
import { serve } from '../../src/server/serve.ts';
import { upstreamAt } from '../../src/twin/upstream.ts';
import { askFeishu, within } from '../support/token-calls.ts';

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A mock of a team: one stub, and paths that misbehave. */
let mock: Server;
let mockUrl: string;
let asked: Asked[] = [];
beforeAll(async () => {
  mock = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      asked.push({ method, url, headers, body });
      if (url.includes('hang')) return;
      if (url.includes('reset')) return void request.socket.resetAndDestroy();
      if (url.includes('image')) {
        response.writeHead(200, { 'Content-Type': 'image/png' }).end(Buffer.from([137, 80]));
        return;
      }
      response.writeHead(201, { 'Content-Type': 'application/json', 'X-Mock': 'yes', Date: 'never' });
      response.end('{"code":0,"data":{"name":"of the mock"}}');
    });
  });
  await new Promise<void>((listening) => mock.listen(0, '127.0.0.1', listening));
  mockUrl = `http://127.0.0.1:${(mock.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  mock.closeAllConnections();
  mock.close();
});

async function tokenOf(twin: Twin): Promise<string> {
  return (await (await askFeishu(within(twin))).json()).app_access_token;
}

const problemOf = async (response: Response) => ({ status: response.status, ...(await response.json()) });

describe('with an upstream', () => {
  test('a request with a good token goes on to it, and its answer comes back', async () => {
    const twin = createTwin({ upstream: `${mockUrl}/base/`, now: '2026-11-21T00:00:00Z', frozen: true });
    const token = await tokenOf(twin);

    const response = await twin.fetch('https://open.feishu.cn/open-apis/contact/v3/users?page_size=2', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'X-Own': '1' },
      body: '{"name":"名"}',
    });

    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ code: 0, data: { name: 'of the mock' } });
    expect(response.headers.get('x-mock')).toBe('yes');
    expect(response.headers.get('date')).toBe('Sat, 21 Nov 2026 00:00:00 GMT');
    expect(asked).toMatchObject([
      {
        method: 'POST',
        url: '/base/open-apis/contact/v3/users?page_size=2',
        headers: { authorization: `Bearer ${token}`, 'x-own': '1', 'content-type': 'application/json' },
        body: '{"name":"名"}',
      },
    ]);
    expect(twin.journal.exchanges().at(-1)).toMatchObject({
      operation: 'feishu.protectedResource',
      answeredBy: 'upstream',
      response: { status: 201 },
      presented: [{ id: 'tok_1', state: 'active' }],
    });
  });

  test('a request that is refused never reaches it, nor does one for a token or for what is not modelled', async () => {
    const twin = createTwin({ upstream: mockUrl });
    const token = await tokenOf(twin);
    twin.clock.advance('2h');
    const headers = { Authorization: `Bearer ${token}` };

    const refused = await twin.fetch('https://open.feishu.cn/open-apis/im/v1/chats', { headers });
    const unknown = await twin.fetch('https://open.feishu.cn/oauth/v1/nothing', { headers });

    expect(await refused.json()).toMatchObject({ code: 99991663 });
    expect(unknown.status).toBe(501);
    expect(asked).toEqual([]);
  });

  test('a stub answers before it does', async () => {
    const twin = createTwin({ upstream: mockUrl, stubs: [{ path: '/open-apis/im/*', body: 1 }] });
    const headers = { Authorization: `Bearer ${await tokenOf(twin)}` };

    expect(await (await twin.fetch('https://open.feishu.cn/open-apis/im/v1/chats', { headers })).text()).toBe(
      '1',
    );
    expect(asked).toEqual([]);
  });

  test('faults apply to its answers', async () => {
    const twin = createTwin({ upstream: mockUrl });
    const headers = { Authorization: `Bearer ${await tokenOf(twin)}` };
    twin.faults.add({ path: '/open-apis/im/*', fault: { type: 'malformed-body' } });
    twin.faults.add({ path: '/open-apis/vc/*', error: 'rate-limited' });

    const half = await (await twin.fetch('https://open.feishu.cn/open-apis/im/v1/chats', { headers })).text();
    const limited = await twin.fetch('https://open.feishu.cn/open-apis/vc/v1/rooms', { headers });

    expect('{"code":0,"data":{"name":"of the mock"}}'.startsWith(half)).toBe(true);
    expect(half.length).toBeLessThan(40);
    expect(limited.status).toBe(429);
    expect(asked.map(({ url }) => url)).toEqual(['/open-apis/im/v1/chats']);
  });

  test.each([
    ['that breaks off', 'reset', 60_000, 502, /cannot be reached: /],
    ['that sends no text', 'image', 60_000, 502, /answered with image\/png/],
    ['that does not answer in time', 'hang', 50, 504, /did not answer within 50 ms/],
  ])('one %s is a clear error', async (_, path, limitMs, status, detail) => {
    const twin = createTwin({ upstream: upstreamAt(mockUrl, limitMs) });
    const headers = { Authorization: `Bearer ${await tokenOf(twin)}` };

    const response = await twin.fetch(`https://open.feishu.cn/open-apis/im/v1/${path}`, { headers });

    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await problemOf(response)).toMatchObject({
      status,
      code: 'ERR_UPSTREAM',
      detail: expect.stringMatching(detail),
    });
    expect(twin.journal.exchanges().at(-1)!.reason).toMatch(detail);
    expect(twin.verdicts()).toEqual([]);
  });

  test('one that is not there is a clear error', async () => {
    const closed = createServer();
    await new Promise<void>((listening) => closed.listen(0, '127.0.0.1', listening));
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    const twin = createTwin({ upstream: `http://127.0.0.1:${port}` });
    const headers = { Authorization: `Bearer ${await tokenOf(twin)}` };

    const response = await twin.fetch('https://open.feishu.cn/open-apis/im/v1/chats', { headers });

    expect(await problemOf(response)).toMatchObject({
      status: 502,
      code: 'ERR_UPSTREAM',
      detail: expect.stringMatching(
        /^The upstream http:\/\/127\.0\.0\.1:\d+ cannot be reached: .*ECONNREFUSED.*Start it/,
      ),
    });
  });

  test('a binary body is not forwarded', async () => {
    const twin = createTwin({ upstream: mockUrl });
    const headers = { Authorization: `Bearer ${await tokenOf(twin)}` };
    const body = new Uint8Array([255, 216, 255]);

    const response = await twin.fetch('https://open.feishu.cn/open-apis/im/v1/images', {
      method: 'POST',
      headers,
      body,
    });

    expect((await problemOf(response)).detail).toMatch(/body is binary/);
    expect(asked).toEqual([]);
  });

  test.each(['ftp://x', 'nowhere', 'http://x/?a=1'])('%s is refused', (upstream) => {
    expect(() => createTwin({ upstream })).toThrow(/Invalid upstream/);
  });
});

test.each(['fast', 'plain'] as const)('a server with the %s transport forwards too', async (transport) => {
  await using running = await serve({ upstream: mockUrl, transport });
  const token = await tokenOf(running.twin);
  const headers = { Authorization: `Bearer ${token}`, Cookie: 'a=1' };

  const good = await fetch(`${running.url}/open-apis/im/v1/chats?a=b`, { headers });
  const dead = await fetch(`${running.url}/open-apis/im/v1/chats`, {
    headers: { Authorization: 'Bearer t-none' },
  });

  expect(good.status).toBe(201);
  expect(dead.status).toBe(400);
  expect(asked).toMatchObject([{ url: '/open-apis/im/v1/chats?a=b', headers: { cookie: 'a=1' } }]);
});

test('a sandbox forwards as its server does', async () => {
  await using running = await serve({ upstream: mockUrl });
  const made = await fetch(`${running.url}/_twin/sandboxes`, { method: 'POST', body: '{}' });
  const { url } = (await made.json()) as { url: string };
  const asking = await fetch(`${url}/open-apis/auth/v3/app_access_token/internal`, {
    method: 'POST',
    body: '{"app_id":"cli_00000000000000a1","app_secret":"twin-secret-self-built"}',
  });
  const { app_access_token } = (await asking.json()) as { app_access_token: string };

  const response = await fetch(`${url}/open-apis/im/v1/chats`, {
    headers: { Authorization: `Bearer ${app_access_token}` },
  });

  expect(response.status).toBe(201);
  expect(asked.map(({ url: target }) => target)).toEqual(['/open-apis/im/v1/chats']);
});

test('msw lets the forwarded request out', async () => {
  const twin = createTwin({ upstream: mockUrl });
  const token = await tokenOf(twin);
  const server = setupServer(...handlers(twin));
  server.listen({ onUnhandledFrame: 'error' });
  try {
    const response = await fetch('https://open.feishu.cn/open-apis/im/v1/chats', {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(201);
  } finally {
    server.close();
  }
});
