/** A part of the source whose mutants are measured together, and the tests that have to kill them. */
export interface Area {
  readonly mutate: readonly string[];
  /** Those after a `!` are left out: they measure work rather than behaviour, and would cost each mutant seconds. */
  readonly tests: readonly string[];
}

const cases = 'test/mutation/direct-cases.ts';

/** The areas of `npm run mutants`. Their tests need no process of their own, so that a mutant costs about a second. */
export const areas: Readonly<Record<string, Area>> = {
  core: {
    mutate: [
      'src/core/**/*.ts',
      '!src/core/generated/**',
      // In the area of the state.
      '!src/core/{saving,unsaved,state-records}.ts',
    ],
    tests: [
      'test/core/**/*.test.ts',
      'test/lifecycle/**/*.test.ts',
      'test/server/control/**/*.test.ts',
      'test/twin/**/*.test.ts',
      'test/coverage.test.ts',
      'test/redaction.test.ts',
      'test/redaction-positions.test.ts',
      'test/toy-operation.test.ts',
      cases,
    ],
  },
  vendors: {
    mutate: [
      'src/vendors/**/*.ts',
      '!src/vendors/*/client/**',
      '!src/vendors/*/verify/**',
      // Catalogues of sentences: test/texts compares them.
      '!src/vendors/*/chinese/**',
      '!src/vendors/reasons.ts',
    ],
    tests: [
      'test/vendors/**/*.test.ts',
      'test/lifecycle/**/*.test.ts',
      'test/server/login-codes-in-seed.test.ts',
      cases,
    ],
  },
  verdicts: {
    mutate: ['src/verdicts/**/*.ts'],
    tests: ['test/verdicts/**/*.test.ts', '!test/verdicts/linear.test.ts'],
  },
  client: {
    mutate: ['src/client/**/*.ts', 'src/vendors/*/client/**/*.ts'],
    tests: ['test/client/**/*.test.ts'],
  },
  control: {
    mutate: ['src/server/control/**/*.ts'],
    tests: [
      'test/server/control/**/*.test.ts',
      'test/server/operations.test.ts',
      'test/pact/pact-states.test.ts',
      'test/server/state/state-file.test.ts',
    ],
  },
  transports: {
    mutate: ['src/server/transport/**/*.ts', 'src/msw/**/*.ts', 'src/twin/fetch.ts'],
    tests: ['test/server/transport/**/*.test.ts', 'test/msw/**/*.test.ts', 'test/twin/**/*.test.ts'],
  },
  state: {
    mutate: [
      'src/server/state/**/*.ts',
      'src/core/saving.ts',
      'src/core/unsaved.ts',
      'src/core/state-records.ts',
    ],
    tests: ['test/server/state/**/*.test.ts', 'test/server/control/state.test.ts'],
  },
  verify: {
    mutate: ['src/verify/**/*.ts', 'src/vendors/*/verify/**/*.ts', '!src/verify/verify-texts.ts'],
    tests: ['test/verify/**/*.test.ts'],
  },
};
