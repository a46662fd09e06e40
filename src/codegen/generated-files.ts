import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type CorePath, ownCore, packagedCore } from './core-path.ts';
import { emitAnswerKeys } from './emit-answer-keys.ts';
import { emitCatalogue } from './emit-catalogue.ts';
import { emitCodes } from './emit-codes.ts';
import { emitEndpoints } from './emit-endpoints.ts';
import { emitExamples } from './emit-examples.ts';
import { emitGuidance } from './emit-guidance.ts';
import { emitInputs } from './emit-inputs.ts';
import { emitOperationTables } from './emit-operation-tables.ts';
import { emitOperations } from './emit-operations.ts';
import { emitQueries } from './emit-queries.ts';
import { emitSeed } from './emit-seed.ts';
import { emitSpec } from './emit-spec.ts';
import { emitTypes } from './emit-types.ts';
import { emitRegistry, emitRequests, emitResponses, emitSchemas, type Script } from './emit-validators.ts';
import { emitVendorNames } from './emit-vendor-names.ts';
import { lintSpec } from './lint-spec.ts';
import { readSpec } from './read-spec.ts';
import type { Spec } from './spec.ts';
import { type Mistake, SpecError } from './spec-error.ts';

/** Marks the files that go into core's own generated folder, since core imports nothing outside itself. */
export const corePrefix = 'core/';

/** The files made from a folder of specs, and the mistakes that prevented others. */
export interface GeneratedFiles {
  /** Text by path within the generated folder, or below `core/` for what core itself reads; nothing of a spec that has mistakes. */
  readonly files: ReadonlyMap<string, string>;
  readonly mistakes: readonly Mistake[];
}

/** Makes the files of every spec in a folder, in memory. */
export async function generatedFiles(specsFolder: string): Promise<GeneratedFiles> {
  const names = (await readdir(specsFolder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = new Map<string, string>();
  const mistakes: Mistake[] = [];
  const vendors: string[] = [];
  for (const name of names) {
    const text = await readFile(join(specsFolder, name), 'utf8');
    try {
      const spec = await checkedSpec(text, `specs/${name}`);
      const made = await filesOf(spec);
      if (files.has([...made.keys()][0]!)) throw new SpecError([takenBy(spec)]);
      for (const [path, content] of made) files.set(path, content);
      if (spec.vendor !== undefined) vendors.push(spec.vendor);
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      mistakes.push(...error.mistakes);
    }
  }
  // The list would lack a spec with mistakes.
  if (mistakes.length === 0) {
    files.set('vendor-names.ts', emitVendorNames(vendors));
    files.set('seed.ts', emitSeed(vendors));
    files.set('operation-tables.ts', emitOperationTables(vendors));
  }
  return { files, mistakes };
}

/** The spec, if neither our checks nor the linter find a mistake. */
async function checkedSpec(text: string, file: string): Promise<Spec> {
  let spec: Spec | undefined;
  const mistakes: Mistake[] = [];
  try {
    spec = readSpec(text, file);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    mistakes.push(...error.mistakes);
  }
  mistakes.push(...(await lintSpec(text, file)));
  if (spec === undefined || mistakes.length > 0) throw new SpecError(mistakes);
  return spec;
}

function takenBy({ file, vendor }: Spec): Mistake {
  const message = `another spec has the vendor ${vendor}; one document a vendor`;
  return { file, line: 1, column: 1, path: '/x-vendor', message };
}

async function filesOf(spec: Spec): Promise<ReadonlyMap<string, string>> {
  const folder = spec.vendor ?? basename(spec.file, '.yaml');
  const files =
    spec.vendor === undefined
      ? [
          ['types.ts', await emitTypes(spec)] as const,
          ...pair('schemas', await emitSchemas(spec)),
          ['queries.ts', emitQueries(spec)] as const,
          ['answer-keys.ts', emitAnswerKeys(spec)] as const,
        ]
      : await vendorFiles(spec, ownCore);
  const made = new Map(files.map(([name, text]) => [`${folder}/${name}`, text]));
  const inputs = spec.vendor === undefined ? emitInputs(spec) : undefined;
  if (inputs !== undefined) made.set(`${corePrefix}inputs.ts`, inputs);
  return made;
}

async function vendorFiles(spec: Spec, core: CorePath): Promise<(readonly [name: string, text: string])[]> {
  return [
    ['types.ts', await emitTypes(spec)],
    ['spec.ts', emitSpec(spec, core)],
    ['operations.ts', emitOperations(spec, core)],
    ['guidance.ts', emitGuidance(spec, core)],
    ['catalogue.ts', emitCatalogue(spec, core)],
    ['codes.ts', emitCodes(spec)],
    ['endpoints.ts', emitEndpoints(spec)],
    ['examples.ts', emitExamples(spec, core)],
    ...pair('registry', await emitRegistry(spec)),
    ...pair('requests', await emitRequests(spec)),
    ...pair('responses', await emitResponses(spec)),
  ];
}

/** Makes the files of one vendor's document, by name, for a module that imports tokentwin as a package. */
export async function packagedFiles(text: string, file: string): Promise<ReadonlyMap<string, string>> {
  const spec = await checkedSpec(text, file);
  if (spec.vendor !== undefined) return new Map(await vendorFiles(spec, packagedCore));
  const message = 'x-vendor is missing: the document describes no vendor';
  throw new SpecError([{ file, line: 1, column: 1, path: '/x-vendor', message }]);
}

function pair(name: string, { js, dts }: Script): [string, string][] {
  return [
    [`${name}.js`, js],
    [`${name}.d.ts`, dts],
  ];
}
