import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createClient } from 'redis';
import { redisStore } from './redis-store.ts';

const control = process.env.TOKENTWIN_CONTROL_URL!;
const folder = await mkdtemp(join(tmpdir(), 'tokentwin-redis-'));
const socket = join(folder, 'redis.sock');

// A Redis of its own: no port, nothing on disk.
const server = spawn('redis-server', ['--port', '0', '--unixsocket', socket, '--save', '', '--dir', folder]);
const redis = createClient({
  socket: { path: socket, tls: false, reconnectStrategy: (retries) => (retries < 100 ? 50 : false) },
});
redis.on('error', () => {
  // Until the server listens; commands wait for it.
});

before(async () => {
  await redis.connect();
});
after(async () => {
  redis.destroy();
  server.kill();
  await once(server, 'close');
  await rm(folder, { recursive: true });
});

const lease = { token: 't-1', obtainedAtMs: 1, expiresAtMs: 2, refreshToken: 'r-1' };

test('a lease comes back as it was stored', async () => {
  const store = redisStore(redis, 'a:');
  assert.equal(await store.get('k'), undefined);
  await store.set('k', lease);
  assert.deepEqual(await store.get('k'), lease);
  assert.equal(await redisStore(redis, 'b:').get('k'), undefined);
});

test('of 200 who want the lock at once, one gets it', async () => {
  const store = redisStore(redis, 'lock:');
  const locks = await Promise.all(Array.from({ length: 200 }, () => store.lock!('k', 10_000)));
  const [release, ...others] = locks.filter((lock) => lock !== undefined);
  assert.deepEqual(others, []);
  await release!();
  assert.ok(await store.lock!('k', 10_000));
});

test('a lock ends by itself, and its late release does not end the next one', async () => {
  const store = redisStore(redis, 'ttl:');
  const late = await store.lock!('k', 60_000);
  // What Redis does when the time is up.
  await redis.del('ttl:lock:k');
  assert.ok(await store.lock!('k', 60_000));
  await late!();
  assert.equal(await store.lock!('k', 60_000), undefined);
  const left = await redis.pTTL('ttl:lock:k');
  assert.ok(left > 50_000 && left <= 60_000);
});

test('two processes, one user, 1,000 callers at once: one refresh', async () => {
  await ask('/reset', {});
  const [first] = await together(1, 1, 0);
  // The token has expired; only the refresh token is left.
  await ask('/clock', { advance: '121m' });
  await ask('/journal', undefined, 'DELETE');
  const [one, other] = await together(2, 500, 121 * 60_000);
  assert.deepEqual(one, other);
  assert.equal(one!.length, 1);
  assert.notDeepEqual(one, first);

  const { exchanges } = (await ask('/journal')) as { exchanges: { operation: string }[] };
  const count = (operation: string) =>
    exchanges.filter((exchange) => exchange.operation === operation).length;
  assert.equal(count('feishu.refreshAccessToken'), 1);
  assert.equal(count('feishu.tokenLoginValidate'), 0);
  assert.deepEqual(((await ask('/verdicts')) as { verdicts: unknown[] }).verdicts, []);
});

/** Runs processes that all begin when each of them is ready; what each of them got. */
async function together(processes: number, callers: number, offsetMs: number): Promise<string[][]> {
  const args = [join(import.meta.dirname, 'process.ts'), socket, 'service:', callers, offsetMs].map(String);
  const children = Array.from({ length: processes }, () => spawn(process.execPath, args));
  await Promise.all(children.map(({ stdout }) => once(stdout, 'data')));
  const outputs = children.map(outputOf);
  for (const { stdin } of children) stdin.end();
  return (await Promise.all(outputs)).map((output) => JSON.parse(output) as string[]);
}

async function outputOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  assert.equal(code, 0, output);
  return output;
}

async function ask(
  path: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<unknown> {
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(control + path, { method, headers, ...init });
  const text = await response.text();
  assert.ok(response.ok, text);
  return text === '' ? undefined : JSON.parse(text);
}
