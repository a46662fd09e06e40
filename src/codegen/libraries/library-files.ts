import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { emitGo } from './emit-go.ts';
import { emitJava } from './emit-java.ts';
import { emitPython } from './emit-python.ts';
import { modelsOf } from './models.ts';

/** The types of the libraries for other languages, by their path below the root of the project. */
export async function libraryFiles(controlSpec: string): Promise<ReadonlyMap<string, string>> {
  const { components } = parse(await readFile(controlSpec, 'utf8')) as {
    readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
  };
  const models = modelsOf(components.schemas);
  const java = [...emitJava(models)].map(
    ([name, text]) => [`packages/java/tokentwin-junit5/src/main/java/tokentwin/${name}`, text] as const,
  );
  return new Map([
    ['packages/python/src/tokentwin/models.py', emitPython(models)],
    ['packages/go/models.go', emitGo(models)],
    ...java,
  ]);
}

/** The files that differ from the ones on disk. */
export async function staleFiles(
  files: ReadonlyMap<string, string>,
  root: string,
): Promise<ReadonlyMap<string, string>> {
  const compared = await Promise.all(
    [...files].map(async ([path, text]) => {
      const present = await readFile(`${root}/${path}`, 'utf8').catch(() => undefined);
      return present === text ? [] : [[path, text] as const];
    }),
  );
  return new Map(compared.flat());
}
