import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** What stands on an ES module, as vitest and msw 3 are: its types are those of an ES module. */
const onEsm = /^(vitest|msw)(\.d\.ts$|\/)/;
/** msw 2 can be required too, so these types are in both trees. */
const onBoth = /^msw(\.d\.ts$|\/)/;

/**
 * One tree of types for both module systems: CommonJS files cannot refer to those of ES modules, but ES modules can to
 * CommonJS. So the tree is CommonJS, in dist/cjs/types, and dist/types has a file for each entry point that leads there.
 */
export async function arrangeTypes(dist: string, entries: readonly string[]): Promise<void> {
  const tree = join(dist, 'cjs/types');
  const stubs = join(dist, 'types');
  await copyDeclarations(join(dist, '../src/generated'), join(tree, 'generated'));
  await dropUnused(tree, entries);
  await mkdir(stubs, { recursive: true });
  for (const name of entries) {
    if (onEsm.test(`${name}.d.ts`)) continue;
    await writeFile(join(stubs, `${name}.d.ts`), `export * from '../cjs/types/${name}.js';\n`);
  }
  await keepOnEsm(tree, stubs);
  await dropIndents(tree);
}

/** The compiler does not copy the type files beside the generated JavaScript validators. */
async function copyDeclarations(from: string, to: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    filter: (source) => !/\.\w+$/.test(source) || source.endsWith('.d.ts'),
  });
}

/** Removes the types that no entry point leads to. */
async function dropUnused(tree: string, entries: readonly string[]): Promise<void> {
  const used = new Set<string>();
  const pending = entries.map((name) => join(tree, `${name}.d.ts`));
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (used.has(file)) continue;
    used.add(file);
    const text = await readFile(file, 'utf8');
    for (const [, path] of text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)\.[jt]s['"]/g)) {
      pending.push(join(dirname(file), `${path}.d.ts`));
    }
  }
  await Promise.all((await filesIn(tree)).filter((file) => !used.has(file)).map((file) => rm(file)));
}

async function keepOnEsm(tree: string, stubs: string): Promise<void> {
  for (const file of await filesIn(tree)) {
    const path = relative(tree, file).replaceAll('\\', '/');
    if (!onEsm.test(path)) continue;
    const target = join(stubs, path);
    await mkdir(dirname(target), { recursive: true });
    const text = await readFile(file, 'utf8');
    if (!onBoth.test(path)) await rm(file);
    const moved = text.replace(/(['"])(\.[^'"]+)\1/g, (all: string, quote: string, specifier: string) => {
      const aim = join(dirname(path), specifier).replaceAll('\\', '/');
      if (onEsm.test(aim.replace(/\.[jt]s$/, '.d.ts'))) return all;
      return quote + relative(dirname(target), join(tree, aim)).replaceAll('\\', '/') + quote;
    });
    await writeFile(target, moved);
  }
}

/** A sixth of the types is spaces at the beginning of lines, and only compilers and editors read them. */
async function dropIndents(tree: string): Promise<void> {
  for (const file of await filesIn(tree)) {
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^ +/gm, ''));
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}
