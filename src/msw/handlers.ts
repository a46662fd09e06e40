import { type HttpHandler, HttpResponse, http, passthrough } from 'msw';
import { hostsOf } from '../core/vendor-spec.ts';
import type { Twin } from '../twin/twin.ts';
import { vendors } from '../vendors/index.ts';

/** The hosts that are intercepted: the real ones of the vendors that come with tokentwin. */
export const hosts: ReadonlySet<string> = new Set(
  Object.values(vendors).flatMap(({ vendor }) => hostsOf(vendor)),
);

/**
 * Handlers for msw's `setupServer` and `setupWorker`: what goes to a vendor's real host meets the twin, all else passes.
 *
 * Given a function, each request is answered by the twin it returns then, or goes out to the vendor where it returns none.
 */
export function handlers(twin: Twin | (() => Twin | undefined)): HttpHandler[] {
  const twinNow = typeof twin === 'function' ? twin : () => twin;
  const isVendors = ({ request }: { request: Request }) => hosts.has(new URL(request.url).hostname);
  return [
    http.all(isVendors, ({ request }) => {
      const current = twinNow();
      return current ? answer(current, request) : passthrough();
    }),
  ];
}

async function answer(twin: Twin, request: Request): Promise<Response> {
  try {
    return await twin.fetch(request);
  } catch (error) {
    // Where `fetch` would reject, msw wants to be told of a network error; a defect of ours is none.
    if (error instanceof TypeError || request.signal.aborted) return HttpResponse.error();
    throw error;
  }
}
