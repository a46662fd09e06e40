import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { mistakesInSeed } from '../../src/cli/check-data.ts';
import { checkText } from '../../src/cli/check-file.ts';
import { builtIn } from '../../src/cli/known-vendors.ts';
import { english } from '../../src/core/message.ts';
import { demoSeed } from '../../src/twin/demo-seed.ts';
import { inProcess, tokentwin } from './program.ts';

const checkSeed = (text: string) => checkText(text, (data) => mistakesInSeed(data, builtIn));

const typo = `feishu:
  apps:
    - app_id: cli_1
      app_secret: s
      app_secrte: s
`;

describe('a seed file', () => {
  test.each([
    ['an unknown key', typo, ['5:7 /feishu/apps/0 has an unknown key "app_secrte"']],
    ['a missing field', 'feishu:\n  apps:\n    - app_id: cli_1\n', ['3:7 /feishu/apps/0 lacks "app_secret"']],
    [
      'a value out of its range',
      'feishu:\n  apps:\n    - { app_id: a, app_secret: s, type: shop }\n',
      ['3:41 /feishu/apps/0/type has to be one of "self-built", "store"'],
    ],
    [
      'a number for a text',
      'ekuaibao:\n  propagationDelay: 20\n',
      ['2:21 /ekuaibao/propagationDelay must be a string'],
    ],
    [
      'a duration that is none',
      'ekuaibao:\n  propagationDelay: soon\n',
      [expect.stringMatching(/^2:21 \/ekuaibao\/propagationDelay /)],
    ],
    [
      'the same key in JSON, indented by tabs',
      '{\n\t"feishu": {\n\t\t"appz": []\n\t}\n}\n',
      ['3:3 /feishu has an unknown key "appz"'],
    ],
    [
      'an id that is there twice',
      'dingtalk:\n  corps:\n    - corpId: c\n    - corpId: c\n',
      ['4:15 /dingtalk/corps has the corpId "c" twice'],
    ],
    [
      'a user visible to an app that is not registered',
      'feishu:\n  apps: [{ app_id: cli_1, app_secret: s }]\n  users:\n    - open_id: ou_1\n      visible_to:\n        - cli_2\n',
      ['6:11 visible_to names "cli_2", which is not in /feishu/apps. Did you mean "cli_1"?'],
    ],
    [
      'a corp that authorised a client that is not registered',
      'dingtalk:\n  corps: [{ corpId: c, authorised: [nobody] }]\n',
      ['2:37 authorised names "nobody", which is not in /dingtalk/clients.'],
    ],
    [
      'a mistake behind an alias',
      'feishu:\n  users: &none [{}]\n  apps: *none\n',
      [
        '2:17 /feishu/apps/0 lacks "app_id"',
        '2:17 /feishu/apps/0 lacks "app_secret"',
        '2:17 /feishu/users/0 lacks "open_id"',
      ],
    ],
    ['a key given twice', 'feishu: {}\nfeishu: {}\n', ['2:1 Map keys must be unique']],
    [
      'two documents',
      'feishu: {}\n---\nfeishu: {}\n',
      ['2:1 A seed or scenario file must contain one document; a second one starts here.'],
    ],
    ['an alias of nothing', 'feishu: *gone\n', [expect.stringMatching(/^1:1 An alias/)]],
    [
      'an empty file',
      '',
      ['1:1 The file is empty. An empty seed or scenario is {}, an empty list of stubs is [].'],
    ],
    ['a list', '- feishu\n', ['1:1 must be an object']],
  ])('%s is found where it stands', (_what, text, findings) => {
    const found = checkSeed(text).findings;
    expect(found.map(({ line, column, message }) => `${line}:${column} ${english.say(message)}`)).toEqual(
      findings,
    );
  });

  test('a torn file is found torn', () => {
    expect(checkSeed('{"feishu": {"apps": [').findings.length).toBeGreaterThan(0);
  });

  test('the demo seed and an empty one are in good order', () => {
    expect(checkSeed(JSON.stringify(demoSeed))).toEqual({ data: demoSeed, findings: [], warnings: [] });
    expect(checkSeed('{}').findings).toEqual([]);
  });
});

