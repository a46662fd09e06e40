import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitLine } from '../../scripts/readme/code.ts';
import { agentPages, chinesePages, translatedPages } from '../../scripts/readme/pages.ts';
import { main, serving } from '../cli/program.ts';
import { commandsOf, type PageCommand, patternOf } from '../support/page-commands.ts';

const root = join(import.meta.dirname, '../..');
/** The Chinese pages have the same commands (test/translations.test.ts); here are those that show what is printed. */
const pages = [
  ...translatedPages.map(({ english }) => english),
  ...agentPages,
  ...chinesePages.filter((page) => readFileSync(join(root, page), 'utf8').includes('<!-- printed -->')),
];

/** Commands that are not run here, and why. */
const notRun: readonly (readonly [RegExp, string])[] = [
  [
    /^npm (ci|test|start|run|pack|init)\b/,
    'CI itself runs the scripts of package.json; test/cli/serve.test.ts starts the twin.',
  ],
  [
    /^(npm|pip) (i|install)\b/,
    'test/shipped/package.test.ts and npm run fresh-projects install the packages.',
  ],
  [/\bpython app\.py\b/, 'app.py stands for the program of the reader; scripts/examples.ts runs Python.'],
  [/^eval .* env --intercept/, 'It wants serve --tls; npm run intercept has it.'],
  [/^sudo\b/, 'It needs port 443; test/cli/exec-intercept.test.ts has serve --tls.'],
  [/^npx tokentwin verify\b.*open\.feishu\.cn/, 'It asks the real provider, which no test does.'],
  [/^pact verifier\b/, 'npm run pact-verifiers has it.'],
  [/^docker\b/, 'There is no container engine in CI.'],
];

const app = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };

/** What npx would find, and nothing that it would fetch. A server ends at once, and what follows a journal ends soon. */
const npx = `#!/usr/bin/env bash
test "$1" = tokentwin || exit 1
shift
program=("${process.execPath}" "${main}")
if test "$1" = serve; then
  "\${program[@]}" "$@" --port 0 --until-stdin-ends </dev/null || exit
  # The reader goes on with the new server, and has a client that asks for a token.
  curl -s "$TOKENTWIN_URL/_twin/reset" -d '' >&2
  exec curl -s "$TOKENTWIN_URL/open-apis/auth/v3/app_access_token/internal" -d '${JSON.stringify(app)}'
fi
if [[ " $* " = *" --follow "* ]]; then timeout 3 "\${program[@]}" "$@"; test $? = 124; exit; fi
exec "\${program[@]}" "$@"
`;

/** The tests of the reader, as `pytest` and `npm test`: those of the client that docs/first-bug.md ends with. */
const suite = `#!/bin/sh
test "$(basename "$0")" = npm && test "$1" != test && exit 1
exec "${process.execPath}" --test "$(dirname "$0")/client.test.mjs"
`;
const clientOfThePage = commandsOf(readFileSync(join(root, 'docs/first-bug.md'), 'utf8')).filter(
  ({ command }) => command.startsWith('cat > client.'),
);

let bin: string;
beforeAll(async () => {
  bin = await mkdtemp(join(tmpdir(), 'tokentwin-docs-'));
  for (const [name, program] of Object.entries({ npx, npm: suite, pytest: suite })) {
    await writeFile(join(bin, name), program, { mode: 0o755 });
  }
  for (const { command } of clientOfThePage) execFileSync('bash', ['-c', command], { cwd: bin });
});
afterAll(() => rm(bin, { recursive: true }));

/** Commands that need nothing of the page they are on: the same on another page is not run again. */
const independent = /^npx tokentwin (exec|errors|quirks)\b/;
const alreadyRan = new Set<string>();

/** Whether a command has to be run; asks once for each command. */
function isNew({ command, printed }: PageCommand): boolean {
  if (!independent.test(command) || printed.length > 0) return true;
  const { code } = splitLine(command, 'sh');
  if (alreadyRan.has(code)) return false;
  alreadyRan.add(code);
  return true;
}

interface Ran {
  readonly command: string;
  readonly code: number;
  readonly said: string;
}

/** Types the commands into one shell, as a reader would whose twin is at a URL. */
async function type(
  commands: readonly string[],
  url: string,
  folder: string,
  language: string,
): Promise<Ran[]> {
  const end = '\u0001';
  const aimed = commands.map((command) =>
    command.replaceAll(/(http:\/\/)?(127\.0\.0\.1|localhost):4010/g, url),
  );
  const script = aimed.map((command) => `${command}\nprintf '${end}%s${end}' $?\n`).join('');
  const env = {
    ...process.env,
    PATH: `${bin}:${process.env.PATH}`,
    TOKENTWIN_URL: url,
    NO_COLOR: '1',
    TOKENTWIN_LANG: language,
  };
  const all = await new Promise<string>((resolve) => {
    execFile(
      'bash',
      ['-c', `exec 2>&1\n${script}`],
      { cwd: folder, env, timeout: 110_000 },
      (_error, stdout) => {
        resolve(stdout);
      },
    );
  });
  const parts = all.split(end);
  return commands.map((command, index) => ({
    command,
    said: parts[2 * index] ?? '',
    code: Number(parts[2 * index + 1] ?? Number.NaN),
  }));
}

describe.each(pages)('%s', (page) => {
  test('what it has one type works, in this order, and prints what the page shows', {
    timeout: 120_000,
  }, async () => {
    const text = await readFile(join(root, page), 'utf8');
    const shown = commandsOf(text).filter(
      (shown) => !notRun.some(([pattern]) => pattern.test(shown.command)) && isNew(shown),
    );
    if (shown.length === 0) return;
    const folder = join(bin, page.replaceAll('/', '-'));
    await mkdir(folder);
    await using server = await serving(['--random-seed', '1']);
    server.stopReading();
    const ran = await type(
      shown.map(({ command }) => command),
      server.url,
      folder,
      chinesePages.includes(page) ? 'zh' : 'en',
    );
    for (const [index, { printed, exitCode }] of shown.entries()) {
      const { command, code, said } = ran[index]!;
      expect({ command, code, said }).toEqual({ command, code: exitCode, said });
      // A problem of ours is an answer too, and curl is content with it.
      expect(said).not.toContain('"code":"ERR_');
      for (const line of printed) expect(said).toMatch(patternOf(line));
    }
  });
});

test('nothing is left out that no page has', async () => {
  const texts = await Promise.all(pages.map((page) => readFile(join(root, page), 'utf8')));
  const all = texts.flatMap(commandsOf).map(({ command }) => command);
  const unused = notRun.filter(([pattern]) => !all.some((command) => pattern.test(command)));
  expect(unused).toEqual([]);
});
