// Builds dist/ from src/: what users install and `npm start` runs. Bundled, because many files start slower.
import { spawn } from 'node:child_process';
import { chmod, cp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { bundleCommonJs, bundleModules } from './build/bundle.ts';
import { type SourceMap, thinSourceMap } from './build/thin-source-map.ts';
import { arrangeTypes } from './build/types.ts';

/** The entry points and the command, by their file in dist. One build, so that they share classes and code. */
const entries = ['index', 'node', 'msw', 'vitest', 'jest', 'client', 'control', 'pact', 'vendor', 'cli/main'];

/** Those that CommonJS can load: jest needs them, and TypeScript's node16. vitest is an ES module, and a command is not loaded. */
const commonJsEntries = entries.filter((name) => name !== 'vitest' && name !== 'cli/main');

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

try {
  await rm(dist, { recursive: true, force: true });
  await Promise.all([buildModules().then(linkCommand), buildCommonJs(), emitTypes()]);
  await arrangeTypes(
    dist,
    entries.filter((name) => name !== 'cli/main'),
  );
  await copyLicences();
} catch (error) {
  console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function buildModules(): Promise<void> {
  const { output } = await bundleModules(dist, entries);
  await thinMaps(dist, output);
}

/** What `require` gets under jest and in TypeScript's node16; Node itself gets the ES modules, by the condition module-sync. */
async function buildCommonJs(): Promise<void> {
  const folder = join(dist, 'cjs');
  await bundleCommonJs(folder, commonJsEntries);
  await writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
}

async function thinMaps(folder: string, output: readonly { readonly fileName: string }[]): Promise<void> {
  const maps = output.filter(({ fileName }) => fileName.endsWith('.map'));
  await Promise.all(
    maps.map(async ({ fileName }) => {
      const file = join(folder, fileName);
      const map = JSON.parse(await readFile(file, 'utf8')) as SourceMap;
      await writeFile(file, JSON.stringify(thinSourceMap(map)));
    }),
  );
}

/** Bundled third-party code needs its licence in the package. */
async function copyLicences(): Promise<void> {
  await cp(
    join(root, 'node_modules/json-schema-faker/LICENSE'),
    join(dist, 'data/json-schema-faker.LICENSE'),
  );
}

async function emitTypes(): Promise<void> {
  await execute(
    process.execPath,
    join(root, 'node_modules/typescript/bin/tsc'),
    '-p',
    join(root, 'tsconfig.build.json'),
  );
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
