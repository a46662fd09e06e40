// Installs the packed package in fresh projects, as users do, and runs a test in each: npm run fresh-projects [-- --only NAME …]. dist has to be built.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Project, projects } from './fresh-projects/projects.ts';
import { root, Steps } from './libraries/steps.ts';

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const folder = await mkdtemp(join(tmpdir(), 'tokentwin-fresh-'));
const steps = new Steps();
try {
  const tarball = await pack();
  for (const project of projects) {
    if (values.only && !values.only.includes(project.name)) continue;
    await steps.group(project.name, (_, home) => tryProject(project, home, tarball));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(`\n${steps.passed} passed, ${steps.failed} failed`);
process.exitCode = steps.failed === 0 ? 0 : 1;

async function pack(): Promise<string> {
  const args = ['pack', '--ignore-scripts', '--pack-destination', folder];
  const { status } = spawnSync('npm', args, { cwd: root, stdio: 'ignore' });
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (status !== 0 || tarball === undefined) throw new Error('npm pack failed.');
  return join(folder, tarball);
}

/** No flag is given to npm, unless forced: what does not install like this does not install for users. */
async function tryProject(project: Project, home: string, tarball: string): Promise<void> {
  const { name, npm, packages, isForced = false, files, manifest = {}, runs } = project;
  await writeFile(join(home, 'package.json'), JSON.stringify({ private: true, ...manifest }));
  await cp(join(root, 'test/shipped/package/fresh', files), home, { recursive: true });
  await mkdir(join(home, 'node_modules'), { recursive: true });
  const quiet = ['--no-audit', '--no-fund'];
  const npmCommand = npm === undefined ? (['npm'] as const) : (['npx', '--yes', `npm@${npm}`] as const);
  // The peers first, as in a project that has them when it meets tokentwin.
  if (packages.length > 0) {
    await steps.run(`${name}: install its own`, {
      command: [...npmCommand, 'install', ...quiet, ...packages],
      cwd: home,
    });
  }
  await steps.run(`${name}: install tokentwin`, {
    command: [...npmCommand, 'install', ...quiet, ...(isForced ? ['--legacy-peer-deps'] : []), tarball],
    cwd: home,
  });
  for (const run of runs) await steps.run(`${name}: ${run.command.join(' ')}`, { ...run, cwd: home });
}
