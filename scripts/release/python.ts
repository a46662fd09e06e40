import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from './release.ts';

/** The wheel: built, with the links of the project in its metadata, and checked as PyPI checks it. */
export async function rehearsePython({ root, out, publishing, steps }: Release): Promise<void> {
  await steps.run('python: wheel', {
    command: [process.execPath, join(root, 'scripts/build-python.ts')],
    cwd: root,
  });
  const built = join(root, 'packages/python/out');
  const wheel = (await readdir(built)).find((name) => name.endsWith('.whl'))!;
  await cp(join(built, wheel), join(out, wheel));
  const bin = join(root, 'packages/python/.venv/bin');
  await steps.run('python: twine', {
    command: [join(bin, 'pip'), 'install', '--quiet', '--disable-pip-version-check', 'twine==7.0.0'],
    cwd: out,
  });
  await steps.run('python: twine check', {
    command: [join(bin, 'twine'), 'check', '--strict', join(out, wheel)],
    cwd: out,
  });
  const metadata = await steps.run('python: metadata', {
    command: [join(bin, 'python'), '-m', 'zipfile', '-e', join(out, wheel), join(out, 'wheel')],
    cwd: out,
  });
  void metadata;
  const folder = (await readdir(join(out, 'wheel'))).find((name) => name.endsWith('.dist-info'))!;
  const text = await readFile(join(out, 'wheel', folder, 'METADATA'), 'utf8');
  if (!text.includes(`Project-URL: Repository, ${publishing.repository}`)) {
    throw new Error(`The metadata of ${wheel} does not name the repository.`);
  }
  const relative = /\]\((?!https?:|#)[^)]*\)/.exec(text);
  if (relative) throw new Error(`The description of ${wheel} has the relative link ${relative[0]}.`);
}
