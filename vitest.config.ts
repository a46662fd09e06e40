import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'contracts/**/*.test.ts'],
    // These need a browser: npm run test:browser.
    exclude: ['test/browser/**'],
    // Threads without isolation: module loading is most of the cost. vitest takes one worker fewer than there are cores.
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
