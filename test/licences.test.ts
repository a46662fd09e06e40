import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

async function packageOf(
  folder: string,
): Promise<{ license: string; dependencies?: Record<string, string> }> {
  return JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
}

test('THIRD-PARTY.md names every package that users get, with the licence it has', async () => {
  const text = await readFile(join(root, 'THIRD-PARTY.md'), 'utf8');
  const listed = [...text.matchAll(/^\| ([\w-]+) \| ([\w.-]+) \|/gm)].filter(
    ([, name]) => name !== 'package',
  );
  const names = listed.map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys((await packageOf('.')).dependencies!)));
  for (const [, name, licence] of listed) {
    expect((await packageOf(`node_modules/${name}`)).license, name).toBe(licence);
  }
});

test('what is installed with the package installs nothing else', async () => {
  for (const name of Object.keys((await packageOf('.')).dependencies!)) {
    expect((await packageOf(`node_modules/${name}`)).dependencies ?? {}).toEqual({});
  }
});
