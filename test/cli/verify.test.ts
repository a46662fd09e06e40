import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { vendors } from '../../src/vendors/index.ts';
import type { VerificationReport } from '../../src/verify/report.ts';
import { inProcess, tokentwin } from './program.ts';

const rateLimit = { operation: 'feishu.appAccessToken', error: 'rate-limited' } as const;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokentwin-verify-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('against a twin', () => {
  test.each(['feishu', 'dingtalk', 'ekuaibao'])(
    '%s agrees in everything, and it ends with 0',
    async (vendor) => {
      await using running = await serve();
      const { code, stdout } = await inProcess(['verify', vendor, '--target', running.url]);
      expect(stdout).toContain('a twin, ');
      expect(stdout).toContain('with the credentials of the demo seed');
      expect(stdout).toMatch(/\n\d+ agree, 0 drift, 0 not checked\n/);
      expect(code).toBe(0);
    },
  );

  test('an error that was armed is a drift: the rule is named, with the spec and what was asked, and it ends with 1', async () => {
    await using running = await serve();
    running.twin.faults.add({ operation: 'dingtalk.corpToken', error: 'server-error' });
    const { code, stdout } = await inProcess(['verify', 'dingtalk', '--target', running.url]);
    expect(code).toBe(1);
    expect(stdout).toContain('dingtalk.corpToken invalid-client drifts');
    expect(stdout).toContain('seen: HTTP 500, not 400; code is "server.error", not "invalid.client"');
    expect(stdout).toContain(
      'sent: POST /v1.0/oauth2/{corpId}/token  {"client_id":"{clientId}","client_secret":"wrong-on-purpose","grant_type":"client_credentials"}',
    );
  });

  test('credentials of the environment come first, and are told nowhere', async () => {
    await using running = await serve();
    const env = {
      TOKENTWIN_EKUAIBAO_APP_KEY: 'a-key-of-mine',
      TOKENTWIN_EKUAIBAO_APP_SECURITY: 'a-security-of-mine',
    };
    const { code, stdout } = await inProcess(['verify', 'ekuaibao', '--target', running.url], env);
    expect(code).toBe(1);
    expect(stdout).toContain('with the credentials from the environment');
    expect(stdout).toContain('ekuaibao.getAccessToken success-under-value drifts');
    expect(stdout).not.toContain('of-mine');
  });

  test('the twin is left as it was: no token, no request, no verdict, the same time', async () => {
    await using running = await serve({ now: '2026-11-21T00:00:00Z', frozen: true });
    running.twin.faults.add({ operation: 'dingtalk.corpToken', error: 'server-error', times: 1 });
    const before = running.twin.exportState();
    await inProcess(['verify', 'dingtalk', '--target', running.url]);
    expect({ ...running.twin.exportState(), savedAtMs: 0 }).toEqual({ ...before, savedAtMs: 0 });
    expect(running.twin.journal.exchanges()).toEqual([]);
    expect(await (await fetch(`${running.controlUrl}/sandboxes`)).json()).toEqual({ sandboxes: [] });
  });

  test('a sandbox can be verified, too', async () => {
    await using running = await serve();
    const { url } = (await (
      await fetch(`${running.controlUrl}/sandboxes`, { method: 'POST', body: '{"name":"mine"}' })
    ).json()) as { url: string };
    const { code, stdout } = await inProcess(['verify', 'ekuaibao', '--target', url]);
    expect(code).toBe(0);
    expect(stdout).toContain(' 0 drift, 0 not checked');
  });

  test('--all lists the rules that agree, each with its sentence', async () => {
    await using running = await serve();
    const args = ['verify', 'dingtalk', '--target', running.url];
    expect((await inProcess(args)).stdout).not.toContain('agrees ');
    const { stdout } = await inProcess([...args, '--all']);
    expect(stdout).toMatch(/^agrees +dingtalk\.corpToken +\S.*\.$/m);
  });

  test('the pacts of a folder are verified in a sandbox of the twin, which is gone afterwards', async () => {
    await using running = await serve();
    const args = [
      'verify',
      'dingtalk',
      '--target',
      running.url,
      '--pacts',
      'contracts/pacts-by-hand',
      '--json',
    ];
    const { stdout } = await inProcess(args);
    const { pacts } = JSON.parse(stdout) as VerificationReport;
    expect(pacts).toMatchObject([{ consumer: 'go-directory', outcome: 'agrees' }]);
    expect(await (await fetch(`${running.controlUrl}/sandboxes`)).json()).toEqual({ sandboxes: [] });
  });

  test('JUnit has a test for each rule, and a recording of a twin says that it is one', async () => {
    await using running = await serve();
    const junit = join(folder, 'report.xml');
    const records = join(folder, 'recordings');
    await inProcess(['verify', 'dingtalk', '--target', running.url, '--junit', junit, '--record', records]);
    const xml = readFileSync(junit, 'utf8');
    expect(xml).toContain('<testcase classname="dingtalk.corpToken" name="invalid-client"/>');
    const [name] = readdirSync(records);
    expect(name).toMatch(/^dingtalk-\d{4}-\d\d-\d\d\.json$/);
    const text = readFileSync(join(records, name!), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ vendor: 'dingtalk', provider: 'twin' });
    expect(text).not.toContain('twin-secret');
  });
});

