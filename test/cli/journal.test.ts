import { once } from 'node:events';
import { expect, test } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { askForToken, inProcess, linesOf, start } from './program.ts';

test('journal prints each exchange with its number, what was answered and why', async () => {
  await using server = await serve({ now: '2026-11-21T00:00:00Z', frozen: true });
  expect((await inProcess(['journal', '--url', server.url])).stdout).toBe('No exchanges.\n');
  await askForToken(server.url);
  await askForToken(server.url, 'wrong');
  await (await fetch(`${server.url}/open-apis/auth/v3/tenant_acces_token`, { method: 'POST' })).text();

  const { code, stdout } = await inProcess(['journal', '--url', server.url]);

  expect(code).toBe(0);
  expect(stdout.split('\n')).toEqual([
    // The clock does not show real time: by how much it differs is said.
    expect.stringMatching(
      /^#1 {4}2026-11-21 00:00:00Z \([+-]\d+\w+( \d+\w+)?\) {2}feishu\.appAccessTokenInternal {2}200 {2}new tok_1, 2h left$/,
    ),
    expect.stringMatching(
      /^#2 .*Z \(.*\) {2}feishu\.appAccessTokenInternal {2}200\/10014 {2}app_secret is not the one registered for cli_00000000000000a1\.$/,
    ),
    expect.stringMatching(/^#3 .* 404 {2}Feishu has no \/open-apis\/auth\/v3\/tenant_acces_token here\.$/),
    '      Did you mean POST /open-apis/auth/v3/tenant_access_token, which needs an app_access_token and a tenant_key?',
    '',
  ]);
});

test('journal filters, shows bodies, and prints JSON', async () => {
  await using server = await serve();
  await askForToken(server.url);
  await askForToken(server.url, 'wrong');

  const { stdout } = await inProcess(['journal', '--error', '10014', '--bodies', '--url', server.url]);
  expect(stdout).toMatch(/^#2 /);
  expect(stdout).toContain(
    '> {"app_id":"cli_00000000000000a1","app_secret":"«redacted»"}\n      < 200 {"code":10014',
  );

  const json = await inProcess(['journal', '--limit', '1', '--json', '--url', server.url]);
  expect(JSON.parse(json.stdout)).toMatchObject({ count: 2, exchanges: [{ id: 2 }] });
});

test('journal --follow begins with what there is, goes on, and ends with Ctrl-C', async () => {
  await using server = await serve();
  await askForToken(server.url);
  const child = start(['journal', '--follow', '--url', server.url]);
  const lines = linesOf(child);
  expect(await lines.next()).toMatch(/^#1 /);
  await askForToken(server.url);
  expect(await lines.next()).toMatch(/^#2 .*again tok_1/);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('journal --follow says when the twin goes away, and when there is none', async () => {
  const server = await serve();
  await askForToken(server.url);
  const child = start(['journal', '--follow', '--json', '--url', server.url]);
  const lines = linesOf(child);
  expect(JSON.parse(await lines.next())).toMatchObject({ id: 1 });
  await server.close();
  await expect(lines.next()).rejects.toThrow(/has stopped/);
  const { code, stderr } = await inProcess(['journal', '--follow', '--url', server.url]);
  expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
  expect(stderr).toMatch(/^tokentwin journal: Cannot reach a tokentwin server at /);
});

test('journal mark begins a test', async () => {
  await using server = await serve();
  await askForToken(server.url);
  const marked = await inProcess(['journal', 'mark', 'renews in time', '--url', server.url]);
  expect(marked).toMatchObject({ code: 0, stdout: 'Exchanges after #1 belong to "renews in time".\n' });
  await askForToken(server.url);
  expect(server.twin.journal.exchanges().map(({ test }) => test)).toEqual([undefined, 'renews in time']);
});

test.each([
  [['journal', 'mrak', 'x'], /Unknown journal action "mrak"\. Did you mean "mark"\?/],
  [['journal', 'mark'], /needs the NAME of a test/],
])('%j is a usage error', async (args, words) => {
  const { code, stderr } = await inProcess(args);
  expect(stderr).toMatch(words);
  expect(code).toBe(2);
});

test('journal says so where a filter names nothing that is known', async () => {
  await using server = await serve();
  await askForToken(server.url);
  const filtered = (...filter: string[]) => inProcess(['journal', ...filter, '--url', server.url]);
  expect((await filtered('--client', 'nobody')).stdout).toBe(
    'No exchanges: the client "nobody" has made no request; these have: cli_00000000000000a1.\n',
  );
  expect((await filtered('--client', 'cli_00000000000000a1', '--status', '404')).stdout).toBe(
    'No exchanges.\n',
  );
  expect((await filtered('--error', '10014')).stdout).toBe('No exchanges.\n');
  const unknown = await filtered('--error', '99999');
  expect(unknown.code).not.toBe(0);
  expect(unknown.stderr).toMatch(/error "99999"/);
});
