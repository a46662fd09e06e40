import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { englishIn } from '../support/english.ts';
import { inProcess } from './program.ts';

const root = join(import.meta.dirname, '../..');
const bad = join(root, 'examples/exec/bad.js');
const han = /\p{Script=Han}/u;

/** A text for people, in Chinese throughout. */
function expectChinese(text: string): void {
  expect(text).toMatch(han);
  expect(englishIn(text)).toEqual([]);
}

describe('the language', () => {
  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, true],
    [{ LC_MESSAGES: 'zh_TW.UTF-8', LANG: 'en_US.UTF-8' }, true],
    [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, false],
    [{ TOKENTWIN_LANG: 'zh', LC_ALL: 'en_US.UTF-8' }, true],
    [{ LC_ALL: '', LANG: 'zh_CN.UTF-8' }, true],
    [{}, false],
  ])('%j decides by the first variable that is set', async (env, isChinese) => {
    const { stderr } = await inProcess(['nosuch'], env);
    expect(han.test(stderr)).toBe(isChinese);
  });

  test('--lang decides before every variable, wherever it stands', async () => {
    const chinese = await inProcess(['clock', '--lang=zh', '--nosuch'], { TOKENTWIN_LANG: 'en' });
    expectChinese(chinese.stderr);
    const help = await inProcess(['help', '--lang', 'zh', 'clock']);
    expect(help.stdout).toContain('用法\n  tokentwin clock');
    const english = await inProcess(['nosuch', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' });
    expect(english.stderr).not.toMatch(han);
  });

  test('another language is refused', async () => {
    const { code, stderr } = await inProcess(['clock', '--lang', 'fr']);
    expect(code).toBe(2);
    expect(stderr).toContain('unknown language "fr". Use en or zh.');
  });

  test('of the program that exec runs is not read', async () => {
    const { stderr } = await inProcess(['exec', '--', process.execPath, '-e', '0', '--', '--lang', 'zh']);
    expect(stderr).not.toMatch(han);
  });
});

describe('exec in Chinese', () => {
  test('says what the client did wrong, with its proof and its reports', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tokentwin-zh-'));
    const [junit, report] = [join(folder, 'junit.xml'), join(folder, 'report.json')];
    const { code, stderr } = await inProcess(
      ['exec', '--junit', junit, '--report', report, '--', process.execPath, bad],
      { LANG: 'zh_CN.UTF-8' },
    );
    expect(code).toBe(1);
    expect(stderr).toContain('5 个请求，1 个错误');
    expect(stderr).toContain('token tok_1 已过期。');
    expectChinese(stderr);
    expectChinese(readFileSync(junit, 'utf8'));
    const { verdicts } = JSON.parse(readFileSync(report, 'utf8'));
    expect(verdicts[0]).toMatchObject({ rule: 'no-recovery', severity: 'error' });
    expectChinese(`${verdicts[0].message}${verdicts[0].fix}${verdicts[0].title}${verdicts[0].documented}`);
  });

  test('says that no request came', async () => {
    const { stderr } = await inProcess(['exec', '--lang', 'zh', '--', process.execPath, '-e', '0']);
    expectChinese(stderr);
  });

  test('drills', async () => {
    const { stderr } = await inProcess([
      'exec',
      '--lang',
      'zh',
      '--drill=wrong-secret,short-life',
      '--',
      process.execPath,
      bad,
    ]);
    expectChinese(stderr);
  });
});
