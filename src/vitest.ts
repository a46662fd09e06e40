export { fakeTimers, test } from './vitest/fixtures.ts';
