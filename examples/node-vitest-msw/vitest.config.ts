import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['*.test.ts'],
    // The SDK logs every refusal in full.
    silent: 'passed-only',
  },
});
