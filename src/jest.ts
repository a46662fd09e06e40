import type { TwinMatchers } from './matchers/twin-matchers.ts';

export type { JestGlobals } from './jest/globals.ts';
export { type TestTwin, type UseTwinOptions, useTwin } from './jest/use-twin.ts';
export { matchers } from './matchers/matchers.ts';
export type { TwinMatchers } from './matchers/twin-matchers.ts';

declare global {
  namespace jest {
    // As @types/jest has it, so that both become one.
    // biome-ignore lint/complexity/noBannedTypes: its type parameters have to be these
    interface Matchers<R, T = {}> extends TwinMatchers<R> {}
  }
}
