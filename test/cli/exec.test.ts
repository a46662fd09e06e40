import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inProcess, linesOf, start, tokentwin } from './program.ts';

const examples = join(import.meta.dirname, '../../examples/exec');
const node = process.execPath;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-exec-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a script against a twin of its own. */
const exec = (script: string, ...options: string[]) =>
  tokentwin(['exec', ...options, '--', node, '-e', script]);

describe('tokentwin exec', { timeout: 20_000 }, () => {
  test('has one line to say of a client that behaves, and exits 0', async () => {
    const { code, stdout, stderr } = await tokentwin(['exec', '--', node, join(examples, 'good.js')]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^tokentwin: 6 calls, nothing to say against the client; [\d.]+ % .*\n$/);
  });

  test('names what another does wrong, with the exchanges that prove it, and exits 1', async () => {
    const { code, stderr } = await inProcess(['exec', '--', node, join(examples, 'bad.js')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/error {2}no-recovery {2}#4, #5/);
    expect(stderr).toMatch(/Begin with no-recovery: /);
    expect(stderr).toContain('feishu.tenantAccessTokenInternal');
  });

  test('judges what was before a reset, too: suites reset the twin between their tests', async () => {
    const script = `const control = (path, body) => fetch(process.env.TOKENTWIN_CONTROL_URL + path, { method: 'POST', body });
      const token = fetch(process.env.TOKENTWIN_URL + '/open-apis/auth/v3/app_access_token/internal',
        { method: 'POST', body: JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }) });
      const { app_access_token } = await (await token).json();
      await control('/clock', '{"advance":"3h"}');
      await fetch(process.env.TOKENTWIN_URL + '/open-apis/x', { headers: { Authorization: 'Bearer ' + app_access_token } });
      await control('/reset');`;
    const { code, stderr } = await exec(script);
    expect(code).toBe(1);
    expect(stderr).toMatch(/tokentwin: 2 calls, 1 error\n/);
  });

  test('judges every sandbox, too, whether it is still there or not', async () => {
    const script = `const post = (url, body) => fetch(url, { method: 'POST', body });
      for (const name of ['gone', 'kept']) {
        const sandbox = await (await post(process.env.TOKENTWIN_CONTROL_URL + '/sandboxes', JSON.stringify({ name }))).json();
        const answer = await post(sandbox.url + '/open-apis/auth/v3/app_access_token/internal',
          JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }));
        const { app_access_token } = await answer.json();
        await post(sandbox.control + '/clock', '{"advance":"3h"}');
        await fetch(sandbox.url + '/open-apis/x', { headers: { Authorization: 'Bearer ' + app_access_token } });
      }
      await fetch(process.env.TOKENTWIN_CONTROL_URL + '/sandboxes/gone', { method: 'DELETE' });`;
    const report = join(folder, 'sandboxes.json');
    const { code, stderr } = await exec(script, '--report', report);
    expect(code).toBe(1);
    expect(stderr).toMatch(/tokentwin: 4 calls, 2 errors\n/);
    expect(stderr).toMatch(/error {2}used-after-expiry {2}#2 of the sandbox gone\n/);
    const { verdicts, coverage } = JSON.parse(await readFile(report, 'utf8'));
    expect(verdicts).toMatchObject([{ sandbox: 'gone' }, { sandbox: 'kept' }]);
    const { calls, phases } = coverage.operations[0];
    expect({ calls, expired: phases.find(({ phase }: { phase: string }) => phase === 'expired') }).toEqual({
      calls: 2,
      expired: { phase: 'expired', met: 2 },
    });
  });

  test('fails for nothing below --fail-on', async () => {
    const twice = `const ask = () => fetch(process.env.TOKENTWIN_URL + '/open-apis/auth/v3/app_access_token/internal',
      { method: 'POST', body: JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }) });
      for (let call = 0; call < 12; call++) await (await ask()).json();`;
    expect((await exec(twice)).code).toBe(0);
    const strict = await exec(twice, '--fail-on', 'info');
    expect(strict.stderr).toContain('needless-request');
    expect(strict.code).toBe(1);
  });

  test('keeps the exit code of the program', async () => {
    expect((await exec('process.exit(7)')).code).toBe(7);
    expect((await exec('process.kill(process.pid, "SIGKILL")')).code).toBe(137);
  });

  test('leaves standard output to the program, and tells it where the twin is', async () => {
    const print = 'console.log(process.env.TOKENTWIN_URL, process.env.TOKENTWIN_CONTROL_URL)';
    const { stdout } = await tokentwin(['exec', '--', node, '-e', print]);
    expect(stdout).toMatch(/^(http:\/\/127\.0\.0\.1:\d+) \1\/_twin\n$/);
  });

  test('hands every argument behind -- to the program, --help too', async () => {
    const script = join(folder, 'arguments.mjs');
    await writeFile(script, 'console.log(process.argv.slice(2).join())');
    const { stdout } = await tokentwin(['exec', '--', node, script, '--help', '--verbose', '-5', '--', 'x']);
    expect(stdout).toBe('--help,--verbose,-5,--,x\n');
  });

  test('says so when no call came', async () => {
    const { code, stderr } = await exec('');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^tokentwin: no call reached the twin\. .*\$TOKENTWIN_URL\.\n$/);
  });

  test.each([
    [['nobody-has-this-program'], /Cannot start "nobody-has-this-program": there is no such program/],
    [['npm test'], /Write its arguments apart from it/],
    [[import.meta.dirname], /Cannot start .*: it may not be run/],
  ])('exits 2 when %j cannot be started', async (command, words) => {
    const { code, stderr } = await inProcess(['exec', '--', ...command]);
    expect(stderr).toMatch(words);
    expect(code).toBe(2);
  });

  test.each([
    [['exec'], /missing argument CMD/],
    [['exec', '--fail-on', 'eror', '--', 'true'], /Did you mean "error"/],
    [['exec', '--scenario', 'tokn-alive', '--', 'true'], /Did you mean "token-alive"/],
  ])('exits 2 for %j', async (args, words) => {
    const { code, stderr } = await inProcess(args);
    expect(stderr).toMatch(words);
    expect(code).toBe(2);
  });

  test('starts in a scenario', async () => {
    const passIf = (
      what: string,
    ) => `const { tokens } = await (await fetch(process.env.TOKENTWIN_CONTROL_URL + '/tokens')).json();
      process.exit(${what} ? 0 : 3);`;
    const expired = passIf("tokens.length > 4 && tokens.some(({ state }) => state === 'expired')");
    expect((await exec(expired, '--scenario', 'token-expired')).code).toBe(0);
    const file = join(folder, 'own.yaml');
    await writeFile(file, 'tokens:\n  - { operation: ekuaibao.getAccessToken, remaining: 5m }\n');
    expect((await exec(passIf('tokens.length === 1'), '--scenario', file)).code).toBe(0);
  });

  test('writes what it found as JSON and as JUnit', async () => {
    const [report, junit] = [join(folder, 'report.json'), join(folder, 'junit.xml')];
    await inProcess(['exec', '--report', report, '--junit', junit, '--', node, join(examples, 'bad.js')]);
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({
      exitCode: 0,
      ok: false,
      failOn: 'error',
      calls: 5,
      verdicts: expect.arrayContaining([expect.objectContaining({ rule: 'no-recovery', exchanges: [4, 5] })]),
      coverage: { percent: expect.any(Number) },
    });
    expect(await readFile(junit, 'utf8')).toMatch(
      /<testcase classname="verdicts" name="no-recovery"><failure/,
    );
  });

  test('shows what it found even when the files cannot be written', async () => {
    const nowhere = join(folder, 'nowhere/junit.xml');
    const { code, stderr } = await inProcess([
      'exec',
      '--junit',
      nowhere,
      '--',
      node,
      join(examples, 'bad.js'),
    ]);
    expect(stderr).toMatch(/error {2}no-recovery[\s\S]*Cannot write /);
    expect(code).toBe(1);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'passes %s on, and ends with the program',
    async (signal) => {
      const script = `process.on('${signal}', () => { console.log('got ${signal}'); process.exit(9); });
      console.log(process.env.TOKENTWIN_URL); setInterval(() => {}, 1000);`;
      const child = start(['exec', '--', node, '-e', script]);
      const errors = text(child.stderr);
      const lines = linesOf(child);
      const url = await lines.next();
      expect((await fetch(`${url}/_twin/health`)).status).toBe(200);
      child.kill(signal);
      expect(await lines.next()).toBe(`got ${signal}`);
      if (child.exitCode === null) await once(child, 'exit');
      expect(child.exitCode).toBe(9);
      await expect(fetch(url)).rejects.toThrow();
      await errors;
    },
  );

  test('leaves no twin behind, not even when it is killed', async () => {
    const child = start([
      'exec',
      '--',
      node,
      '-e',
      'console.log(process.env.TOKENTWIN_URL, process.pid); setInterval(() => {}, 1000)',
    ]);
    const [url, pid] = (await linesOf(child).next()).split(' ');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await expect(fetch(url!)).rejects.toThrow();
    process.kill(Number(pid));
  });
});
