import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withAbsoluteLinks } from './absolute-links.ts';
import type { Release } from './release.ts';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** The npm package as it is published: package.json with repository, homepage and bugs, and links that work everywhere. */
export async function rehearseNpm({ root, out, publishing, tag, steps }: Release): Promise<void> {
  const staged = join(out, 'npm');
  await mkdir(staged, { recursive: true });
  const list = await steps.run('npm: what is packed', {
    command: ['npm', 'pack', '--dry-run', '--json', '--ignore-scripts'],
    cwd: root,
  });
  const [packed] = Object.values(JSON.parse(list.slice(list.search(/[[{]/))) as Record<string, Packed>);
  const paths = packed!.files.map(({ path }) => path);
  const files = new Set(paths);
  // A folder is in the package if something in it is.
  const isPacked = (path: string) => files.has(path) || paths.some((each) => each.startsWith(`${path}/`));
  for (const path of paths) {
    await cp(join(root, path), join(staged, path), { recursive: true });
    if (!path.endsWith('.md')) continue;
    // What npm's page shows has nothing beside it.
    const packedToo = path.startsWith('README') ? undefined : isPacked;
    const targets = {
      root,
      repository: publishing.repository,
      tag,
      ...(packedToo && { isPacked: packedToo }),
    };
    const text = await readFile(join(root, path), 'utf8');
    await writeFile(join(staged, path), withAbsoluteLinks(text, path, targets));
  }
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as object;
  await writeFile(
    join(staged, 'package.json'),
    `${JSON.stringify(
      {
        ...manifest,
        repository: { type: 'git', url: `git+${publishing.repository}.git` },
        homepage: publishing.homepage,
        bugs: publishing.bugs,
      },
      undefined,
      2,
    )}\n`,
  );
  await steps.run('npm: pack', {
    command: ['npm', 'pack', '--ignore-scripts', '--pack-destination', out],
    cwd: staged,
  });
  const tarball = (await readdir(out)).find((name) => name.endsWith('.tgz'))!;
  await steps.run('npm: publish --dry-run', {
    command: ['npm', 'publish', '--dry-run', '--ignore-scripts', '--access', 'public', join(out, tarball)],
    cwd: staged,
  });
  const publint = join(root, 'node_modules/publint/src/cli.js');
  await steps.run('npm: publint', {
    command: [process.execPath, publint, 'run', join(out, tarball), '--strict'],
    cwd: root,
  });
}