test('a session that stops keeps what it was answered, for its owner alone; one that ends leaves nothing', async () => {
  await using running = await serve();
  const file = join(folder, 'session');
  const args = ['verify', 'feishu', '--target', running.url, '--resume', file];
  running.twin.faults.add(rateLimit);

  const first = await inProcess(args);
  expect(first.stdout).toContain('Stopped early: ');
  expect(statSync(file).mode & 0o777).toBe(0o600);

  running.twin.faults.clear();
  const second = await inProcess(args);
  expect(second.stdout).toContain(' 0 drift');
  expect(readdirSync(folder)).toEqual([]);
});

test('a session of another target is not taken', async () => {
  await using running = await serve();
  await using other = await serve();
  const file = join(folder, 'session');
  running.twin.faults.add(rateLimit);
  await inProcess(['verify', 'feishu', '--target', running.url, '--resume', file]);

  const { code, stderr } = await inProcess(['verify', 'feishu', '--target', other.url, '--resume', file]);
  expect(code).toBe(1);
  expect(stderr).toContain('Name another file with --resume');
});

test('nobody there: nothing is checked, and it ends with 1', async () => {
  const { code, stdout } = await inProcess(['verify', 'feishu', '--target', 'http://127.0.0.1:9']);
  expect(code).toBe(1);
  expect(stdout).toBe(
    'feishu at http://127.0.0.1:9: Nothing was checked: no response to malformed-app (bad port).\n',
  );
});

test.each([
  [['verify', 'feishu'], 'give --target URL, --pacts DIR or both.'],
  [['verify', 'feischu', '--target', 'http://x'], 'unknown vendor "feischu". Did you mean "feishu"?'],
  [['verify', 'feishu', '--target', 'open.feishu.cn'], '--target "open.feishu.cn" is not a URL.'],
])('%j is a usage error', async (args, told) => {
  const { code, stderr } = await inProcess(args);
  expect(code).toBe(2);
  expect(stderr).toContain(told);
});

test('pacts alone are held to a twin of their own; standard output is JSON and nothing else', async () => {
  const { code, stdout } = await tokentwin([
    'verify',
    'feishu',
    '--pacts',
    'contracts/pacts-by-hand',
    '--json',
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ pacts: [{ consumer: 'python-payroll', outcome: 'agrees' }] });
});

test('the help names every variable', async () => {
  const { stdout } = await inProcess(['verify', '--help']);
  for (const { env } of Object.values(vendors).flatMap(({ credentials }) => credentials))
    expect(stdout).toContain(env);
});
