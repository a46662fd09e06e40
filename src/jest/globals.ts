import { TwinError } from '../core/errors.ts';

/** What tokentwin/jest uses of jest. */
export interface JestGlobals {
  readonly expect: {
    extend(matchers: object): void;
    getState(): { readonly currentTestName?: string | undefined };
  };
  readonly beforeEach: (hook: () => Promise<void>) => void;
  readonly afterEach: (hook: () => Promise<void>) => void;
}

/** The globals of jest, or those of `@jest/globals` where a project injects none. */
export function jestGlobals(given: JestGlobals | undefined): JestGlobals {
  const found: object = given ?? globalThis;
  if (hasGlobals(found)) return found;
  throw new TwinError(
    'ERR_INVALID_OPTION',
    'tokentwin/jest finds no globals of jest here. Call it in a test file; with injectGlobals: false pass them: ' +
      "useTwin({ jest: require('@jest/globals') }).",
  );
}

function hasGlobals(found: object): found is JestGlobals {
  return 'expect' in found && 'beforeEach' in found && 'afterEach' in found;
}
