import { defineConfig } from 'vitest/config';

/** What users get, tried with processes of its own: the packed package, the Action, every command of the docs. */
export default defineConfig({
  test: {
    include: ['test/shipped/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    globalSetup: ['test/support/bundled-program.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
