import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

/** The package by its name means the sources, so that tests need no build. */
const source = (name: string) => new URL(`src/${name}.ts`, import.meta.url).pathname;

export default defineConfig({
  resolve: {
    alias: [
      { find: /^tokentwin$/, replacement: source('index') },
      { find: 'tokentwin/vendor', replacement: source('vendor') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts', 'contracts/**/*.test.ts'],
    // These need a browser, or many processes: npm run test:browser, npm run test:shipped.
    exclude: ['test/browser/**', 'test/shipped/**'],
    // Threads without isolation: module loading is most of the cost. vitest takes one worker fewer than there are cores.
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/bundled-program.ts'],
    setupFiles: ['test/support/property-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
