// Builds dist/ from src/: what users install and `npm start` runs. Bundled, because many files start slower.
import { spawn } from 'node:child_process';
import { chmod, cp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { bundleCommonJs, bundleModules } from './build/bundle.ts';

/** The entry points and the command, by their file in dist. One build, so that they share classes and code. */
const entries = ['index', 'node', 'msw', 'vitest', 'jest', 'client', 'control', 'pact', 'vendor', 'cli/main'];

/** Those that CommonJS can load: jest needs them, and TypeScript's node16. vitest is an ES module, and a command is not loaded. */
const commonJsEntries = entries.filter((name) => name !== 'vitest' && name !== 'cli/main');

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

try {
  await rm(dist, { recursive: true, force: true });
  await Promise.all([buildModules().then(linkCommand), buildCommonJs(), emitTypes()]);
  await dropUnusedTypes();
  await copyTypes();
  await copyLicences();
} catch (error) {
  console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function buildModules(): Promise<void> {
  const { output } = await bundleModules(dist, entries);
  await dropSources(dist, output);
}

/** What `require` gets under jest and in TypeScript's node16; Node itself gets the ES modules, by the condition module-sync. */
async function buildCommonJs(): Promise<void> {
  const folder = join(dist, 'cjs');
  await bundleCommonJs(folder, commonJsEntries);
  await writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
}

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: unknown;
  mappings: string;
}

/** A map names file and line; the text of all sources would double the package. */
async function dropSources(folder: string, output: readonly { readonly fileName: string }[]): Promise<void> {
  const maps = output.filter(({ fileName }) => fileName.endsWith('.map'));
  await Promise.all(
    maps.map(async ({ fileName }) => {
      const file = join(folder, fileName);
      const { sourcesContent: _, ...map } = JSON.parse(await readFile(file, 'utf8')) as SourceMap;
      // Nobody steps through generated code, and its maps are the longest.
      if (map.sources.every((source) => /\/(generated|node_modules)\//.test(source))) map.mappings = '';
      await writeFile(file, JSON.stringify(map));
    }),
  );
}

/** Removes the types that no entry point leads to. */
async function dropUnusedTypes(): Promise<void> {
  const folder = join(dist, 'types');
  const used = new Set<string>();
  const pending = entries.filter((name) => name !== 'cli/main').map((name) => join(folder, `${name}.d.ts`));
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (used.has(file)) continue;
    used.add(file);
    const text = await readFile(file, 'utf8');
    for (const [, path] of text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)\.[jt]s['"]/g)) {
      pending.push(join(dirname(file), `${path}.d.ts`));
    }
  }
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  await Promise.all(files.filter((file) => !used.has(file)).map((file) => rm(file)));
}

/** The types of the CommonJS build: the same files, in a folder whose package.json says so. */
async function copyTypes(): Promise<void> {
  const unused = new Set(['vitest', 'vitest.d.ts']);
  await cp(join(dist, 'types'), join(dist, 'cjs/types'), {
    recursive: true,
    filter: (source) => !unused.has(relative(join(dist, 'types'), source)),
  });
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
