// Builds dist/ from src/: what users install and `npm start` runs. Bundled, because many files start slower.
import { spawn } from 'node:child_process';
import { chmod, cp, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type LogLevel, type RolldownLog, rolldown } from 'rolldown';

/** The entry points and the command, by their file in dist. One build, so that they share classes and code. */
const entries = ['index', 'node', 'msw', 'vitest', 'client', 'control', 'vendor', 'cli/main'];

/** What `tokentwin generate` uses: loaded for that command alone, which says what is missing. */
const generator = [/^ajv/, 'rolldown', 'openapi-typescript', '@redocly/openapi-core'];

/** Packages that users install; every other import is bundled. */
const external = ['yaml', 'msw', 'msw/node', 'vitest', ...generator];

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
    // With this extension Node need not look for a package.json.
    chunkFileNames: 'chunks/[name]-[hash].mjs',
    // Function and class names stay, so that stack traces are readable; smaller code starts faster.
    minify: {
      codegen: { removeWhitespace: true },
      mangle: { toplevel: false, keepNames: true },
      compress: true,
    },
  });
  await build.close();
}

/** A warning, such as an unresolved import, fails the build. */
function refuseWarning(level: LogLevel, log: RolldownLog): void {
  if (level === 'warn') throw new Error(log.message);
}

/** Bundled third-party code needs its licence in the package. */
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
  // The compiler does not copy the type files beside the generated JavaScript validators.
  await cp(join(root, 'src/generated'), join(dist, 'types/generated'), {
    recursive: true,
    filter: (source) => !/\.\w+$/.test(source) || source.endsWith('.d.ts'),
  });
}

/** Links the command where npx and npm scripts look first, as an installation does. */
async function linkCommand(): Promise<void> {
  const link = join(root, 'node_modules/.bin/tokentwin');
  const command = join(dist, 'cli/main.js');
  await chmod(command, 0o755);
  await rm(link, { force: true });
  // Windows needs extra rights for a link; there npx finds the command anyway.
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
