// Rehearses a release in a copy of the project whose publishing.json is filled in: npm run release:rehearsal [-- --only npm …]. dist has to be built.
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './libraries/steps.ts';

/** Nobody's: these names are kept for examples. */
const example = { repository: 'https://github.com/example/tokentwin', maintainer: 'Example' };

const copy = await mkdtemp(join(tmpdir(), 'tokentwin-release-'));
try {
  await copyProject();
  await writeFile(join(copy, 'publishing.json'), JSON.stringify(example));
  release('--apply');
  execFileSync('git', ['add', '--all'], { cwd: copy });
  release('--check');
  release('--dry-run', ...process.argv.slice(2));
} finally {
  await rm(copy, { recursive: true, force: true });
}

/** The files of the project as they are here, the build, and the installed packages by a link. */
async function copyProject(): Promise<void> {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const path of files.split('\n').filter((each) => each !== '')) {
    await cp(join(root, path), join(copy, path)).catch((error: NodeJS.ErrnoException) => {
      // Deleted here, and not committed yet.
      if (error.code !== 'ENOENT') throw error;
    });
  }
  await cp(join(root, 'dist'), join(copy, 'dist'), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  // What Maven has fetched before.
  await mkdir(join(root, 'examples/.cache'), { recursive: true });
  await symlink(join(root, 'examples/.cache'), join(copy, 'examples/.cache'));
  execFileSync('git', ['init', '--quiet', '.'], { cwd: copy });
  execFileSync('git', ['add', '--all'], { cwd: copy });
}

function release(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, ['scripts/release.ts', ...args], {
    cwd: copy,
    stdio: 'inherit',
  });
  if (status === 0) return;
  console.error(`npm run release -- ${args.join(' ')} ended with ${status}.`);
  process.exitCode = 1;
}
