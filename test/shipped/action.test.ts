import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { askForToken, main } from '../cli/program.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const command = `${process.execPath} ${main}`;

let folder: string;
let env: Record<string, string>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-action-'));
  env = {
    PATH: process.env.PATH!,
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_ENV: join(folder, 'env'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    TWIN_COMMAND: command,
  };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function script(name: string): Promise<{ stdout: string }> {
  return run('bash', [join(root, 'scripts/action', name)], { env, cwd: root });
}

/** What a step told GitHub in `NAME=value` lines. */
async function told(file: string): Promise<Record<string, string>> {
  const lines = (await readFile(join(folder, file), 'utf8')).trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s, 2)));
}

test('the action starts a twin, tells the next steps where, keeps what it saw and stops it', async () => {
  env.TWIN_ARGS = '--freeze --now 2026-11-21T00:00:00Z';
  await script('start.sh');
  const { url, 'control-url': control } = await told('output');
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(control).toBe(`${url}/_twin`);
  expect(await told('env')).toEqual({ TOKENTWIN_URL: url, TOKENTWIN_CONTROL_URL: control });
  expect(await askForToken(url!)).toMatchObject({ code: 0, expire: 7200 });

  env.TOKENTWIN_CONTROL_URL = control!;
  await script('stop.sh');
  const report = async (name: string) =>
    JSON.parse(await readFile(join(folder, `tokentwin/report/${name}.json`), 'utf8')) as unknown;
  expect(await report('journal')).toMatchObject({ count: 1 });
  expect(await report('verdicts')).toMatchObject({ ok: true });
  expect(await told('output')).toMatchObject({ 'exit-code': '0' });
  expect(await readFile(join(folder, 'summary.md'), 'utf8')).toContain('No problems found.');
  await expect(fetch(url!)).rejects.toThrow();
});

test.each([
  ['error', '1'],
  ['never', '0'],
])('stopping judges the steps before it, with fail-on %s', async (failOn, code) => {
  await script('start.sh');
  const { url, 'control-url': control } = await told('output');
  const { app_access_token: token } = await askForToken(url!);
  const use = () => fetch(`${url}/open-apis/im/v1/chats`, { headers: { Authorization: `Bearer ${token}` } });
  await fetch(`${control}/journal/marks`, {
    method: 'POST',
    body: '{"test":"test/shipped/action.test.ts::keeps a dead token"}',
  });
  await fetch(`${control}/clock`, { method: 'POST', body: '{"to":"expiry","offset":"1h"}' });
  for (let times = 0; times < 3; times++) await use();
  Object.assign(env, { TOKENTWIN_CONTROL_URL: control, TWIN_FAIL_ON: failOn, TWIN_LANG: 'zh' });
  const { stdout } = await script('stop.sh');
  expect(stdout).toMatch(
    /^::error file=test\/shipped\/action\.test\.ts,title=no-recovery::.*过期.*%0A.*重新获取/m,
  );
  expect(await told('output')).toMatchObject({ 'exit-code': code });
  const summary = await readFile(join(folder, 'summary.md'), 'utf8');
  expect(summary).toContain('| error | no-recovery | test/shipped/action.test.ts::keeps a dead token |');
  expect(summary).toContain('**修复方法**');
});

const bad = `${process.execPath} examples/exec/bad.js`;

test.each([
  ['error', bad, '1'],
  ['never', bad, '0'],
  ['error', 'exit 3', '3'],
  ['never', 'exit 3', '3'],
])('with fail-on %s, %s ends with %s', async (failOn, command, code) => {
  Object.assign(env, { TWIN_RUN: command, TWIN_FAIL_ON: failOn });
  await script('run.sh');
  expect(await told('output')).toEqual({ 'exit-code': code });
});

test('a run leaves its page, its reports, a summary and annotations', async () => {
  Object.assign(env, { TWIN_RUN: bad });
  const { stdout } = await script('run.sh');
  expect(stdout).toMatch(
    /^::error title=no-recovery::cli_\w+ used tok_1 2 times.*%0AWhen a token is refused/m,
  );
  const report = (name: string) => readFile(join(folder, 'tokentwin/report', name), 'utf8');
  expect(await report('run.html')).toContain('<!doctype html>');
  expect(await report('junit.xml')).toContain('<testsuites');
  const summary = await readFile(join(folder, 'summary.md'), 'utf8');
  expect(summary).toContain('5 calls. The artifact has the page of the run');
  expect(summary).toContain('#5  GET /open-apis/contact/v3/users  400/99991663  The token tok_1 is expired.');
});

test('a run without a request says so', async () => {
  Object.assign(env, { TWIN_RUN: 'true' });
  const { stdout } = await script('run.sh');
  expect(stdout).toContain('::error title=tokentwin::No request reached the twin.');
  expect(await told('output')).toEqual({ 'exit-code': '1' });
});

test('a drill shows in which world a client fails', async () => {
  Object.assign(env, { TWIN_RUN: bad, TWIN_ARGS: '--drill=wrong-secret' });
  const { stdout } = await script('run.sh');
  expect(stdout).toMatch(/^::error title=[\w-]+::.*\(world [\w-]+\)/m);
  expect(await readFile(join(folder, 'summary.md'), 'utf8')).toContain('| world ');
});

test('the action fails with the words of a twin that does not start', async () => {
  env.TWIN_ARGS = '--seed /there/is/none.yaml';
  await expect(script('start.sh')).rejects.toMatchObject({
    stdout: expect.stringMatching(/^::error::.*file not found/),
  });
});

test('stopping what was not started is no failure', async () => {
  expect((await script('stop.sh')).stdout).toContain('::warning::');
});

test('action.yml calls scripts that are there and reads inputs that it declares', async () => {
  const text = await readFile(join(root, 'action.yml'), 'utf8');
  const { inputs } = parse(text) as { inputs: Record<string, unknown> };
  for (const [, path] of text.matchAll(/\$GITHUB_ACTION_PATH\/([\w/.-]+)/g)) await access(join(root, path!));
  for (const [, name] of text.matchAll(/inputs\.([\w-]+)/g)) expect(Object.keys(inputs)).toContain(name);
});

test('every workflow is YAML whose steps run scripts of package.json', async () => {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: object };
  for (const name of ['ci', 'release']) {
    const text = await readFile(join(root, `.github/workflows/${name}.yml`), 'utf8');
    expect(parse(text)).toHaveProperty('jobs');
    for (const [, script] of text.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([script!]);
  }
});
