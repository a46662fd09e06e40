import type { Call } from './call.ts';

/** The query's parameters by name; the first of each counts. */
export function queryParameters({ query }: Pick<Call, 'query'>): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) parameters[name] ??= value;
  return parameters;
}
