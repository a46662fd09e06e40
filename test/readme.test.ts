import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { chinesePages, userPages } from '../scripts/readme/pages.ts';
import { regionOf, withFreshSnippets } from '../scripts/readme/snippets.ts';
import type { CommandTable } from '../src/cli/command.ts';
import { commands } from '../src/cli/commands.ts';
import { parse } from '../src/cli/parse.ts';
import { toolsOf } from '../src/mcp/tools.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Schema {
  readonly properties?: {
    readonly type?: { readonly enum?: readonly string[]; readonly const?: string };
  };
}

interface Spec {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const readmes = ['README.md', 'README.zh-CN.md'];

/** Errors that users do not see: of code generation, of undici and of Node. */
const inside = ['ERR_INVALID_SPEC', 'ERR_SOCKET', 'ERR_MODULE_NOT_FOUND'];

const table: CommandTable = commands;

describe.each(userPages)('%s', (page) => {
  const text = read(page);

  test('shows the examples as they are (npm run readme)', () => {
    expect(withFreshSnippets(text, read, { isTranslated: chinesePages.includes(page) })).toBe(text);
  });

  test('names commands and options that there are', async () => {
    const lines = text.matchAll(/^(?:\$ )?npx tokentwin (\S+) ?([^#\n]*)/gm);
    for (const [line, name, rest] of lines) {
      const command = await table[name!]?.();
      expect(command, line).toBeDefined();
      const args = (rest!.match(/"[^"]*"|\S+/g) ?? []).map((each) => each.replaceAll('"', ''));
      expect(() => parse(command!, args), line).not.toThrow();
    }
  });

  test('links to files that there are', () => {
    const targets = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
    const missing = targets.filter(
      (target) => !/^https?:/.test(target) && !existsSync(join(root, dirname(page), target)),
    );
    expect(missing).toEqual([]);
  });
});

test.each(['docs/README.md', 'docs/zh/README.md', 'llms.txt'])('%s lists every page', (index) => {
  const folder = index.startsWith('docs/zh') ? 'docs/zh' : 'docs';
  const pages = readdirSync(join(root, folder)).filter(
    (name) => name.endsWith('.md') && name !== 'README.md',
  );
  expect(pages.filter((name) => !new RegExp(`\\((docs/)?${name}\\)`).test(read(index)))).toEqual([]);
});

test.each(['docs/agents.md', 'docs/zh/agents.md'])('%s lists every tool of tokentwin mcp', (page) => {
  const tools = toolsOf({
    twin: () => {
      throw new Error('No tool is called.');
    },
    start: async () => '',
    vendors: [],
    clientsPage: async () => '',
  });
  expect(tools.map(({ name }) => name).filter((name) => !read(page).includes(`\`${name}\``))).toEqual([]);
});

/** The schemas of a spec whose names match. */
function schemasOf(spec: string, name: RegExp): Schema[] {
  const { components } = parseYaml(read(`specs/${spec}.yaml`)) as Spec;
  return Object.entries(components.schemas).flatMap(([key, schema]) => (name.test(key) ? [schema] : []));
}
const keysOf = ({ properties }: Schema) => Object.keys(properties ?? {});

describe.each(['docs', 'docs/zh'])('%s names', (folder) => {
  const unnamed = (page: string, words: readonly string[]) =>
    words.filter((word) => !read(`${folder}/${page}`).includes(`\`${word}\``));

  test('every key of a seed', () => {
    const keys = ['feishu', 'dingtalk', 'ekuaibao'].flatMap((vendor) =>
      schemasOf(vendor, /^Seed/).flatMap(keysOf),
    );
    expect(keys.length).toBeGreaterThan(30);
    expect(unnamed('seeds.md', keys)).toEqual([]);
  });

  test('every key of a scenario', () => {
    const keys = schemasOf('control', /^Scenario(Token)?$/).flatMap(keysOf);
    expect(keys.length).toBeGreaterThan(15);
    expect(unnamed('scenarios.md', keys)).toEqual([]);
  });

  test('every type of fault', () => {
    const types = schemasOf('control', /Fault$/).flatMap(({ properties }) => [
      ...(properties?.type?.enum ?? []),
      ...(properties?.type?.const === undefined ? [] : [properties.type.const]),
    ]);
    expect(types.length).toBeGreaterThan(15);
    expect(unnamed('faults.md', types)).toEqual([]);
  });
});

test('links to headings lead to headings', () => {
  const headings = new Map(userPages.map((page) => [page, anchorsOf(read(page))]));
  const dead = userPages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g)]
      .map(([, file, anchor]) => ({
        page,
        target: file === '' ? page : join(dirname(page), file!),
        anchor: anchor!,
      }))
      .filter(({ target, anchor }) => headings.get(target)?.has(anchor) === false),
  );
  expect(dead).toEqual([]);
});

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(text: string): Set<string> {
  const headings = text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.*)$/gm);
  return new Set(
    [...headings].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

describe('the two READMEs', () => {
  test('show no program that is not an example', () => {
    const others = read('README.md')
      .replaceAll(/<!-- from \S+ -->\n```\w*\n/g, '')
      .match(/^```(?!sh\b)\w+$/gm);
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
