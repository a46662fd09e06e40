import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drill } from '../../src/cli/drill/drill.ts';
import { Terminal } from '../../src/cli/terminal.ts';
import { inProcess, tokentwin } from './program.ts';

const client = join(import.meta.dirname, '../../drills/node/client.mjs');
const node = process.execPath;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-drill-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the client prints in its plain run goes to the standard output of the process that drills. */
const silent = ['--import', 'data:text/javascript,console.log=()=>{}'];

/** Drills the client with a flaw, without pauses between its calls. */
const exec = (flaw: string, ...options: string[]) =>
  inProcess(['exec', ...options, '--', node, ...silent, client, flaw], { SPACING_MS: '0' });

/** Drills a script. */
const execScript = (worlds: string, script: string) =>
  inProcess(['exec', worlds, '--', node, '--input-type=module', '-e', script]);

/** Requests and uses a token, after what `before` does. */
const suite = (before: string) => `
  const post = (path, body) => fetch(process.env.TOKENTWIN_URL + path, { method: 'POST', body: JSON.stringify(body) });
  ${before}
  const ask = async () => (await (await post('/open-apis/auth/v3/app_access_token/internal',
    { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' })).json()).app_access_token;
  const token = await ask();
  for (let call = 0; call < 3; call++) {
    const answer = await fetch(process.env.TOKENTWIN_URL + '/open-apis/contact/v3/users/me', { headers: { Authorization: 'Bearer ' + token } });
    if ((await answer.json()).code !== 0) process.exitCode = 1;
  }`;

