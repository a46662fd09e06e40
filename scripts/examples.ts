// Runs the run.sh of every example against a twin of its own: npm run examples [-- --only NAME …].
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../src/node.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'examples');
const cache = join(folder, '.cache');

/** Installing and running one example. */
const limitMs = 15 * 60_000;

/** The exit code of a run.sh that needs a program which this machine lacks. */
const skipped = 77;

const running = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of running) killTree(child);
    process.exit(1);
  });
}

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'run.sh')));
  const unknown = values.only?.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    console.error(`examples: unknown example "${unknown}". Known examples: ${names.join(', ')}.`);
    return 2;
  }
  // Examples import the package by its name, as users do.
  await run(['node', 'scripts/build.ts'], root, process.env);
  const env = environment();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const name of names.filter((each) => values.only?.includes(each) ?? true)) {
    const startedAt = performance.now();
    const { code, output } = await runExample(name, env);
    const outcome = code === 0 ? 'passed' : code === skipped ? 'skipped' : 'failed';
    counts[outcome]++;
    const seconds = `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`;
    console.log(`${outcome.padEnd(7)}  ${name.padEnd(15)}  ${outcome === 'skipped' ? output : seconds}`);
    if (outcome === 'failed') console.log(output.replace(/^/gm, '  | '));
  }
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed > 0 ? 1 : 0;
}

async function runExample(name: string, env: NodeJS.ProcessEnv) {
  await using twin = await serve();
  const address = { TOKENTWIN_URL: twin.url, TOKENTWIN_CONTROL_URL: twin.controlUrl };
  return await run(['bash', 'run.sh'], join(folder, name), { ...env, ...address });
}

/** Downloads stay in a folder that Git ignores, and `tokentwin` is this clone's. */
function environment(): NodeJS.ProcessEnv {
  const bin = join(cache, 'bin');
  mkdirSync(bin, { recursive: true });
  const command = `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/cli/main.js')}" "$@"\n`;
  writeFileSync(join(bin, 'tokentwin'), command, { mode: 0o755 });
  return {
    ...process.env,
    PATH: `${bin}:${process.env.PATH}`,
    MAVEN_REPO: join(cache, 'maven'),
    PIP_CACHE_DIR: join(cache, 'pip'),
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    GOMODCACHE: join(cache, 'go-mod'),
    GOCACHE: join(cache, 'go-build'),
    // So that a plain rm can delete the module cache.
    GOFLAGS: `${process.env.GOFLAGS ?? ''} -modcacherw`.trim(),
  };
}

/** Runs a command to its end, or kills it at the limit. */
async function run([program, ...args]: [string, ...string[]], cwd: string, env: NodeJS.ProcessEnv) {
  // A process group of its own, so that what it starts can be stopped with it.
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const timer = setTimeout(() => {
    output += `\nStopped after ${limitMs / 60_000} minutes.\n`;
    killTree(child);
  }, limitMs);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  running.delete(child);
  return { code, output: output.trimEnd() };
}

function killTree({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
