// Makes the wheel in packages/python/out, with the built server in it: npm run build:python. dist has to be built.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withAbsoluteLinks } from './release/absolute-links.ts';
import { readPublishing } from './release/publishing.ts';

const root = join(import.meta.dirname, '..');
const home = join(root, 'packages/python');
const server = join(home, 'server');

await rm(server, { recursive: true, force: true });
await mkdir(server, { recursive: true });
// The server alone: no types, no CommonJS copy, no source maps.
await cp(join(root, 'dist'), join(server, 'dist'), {
  recursive: true,
  filter: (source) => !/\/dist\/(types|cjs)(\/|$)|\.map$/.test(source.replaceAll('\\', '/')),
});
for (const name of ['package.json', 'LICENSE', 'THIRD-PARTY.md'])
  await cp(join(root, name), join(server, name));
await cp(join(root, 'LICENSE'), join(home, 'LICENSE'));
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};
for (const name of Object.keys(manifest.dependencies)) {
  await cp(join(root, 'node_modules', name), join(server, 'node_modules', name), { recursive: true });
}

// PyPI shows it without the repository beside it.
const { repository } = await readPublishing(root).catch(() => ({ repository: undefined }));
const readme = await readFile(join(home, 'README.md'), 'utf8');
const tag = `v${manifest.version}`;
const shown = repository
  ? withAbsoluteLinks(readme, 'packages/python/README.md', { root, repository, tag })
  : readme;
await writeFile(join(home, 'README.pypi.md'), shown);

// Not into dist: the wheel would take in the one before it.
await rm(join(home, 'out'), { recursive: true, force: true });
const { status } = spawnSync('python3', ['-m', 'venv', '.venv'], { cwd: home, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const python = join(home, process.platform === 'win32' ? '.venv/Scripts/python' : '.venv/bin/python');
for (const args of [
  ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'build==1.6.1'],
  ['-m', 'build', '--wheel', '--outdir', 'out'],
]) {
  const result = spawnSync(python, args, { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
