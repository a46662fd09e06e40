import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, of which their size says little: the first by ten times what the last takes. */
const longest = [
  'test/conformance.test.ts',
  'contracts/verification.test.ts',
  'test/cli/drill.test.ts',
  'test/redaction.test.ts',
  'test/cli/exec.test.ts',
  'test/robustness/memory.test.ts',
  'test/server/state/state-file.test.ts',
  'test/lifecycle/invariants.test.ts',
  'test/clients/token-source.test.ts',
  'test/verdicts/linear.test.ts',
  'test/robustness/fuzz.test.ts',
  'test/specs.test.ts',
  'test/codegen/generate.test.ts',
  'test/lifecycle/models.test.ts',
];

/** Runs the longest files first, so that neither worker is left alone with one at the end; a fresh clone knows no times. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
  return rank === -1 ? longest.length : rank;
}
