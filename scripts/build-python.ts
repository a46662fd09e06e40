// Makes the wheel in packages/python/out, with the built server in it: npm run build:python. dist has to be built.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

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
const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};
for (const name of Object.keys(dependencies)) {
  await cp(join(root, 'node_modules', name), join(server, 'node_modules', name), { recursive: true });
}

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
