import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { regionOf, withFreshSnippets } from '../scripts/readme/snippets.ts';
import { commands } from '../src/cli/commands.ts';
import { parse } from '../src/cli/parse.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const readmes = ['README.md', 'README.zh-CN.md'];
const docs = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const pages = [...readmes, ...docs];

/** Errors that users do not see: of code generation, of undici and of Node. */
const inside = ['ERR_INVALID_SPEC', 'ERR_SOCKET', 'ERR_MODULE_NOT_FOUND'];

describe.each(pages)('%s', (page) => {
  const text = read(page);

  test('shows the examples as they are (npm run readme)', () => {
    expect(withFreshSnippets(text, read)).toBe(text);
  });

  test('names commands and options that there are', async () => {
    const lines = text.matchAll(/^(?:\$ )?npx tokentwin (\S+) ?([^#\n]*)/gm);
    for (const [line, name, rest] of lines) {
      const command = await commands[name!]?.();
      expect(command, line).toBeDefined();
      const args = (rest!.match(/"[^"]*"|\S+/g) ?? []).map((each) => each.replaceAll('"', ''));
      expect(() => parse(command!, args), line).not.toThrow();
    }
  });

  test('links to files that there are', () => {
    const folder = page.startsWith('docs/') ? 'docs' : '.';
    const targets = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
    const missing = targets.filter(
      (target) => !/^https?:/.test(target) && !existsSync(join(root, folder, target)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the two READMEs', () => {
  const [english, chinese] = readmes.map(read) as [string, string];

  test.each([
    ['sections', /^#+ /gm],
    ['table rows', /^\|/gm],
    ['blocks of code', /^```/gm],
  ])('have as many %s', (_what, pattern) => {
    expect(chinese.match(pattern)?.length).toBe(english.match(pattern)?.length);
  });

  test('show the same snippets, and no program that is not an example', () => {
    const sources = (text: string) => text.match(/<!-- from \S+ -->/g);
    expect(sources(chinese)).toEqual(sources(english));
    const others = english.replaceAll(/<!-- from \S+ -->\n```\w*\n/g, '').match(/^```(?!sh\b)\w+$/gm);
    expect(others).toBeNull();
  });

  test.each(readmes)(
    '%s explains every error of ours, but those of a token source, which has its page',
    (page) => {
      const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
      const codes = sources
        .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
        .flatMap((file) => read(join('src', file)).match(/(?<=')ERR_[A-Z_]+(?=')/g) ?? []);
      const explained = read(page) + read('docs/token-source.md');
      const unsaid = [...new Set(codes)].filter(
        (code) => !inside.includes(code) && !explained.includes(`\`${code}\``),
      );
      expect(unsaid).toEqual([]);
    },
  );

  test.each(readmes)('%s has fewer than 250 lines', (page) => {
    expect(read(page).split('\n').length).toBeLessThan(250);
  });
});

test('a region that is not there is an error', () => {
  expect(() => regionOf('// #region a\nx\n// #endregion', 'b', 'some.ts')).toThrow(
    'some.ts has no region "b"',
  );
  expect(regionOf('  # region a\n  x\n\n    y\n  # endregion', 'a', 'some.py')).toBe('x\n\n  y');
});
