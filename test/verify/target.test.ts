import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { sendTo, targetAt } from '../../src/verify/target.ts';

const hosts = ['open.feishu.cn', 'accounts.feishu.cn'];

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A server that is no twin, or almost one. */
async function server(answer: RequestListener): Promise<AsyncDisposable & { url: string }> {
  const listening = createServer(answer);
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        listening.close(() => resolve());
        listening.closeAllConnections();
      }),
  };
}

describe('a target that is not a URL is refused', () => {
  test.each(['open.feishu.cn', 'localhost:4010', 'ftp://open.feishu.cn', 'ws+http://x', 'http://', ''])(
    '"%s"',
    async (given) => {
      await expect(targetAt(given, { hosts })).rejects.toThrow(
        expect.objectContaining({
          code: 'ERR_INVALID_OPTION',
          message: `--target "${given}" is not a URL. Write it like https://open.feishu.cn or http://127.0.0.1:4010.`,
        }),
      );
    },
  );
});

test.each(['https://open.feishu.cn', 'http://open.feishu.cn/', 'https://accounts.feishu.cn:443//'])(
  '%s is the vendor, and is not asked whether it is a twin',
  async (given) => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    expect(await targetAt(given, { hosts })).toEqual({
      url: given.replace(/\/*$/, ''),
      provider: 'live',
    });
    expect(fetched).not.toHaveBeenCalled();
  },
);

test('a twin is known by its health, also behind a path', async () => {
  await using running = await serve();
  expect(await targetAt(`${running.url}//`, { hosts })).toEqual({ url: running.url, provider: 'twin' });
  const sandbox = await fetch(`${running.controlUrl}/sandboxes`, { method: 'POST', body: '{"name":"mine"}' });
  const { url } = (await sandbox.json()) as { url: string };
  expect(await targetAt(url, { hosts })).toEqual({ url, provider: 'twin' });
});

describe('another server is unknown', () => {
  test.each([
    ['that answers with a web page', 200, '<html>'],
    ['with a health of its own', 200, '{"status":"up","operations":"many"}'],
    ['that knows no health, with a body like a twin', 404, '{"operations":[]}'],
  ])('%s', async (_, status, body) => {
    const paths: (string | undefined)[] = [];
    await using other = await server((request, response) => {
      paths.push(request.url);
      response.writeHead(status).end(body);
    });
    expect(await targetAt(other.url, { hosts })).toEqual({ url: other.url, provider: 'unknown' });
    expect(paths).toEqual(['/_twin/health']);
  });

  test('and one that does not answer', async () => {
    const url = 'http://127.0.0.1:9';
    expect(await targetAt(url, { hosts: [] })).toEqual({ url, provider: 'unknown' });
  });
});

test('a request is sent as it is, with a time limit', async () => {
  const fetched = vi.fn<typeof fetch>(async () => new Response('{}'));
  vi.stubGlobal('fetch', fetched);
  await sendTo('http://127.0.0.1/a', { method: 'POST', body: 'b', redirect: 'manual' });
  const [url, init] = fetched.mock.calls[0]!;
  expect(url).toBe('http://127.0.0.1/a');
  expect(init).toMatchObject({ method: 'POST', body: 'b', redirect: 'manual' });
  expect(init!.signal).toBeInstanceOf(AbortSignal);
  expect(init!.signal!.aborted).toBe(false);
});

test.each([301, 302, 303, 307, 308])('a redirect (%d) is not followed, with its token', async (status) => {
  const urls: (string | undefined)[] = [];
  await using other = await server((request, response) => {
    urls.push(request.url);
    response.writeHead(status, { Location: '/elsewhere' }).end();
  });
  const sent = sendTo(`${other.url}/a`, { method: 'PUT', body: 'secret' });
  await expect(sent).rejects.toThrow('fetch failed');
  expect(urls).toEqual(['/a']);
});
