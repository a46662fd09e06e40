import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inProcess, tokentwin } from './program.ts';

const client = `
  const url = process.env.TOKENTWIN_URL;
  const ask = await fetch(url + '/open-apis/auth/v3/app_access_token/internal', {
    method: 'POST',
    body: '{"app_id":"cli_00000000000000a1","app_secret":"twin-secret-self-built"}',
  });
  const { app_access_token } = await ask.json();
  const headers = { Authorization: 'Bearer ' + app_access_token };
  await (await fetch(url + '/open-apis/contact/v3/users/me', { headers })).text();
`;
const command = [process.execPath, '--input-type=module', '-e', client];

interface Run {
  readonly worlds: readonly {
    readonly name: string;
    readonly outcome?: string;
    readonly snapshot: {
      readonly tokens: readonly { readonly token: string }[];
      readonly exchanges: readonly unknown[];
    };
  }[];
}

async function pageOf(...flags: string[]): Promise<{ readonly text: string; readonly run: Run }> {
  const folder = mkdtempSync(join(tmpdir(), 'tokentwin-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'run.html');
  await inProcess(['exec', ...flags, '--html', file, '--', ...command]);
  const text = readFileSync(file, 'utf8');
  const [, data] = /<script type="application\/json" id="frozen-run">(.*?)<\/script>/.exec(text)!;
  return { text, run: JSON.parse(data!) as Run };
}

test('a run is written as one page without secrets and token texts', async () => {
  const { text, run } = await pageOf();
  expect(run.worlds).toHaveLength(1);
  expect(run.worlds[0]!.snapshot.exchanges).toHaveLength(2);
  expect(run.worlds[0]!.snapshot.tokens.map(({ token }) => token)).toEqual(['«tok_1»']);
  expect(text).not.toContain('twin-secret-self-built');
  expect(text).not.toMatch(/(src|href)="https?:/);
});

test('a drill is written with its worlds as tabs, each with what came of it', async () => {
  const { run } = await pageOf('--drill=no-token');
  expect(run.worlds.map(({ name }) => name)).toEqual(['plain', 'no-token']);
  expect(run.worlds.every(({ outcome }) => outcome !== undefined)).toBe(true);
});

test('a page that cannot be written is refused before the program runs', async () => {
  const { code, stdout, stderr } = await tokentwin([
    'exec',
    '--html',
    '/no/such/x.html',
    '--',
    'echo',
    'ran',
  ]);
  expect(code).not.toBe(0);
  expect(stdout).not.toContain('ran');
  expect(stderr).toContain('/no/such/x.html');
});
