import { test as base, expect } from 'vitest';
import { serve } from '../server/serve.ts';
import { pusher } from '../server/transport/push.ts';
import { createTwin, type TwinOptions } from '../twin/twin.ts';
import type { Severity } from '../verdicts/rule.ts';
import { intercept, release, stop } from './intercept.ts';
import { matchers } from './matchers.ts';

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
    const twin = createTwin({ push: pusher(), ...twinOptions });
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

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** A new token was issued so many times, by an operation if one is named; a pair counts once. */
    toHaveIssued(times: number, operation?: string): R;
    /** An operation received so many requests; without a number, any. */
    toHaveReceived(operation: string, times?: number): R;
    /** The journal has no verdict on the client, or none as severe as the one given. */
    toHaveNoVerdicts(atLeast?: Severity): R;
  }
}
