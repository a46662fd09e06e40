import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForToken, serving } from './cli/program.ts';

const root = join(import.meta.dirname, '..');
const pages = [
  'README.md',
  ...(await readdir(join(root, 'docs'))).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`),
];

/** Commands that are not run here, and why. */
const notRun: readonly (readonly [RegExp, string])[] = [
  [
    /^npm (ci|test|start|run)\b/,
    'CI itself runs the scripts of package.json; test/cli/serve.test.ts starts the twin.',
  ],
  [/^npm (i|install)\b/, 'test/package.test.ts installs the package.'],
  [/^npx tokentwin generate acme\.yaml/, 'acme.yaml stands for the document of the reader.'],
  [/^npx vitest\b/, 'scripts/examples.ts runs the examples.'],
  [/--fail-under\b/, 'That it fails is its point; test/cli/coverage.test.ts has it.'],
  [/\bpython app\.py\b/, 'app.py stands for the program of the reader; scripts/examples.ts runs Python.'],
  [
    /^npx tokentwin exec -- pytest/,
    'pytest stands for the tests of the reader; docs/ci.md has an exec that is run.',
  ],
  [
    /^npx tokentwin exec --intercept -- pytest|^eval .* env --intercept/,
    'test/cli/exec-intercept.test.ts and npm run intercept have these, the second with serve --tls.',
  ],
  [/^npx tokentwin exec --drill\b/, 'test/cli/drill.test.ts and npm run drill drill suites.'],
  [/^sudo\b/, 'It needs port 443; test/cli/exec-intercept.test.ts has serve --tls.'],
  [/--follow\b/, 'It ends when the reader has seen enough; test/cli/journal.test.ts follows.'],
  [/^npx tokentwin serve\b/, 'It does not end; test/cli/serve.test.ts starts it.'],
  [/^npx tokentwin verify\b.*open\.feishu\.cn/, 'It asks the real provider, which no test does.'],
  [/^pact verifier\b/, 'npm run pact-verifiers has it.'],
  [/^docker\b/, 'There is no container engine in CI.'],
];

/** The commands of a page's sh blocks, a continued line being one with the line before. */
function commandsOf(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^```sh\n(.*?)^```/gms)].map(([, text]) =>
    text!.replaceAll(/\\\n\s*/g, ''),
  );
  return blocks.flatMap((text) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
    // In a block that shows answers too, only what follows a prompt is typed.
    const typed = lines.some((line) => line.startsWith('$ '))
      ? lines.filter((line) => line.startsWith('$ '))
      : lines;
    return typed.map((line) => line.replace(/^\$ /, ''));
  });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-docs-'));
  const bin = join(folder, 'bin');
  await mkdir(bin);
  // What npx would find, and nothing that it would fetch.
  const npx = `#!/bin/sh\ntest "$1" = tokentwin || exit 1\nshift\nexec "${process.execPath}" "${join(root, 'src/cli/main.ts')}" "$@"\n`;
  await writeFile(join(bin, 'npx'), npx, { mode: 0o755 });
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command as a reader would whose twin is at a URL. */
function run(command: string, url: string): Promise<{ command: string; code: unknown; said: string }> {
  const aimed = command.replaceAll(/(http:\/\/)?(127\.0\.0\.1|localhost):4010/g, url);
  const env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    TOKENTWIN_URL: url,
    NO_COLOR: '1',
  };
  return new Promise((resolve) => {
    execFile('bash', ['-c', aimed], { cwd: folder, env, timeout: 20_000 }, (error, stdout, stderr) => {
      resolve({ command, code: error ? error.code : 0, said: stdout + stderr });
    });
  });
}

describe.each(pages)('%s', (page) => {
  test('what it has one type works', { timeout: 60_000 }, async () => {
    const commands = commandsOf(await readFile(join(root, page), 'utf8'));
    await using server = await serving(['--scenario', 'fresh']);
    server.stopReading();
    // The reader has a service that uses the twin.
    await askForToken(server.url);
    for (const command of commands) {
      if (notRun.some(([pattern]) => pattern.test(command))) continue;
      if (/clock to /.test(command)) await askForToken(server.url);
      const outcome = await run(command, server.url);
      expect(outcome).toEqual({ command, code: 0, said: outcome.said });
      // A problem of ours is an answer too, and curl is content with it.
      expect(outcome.said).not.toContain('"code":"ERR_');
    }
  });

  test('what it links to is there', async () => {
    const text = await readFile(join(root, page), 'utf8');
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)) {
      const path = join(root, page, '..', target!);
      await expect(readFile(path).catch((error: NodeJS.ErrnoException) => error.code)).resolves.not.toBe(
        'ENOENT',
      );
    }
  });
});

test('nothing is left out that no page has', async () => {
  const all = (await Promise.all(pages.map((page) => readFile(join(root, page), 'utf8')))).flatMap(
    commandsOf,
  );
  const runnable = all.filter((command) => !notRun.some(([pattern]) => pattern.test(command)));
  expect(runnable.length).toBeGreaterThan(20);
});
