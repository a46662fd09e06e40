import { test as base, expect } from 'vitest';
import { serve } from '../server/serve.ts';
import { pusher } from '../server/transport/push.ts';
import { createTwin, type TwinOptions } from '../twin/twin.ts';
import type { Severity } from '../verdicts/rule.ts';
import { intercept, release } from './intercept.ts';
import { matchers } from './matchers.ts';

expect.extend(matchers);

/**
 * vitest's `test` with a world of its own for each test.
 *
 * `twin` is fresh. `server` is the same twin listening on a free port. `intercept` is the same twin again, while the
 * vendors' real hosts are intercepted for this test alone; it needs msw. `twinOptions` can be overridden.
 */
export const test = base
  .extend('twinOptions', (): TwinOptions => ({}))
  .extend('twin', ({ twinOptions, task }) => {
    const twin = createTwin({ push: pusher(), ...twinOptions });
    twin.journal.mark(task.fullTestName);
    return twin;
  })
  .extend('server', async ({ twin }, { onCleanup }) => {
    const server = await serve({ twin });
    onCleanup(() => server.close());
    return server;
  })
  .extend('intercept', ({ twin }, { onCleanup }) => {
    onCleanup(() => release(twin));
    return intercept(twin);
  });

/**
 * What `vi.useFakeTimers` takes, and `test.fakeTimers` in the configuration, so that intercepted requests go on: msw waits
 * for `setImmediate` when a connection has to be opened.
 */
export const fakeTimers: { readonly toNotFake: ('setImmediate' | 'clearImmediate')[] } = {
  toNotFake: ['setImmediate', 'clearImmediate'],
};

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** A new token was handed out so many times, at an operation if one is named; a pair counts once. */
    toHaveIssued(times: number, operation?: string): R;
    /** So many calls of an operation came in; without a number, any. */
    toHaveReceived(operation: string, times?: number): R;
    /** The journal says nothing against the client, or nothing as bad as the severity given. */
    toHaveNoVerdicts(atLeast?: Severity): R;
  }
}
