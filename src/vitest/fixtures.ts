import { type Assertion, test as base, expect } from 'vitest';
import { TwinError } from '../core/errors.ts';
import { type HasTwin, matchers } from '../matchers/matchers.ts';
import type { TwinMatchers } from '../matchers/twin-matchers.ts';
import { serve } from '../server/serve.ts';
import { pusher } from '../server/transport/push.ts';
import { type BuiltInTwin, createTwin, type TwinOptions } from '../twin/twin.ts';
import { intercept, release, stop } from './intercept.ts';

// With an older vitest the fixtures below would be undefined, and nothing would say why.
if (base.extend.length < 3) {
  throw new TwinError(
    'ERR_INVALID_OPTION',
    'tokentwin/vitest needs vitest 4.1 or newer, and an older one is installed. Update it: npm i -D vitest@latest.',
  );
}

expect.extend(matchers);

/**
 * vitest's `test` with a new twin for each test.
 *
 * `server` is the same twin on a free port. `intercept` is the same twin and intercepts the vendors' real hosts for this
 * test; it needs msw. `twinOptions` can be overridden.
 */
export const test = base
  .extend('twinOptions', (): TwinOptions => ({}))
  .extend('twin', ({ twinOptions, task }) => {
    const twin: BuiltInTwin = createTwin({ push: pusher(), ...twinOptions });
    twin.journal.mark(task.fullTestName);
    return twin;
  })
  .extend('server', async ({ twin }, { onCleanup }) => {
    const server = await serve({ twin });
    onCleanup(() => server.close());
    return server;
  })
  .extend('stopIntercepting', { scope: 'file' }, (): (() => void) => stop)
  .extend('interceptedFile', { scope: 'file' }, ({ stopIntercepting }, { onCleanup }) => {
    onCleanup(stopIntercepting);
    return true;
  })
  .extend('intercept', ({ twin, interceptedFile }, { onCleanup }) => {
    void interceptedFile;
    onCleanup(() => release(twin));
    return intercept(twin);
  });

/**
 * Options for `vi.useFakeTimers`, and for `test.fakeTimers` in the configuration, that keep intercepted requests
 * running: msw waits for `setImmediate` when it opens a connection.
 */
export const fakeTimers: { readonly toNotFake: ('setImmediate' | 'clearImmediate')[] } = {
  toNotFake: ['setImmediate', 'clearImmediate'],
};

/** What `expect` returns for a twin or a server with one: everything of vitest, and the matchers of tokentwin. */
// biome-ignore lint/suspicious/noExplicitAny: the parameters of Assertion differ between vitest 4 and 5
export type TwinAssertion = Assertion<any> & TwinMatchers & { readonly not: TwinMatchers };

declare module 'vitest' {
  // Not Matchers, whose type parameters differ between vitest 4 and 5.
  interface ExpectStatic {
    // biome-ignore lint/style/useShorthandFunctionType: only an interface adds to that of vitest
    <T extends HasTwin>(actual: T, message?: string): TwinAssertion;
  }
}
