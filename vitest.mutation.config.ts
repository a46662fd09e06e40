import { defineConfig } from 'vitest/config';

/** For `npm run mutants`, which names the tests of an area: few and in process, since they run for every mutant. */
export default defineConfig({
  test: {
    include: (process.env.MUTANT_TESTS ?? 'test/core/**/*.test.ts').split(','),
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
  },
});
