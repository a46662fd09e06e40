import { TwinError } from '../../core/errors.ts';
import { didYouMean } from '../../core/nearest.ts';

const exchangeFilter = ['operation', 'client', 'status', 'error'] as const;

/** The query parameters of each route that takes any, as in `specs/control.yaml`. */
const queryNames: Readonly<Record<string, readonly string[]>> = {
  'GET /tokens': ['operation', 'client', 'active'],
  'GET /app-tickets': ['app_id'],
  'POST /app-tickets': ['app_id'],
  'GET /journal': [...exchangeFilter, 'since', 'limit'],
  'GET /journal/stream': [...exchangeFilter, 'since'],
  'GET /journal/wait': [...exchangeFilter, 'count', 'timeout'],
  'GET /verdicts': ['fail-on'],
  'GET /errors': ['vendor', 'operation'],
};

/** Reads a route's query; throws for a parameter that the route does not take, since a mistyped filter would fit all. */
export function readQuery(route: string, query: string): URLSearchParams {
  const read = new URLSearchParams(query);
  const known = queryNames[route] ?? [];
  for (const name of read.keys()) {
    if (known.includes(name)) continue;
    const takes = known.length === 0 ? 'no query parameters' : known.join(', ');
    throw new TwinError(
      'ERR_INVALID_OPTION',
      `There is no query parameter "${name}" here; ${route.replace(' ', ' /_twin')} takes ${takes}.${didYouMean(name, known)}`,
    );
  }
  return read;
}
