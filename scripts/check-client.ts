import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

/** What may be in the client; everything else is the mock's. JSON Pointer is written once, and belongs to both. */
const own =
  /^src\/(client\.ts|client\/|core\/json-pointer\.ts|generated\/\w+\/(endpoints|codes)\.ts|vendors\/clients\.ts|vendors\/\w+\/client\/)/;

/** For browsers and workers each byte counts: minified, and minified and compressed. */
const minifiedLimit = 40 * 1_024;
const gzippedLimit = 14 * 1_024;

/** The tables of error codes, of which a bundler keeps those that a program uses. */
const tables = /^src\/generated\/\w+\/codes\.ts$/;
const tablesLimit = 10 * 1_024;

/** What `dist/client.js` loads in all; the names of functions stay there, for stack traces. */
const loadedLimit = 56 * 1_024;

/** What is wrong with `tokentwin/client` as a package of its own: foreign modules, or too many bytes. */
export async function clientProblems(root: string): Promise<string[]> {
  const { code, modules } = await bundle(root);
  const withoutTables = (await bundle(root, tables)).code;
  const gzipped = gzipSync(withoutTables).length;
  const sizeOfTables = code.length - withoutTables.length;
  const loaded = await loadedBytes(join(root, 'dist/client.js'));
  console.log(
    `tokentwin/client: ${withoutTables.length} bytes minified, ${gzipped} compressed, and ${sizeOfTables} of error codes; dist/client.js loads ${loaded}.`,
  );
  const foreign = modules.filter((path) => !own.test(path));
  return [
    ...foreign.map((path) => `tokentwin/client contains ${path}, which belongs to the mock.`),
    ...tooLarge('minified', withoutTables.length, minifiedLimit),
    ...tooLarge('of error codes', sizeOfTables, tablesLimit),
    ...tooLarge('compressed', gzipped, gzippedLimit),
    ...tooLarge('as dist/client.js', loaded, loadedLimit),
  ];
}

function tooLarge(form: string, bytes: number, limit: number): string[] {
  return bytes > limit ? [`tokentwin/client has ${bytes} bytes ${form}, more than ${limit}.`] : [];
}

/** The client as a bundler of a user makes it, for a platform without Node's modules. */
async function bundle(
  root: string,
  without?: RegExp,
): Promise<{ readonly code: string; readonly modules: readonly string[] }> {
  const plugins = without
    ? [
        {
          name: 'unused',
          load: (id: string) => (without.test(relative(root, id)) ? 'export const codes = 0;' : null),
        },
      ]
    : [];
  const build = await rolldown({
    input: join(root, 'src/client.ts'),
    platform: 'neutral',
    plugins,
    checks: { pluginTimings: false },
  });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  const [chunk] = output;
  return { code: chunk.code, modules: chunk.moduleIds.map((id) => relative(root, id)) };
}

/** The bytes of a built file and of everything that it imports. */
async function loadedBytes(entry: string): Promise<number> {
  const sizes = new Map<string, number>();
  const visit = async (path: string): Promise<void> => {
    if (sizes.has(path)) return;
    const text = await readFile(path, 'utf8');
    sizes.set(path, Buffer.byteLength(text));
    const imports = text.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g);
    for (const [, from] of imports) await visit(join(dirname(path), from!));
  };
  await visit(entry);
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
}
