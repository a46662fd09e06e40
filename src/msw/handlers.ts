import { type HttpHandler, HttpResponse, http, passthrough } from 'msw';
import { TwinError } from '../core/errors.ts';
import { hostsOf } from '../core/vendor-spec.ts';
import type { Twin } from '../twin/twin.ts';
import { vendors } from '../vendors/index.ts';

/** The real hosts of the built-in vendors, which are intercepted. */
export const hosts: ReadonlySet<string> = new Set(
  Object.values(vendors).flatMap(({ vendor }) => hostsOf(vendor)),
);

/**
 * Handlers for msw's `setupServer` and `setupWorker`: the twin answers requests to a vendor's real host, others pass.
 *
 * A function may return the twin for each request; without one the request goes to the vendor.
 */
export function handlers(twin: Twin | (() => Twin | undefined)): HttpHandler[] {
  const twinNow = typeof twin === 'function' ? twin : () => twin;
  /** The hosts of all twins that there have been. */
  const served = new Set(hosts);
  // A function may throw for a request that belongs to no twin. It is heard for a vendor's host only.
  const twinIfAny = () => {
    try {
      return twinNow();
    } catch {
      return { hosts: served, upstreamOrigin: undefined };
    }
  };
  const isVendors = ({ request }: { request: Request }) => {
    const current = new Set(twinIfAny()?.hosts ?? hosts);
    for (const host of current) served.add(host);
    // A name with a dot at its end is the same host.
    return current.has(new URL(request.url).hostname.replace(/\.$/, ''));
  };
  // What the twin forwards itself goes out, also where unhandled requests are an error.
  const isForwarded = ({ request }: { request: Request }) =>
    twinIfAny()?.upstreamOrigin === new URL(request.url).origin;
  return [
    all(isForwarded, () => passthrough()),
    all(isVendors, ({ request }) => {
      const current = twinNow();
      return current ? answer(current, request) : passthrough();
    }),
  ];
}

/** `http.all`, with a clear error where msw is too old to take a function for the path. */
function all(...args: Parameters<typeof http.all>): HttpHandler {
  try {
    return http.all(...args);
  } catch (cause) {
    const message =
      'tokentwin/msw needs msw 2.11 or newer, and an older one is installed. Update it: npm i -D msw@latest.';
    throw new TwinError('ERR_INVALID_OPTION', message, { cause });
  }
}

async function answer(twin: Twin, request: Request): Promise<Response> {
  try {
    return await twin.fetch(request);
  } catch (error) {
    // If `fetch` would reject, msw needs a network error; a bug of ours is not one.
    if (error instanceof TypeError || request.signal.aborted) return HttpResponse.error();
    throw error;
  }
}