/** Whether a process runs; where nobody takes note of its end, it stays as a zombie. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('tokentwin exec --drill', { timeout: 120_000 }, () => {
  test('finds nothing in a good client, and exits 0', async () => {
    const { code, stderr } = await exec('none', '--drill=dies-early,no-token,wrong-secret');
    expect(stderr).toMatch(/^plain +passed +1 +6 +requests a token once, and keeps it +right$/m);
    expect(stderr).toMatch(/^dies-early +passed +2 +7 +drops .* +right$/m);
    expect(stderr).toMatch(/^no-token +passed +2 +6 /m);
    expect(stderr).toMatch(/^wrong-secret +failed +6 +0 .* right$/m);
    expect(stderr).toMatch(/\ntokentwin: drilled in 3 worlds; no faults found\n$/);
    expect(code).toBe(0);
  });

  test('counts a call of a modelled operation that takes a token as a use', async () => {
    const program = `
      const call = async (path, init) => (await fetch(process.env.TOKENTWIN_URL + path, init)).json();
      const { access_token } = await call('/v1.0/oauth2/dingtwincorp0001/token', { method: 'POST', body: JSON.stringify(
        { client_id: 'dingtwinclient0001', client_secret: 'twin-secret-dingtalk', grant_type: 'client_credentials' }),
        headers: { 'Content-Type': 'application/json' } });
      for (let use = 0; use < 3; use++) {
        const me = await call('/v1.0/contact/users/me', { headers: { 'x-acs-dingtalk-access-token': access_token } });
        if (me.code) process.exitCode = 1;
      }`;
    const { code, stderr } = await execScript('--drill=dies-early,all-refused', program);
    expect(stderr).toMatch(/^dies-early +FAILED +1 +3 /m);
    expect(stderr).toMatch(/^all-refused +failed +1 +3 .* right$/m);
    expect(code).toBe(1);
  });

  test('names the world, the proof and the fix, and shows what the suite printed', async () => {
    const [report, junit] = [join(folder, 'drill.json'), join(folder, 'drill.xml')];
    const { code, stderr } = await tokentwin([
      'exec',
      '--drill=dies-early,gateway-at-renewal',
      '--report',
      report,
      '--junit',
      junit,
      '--',
      node,
      client,
      'no-recovery',
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^dies-early +FAILED +1 +6 .* no-recovery: used tok_1 5 times/m);
    expect(stderr).toMatch(
      /^fault {2}no-recovery {2}in dies-early, gateway-at-renewal\n.*\n {4}#3 .*tok_1 \(revoked\) {2}400\/99991663/m,
    );
    expect(stderr).toMatch(/What to do: When a token is refused, drop it/);
    expect(stderr).toMatch(/your suite printed in dies-early:\n {2}call 1 failed: code 99991663\n/);
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({
      ok: false,
      plain: { status: 'ok' },
      worlds: [
        { world: 'dies-early', status: 'fault', suite: 'failed', findings: [{ rule: 'no-recovery' }] },
        { world: 'gateway-at-renewal', status: 'fault' },
      ],
    });
    const xml = await readFile(junit, 'utf8');
    expect(xml).toContain('<testsuite name="drill plain" tests="1" failures="0"');
    expect(xml).toMatch(/<testsuite name="drill dies-early" tests="1" failures="1"[\s\S]*name="no-recovery"/);
  });

  test.each([
    ['ignores-code', 'no-token', 'ignored-business-error'],
    ['token-per-call', 'plain', 'needless-request'],
    ['no-single-flight', 'plain', 'stampede'],
  ])('%s is found in the world %s: %s', async (flaw, world, rule) => {
    const { code, stderr } = await exec(flaw, '--drill=no-token');
    expect(stderr).toMatch(new RegExp(`^fault {2}${rule} {2}in ${world}$`, 'm'));
    expect(code).toBe(1);
  });

  test('a suite that fails without any trouble stops the drill', async () => {
    const { code, stderr } = await execScript('--drill', 'process.exit(7)');
    expect(stderr).toMatch(/the suite fails without any trouble\. Mend that first; no world was run\.\n$/);
    expect(code).toBe(7);
  });

  test('a suite that calls nothing fails', async () => {
    const { code, stderr } = await execScript('--drill', '');
    expect(stderr).toContain('No request reached the twin. Point the client at $TOKENTWIN_URL.');
    expect(code).toBe(1);
  });

  test('a world whose fault never fired is not met', async () => {
    const file = join(folder, 'elsewhere.yaml');
    await writeFile(
      file,
      'name: elsewhere\nexpect: recover\nscenario:\n  faults:\n    - { operation: dingtalk.gettoken, fault: { type: hang } }\n',
    );
    const { code, stderr } = await exec('none', `--drill=${file}`);
    expect(stderr).toMatch(/^elsewhere +passed .* not met: what this world is for never happened$/m);
    expect(stderr).toMatch(/no faults found; not met: elsewhere\n$/);
    expect(code).toBe(0);
  });

  test('a world does not apply to every suite, and the table says why', async () => {
    const { code, stderr } = await exec('none', '--drill=short-life,ticket-late');
    expect(stderr).toMatch(
      /^short-life +not run .* the suite uses its tokens for [\d.]+ s; 6 s are needed$/m,
    );
    expect(stderr).toMatch(/^ticket-late +not run .* the suite does not call feishu\.appAccessToken$/m);
    expect(code).toBe(0);
  });

  test('a reset and a new sandbox stay in the world', async () => {
    const reset = suite(`await post('/_twin/reset', {});`);
    const { stderr } = await execScript('--drill=dies-early', reset);
    expect(stderr).toMatch(/^dies-early +FAILED/m);
    const sandbox = suite(`const { url } = await (await post('/_twin/sandboxes', {})).json();
      process.env.TOKENTWIN_URL = url;`);
    const inside = await execScript('--drill=dies-early', sandbox);
    expect(inside.stderr).toMatch(/^dies-early +FAILED/m);
  });

  test('a suite that changes the twin itself is told that the drill judges less', async () => {
    const script = suite(`await post('/_twin/clock', { advance: '1m' });`);
    const { stderr } = await execScript('--drill=no-token', script);
    expect(stderr).toContain('The suite changes the twin itself (POST /clock): the drill judges less.');
  });

  test.each([
    [['--drill=dies-erly'], /unknown world "dies-erly"\. Did you mean "dies-early"\?/],
    [['--drill', '--scenario', 'token-alive'], /leave out --scenario/],
    [['--jobs', '2'], /--jobs goes with --drill/],
    [['--drill', '--jobs', '0'], /invalid --jobs "0"/],
    [['--drill=./nowhere.yaml'], /Cannot read/],
  ])('%j is a usage error', async (options, words) => {
    const { code, stderr } = await exec('none', ...options);
    expect(stderr).toMatch(words);
    expect(code).not.toBe(0);
  });

  test.each([
    ['expect: pass\nscenario: {}', /name is undefined/],
    ['name: x\nexpect: win\nscenario: {}', /expect is "win", but must be pass, recover, clean/],
    ['name: x\nexpect: pass\nscenaro: {}', /unknown key "scenaro"\. Did you mean "scenario"\?/],
    ['name: x\nexpect: pass\nscenario: { life: 1s }', /life is 1s/],
  ])('a file that is not a world is refused: %j', async (text, words) => {
    const file = join(folder, 'bad.yaml');
    await writeFile(file, text);
    const { code, stderr } = await exec('none', `--drill=${file}`);
    expect(stderr).toMatch(words);
    expect(code).toBe(2);
  });

  test('a suite that does not end is ended, with all that it started', async () => {
    const pids = join(folder, 'pid');
    const child = `setInterval(() => {}, 1000)`;
    const hanging = suite(`if (process.env.TOKENTWIN_WORLD !== 'plain') {
        const { pid } = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]);
        require('node:fs').writeFileSync(${JSON.stringify(pids)}, String(pid));
      }`);
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const result = await drill({
      command: node,
      args: ['--input-type=commonjs', '-e', `(async () => {${hanging}})()`],
      base: {},
      tls: undefined,
      chosen: ['hang'],
      jobs: 1,
      limitMs: 3_000,
      terminal: new Terminal({ stdout: nowhere, stderr: nowhere, env: process.env }),
      onResult: () => {},
    });
    expect(result.worlds).toMatchObject([
      { world: 'hang', status: 'fault', suite: 'no-end', findings: [{ rule: 'did-not-end' }] },
    ]);
    const pid = Number(await readFile(pids, 'utf8'));
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  });
});
