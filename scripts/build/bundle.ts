import { join } from 'node:path';
import { type LogLevel, type RolldownLog, type RolldownOutput, rolldown } from 'rolldown';
import { buildSharedData, requireSharedData, sharedDataPlugin } from './shared-data.ts';

const root = join(import.meta.dirname, '../..');

/** What `tokentwin generate` uses: loaded for that command alone, which says what is missing. */
const generator = [/^ajv/, 'rolldown', 'openapi-typescript', '@redocly/openapi-core'];

/** Packages that users install; every other import is bundled. */
const external = ['yaml', 'msw', 'msw/node', 'vitest', ...generator];

/** Function and class names stay, so that stack traces are readable; smaller code starts faster. */
const minify = {
  codegen: { removeWhitespace: true },
  mangle: { toplevel: false, keepNames: true },
  compress: true,
} as const;

/** CommonJS has no source maps, so its traces are not read; here size decides. */
const minifyNames = { ...minify, mangle: { toplevel: true, keepNames: false } } as const;

/** Bundles modules of src, by their names, into ES modules in a folder, and what both module systems share. */
export async function bundleModules(folder: string, names: readonly string[]): Promise<RolldownOutput> {
  await buildSharedData(folder);
  return bundle(names, '../', {
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    // With this extension Node need not look for a package.json.
    chunkFileNames: 'chunks/[name]-[hash].mjs',
    sourcemap: true,
    minify,
  });
}

/** The same as CommonJS, in a folder of the one with the ES modules. */
export async function bundleCommonJs(folder: string, names: readonly string[]): Promise<void> {
  await bundle(names, '../../', {
    dir: folder,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name]-[hash].cjs',
    minify: minifyNames,
  });
  await requireSharedData(join(folder, 'chunks'));
}

async function bundle(
  names: readonly string[],
  up: string,
  output: Parameters<Awaited<ReturnType<typeof rolldown>>['write']>[0],
): Promise<RolldownOutput> {
  const input = Object.fromEntries(names.map((name) => [name, join(root, `src/${name}.ts`)]));
  const build = await rolldown({
    input,
    platform: 'node',
    external,
    plugins: [sharedDataPlugin(up)],
    // How long a plugin takes is no reason to fail.
    checks: { pluginTimings: false },
    onLog: refuseWarning,
  });
  const written = await build.write(output);
  await build.close();
  return written;
}

/** A warning, such as an unresolved import, fails the build. */
function refuseWarning(level: LogLevel, log: RolldownLog): void {
  if (level === 'warn') throw new Error(log.message);
}
