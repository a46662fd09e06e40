import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { serve } from '../../../src/server/serve.ts';
import { pusher } from '../../../src/server/transport/push.ts';

/** A receiver of pushes. */
async function receiver(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test.each([302, 307])('a push does not follow a redirect with %s', async (status) => {
  const elsewhere = vi.fn((_: unknown, response: { end(): void }) => response.end());
  const other = await receiver(elsewhere as never);
  const asked = vi.fn();
  const url = await receiver((_, response) => {
    asked();
    response.writeHead(status, { Location: other }).end();
  });
  const push = pusher();
  push(url, { ticket: 1 });
  push(url, { ticket: 2 });
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  expect(elsewhere).not.toHaveBeenCalled();
});

test('a push does not read an answer without end', async () => {
  let sent = 0;
  const closed = vi.fn();
  const url = await receiver((_, response) => {
    response.on('close', closed);
    const flood = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536))) sent += 65_536;
    };
    response.on('drain', flood);
    flood();
  });
  pusher()(url, {});
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  expect(sent).toBeLessThan(16 * 1_048_576);
});

test('pushes go to no more than 16 URLs at a time, and to all of them in the end', async () => {
  let open = 0;
  let most = 0;
  const urls = new Set<string>();
  const post = async (url: string) => {
    most = Math.max(most, ++open);
    await new Promise((resolve) => setImmediate(resolve));
    urls.add(url);
    open--;
  };
  const push = pusher({ post });
  for (let index = 0; index < 1_000; index++) push(`http://127.0.0.1:1/${index}`, {});
  await vi.waitFor(() => expect(urls.size).toBe(1_000));
  expect(most).toBe(16);
  // Also to those that come later, and again.
  push('http://127.0.0.1:1/later', {});
  await vi.waitFor(() => expect(urls).toContain('http://127.0.0.1:1/later'));
});

/** A pusher whose posts wait until they are released, and what it has posted. */
function waitingPusher() {
  const gate = Promise.withResolvers<void>();
  const posted: [url: string, body: unknown][] = [];
  let open = 0;
  let most = 0;
  const push = pusher({
    async post(url, body) {
      posted.push([url, body]);
      most = Math.max(most, ++open);
      await gate.promise;
      open--;
    },
  });
  return { push, posted, release: gate.resolve, mostAtOnce: () => most };
}

test('pushes that fail at once leave time for other things in between', async () => {
  const sent: string[] = [];
  const push = pusher({ post: async (url) => void sent.push(url) });
  for (let index = 0; index < 900; index++) push(`http://127.0.0.1:9/${index % 100}`, {});
  for (let turn = 1; turn <= 20; turn++) {
    const before = sent.length;
    await new Promise((resolve) => setImmediate(resolve));
    expect(sent.length - before).toBeLessThanOrEqual(32);
  }
  await vi.waitFor(() => expect(sent).toHaveLength(900));
});

test('pushes to one URL are sent in order, one at a time, and a later one too', async () => {
  const { push, posted, release, mostAtOnce } = waitingPusher();
  const url = 'http://127.0.0.1:1/';
  for (const body of [1, 2, 3]) push(url, body);
  release();
  await vi.waitFor(() => expect(posted).toEqual([1, 2, 3].map((body) => [url, body])));
  await new Promise((resolve) => setImmediate(resolve));
  push(url, 4);
  expect(posted.at(-1)).toEqual([url, 4]);
  expect(mostAtOnce()).toBe(1);
});

test('of more than 1,000 pushes that wait for one URL the oldest are left out', async () => {
  const { push, posted, release } = waitingPusher();
  // The first one is on its way.
  for (let body = 0; body <= 1_002; body++) push('http://127.0.0.1:1/', body);
  release();
  await vi.waitFor(() => expect(posted).toHaveLength(1_001));
  expect(posted.map(([, body]) => body)).toEqual([0, ...Array.from({ length: 1_000 }, (_, at) => at + 3)]);
});

test('of pushes that wait for more than 10,000 URLs the last ones are left out', async () => {
  const { push, posted, release } = waitingPusher();
  for (let at = 0; at <= 10_001; at++) push(`http://127.0.0.1:1/${at}`, {});
  release();
  await vi.waitFor(() => expect(posted.at(-1)?.[0]).toBe('http://127.0.0.1:1/9999'));
  expect(posted).toHaveLength(10_000);
});

test('a push is JSON in UTF-8', async () => {
  const received = Promise.withResolvers<unknown>();
  const url = await receiver(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.resolve([request.method, request.headers['content-type'], Buffer.concat(chunks).toString()]);
    response.writeHead(204).end();
  });
  pusher()(url, { name: '名' });
  expect(await received.promise).toEqual(['POST', 'application/json; charset=utf-8', '{"name":"名"}']);
});

test('a push goes to http and https only, also where all hosts are allowed', () => {
  const post = vi.fn(async () => {});
  const push = pusher({ post });
  for (const url of ['ftp://127.0.0.1/', 'file:///etc/passwd', 'data:text/plain,x']) push(url, {});
  expect(post).not.toHaveBeenCalled();
  push('http://127.0.0.1/', {});
  expect(post).toHaveBeenCalledOnce();
});

test.each([
  ['file:///etc/passwd', false],
  ['ftp://127.0.0.1/', false],
  ['data:text/plain,x', false],
  ['not a URL', false],
  ['http://other.example/', false],
  ['https://hooks.example/x', true],
])('a push to %s, where hooks.example is allowed: %s', async (url, isSent) => {
  const post = vi.fn(async () => {});
  pusher({ post, allows: (host) => host === 'hooks.example' })(url, {});
  expect(post).toHaveBeenCalledTimes(Number(isSent));
});

test('a seed cannot name another kind of URL', async () => {
  await using server = await serve();
  const app = { app_id: 'a', app_secret: 's', type: 'store', callback_url: 'file:///etc/passwd' };
  const response = await fetch(`${server.url}/_twin/seed`, {
    method: 'PUT',
    body: JSON.stringify({ feishu: { apps: [app] } }),
  });
  expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('callback_url')]);
});

test.each<[readonly string[] | undefined, number]>([
  [undefined, 0],
  [['127.0.0.1'], 1],
])('on a host beyond loopback pushes go only where they are allowed: %j', async (allowCallback, count) => {
  const asked = vi.fn();
  const url = await receiver((_, response) => {
    asked();
    response.end();
  });
  const app = { app_id: 'store', app_secret: 's', type: 'store' as const, callback_url: url };
  await using server = await serve({
    host: '0.0.0.0',
    controlToken: 'token',
    seed: { feishu: { apps: [app] } },
    ...(allowCallback && { allowCallback }),
  });
  server.twin.feishu.rotateAppTicket('store');
  server.twin.feishu.rotateAppTicket('store');
  if (count > 0) await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked.mock.calls.length > 0).toBe(count > 0);
});
