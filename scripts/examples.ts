// Runs the examples, each against a twin of its own: npm run examples [-- --only NAME …].
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';

interface Example {
  /** Its folder below examples/. */
  readonly name: string;
  /** Without these it is skipped. */
  readonly needs?: readonly Program[];
  /** Brings in what it depends on. The programs of a step run in the example's folder. */
  readonly install?: readonly Command[];
  /** Runs it, and fails when it does. */
  readonly run?: Command;
  /** It starts a twin itself, or needs no server. */
  readonly isOnItsOwn?: boolean;
  /** For what cannot run here: looks at it, and says what was looked at. */
  readonly inspect?: () => Promise<string>;
}

interface Program {
  readonly command: Command;
  readonly atLeast: string;
}

type Command = readonly [program: string, ...args: string[]];

interface Result {
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly detail: string;
  readonly output?: string;
}

interface Finished {
  readonly code: number | null;
  readonly output: string;
}

const root = join(import.meta.dirname, '..');
const folder = join(root, 'examples');
const cache = join(folder, '.cache');
const tokentwin = join(root, 'src/cli/main.ts');
const node = process.execPath;

const installMs = 10 * 60_000;
const runMs = 5 * 60_000;
const quickMs = 30_000;

/** All that is downloaded stays in a folder that git ignores. */
const env: NodeJS.ProcessEnv = {
  ...process.env,
  PIP_CACHE_DIR: join(cache, 'pip'),
  PIP_DISABLE_PIP_VERSION_CHECK: '1',
  PYTHONDONTWRITEBYTECODE: '1',
  GOMODCACHE: join(cache, 'go-mod'),
  GOCACHE: join(cache, 'go-build'),
  // Or else nobody could delete the module cache with a plain rm.
  GOFLAGS: `${process.env.GOFLAGS ?? ''} -modcacherw`.trim(),
};

const mvn: Command = ['mvn', '--batch-mode', '--quiet', `-Dmaven.repo.local=${join(cache, 'maven')}`];

/** For what imports the package by its name, or calls its command, as users do. */
const build: Command = [node, join(root, 'scripts/build.ts')];

const examples: readonly Example[] = [
  {
    name: 'curl',
    needs: [
      { command: ['bash', '--version'], atLeast: '3.2' },
      { command: ['curl', '--version'], atLeast: '7.0' },
    ],
    install: [build],
    run: ['bash', '-c', 'bash token-lifecycle.sh && bash first-minutes.sh'],
  },
  {
    name: 'in-process',
    install: [build],
    run: [node, '--test', 'example.test.ts'],
    isOnItsOwn: true,
  },
  {
    name: 'node-service',
    run: [node, tokentwin, 'exec', '--', node, '--test', 'test/service.test.ts'],
    isOnItsOwn: true,
  },
  {
    name: 'node-vitest-msw',
    install: [build],
    run: [node, join(root, 'node_modules/vitest/vitest.mjs'), 'run'],
    isOnItsOwn: true,
  },
  {
    name: 'python',
    needs: [{ command: ['python3', '--version'], atLeast: '3.10' }],
    install: [
      ['python3', '-m', 'venv', '.venv'],
      ['.venv/bin/python', '-m', 'pip', 'install', '--quiet', '--requirement', 'requirements.txt'],
    ],
    run: ['.venv/bin/python', '-m', 'pytest', '--quiet'],
  },
  {
    name: 'go',
    needs: [{ command: ['go', 'version'], atLeast: '1.22' }],
    install: [
      ['go', 'mod', 'download'],
      ['go', 'vet', './...'],
    ],
    run: ['go', 'test', '-count=1', './...'],
  },
  {
    name: 'java',
    needs: [
      { command: ['javac', '-version'], atLeast: '17.0' },
      { command: ['mvn', '--version'], atLeast: '3.6' },
    ],
    install: [[...mvn, 'test-compile']],
    run: [...mvn, 'test'],
  },
  { name: 'docker-compose', inspect: inspectCompose },
];

const children = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of children) killTree(child);
    process.exit(1);
  });
}

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  const names = examples.map(({ name }) => name);
  const unknown = values.only?.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    console.error(`There is no example "${unknown}". There are: ${names.join(', ')}.`);
    return 2;
  }
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const example of examples) {
    if (values.only && !values.only.includes(example.name)) continue;
    const { outcome, detail, output } = await attempt(example);
    counts[outcome]++;
    console.log(`${outcome.padEnd(7)}  ${example.name.padEnd(15)}  ${detail}`);
    if (outcome === 'failed' && output) console.log(output.replace(/^/gm, '  | '));
  }
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed > 0 ? 1 : 0;
}

