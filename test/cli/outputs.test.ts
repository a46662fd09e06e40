import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listErrors, loadCatalogues } from '../../src/catalogue/errors.ts';
import { commands } from '../../src/cli/commands.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { displayWidth } from '../../src/cli/table.ts';
import { Terminal } from '../../src/cli/terminal.ts';
import { type RunningTwin, serve } from '../../src/node.ts';
import { answering } from '../../src/vendors/index.ts';
import { englishIn } from '../support/english.ts';
import { askForToken } from './program.ts';

let running: RunningTwin;
let files: string;
let messages: readonly string[];
beforeAll(async () => {
  const catalogues = await loadCatalogues(answering);
  messages = listErrors(catalogues)
    .flatMap(({ message }) => message?.replace(/\s*\n\s*/g, ' ') ?? [])
    .sort((a, b) => b.length - a.length);
  running = await serve({ now: '2026-11-21T00:00:00Z' });
  files = mkdtempSync(join(tmpdir(), 'tokentwin-outputs-'));
  writeFileSync(join(files, 'bad.yaml'), 'feishu:\n  apps:\n    - app_idd: cli_1\n');
  writeFileSync(join(files, 'good.yaml'), '{}');
  const { app_access_token } = await askForToken(running.url);
  const use = () =>
    fetch(`${running.url}/open-apis/im/v1/chats`, {
      headers: { Authorization: `Bearer ${app_access_token}` },
    });
  await use();
  running.twin.clock.to('expiry', { offset: '1h' });
  for (let times = 0; times < 3; times++) await use();
  await askForToken(running.url, 'wrong');
  await fetch(`${running.url}/open-apis/auth/v3/app_access_tokn/internal`);
  running.twin.faults.add({ operation: 'feishu.appAccessTokenInternal', error: 10014, times: 2 });
  running.twin.stubs.add({ path: '/open-apis/bot/v3/info', body: { code: 0, bot: {} } });
});
afterAll(() => running.close());

/** The command lines of a user, each with what it shows or refuses. */
const lines = [
  ['clock'],
  ['clock', 'advance', '1m'],
  ['clock', 'advance', '-1m'],
  ['clock', 'forward'],
  ['clock', 'set', 'soon'],
  ['clock', 'to', 'expiry', '--token', 'tok_99'],
  ['tokens'],
  ['tokens', '--client', 'nobody'],
  ['tokens', 'revoke'],
  ['tokens', 'revoke', '--client', 'nobody'],
  ['tokens', 'revok'],
  ['faults'],
  ['faults', 'add', '--error', '99999'],
  ['faults', 'add', '--type', 'latencyy'],
  ['faults', 'add', '--type', 'latency', '--set', 'ms=soon'],
  ['faults', 'remove', 'fault_99'],
  ['faults', 'remove'],
  ['stubs'],
  ['stubs', 'add'],
  ['stubs', 'remove', 'stub_99'],
  ['journal'],
  ['journal', '--client', 'nobody'],
  ['journal', '--error', '1'],
  ['journal', '--since', '-1'],
  ['journal', 'mark'],
  ['verdicts'],
  ['verdicts', '--fail-on', 'fatal'],
  ['coverage'],
  ['coverage', '--fail-under', '101'],
  ['sandboxes'],
  ['sandboxes', 'remove', 'nobody'],
  ['scenarios'],
  ['scenarios', 'load', 'tokn-alive'],
  ['login-code', '--app-id', 'cli_1'],
  ['app-ticket', 'cli_00000000000000a1'],
  ['errors'],
  ['errors', 'feishu'],
  ['errors', '10014'],
  ['errors', 'nobody'],
  ['errors', '--operation', 'dingtalk.corpToken'],
  ['quirks'],
  ['quirks', 'ekuaibao', '--all'],
  ['quirks', 'feishu.wrong-secret'],
  ['example', 'nobody'],
  ['check', 'BAD'],
  ['check', 'GOOD'],
  ['check', 'nosuch.yaml'],
  ['generate', 'nosuch.yaml'],
  ['completion', 'csh'],
  ['env'],
  ['env', '--intercept'],
  ['tour'],
  ['verify', 'feishu', '--target', 'URL'],
  ['verify', 'dingtalk', '--target', 'http://127.0.0.1:1'],
  ['verify', 'nobody', '--target', 'URL'],
  ['verify', 'feishu'],
  ['serve', '--scenario', 'x'],
  ['serve', '--quirk', 'feishu.wrong-secret=1'],
  ['serve', '--seed', 'BAD'],
  ['exec', '--fail-on', 'fatal', '--', 'true'],
  ['exec', '--junit', '/no/such/folder/x.xml', '--', 'true'],
  ['exec', '--', '/no/such/program'],
  ['exec'],
  ['clok'],
  ['reset'],
] as const;

async function run(args: readonly string[], language: string, columns?: number): Promise<string> {
  const stdout = Object.assign(new PassThrough(), columns === undefined ? {} : { columns });
  const env = { TOKENTWIN_URL: running.url, TOKENTWIN_LANG: language };
  const filled = args.map((arg) =>
    arg === 'URL' ? running.url : /^(BAD|GOOD)$/.test(arg) ? join(files, `${arg.toLowerCase()}.yaml`) : arg,
  );
  await runCommand(filled, commands, new Terminal({ stdout, stderr: stdout, env }));
  stdout.end();
  return text(stdout);
}

/** A text without the messages of the vendors, which are quoted as they are. */
function withoutQuotes(shown: string): string {
  return messages.reduce((rest, message) => rest.replaceAll(message, ''), shown);
}

/** A line that no wrapping can narrow: a path, an address, a response in JSON. */
const unbreakable = /\S{50}|[{}]|https?:|^ {3}\d{3} |export /;

describe.each(['en', 'zh'])('in %s', (language) => {
  test.each(lines.map((line) => [line.join(' '), line] as const))('%s', async (_, args) => {
    const shown = await run(args, language);
    expect(shown).not.toContain('[object');
    if (language === 'zh') {
      if (!/^export /m.test(shown)) expect(shown).toMatch(/\p{Script=Han}/u);
      expect(englishIn(withoutQuotes(shown))).toEqual([]);
    } else expect(shown).not.toMatch(/没有|未知的|请用/);
    const tables = [
      'errors',
      'quirks',
      'tokens',
      'faults',
      'stubs',
      'coverage',
      'sandboxes',
      'scenarios',
      'verify',
    ];
    if (tables.includes(args[0])) {
      const fitted = await run(args, language, 80);
      const wide = fitted.split('\n').filter((line) => displayWidth(line) > 80 && !unbreakable.test(line));
      expect(wide.filter((line) => !line.startsWith('tokentwin'))).toEqual([]);
    }
  });
});
