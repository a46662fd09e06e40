import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askEkuaibao, over } from '../support/token-calls.ts';
import { askForToken, serving, tokentwin } from './program.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-state-'));
  file = join(folder, 'twin.json');
});
afterEach(() => rm(folder, { recursive: true }));

test('serve --state killed under load knows every token it had answered with', async () => {
  const answered: string[] = [];
  {
    await using server = await serving(['--state', file]);
    const ask = async () => {
      const answer = await (await askEkuaibao(over(server.url))).json();
      answered.push((answer as { value: { accessToken: string } }).value.accessToken);
    };
    const worker = async () => {
      // Ends when the server does.
      for (;;) await ask();
    };
    const workers = Array.from({ length: 16 }, () => worker().catch(() => {}));
    await expect.poll(() => answered.length, { timeout: 10_000, interval: 5 }).toBeGreaterThan(100);
    await server.stop('SIGKILL');
    await Promise.all(workers);
  }
  await using again = await serving(['--state', file]);
  const { tokens } = (await (await fetch(`${again.url}/_twin/tokens`)).json()) as {
    tokens: { token: string }[];
  };
  const known = new Set(tokens.map(({ token }) => token));
  expect(answered.filter((token) => !known.has(token))).toEqual([]);
});

test('serve --state keeps its tokens over a restart', async () => {
  let token: string | undefined;
  {
    await using server = await serving(['--state', file]);
    token = (await askForToken(server.url)).app_access_token;
    expect(await server.stop('SIGTERM')).toBe(0);
  }
  await using again = await serving(['--state', file]);
  expect((await askForToken(again.url)).app_access_token).toBe(token);
});

test.each([
  ['torn', '{"format":"tokentwin-state","version":1,"savedAt', /may be torn/],
  ['foreign', '{"name":"something-else"}', /Not a tokentwin state/],
])('serve --state with a %s file says so, exits 1 and leaves it alone', async (_, text, words) => {
  await writeFile(file, text);
  const { code, stderr } = await tokentwin(['serve', '--port', '0', '--state', file]);
  expect(code).toBe(1);
  expect(stderr).toMatch(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(await readFile(file, 'utf8')).toBe(text);
});
