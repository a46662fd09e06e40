import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withAbsoluteLinks } from '../../scripts/release/absolute-links.ts';
import { applyNames, staleNames } from '../../scripts/release/names.ts';
import { namesOf, placeholders, readPublishing } from '../../scripts/release/publishing.ts';
import { readVersion } from '../../scripts/release/versions.ts';

const root = join(import.meta.dirname, '../..');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-publishing-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, text: string | object): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), typeof text === 'string' ? text : JSON.stringify(text));
}

describe('publishing.json', () => {
  test('as it is committed names nobody, and the release refuses', () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/release.ts', '--dry-run'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining('publishing.json: "repository" is empty: give the URL of the repository'),
      expect.stringContaining('publishing.json: "maintainer" is empty: give the name'),
    ]);
  });

  test.each([
    ['http://github.com/a/b'],
    ['https://github.com/a'],
    ['git@github.com:a/b.git'],
    ['https://github.com/a/b.git'],
  ])('refuses the repository %s', async (repository) => {
    await put('publishing.json', { repository, maintainer: 'A' });
    await expect(readPublishing(folder)).rejects.toThrow(
      `"repository" is ${JSON.stringify(repository)}: give an https URL`,
    );
  });

  test('the rest follows from the repository', async () => {
    await put('publishing.json', { repository: 'https://github.com/Some_One/twin', maintainer: 'A' });
    expect(await readPublishing(folder)).toEqual({
      repository: 'https://github.com/Some_One/twin',
      maintainer: 'A',
      homepage: 'https://github.com/Some_One/twin#readme',
      bugs: 'https://github.com/Some_One/twin/issues',
      goModule: 'github.com/Some_One/twin/packages/go',
      mavenGroup: 'io.github.some-one',
      image: 'ghcr.io/some_one/twin',
    });
  });

  test('unless it is given', async () => {
    const given = {
      repository: 'https://gitee.com/a/twin',
      maintainer: 'A',
      homepage: 'https://twin.example',
      bugs: 'https://twin.example/bugs',
      goModule: 'twin.example/go',
      mavenGroup: 'example.twin',
      image: 'registry.example/twin',
    };
    await put('publishing.json', given);
    expect(await readPublishing(folder)).toEqual(given);
  });

  test('the sources of this clone have its names', async () => {
    expect(await staleNames(root)).toEqual([]);
    expect(await namesOf(root)).toEqual(placeholders);
  });
});

test('the names of publishing.json are written into the sources, and the placeholders again where it is emptied', async () => {
  const sources = {
    'packages/go/go.mod': 'module tokentwin.invalid/tokentwin\n',
    'packages/go/examples/client_test.go': 'import "tokentwin.invalid/tokentwin"\n',
    'packages/java/pom.xml': `<groupId>invalid.tokentwin</groupId>
  <!-- Written by scripts/release.ts from publishing.json. -->
  <!-- End of what is written. -->
`,
    'packages/python/pyproject.toml': `# Written by scripts/release.ts from publishing.json.
# End of what is written.
`,
  };
  for (const [path, text] of Object.entries(sources)) await put(path, text);
  await put('publishing.json', { repository: 'https://github.com/a/twin', maintainer: 'A & B' });
  execFileSync('git', ['init', '--quiet', '.'], { cwd: folder });
  execFileSync('git', ['add', '--all'], { cwd: folder });

  expect(await staleNames(folder)).toEqual(Object.keys(sources).toSorted());
  await applyNames(folder);
  expect(await staleNames(folder)).toEqual([]);
  const read = (path: string) => readFile(join(folder, path), 'utf8');
  expect(await read('packages/go/examples/client_test.go')).toBe('import "github.com/a/twin/packages/go"\n');
  expect(await read('packages/java/pom.xml')).toContain('<name>A &amp; B</name>');
  expect(await read('packages/java/pom.xml')).toContain('<groupId>io.github.a</groupId>');
  expect(await read('packages/python/pyproject.toml')).toContain(
    'Issues = "https://github.com/a/twin/issues"',
  );

  await put('publishing.json', { repository: '', maintainer: '' });
  await applyNames(folder);
  for (const [path, text] of Object.entries(sources)) expect(await read(path)).toBe(text);
});

test('the versions of all packages agree', async () => {
  expect((await readVersion(root)).problems).toEqual([]);
});

describe('links', () => {
  const targets = { root, repository: 'https://github.com/a/twin', tag: 'v1.2.3' };
  const changed = (text: string, document = 'README.md') => withAbsoluteLinks(text, document, targets);

  test.each([
    ['[x](docs/ci.md#action)', '[x](https://github.com/a/twin/blob/v1.2.3/docs/ci.md#action)'],
    ['[x](examples/go)', '[x](https://github.com/a/twin/tree/v1.2.3/examples/go)'],
    ['![x](docs/pictures)', '![x](https://github.com/a/twin/tree/v1.2.3/docs/pictures)'],
    ['<img src="README.md">', '<img src="https://github.com/a/twin/raw/v1.2.3/README.md">'],
    ['[x](https://example.com/y)', '[x](https://example.com/y)'],
    ['[x](#y)', '[x](#y)'],
  ])('%s becomes absolute', (text, expected) => {
    expect(changed(text)).toBe(expected);
  });

  test('they start where the document is', () => {
    expect(changed('[x](../FIDELITY.md)', 'docs/ci.md')).toBe(
      '[x](https://github.com/a/twin/blob/v1.2.3/FIDELITY.md)',
    );
  });

  test('what the reader has beside it stays', () => {
    const isPacked = (path: string) => path === 'docs/ci.md';
    expect(withAbsoluteLinks('[x](ci.md)', 'docs/clients.md', { ...targets, isPacked })).toBe('[x](ci.md)');
  });

  test('a link to nothing is refused', () => {
    expect(() => changed('[x](docs/none.md)')).toThrow(
      'README.md links to docs/none.md, which does not exist.',
    );
  });
});
