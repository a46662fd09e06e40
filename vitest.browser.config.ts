import { defineConfig } from 'vitest/config';

/** What needs a browser: npm run test:browser. CI installs one. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // The page shows times on the reader's clock.
    env: { TZ: 'UTC' },
  },
});
