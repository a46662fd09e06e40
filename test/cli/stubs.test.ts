import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningTwin, serve } from '../../src/server/serve.ts';
import { askForToken, inProcess } from './program.ts';

let running: RunningTwin;
let folder: string;
beforeAll(async () => {
  running = await serve();
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-stubs-'));
});
beforeEach(() => running.twin.reset());
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

const stubs = (...args: string[]) => inProcess(['stubs', ...args], { TOKENTWIN_URL: running.url });

async function written(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

async function ask(path: string): Promise<Response> {
  const { app_access_token } = (await askForToken(running.url)) as { app_access_token: string };
  return fetch(running.url + path, { headers: { Authorization: `Bearer ${app_access_token}` } });
}

test('adds a stub, lists what it did, and removes it', async () => {
  expect((await stubs()).stdout).toBe('No stubs.\n');
  const added = await stubs(
    'add',
    '/open-apis/bot/v3/info',
    '--body',
    '{"code":0}',
    '--status',
    '201',
    '--method',
    'GET',
    '--header',
    'X-Own: a: b',
  );
  expect(added).toMatchObject({ code: 0, stderr: '' });

  const response = await ask('/open-apis/bot/v3/info');

  expect([response.status, response.headers.get('x-own'), await response.text()]).toEqual([
    201,
    'a: b',
    '{"code":0}',
  ]);
  const [head, row] = (await stubs()).stdout.split('\n');
  expect(head!.split(/ +/)).toEqual(['id', 'method', 'path', 'status', 'body', 'answered']);
  expect(row).toMatch(/^stub_1 +GET +\/open-apis\/bot\/v3\/info +201 +\{"code":0\} +1 request$/);
  expect((await stubs('remove', 'stub_1')).stdout).toBe('Removed stub_1\n');
  expect((await stubs('clear')).stdout).toBe('Nothing to remove.\n');
});

test('adds the stubs of a file', async () => {
  const file = await written(
    'two.yaml',
    '- { path: /open-apis/im/*, body: plain }\n- path: /v1.0/im/*\n  body: { a: 1 }\n',
  );

  const { code, stdout } = await stubs('add', '--file', file, '--json');

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ stubs: [{ id: 'stub_1' }, { id: 'stub_2', body: { a: 1 } }] });
  expect(await (await ask('/open-apis/im/v1/chats')).text()).toBe('plain');
});

test.each([
  [['ad'], 2, /unknown action "ad".* Did you mean "add"/],
  [['add', '/x'], 2, /add needs a path and --body, or --file/],
  [['add', '--body', '{}'], 2, /add needs a path and --body, or --file/],
  [['add', '/x', '--body', '{}', '--file', 'f'], 2, /add needs a path and --body, or --file/],
  [['add', '/x', '--body', '{}', '--header', 'none'], 2, /invalid --header "none"/],
  [['remove'], 2, /remove needs the id/],
  [['clear', 'stub_1'], 2, /clear takes no further argument/],
  [['--status', '404'], 2, /only valid with add/],
  [['remove', 'stub_9'], 1, /Unknown stub "stub_9"/],
  [['add', 'x', '--body', '{}'], 2, /Invalid path in stub/],
])('%j fails and says why', async (args, code, message) => {
  expect(await stubs(...args)).toMatchObject({ code, stderr: expect.stringMatching(message) });
});

test.each([
  ['an unknown key', '- path: /x\n  body: 1\n  staus: 404\n', /:3:3 Unknown key "staus" in stub/],
  ['a path that an operation answers', '- { path: /gettoken, body: 1 }\n', /:1:3 dingtalk\.gettoken answers/],
  ['a wrong status', '- path: /x\n  status: 900\n  body: 1\n', /:2:11 Invalid status in stub/],
])('check finds %s', async (_, text, finding) => {
  const file = await written('wrong.yaml', text);

  const { code, stdout } = await inProcess(['check', file]);

  expect([code, stdout]).toEqual([1, expect.stringMatching(finding)]);
  const started = await inProcess(['serve', '--port', '0', '--stubs', file]);
  expect(started).toMatchObject({ code: 1, stderr: expect.stringMatching(/Invalid stubs: /) });
});

test('check accepts a list of stubs, and stubs in a scenario', async () => {
  const good = await written('good.yaml', '- { path: /x, body: 1 }\n');
  const scenario = await written('scenario.yaml', 'stubs:\n  - { path: /x, body: 1, bdy: 1 }\n');

  expect((await inProcess(['check', good])).stdout).toBe(`${good}: valid stubs\n`);
  expect((await inProcess(['check', scenario])).stdout).toMatch(/:2:\d+ Unknown key "bdy"/);
});

test('serve refuses an upstream that is no address', async () => {
  expect(await inProcess(['serve', '--port', '0', '--upstream', 'nowhere'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/Invalid upstream "nowhere"/),
  });
});
