import { defineConfig } from 'vitest/config';

const tests = (process.env.MUTANT_TESTS ?? 'test/core/**/*.test.ts').split(',');

/** For `npm run mutants`, which names the tests of an area: few and in process, since they run for every mutant. */
export default defineConfig({
  test: {
    include: tests.filter((test) => !test.startsWith('!')),
    exclude: tests.filter((test) => test.startsWith('!')).map((test) => test.slice(1)),
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
  },
});
