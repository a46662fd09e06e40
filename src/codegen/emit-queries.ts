import { heading } from './heading.ts';
import { printLiteral } from './print-literal.ts';
import type { Spec } from './spec.ts';

/** `queries`: the query parameters of each operation that has any; `requiredBodies`: the operations that need a body. */
export function emitQueries(spec: Spec): string {
  const taking = spec.operations.filter(({ query }) => query.length > 0);
  const names = taking.map(({ method, path, query }) => [`${method} ${path}`, query]);
  const needing = spec.operations.filter(({ requiresBody }) => requiresBody);
  const bodies = needing.map(({ method, path }) => `${method} ${path}`);
  return `${heading(spec)}
/** The names of the query parameters that each route takes, by method and path; absent where it takes none. */
export const queries: Readonly<Record<string, readonly string[]>> = ${printLiteral(Object.fromEntries(names))};

/** The routes that need a body, by method and path. */
export const requiredBodies: readonly string[] = ${printLiteral(bodies)};
`;
}
