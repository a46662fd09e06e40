// Makes dist/ of src/: what users install and `npm start` runs. Bundles, because a tree of files starts slower.
import { spawn } from 'node:child_process';
import { chmod, cp, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type LogLevel, type RolldownLog, rolldown } from 'rolldown';

/** What is loaded from outside, by its file in dist: what can be imported, and the command. One build, so that they share classes and code. */
const entries = ['index', 'node', 'msw', 'vitest', 'client', 'control', 'cli/main'];

/** What users install themselves, with the package or beside it; all else that is imported becomes part of it. */
const external = ['yaml', 'msw', 'msw/node', 'vitest'];

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

try {
  await rm(dist, { recursive: true, force: true });
  await Promise.all([bundle().then(linkCommand), emitTypes()]);
  await copyLicences();
} catch (error) {
  console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function bundle(): Promise<void> {
  const input = Object.fromEntries(entries.map((name) => [name, join(root, `src/${name}.ts`)]));
  const build = await rolldown({ input, platform: 'node', external, onLog: refuseWarning });
  await build.write({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    // An extension that says what it is spares Node a look for the package it belongs to.
    chunkFileNames: 'chunks/[name]-[hash].mjs',
    // The names of functions and classes stay, so that a stack trace can be read; the rest would be compiled at each start.
    minify: {
      codegen: { removeWhitespace: true },
      mangle: { toplevel: false, keepNames: true },
      compress: true,
    },
  });
  await build.close();
}

/** A warning means that what is built is not what was meant, such as an import that was not found. */
function refuseWarning(level: LogLevel, log: RolldownLog): void {
  if (level === 'warn') throw new Error(log.message);
}

/** What makes example bodies is somebody else's work, and its licence has to go where it goes. */
async function copyLicences(): Promise<void> {
  await cp(
    join(root, 'node_modules/json-schema-faker/LICENSE'),
    join(dist, 'chunks/json-schema-faker.LICENSE'),
  );
}

async function emitTypes(): Promise<void> {
  await execute(
    process.execPath,
    join(root, 'node_modules/typescript/bin/tsc'),
    '-p',
    join(root, 'tsconfig.build.json'),
  );
  // The generated validators are JavaScript with types beside them, which the compiler reads but does not copy.
  await cp(join(root, 'src/generated'), join(dist, 'types/generated'), {
    recursive: true,
    filter: (source) => !/\.\w+$/.test(source) || source.endsWith('.d.ts'),
  });
}

/** Puts the command where npx and npm scripts look first, as installing the package would. */
async function linkCommand(): Promise<void> {
  const link = join(root, 'node_modules/.bin/tokentwin');
  const command = join(dist, 'cli/main.js');
  await chmod(command, 0o755);
  await rm(link, { force: true });
  // Windows wants the rights to do so; there npx finds the command on its own, if more slowly.
  await symlink(relative(dirname(link), command), link).catch((error: NodeJS.ErrnoException) => {
    if (process.platform !== 'win32') throw error;
  });
}

function execute(command: string, ...args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${args[0]} ended with ${code}.`));
    });
  });
}
