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