describe('tokentwin check', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tokentwin-check-'));
    await writeFile(join(folder, 'typo.yaml'), typo);
    await writeFile(join(folder, 'good.json'), JSON.stringify(demoSeed));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('prints file, line and column, and exits 1', async () => {
    const file = join(folder, 'typo.yaml');
    const finding = '/feishu/apps/0 has an unknown key "app_secrte"';
    expect(await tokentwin(['check', file])).toEqual({
      code: 1,
      stdout: `${file}:5:7 ${finding}\n`,
      stderr: '',
    });
    const { code, stdout } = await inProcess(['check', file, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      file,
      ok: false,
      findings: [{ line: 5, column: 7, message: finding }],
      warnings: [],
    });
  });

  test('says in one line that all is well, and exits 0', async () => {
    const file = join(folder, 'good.json');
    expect(await inProcess(['check', file])).toEqual({
      code: 0,
      stdout: `${file}: valid seed\n`,
      stderr: '',
    });
  });

  test.each([
    ['nowhere.yaml', 'file not found'],
    ['.', 'it is a directory'],
  ])('says why it cannot read %s', async (name, why) => {
    const { code, stderr } = await inProcess(['check', join(folder, name)]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `tokentwin check: Cannot read "${join(folder, name)}": ${why}.\n`,
    });
  });

  test('serve refuses the same file in one line', async () => {
    const file = join(folder, 'typo.yaml');
    const { code, stdout, stderr } = await inProcess(['serve', '--port', '0', '--seed', file]);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: `tokentwin serve: Invalid seed: ${file}:5:7 /feishu/apps/0 has an unknown key "app_secrte"\n`,
    });
  });
});

test('warns of what looks like a real secret, with its place and without its value', async () => {
  const real = '9f86d081884c7d659a2feaa0c55ad015';
  const file = join(await mkdtemp(join(tmpdir(), 'tokentwin-')), 'seed.yaml');
  onTestFinished(() => rm(dirname(file), { recursive: true }));
  await writeFile(file, `feishu:\n  apps:\n    - app_id: a\n      app_secret: ${real}\n`);
  const { code, stdout, stderr } = await inProcess(['check', file]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${file}: valid seed\n` });
  expect(stderr).toBe(
    `${file}:4:19 warning: app_secret looks like a real secret. A twin needs none: make one up, such as twin-app-secret.\n`,
  );
});

test.each([
  ['an alias', 'app_secret: *9f86d081884c'],
  ['a tag', 'app_secret: !9f86d081884c x'],
])('says what is wrong with %s without the text of it, which may be a secret', async (_, line) => {
  const file = join(await mkdtemp(join(tmpdir(), 'tokentwin-')), 'seed.yaml');
  onTestFinished(() => rm(dirname(file), { recursive: true }));
  await writeFile(file, `feishu:\n  apps:\n    - app_id: a\n      ${line}\n`);
  const { code, stdout, stderr } = await inProcess(['check', file]);
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('needs quotes');
  expect(stdout + stderr).not.toContain('9f86d0');
});

test.each([
  ['|9f86d081884c', 'Block scalar header includes extra characters'],
  ['>9f86d081884c', 'Block scalar header includes extra characters'],
  ['|- 9f86d081884c', 'Not a YAML token'],
  ['"\\U9f86d081884c"', 'Invalid escape sequence \\U'],
  [']9f86d081884c', 'Unexpected scalar token in YAML stream'],
  ['}9f86d081884c', 'Unexpected scalar token in YAML stream'],
  ['"a" 9f86d081884c', 'Unexpected scalar at node end'],
])('says what is wrong with %s without the text of it', async (value, message) => {
  const file = join(await mkdtemp(join(tmpdir(), 'tokentwin-')), 'seed.yaml');
  onTestFinished(() => rm(dirname(file), { recursive: true }));
  await writeFile(file, `feishu:\n  apps:\n    - app_id: a\n      app_secret: ${value}\n`);
  const { stdout, stderr } = await inProcess(['check', file]);
  expect(stdout).toMatch(new RegExp(`${message.replace('\\', '\\\\')}$`, 'm'));
  expect(stdout + stderr).not.toContain('9f86');
});

test('refuses more aliases than a seed has before it looks one up', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'tokentwin-')), 'seed.yaml');
  onTestFinished(() => rm(dirname(file), { recursive: true }));
  await writeFile(
    file,
    Array.from({ length: 50_000 }, (_, index) => `- &a${index} x\n- *a${index}`).join('\n'),
  );
  const { code, stdout } = await inProcess(['check', file]);
  expect({ code, stdout }).toEqual({
    code: 1,
    stdout: `${file}:1:1 The file has 50000 aliases; the maximum is 200.\n`,
  });
});
