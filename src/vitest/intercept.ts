import { AsyncLocalStorage } from 'node:async_hooks';
import type { SetupServer } from 'msw/node';
import { TwinError } from '../core/errors.ts';
import type { Twin } from '../twin/twin.ts';

/** The twins whose tests are under way, */
const active = new Set<Twin>();

/** and the one of the test from which a request comes. */
const own = new AsyncLocalStorage<Twin>();

// Two servers of msw at a time would get into each other's way, so that all tests of a worker share one.
let opening: Promise<SetupServer> | undefined;
let server: SetupServer | undefined;

/** Lets a test's requests to the vendors' real hosts meet its twin; to be called before the test awaits anything. */
export async function intercept(twin: Twin): Promise<Twin> {
  // Entered, not run: vitest calls the test in the context in which it called the fixture.
  own.enterWith(twin);
  active.add(twin);
  opening ??= open();
  server = await opening;
  return twin;
}

/** Ends that; the last one to leave takes msw away again. */
export function release(twin: Twin): void {
  active.delete(twin);
  if (active.size > 0) return;
  server?.close();
  server = opening = undefined;
}

async function open(): Promise<SetupServer> {
  const [{ setupServer }, { handlers }] = await Promise.all([mswNode(), import('../msw/handlers.ts')]);
  const made = setupServer(...handlers(twinOfRequest));
  made.listen({ onUnhandledFrame: 'bypass' });
  return made;
}

async function mswNode() {
  try {
    return await import('msw/node');
  } catch (cause) {
    const message =
      'The fixture "intercept" stands on msw, which cannot be loaded. Install it: npm i -D msw@3.';
    throw new TwinError('ERR_INVALID_OPTION', message, { cause });
  }
}

function twinOfRequest(): Twin {
  const twin = own.getStore();
  if (twin && active.has(twin)) return twin;
  // A timer or a hook of an older test asks out of another context; with one test under way it can only mean that.
  const [only, ...others] = active;
  if (only && others.length === 0) return only;
  throw new TwinError(
    'ERR_INVALID_OPTION',
    `${active.size} tests intercept at the same time, and this request comes from none of them. Send it from within its test, or run them one after another.`,
  );
}
