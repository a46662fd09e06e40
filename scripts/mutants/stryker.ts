import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { type Area, areas } from './areas.ts';

export const root = join(import.meta.dirname, '../..');

/** Stryker's results of an area. They add up over runs, also of some files, and after an interruption. */
const resultsOf = (name: string) => `reports/mutants/${name}.incremental.json`;

/** How many mutants of an area had each outcome. */
export interface Score {
  readonly killed: number;
  readonly survived: number;
  readonly noCoverage: number;
  /** The files with results. */
  readonly files: number;
}

/** What to measure of an area, and how many tests run beside each other. */
export interface MutationOptions {
  /** The files to mutate; all of the area if empty. */
  readonly files: readonly string[];
  readonly concurrency: number;
}

/** Mutates one area, or some files of it, and runs its tests against each mutant. Known results are reused. */
export async function mutateArea(
  name: string,
  { mutate, tests }: Area,
  { files, concurrency }: MutationOptions,
): Promise<void> {
  // The workers that run vitest inherit it.
  process.env.MUTANT_TESTS = tests.join(',');
  const stryker = new Stryker({
    mutate: files.length > 0 ? [...files] : [...mutate],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'vitest.mutation.config.ts' },
    coverageAnalysis: 'perTest',
    concurrency,
    // A static mutant, in a table or at the top of a module, needs every test: a tenth of the mutants would take most of the time.
    ignoreStatic: true,
    timeoutMS: 5_000,
    incremental: true,
    incrementalFile: resultsOf(name),
    ignorePatterns: ['dist', 'reports', 'packages', 'examples', 'sea'],
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, reportTests: false },
    tempDirName: '.stryker-tmp',
  });
  await stryker.runMutationTest();
}

/** The score of an area's results so far; undefined before the first. */
export function readScore(name: string): Score | undefined {
  const file = join(root, resultsOf(name));
  if (!existsSync(file)) return undefined;
  const results = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
  };
  const statuses = Object.values(results.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...wanted: string[]) => statuses.filter((status) => wanted.includes(status)).length;
  return {
    killed: count('Killed', 'Timeout'),
    survived: count('Survived'),
    noCoverage: count('NoCoverage'),
    files: Object.keys(results.files).length,
  };
}

/** The files of an area. */
export function filesOf({ mutate }: Area): readonly string[] {
  const left = new Set(
    mutate.filter((each) => each.startsWith('!')).flatMap((each) => globSync(each.slice(1), { cwd: root })),
  );
  const wanted = mutate.filter((each) => !each.startsWith('!'));
  return wanted.flatMap((each) => globSync(each, { cwd: root })).filter((file) => !left.has(file));
}

export const areaNames = Object.keys(areas);
