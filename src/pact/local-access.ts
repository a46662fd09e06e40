import { TwinError } from '../core/errors.ts';
import type { Twin } from '../twin/twin.ts';
import type { Known } from '../verify/credentials.ts';
import type { TwinAccess } from '../verify/verification.ts';

/** The vendor's own requests, and its routes of the control API, at a twin of this process. */
export function localAccess(twin: Twin, known: Known): TwinAccess {
  return {
    known,
    send: (path, init) => twin.fetch(`http://localhost${path}`, init),
    control: {
      get: async <Answer>(path: string) => run<Answer>(twin, 'GET', path, {}),
      post: async <Answer>(path: string, body: object = {}) => run<Answer>(twin, 'POST', path, body),
    },
  };
}

/** Runs a route that a vendor brings to the control API. */
function run<Answer>(twin: Twin, method: string, pathAndQuery: string, body: object): Answer {
  const [path, query] = pathAndQuery.split('?');
  const input = { query: new URLSearchParams(query), body: { ...body } };
  const candidates = twin.modules.flatMap((module) => {
    const route = module.controlRoutes?.[`${method} ${path}`];
    return route ? [{ module, route }] : [];
  });
  const found = candidates.find(({ route }) => route.accepts?.(input)) ?? candidates[0];
  if (!found) throw new TwinError('ERR_NOT_FOUND', `No vendor brings the route ${method} /_twin${path}.`);
  // Each vendor's values know what its own routes answer.
  return found.route.run(twin.registry(found.module.vendor), input) as Answer;
}
