import { readdirSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { vendorNames } from '../../src/generated/vendor-names.ts';

const root = join(import.meta.dirname, '../..');
const generated = join(root, 'src/generated');

/** Large modules without state that few need: built once, for both module systems. */
const shared = new Map([
  [join(generated, 'page.ts'), 'page'] as const,
  // By its path, since vitest, which also loads this file, has no import.meta.resolve.
  [join(root, 'node_modules/json-schema-faker/dist/index.js'), 'json-schema-faker'] as const,
  [join(root, 'src/texts/chinese/index.ts'), 'chinese'] as const,
  ...vendorNames.map(
    (name) => [join(root, `src/vendors/${name}/chinese/index.ts`), `${name}-chinese`] as const,
  ),
  ...readdirSync(generated, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: vendor }) =>
      readdirSync(join(generated, vendor))
        .filter((file) => /^(catalogue|examples)\.ts$|^schemas\.js$/.test(file))
        .map((file) => [join(generated, vendor, file), `${vendor}-${file.split('.')[0]}`] as const),
    ),
]);

/** Builds the shared modules as CommonJS, which either module system can load. */
export async function buildSharedData(dist: string): Promise<void> {
  const input = Object.fromEntries([...shared].map(([file, name]) => [name, file]));
  const build = await rolldown({ input, platform: 'node' });
  await build.write({
    dir: join(dist, 'data'),
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    minify: true,
  });
  await build.close();
}

/** Has chunks refer to the shared modules; `up` leads from their folder to dist. */
export function sharedDataPlugin(up: string): Plugin {
  return {
    name: 'shared-data',
    resolveId: {
      filter: { id: /\/(catalogue|examples|schemas|page|chinese\/index)\.[jt]s$|^json-schema-faker$/ },
      async handler(source, importer, options) {
        const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
        const name = resolved ? shared.get(resolved.id) : undefined;
        return name === undefined ? null : { id: `${up}data/${name}.cjs`, external: true };
      },
    },
  };
}

/** jest cannot `import()` without a flag, and CommonJS need not. */
export async function requireSharedData(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const text = await readFile(file, 'utf8');
    const changed = text.replace(
      /\bimport\((["'`][./]+data\/[\w-]+\.cjs["'`])\)/g,
      'Promise.resolve().then(()=>require($1))',
    );
    if (changed !== text) await writeFile(file, changed);
  }
}