/** An example that goes wrong in whatever way has failed; the others go on. */
async function attempt(example: Example): Promise<Result> {
  try {
    const missing = await missingProgram(example.needs ?? []);
    if (missing) return { outcome: 'skipped', detail: missing };
    if (example.inspect) return { outcome: 'passed', detail: await example.inspect() };
    return await runExample(example);
  } catch (error) {
    return { outcome: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

async function runExample({ name, install = [], run, isOnItsOwn = false }: Example): Promise<Result> {
  const cwd = join(folder, name);
  for (const command of install) {
    const { code, output } = await finish(command, { cwd, env }, installMs);
    if (code !== 0) return { outcome: 'failed', detail: ended(command, code), output };
  }
  await using twin = isOnItsOwn ? undefined : await startTwin();
  const startedAt = performance.now();
  const { code, output } = await finish(run!, { cwd, env: { ...env, ...twin?.env } }, runMs);
  if (code !== 0) return { outcome: 'failed', detail: ended(run!, code), output };
  return { outcome: 'passed', detail: `${((performance.now() - startedAt) / 1_000).toFixed(1)} s` };
}

/** Why an example cannot run on this machine, or undefined. */
async function missingProgram(needs: readonly Program[]): Promise<string | undefined> {
  for (const { command, atLeast } of needs) {
    const answer = await finish(command, { cwd: root, env }, quickMs).catch(() => undefined);
    const version = answer?.code === 0 ? /\d+\.\d+/.exec(answer.output)?.[0] : undefined;
    if (version === undefined) return `${command[0]} is not on this machine`;
    if (isOlder(version, atLeast)) return `${command[0]} is ${version} here, and ${atLeast} is needed`;
  }
  return undefined;
}

function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = than.split('.').map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}

/** A `serve` on a free port, and the variables that lead an example to it. */
async function startTwin(): Promise<AsyncDisposable & { readonly env: NodeJS.ProcessEnv }> {
  const child = start([node, tokentwin, 'serve', '--port', '0', '--json'], { cwd: root, env });
  const lines = createInterface({ input: child.stdout! });
  child.stderr!.resume();
  const ended = once(child, 'close');
  const stop = async () => {
    killTree(child);
    await ended;
  };
  const first = once(lines, 'line', { signal: AbortSignal.timeout(quickMs) });
  const line = await Promise.race([first.catch(() => undefined), ended.then(() => undefined)]);
  if (!line) {
    await stop();
    throw new Error('The twin did not start: npm start shows why.');
  }
  const { url, control } = JSON.parse(line[0]) as { url: string; control: string };
  return {
    env: { TOKENTWIN_URL: url, TOKENTWIN_CONTROL_URL: control },
    [Symbol.asyncDispose]: stop,
  };
}

/** Runs a command to its end, which is a failure when it comes from the clock. */
async function finish(command: Command, options: StartOptions, limitMs: number): Promise<Finished> {
  const child = start(command, options);
  let output = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const timer = setTimeout(() => {
    output += `\nStopped after ${limitMs / 1_000} s.\n`;
    killTree(child);
  }, limitMs);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output: output.trimEnd() };
  } finally {
    clearTimeout(timer);
  }
}

interface StartOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** In a process group of its own, so that what it starts can be stopped with it. */
function start([program, ...args]: Command, options: StartOptions): ChildProcess {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  children.add(child);
  child.on('close', () => children.delete(child));
  return child;
}

function killTree({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function ended([program, ...args]: Command, code: number | null): string {
  const shown = [program, ...args].join(' ').replaceAll(`${root}/`, '');
  return code === null ? `${shown} was stopped` : `${shown} ended with ${code}`;
}

/** There may be no Docker engine, so what is looked at is what would otherwise be found out late. */
async function inspectCompose(): Promise<string> {
  const compose = parse(await readFile(join(folder, 'docker-compose/compose.yaml'), 'utf8')) as {
    services: Record<string, { healthcheck?: { test: string[] }; depends_on?: Record<string, unknown> }>;
  };
  const { services } = compose;
  if (!services.tokentwin?.healthcheck?.test.join(' ').includes('/_twin/health')) {
    throw new Error('The service tokentwin has no health check on /_twin/health.');
  }
  for (const [name, { depends_on: needed = {} }] of Object.entries(services)) {
    const stranger = Object.keys(needed).find((other) => !(other in services));
    if (stranger) throw new Error(`The service ${name} depends on ${stranger}, which is not there.`);
  }
  return 'its syntax, and its health check: no container was started';
}
