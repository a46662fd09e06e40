import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import https from 'node:https';
import { getResponse, isPassthroughResponse, http as mswHttp } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { handlers, hosts } from '../../src/msw.ts';
import { createTwin, type Twin } from '../../src/twin/twin.ts';

const tokenUrl = 'https://open.feishu.cn/open-apis/auth/v3/app_access_token/internal';
const credentials = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };

let twin: Twin;
const concurrent = new AsyncLocalStorage<Twin>();
const server = setupServer(...handlers(() => concurrent.getStore() ?? twin));

beforeAll(() => server.listen({ onUnhandledFrame: 'bypass' }));
beforeEach(() => {
  twin = createTwin();
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function askForToken(init: RequestInit = {}): Promise<Response> {
  return fetch(tokenUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(credentials),
    ...init,
  });
}

describe('handlers', () => {
  it('lets a client with a hard-coded host meet the twin', async () => {
    const response = await askForToken();
    expect(response.headers.get('Content-Type')).toContain('application/json');
    expect(await response.json()).toMatchObject({ code: 0, expire: 7200 });
    expect(twin.journal.exchanges()).toMatchObject([{ operation: 'feishu.appAccessTokenInternal' }]);
  });

  it.each([...hosts])('answers for %s', async (host) => {
    const response = await fetch(`https://${host}/nowhere-at-all`, { method: 'POST', body: '{}' });
    await response.text();
    expect(twin.journal.exchanges()).toHaveLength(1);
  });

  it('answers node:https as it answers fetch', async () => {
    const body = await new Promise<string>((resolve, reject) => {
      const request = https.request(
        'https://api.dingtalk.com/v1.0/oauth2/dingtwincorp0001/token',
        { method: 'POST', headers: { 'Content-Type': 'application/json; charset=utf-8' } },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          response.on('end', () => resolve(text));
        },
      );
      request.on('error', reject);
      request.end(
        JSON.stringify({
          client_id: 'dingtwinclient0001',
          client_secret: 'twin-secret-dingtalk',
          grant_type: 'client_credentials',
        }),
      );
    });
    expect(JSON.parse(body)).toMatchObject({ access_token: expect.any(String), expires_in: 7200 });
  });

  it('lets every other host pass', async () => {
    const other = http.createServer((_, response) => response.end('another server'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    try {
      const response = await fetch(`http://127.0.0.1:${port}/open-apis/anything`);
      expect(await response.text()).toBe('another server');
    } finally {
      other.closeAllConnections();
      other.close();
    }
    expect(twin.journal.exchanges()).toEqual([]);
  });

  it.each(['connection-reset', 'empty-response'] as const)('acts out %s as a network error', async (type) => {
    twin.faults.add({ fault: { type }, times: 1 });
    await expect(askForToken()).rejects.toThrow(TypeError);
    expect((await askForToken()).status).toBe(200);
  });

  it.each([{ type: 'truncated-body' }, { type: 'connection-reset', at: 'middle' }] as const)(
    'breaks off within the body: %o',
    async (fault) => {
      twin.faults.add({ fault, times: 1 });
      await expect(askForToken().then((response) => response.text())).rejects.toThrow(TypeError);
    },
  );

  it('holds an answer back until the caller gives up', async () => {
    twin.faults.add({ fault: { type: 'hang' }, times: 1 });
    await expect(askForToken({ signal: AbortSignal.timeout(20) })).rejects.toThrow(/abort|timeout/i);
    expect((await askForToken()).status).toBe(200);
  });

  it('delivers a body in pieces', async () => {
    twin.faults.add({ fault: { type: 'slow-body', pieces: 3, duration: '6ms' } });
    expect(await (await askForToken()).json()).toMatchObject({ code: 0 });
  });

  it('keeps concurrent tests apart, each with the twin of its own context', async () => {
    const counts = await Promise.all(
      [1, 2, 3].map((count) =>
        concurrent.run(createTwin(), async () => {
          for (let call = 0; call < count; call++) await (await askForToken()).json();
          return concurrent.getStore()!.journal.exchanges().length;
        }),
      ),
    );
    expect(counts).toEqual([1, 2, 3]);
    expect(twin.journal.exchanges()).toEqual([]);
  });

  it('keeps concurrent tests apart within the boundaries of msw', async () => {
    const counts = await Promise.all(
      [1, 2, 3].map((count) =>
        server.boundary(async () => {
          const own = createTwin();
          server.use(...handlers(own));
          for (let call = 0; call < count; call++) await (await askForToken()).json();
          return own.journal.exchanges().length;
        })(),
      ),
    );
    expect(counts).toEqual([1, 2, 3]);
  });
});

describe('a request that msw hands on', () => {
  const ask = (twinOrNone: Twin | undefined, url: string, init?: RequestInit) =>
    getResponse(
      handlers(() => twinOrNone),
      new Request(url, init),
    );
  const passes = (response: Response | undefined) =>
    response !== undefined && isPassthroughResponse(response);

  it('passes to the vendor where there is no twin, and is not ours where the host is not', async () => {
    expect(passes(await ask(undefined, tokenUrl))).toBe(true);
    expect(await ask(undefined, 'https://example.com/')).toBeUndefined();
    expect(await ask(twin, 'https://example.com/')).toBeUndefined();
  });

  it('meets the twin also with a dot at the end of the host', async () => {
    const response = await ask(twin, tokenUrl.replace('.cn/', '.cn./'), { method: 'POST', body: '{}' });
    expect(response?.headers.get('content-type')).toContain('application/json');
    expect(passes(response)).toBe(false);
    expect(twin.journal.count).toBe(1);
  });

  it('meets the twin at the hosts of its own vendors', async () => {
    const own = Object.create(twin, {
      hosts: { value: new Set(['own.example']) },
      fetch: { value: () => Promise.resolve(new Response('of the twin')) },
    }) as Twin;
    expect(await (await ask(own, 'https://own.example/'))?.text()).toBe('of the twin');
    expect(await ask(own, tokenUrl)).toBeUndefined();
  });

  it('goes out where the twin forwards it', async () => {
    const forwarding = createTwin({ upstream: 'http://127.0.0.1:1/base' });
    expect(passes(await ask(forwarding, 'http://127.0.0.1:1/base/a'))).toBe(true);
    expect(await ask(forwarding, 'http://127.0.0.1:2/base/a')).toBeUndefined();
  });

  it('is a network error where the connection breaks or the caller has gone, and a defect where it is one', async () => {
    const failing = (error: unknown) =>
      Object.create(twin, {
        hosts: { value: twin.hosts },
        upstreamOrigin: { value: undefined },
        fetch: { value: () => Promise.reject(error) },
      }) as Twin;
    expect(await ask(failing(new TypeError('fetch failed')), tokenUrl)).toMatchObject({ type: 'error' });
    const signal = AbortSignal.abort();
    expect(await ask(failing(new Error('gone')), tokenUrl, { signal })).toMatchObject({ type: 'error' });
    await expect(ask(failing(new Error('a defect')), tokenUrl)).rejects.toThrow('a defect');
  });
});

it('is refused with advice by an msw that takes no function for the path', () => {
  const cause = new TypeError('path.replace is not a function');
  const all = vi.spyOn(mswHttp, 'all').mockImplementation(() => {
    throw cause;
  });
  expect(() => handlers(twin)).toThrow(
    expect.objectContaining({
      code: 'ERR_INVALID_OPTION',
      message:
        'tokentwin/msw needs msw 2.11 or newer, and an older one is installed. Update it: npm i -D msw@latest.',
      cause,
    }),
  );
  all.mockRestore();
});
