import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTwin } from '../../src/index.ts';
import { askForToken, serving, tokentwin } from '../cli/program.ts';
import { parse } from './raw.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-environment-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['missing', undefined, /Cannot read ".*": file not found/],
  ['torn', 'feishu:\n  apps: [{ app_id: a', /seed\.yaml:2:21 /],
  ['no seed at all', '"hello"', /seed\.yaml/],
])('a seed file that is %s ends the start with one line and exit code 1', async (_, text, words) => {
  const file = join(folder, 'seed.yaml');
  await rm(file, { force: true });
  if (text !== undefined) await writeFile(file, text);
  const { code, stdout, stderr } = await tokentwin(['serve', '--port', '0', '--seed', file]);

  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

/** Asks over and over on a connection of its own until that ends; all that came. */
async function askUntilClosed(url: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const body = '{"app_id":"cli_00000000000000a1","app_secret":"twin-secret-self-built"}';
  const request = `POST /open-apis/auth/v3/app_access_token/internal HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
    socket.write(request);
  });
  socket.on('error', () => {});
  socket.write(request);
  await new Promise((resolve) => socket.once('close', resolve));
  return text;
}

test('SIGTERM in the middle of answers: each that came is whole, and the exit code is 0', async () => {
  await using server = await serving();
  server.stopReading();
  const clients = Array.from({ length: 16 }, () => askUntilClosed(server.url));
  while ((await journalCount(server.url)) < 500);
  expect(await server.stop('SIGTERM')).toBe(0);

  const answers = (await Promise.all(clients)).flatMap((text) => text.split(/(?=HTTP\/1\.1 )/));
  expect(answers.length).toBeGreaterThan(100);
  for (const answer of answers) {
    expect(JSON.parse(parse(answer).body)).toMatchObject({ code: 0 });
  }
});

async function journalCount(url: string): Promise<number> {
  const { count } = (await (await fetch(`${url}/_twin/journal?limit=0`)).json()) as { count: number };
  return count;
}

/** As many as may be open in one process, and 10,000 at most, with some room for what else is open. */
function connectionsAllowed(): number {
  const limit = execFileSync('sh', ['-c', 'ulimit -n']).toString().trim();
  return Math.min(10_000, limit === 'unlimited' ? 10_000 : Number(limit) - 200) - 20;
}

test('with 10,000 connections open, or as many as this machine allows, one more is served', {
  timeout: 120_000,
}, async () => {
  await using server = await serving();
  const { hostname, port } = new URL(server.url);
  const wanted = connectionsAllowed();
  const sockets: Socket[] = [];
  while (sockets.length < wanted) {
    const batch = Array.from({ length: Math.min(500, wanted - sockets.length) }, () =>
      connect(Number(port), hostname),
    );
    sockets.push(...batch);
    await Promise.all(batch.map((socket) => once(socket, 'connect')));
  }
  expect(await askForToken(server.url)).toMatchObject({ code: 0 });
  for (const socket of sockets) socket.destroy();
  expect(await askForToken(server.url)).toMatchObject({ code: 0 });
});

test("a machine's clock that jumps back leaves nobody with a refused token, and time goes on from there", async () => {
  let machineMs = Date.parse('2026-11-21T12:00:00Z');
  const twin = createTwin({ realNow: () => machineMs });
  const ask = async () => {
    const response = await twin.fetch('http://127.0.0.1/open-apis/auth/v3/app_access_token/internal', {
      method: 'POST',
      body: '{"app_id":"cli_00000000000000a1","app_secret":"twin-secret-self-built"}',
    });
    return (await response.json()) as { code: number; app_access_token: string };
  };
  const before = await ask();
  machineMs -= 3_600_000;
  const after = await ask();
  expect(after).toMatchObject({ code: 0, expire: 7200 });
  expect(twin.tokens.introspect(after.app_access_token)).toBe('active');
  expect(twin.clock.reading().now).toBe('2026-11-21T11:00:00.000Z');
  twin.clock.advance('3h');
  expect((await ask()).app_access_token).not.toBe(before.app_access_token);
  expect(twin.journal.exchanges().map(({ id }) => id)).toEqual([1, 2, 3]);
});
