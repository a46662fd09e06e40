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

/** A script that calls the twin once, and rightly. */
const goodCall = `await (await fetch(process.env.TOKENTWIN_URL + '/open-apis/auth/v3/app_access_token/internal',
  { method: 'POST', body: JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }) })).text();`;

/** Runs a script against a twin of its own. */
const exec = (script: string, ...options: string[]) =>
  inProcess(['exec', ...options, '--', node, '-e', script]);

describe('tokentwin exec', { timeout: 20_000 }, () => {
  test('has one line to say of a client that behaves, and exits 0', async () => {
    const { code, stdout, stderr } = await tokentwin(['exec', '--', node, join(examples, 'good.js')]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^tokentwin: 6 calls, no problems\n$/);
  });

  test('names what another does wrong, with the exchanges that prove it, and exits 1', async () => {
    const { code, stderr } = await inProcess(['exec', '--', node, join(examples, 'bad.js')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/error {2}no-recovery {2}#4, #5/);
    expect(stderr).toMatch(/Begin with no-recovery: /);
    // The exchanges themselves: time, request, client, token, answer, reason.
    expect(stderr).toMatch(
      / {4}#4 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ \(\+2h\) {2}GET \/open-apis\/contact\/v3\/users {2}cli_00000000000000a1 {2}tok_1 \(expired\) {2}400\/99991663 {2}\S/,
    );
    expect(stderr).not.toContain('not met yet');
  });

  test('judges what was before a reset, too: suites reset the twin between their tests', async () => {
    const script = `const control = (path, body) => fetch(process.env.TOKENTWIN_CONTROL_URL + path, { method: 'POST', body });
      const token = fetch(process.env.TOKENTWIN_URL + '/open-apis/auth/v3/app_access_token/internal',
        { method: 'POST', body: JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }) });
      const { app_access_token } = await (await token).json();
      await control('/clock', '{"advance":"3h"}');
      await fetch(process.env.TOKENTWIN_URL + '/open-apis/im/v1/chats', { headers: { Authorization: 'Bearer ' + app_access_token } });
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
        await fetch(sandbox.url + '/open-apis/im/v1/chats', { headers: { Authorization: 'Bearer ' + app_access_token } });
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
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^tokentwin: No request reached the twin\. .*\$TOKENTWIN_URL, .*--allow-no-calls\.\n$/,
    );
    const [report, junit] = [join(folder, 'none.json'), join(folder, 'none.xml')];
    expect((await exec('', '--report', report, '--junit', junit)).code).toBe(1);
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ ok: false, calls: 0 });
    expect(await readFile(junit, 'utf8')).toMatch(
      /failures="1"[\s\S]*name="a request reaches the twin"><failure/,
    );
    const allowed = await exec('', '--allow-no-calls', '--report', report, '--junit', junit);
    expect(allowed).toMatchObject({ code: 0, stderr: 'tokentwin: no request reached the twin\n' });
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ ok: true, calls: 0 });
    expect(await readFile(junit, 'utf8')).toContain('failures="0"');
  });

  test.each([
    [['nobody-has-this-program'], /Cannot start "nobody-has-this-program": command not found/],
    [['npm test'], /Pass its arguments separately/],
    [[import.meta.dirname], /Cannot start .*: permission denied/],
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
    expect((await exec(expired, '--allow-no-calls', '--scenario', 'token-expired')).code).toBe(0);
    const file = join(folder, 'own.yaml');
    await writeFile(file, 'tokens:\n  - { operation: ekuaibao.getAccessToken, remaining: 5m }\n');
    expect((await exec(passIf('tokens.length === 1'), '--allow-no-calls', '--scenario', file)).code).toBe(0);
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

  test.each(['--junit', '--report'])(
    'refuses a %s that cannot be written before it runs CMD',
    async (option) => {
      const nowhere = join(folder, 'nowhere/report');
      const run = ['--', node, '-e', 'console.log("it ran")'];
      const { code, stdout, stderr } = await tokentwin(['exec', option, nowhere, ...run]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(
        /Cannot write --\w+ ".*": its folder does not exist\. The command was not run\./,
      );
    },
  );

  test('shows the coverage where it is asked for', async () => {
    const junit = join(folder, 'coverage.xml');
    const { stderr } = await exec(goodCall, '--coverage', '--junit', junit);
    expect(stderr).toMatch(/^tokentwin: 1 call, no problems$/m);
    expect(stderr).toMatch(/^feishu\.appAccessTokenInternal +1 /m);
    expect(await readFile(junit, 'utf8')).toContain('<testsuite name="coverage"');
    await exec(goodCall, '--junit', junit);
    expect(await readFile(junit, 'utf8')).not.toContain('coverage');
  });

  test('keeps secrets out of the command line of a report', async () => {
    const report = join(folder, 'secrets.json');
    const words = [
      '--password',
      'hush1',
      '--api-key=hush2',
      'CLIENT_SECRET=hush3',
      'https://me:hush4@host/',
      'twin-secret-self-built',
      'kept',
    ];
    await inProcess(['exec', '--allow-no-calls', '--report', report, '--', node, '-e', '', '--', ...words]);
    const { command } = JSON.parse(await readFile(report, 'utf8'));
    expect(JSON.stringify(command)).not.toMatch(/hush|twin-secret/);
    expect(command.slice(-3)).toEqual(['https://me:«redacted»@host/', '«redacted»', 'kept']);
  });

  test('finds a fault whatever other tests do, and names the test', async () => {
    const script = `const post = (path, body) => fetch(process.env.TOKENTWIN_URL + path, { method: 'POST', body: JSON.stringify(body) });
      const ask = async () => (await (await post('/open-apis/auth/v3/app_access_token/internal',
        { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' })).json()).app_access_token;
      const use = async (token) => (await fetch(process.env.TOKENTWIN_URL + '/open-apis/im/v1/chats', { headers: { Authorization: 'Bearer ' + token } })).text();
      await post('/_twin/journal/marks', { test: 'the faulty one' });
      const token = await ask();
      await post('/_twin/clock', { to: 'expiry' });
      await use(token); await use(token);
      for (const test of ['a good one', 'another good one']) {
        await post('/_twin/journal/marks', { test });
        await use(await ask());
      }
      await post('/_twin/reset', {});
      await use(await ask());`;
    const report = join(folder, 'marks.json');
    const junit = join(folder, 'marks.xml');
    const { code, stderr } = await exec(script, '--report', report, '--junit', junit);
    expect(code).toBe(1);
    expect(stderr).toMatch(/error {2}no-recovery {2}#2, #3 in the test "the faulty one"\n/);
    expect(JSON.parse(await readFile(report, 'utf8')).verdicts).toMatchObject([
      { rule: 'no-recovery', test: 'the faulty one', proof: [{ id: 2, status: 400 }, { id: 3 }] },
    ]);
    expect(await readFile(junit, 'utf8')).toMatch(
      /<testcase classname="the faulty one" name="no-recovery"><failure message="[^"]*">#2 .*GET \/open-apis\/im\/v1\/chats[\s\S]*<\/failure>/,
    );
  });

  test('numbers the exchanges of the whole run, over resets and sandboxes', async () => {
    const script = `const post = (url, body) => fetch(url, { method: 'POST', body });
      const dead = async (base, control) => {
        const answer = await post(base + '/open-apis/auth/v3/app_access_token/internal',
          JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }));
        const { app_access_token } = await answer.json();
        await post(control + '/clock', '{"advance":"3h"}');
        await fetch(base + '/open-apis/im/v1/chats', { headers: { Authorization: 'Bearer ' + app_access_token } });
      };
      const { TOKENTWIN_URL: base, TOKENTWIN_CONTROL_URL: control } = process.env;
      for (let round = 0; round < 2; round++) { await dead(base, control); await post(control + '/reset'); }
      const sandbox = await (await post(control + '/sandboxes', '{}')).json();
      await dead(sandbox.url, sandbox.control);`;
    const report = join(folder, 'ids.json');
    await exec(script, '--report', report);
    const { verdicts } = JSON.parse(await readFile(report, 'utf8'));
    expect(verdicts.map(({ exchanges }: { exchanges: number[] }) => exchanges)).toEqual([[2], [4], [6]]);
  });

  test('does not fail for what a test provokes on purpose', async () => {
    const script = `const post = (path, body) => fetch(process.env.TOKENTWIN_URL + path, { method: 'POST', body: JSON.stringify(body) });
      await post('/_twin/journal/marks', { test: 'on purpose', expect: ['used-after-expiry'] });
      const { app_access_token } = await (await post('/open-apis/auth/v3/app_access_token/internal',
        { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' })).json();
      await post('/_twin/clock', { to: 'expiry' });
      await fetch(process.env.TOKENTWIN_URL + '/open-apis/im/v1/chats', { headers: { Authorization: 'Bearer ' + app_access_token } });`;
    const { code, stderr } = await exec(script);
    expect(code).toBe(0);
    expect(stderr).toMatch(/tokentwin: 2 calls, 1 expected\n[\s\S]*error \(expected\) {2}used-after-expiry/);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
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
