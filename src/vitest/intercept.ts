import { AsyncLocalStorage } from 'node:async_hooks';
import type { SetupServer } from 'msw/node';
import { TwinError } from '../core/errors.ts';
import type { Twin } from '../twin/twin.ts';

/** The twins of the running tests. */
const active = new Set<Twin>();

/** The twin of the test that a request comes from. */
const own = new AsyncLocalStorage<Twin>();

// Two msw servers at a time would interfere, so all tests of a worker share one.
let opening: Promise<SetupServer> | undefined;
let server: SetupServer | undefined;

/** Sends a test's requests to the vendors' real hosts to its twin. Call it before the test awaits anything. */
export async function intercept(twin: Twin): Promise<Twin> {
  // Entered, not run: vitest calls the test in the context of the fixture.
  own.enterWith(twin);
  active.add(twin);
  opening ??= open();
  server = await opening;
  return twin;
}

/** Ends the interception of a test. What it still sends is refused until the file has ended. */
export function release(twin: Twin): void {
  active.delete(twin);
}

/** Stops msw, at the end of a file. */
export function stop(): void {
  server?.close();
  server = opening = undefined;
}

async function open(): Promise<SetupServer> {
  const [{ setupServer }, { handlers }] = await Promise.all([mswNode(), import('../msw/handlers.ts')]);
  const made = setupServer(...handlers(twinOfRequest));
  // msw 2 knows the option by another name.
  const options = { onUnhandledFrame: 'bypass', onUnhandledRequest: 'bypass' } as const;
  made.listen(options);
  return made;
}

async function mswNode() {
  try {
    return await import('msw/node');
  } catch (cause) {
    const message =
      'The fixture "intercept" stands on msw, which cannot be loaded. Install it: npm i -D msw.';
    throw new TwinError('ERR_INVALID_OPTION', message, { cause });
  }
}

function twinOfRequest(): Twin | undefined {
  const twin = own.getStore();
  if (twin && active.has(twin)) return twin;
  if (twin) {
    throw new TwinError(
      'ERR_INVALID_OPTION',
      'This request was sent after its test had ended, and was not passed on to the vendor. Wait for it, or cancel it, within the test.',
    );
  }
  // Between the tests nothing is intercepted.
  if (active.size === 0) return undefined;
  // A timer or a hook of an older test has another context; if one test is running, the request belongs to it.
  const [only, ...others] = active;
  if (only && others.length === 0) return only;
  throw new TwinError(
    'ERR_INVALID_OPTION',
    `${active.size} tests intercept at the same time, and this request comes from none of them. Send it from within its test, or run them one after another.`,
  );
}
