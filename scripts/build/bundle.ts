import { join } from 'node:path';
import { type LogLevel, type RolldownLog, type RolldownOutput, rolldown } from 'rolldown';

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

/** Bundles modules of src, by their names, into ES modules in a folder. */
export function bundleModules(folder: string, names: readonly string[]): Promise<RolldownOutput> {
  return bundle(names, {
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    // With this extension Node need not look for a package.json.
    chunkFileNames: 'chunks/[name]-[hash].mjs',
    sourcemap: true,
  });
}

/** The same as CommonJS. */
export function bundleCommonJs(folder: string, names: readonly string[]): Promise<RolldownOutput> {
  return bundle(names, {
    dir: folder,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name]-[hash].cjs',
  });
}

async function bundle(
  names: readonly string[],
  output: Parameters<Awaited<ReturnType<typeof rolldown>>['write']>[0],
): Promise<RolldownOutput> {
  const input = Object.fromEntries(names.map((name) => [name, join(root, `src/${name}.ts`)]));
  const build = await rolldown({ input, platform: 'node', external, onLog: refuseWarning });
  const written = await build.write({ ...output, minify });
  await build.close();
  return written;
}

/** A warning, such as an unresolved import, fails the build. */
function refuseWarning(level: LogLevel, log: RolldownLog): void {
  if (level === 'warn') throw new Error(log.message);
}
