import type { Call } from './call.ts';

/** The query parameters by name; the first value of each. */
export function queryParameters({ query }: Pick<Call, 'query'>): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) parameters[name] ??= value;
  return parameters;
}
