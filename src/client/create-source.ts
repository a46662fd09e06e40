import type { Grant, SourceSettings } from './source-settings.ts';
import { TokenSource } from './token-source.ts';

/** How the endpoints of vendors become grants, by operation id. */
export type GrantTable = Readonly<Record<string, (options: never) => Grant>>;

/** What the endpoints of a table want: the endpoint by its operationId, and the credentials for it. */
export type GrantOptions<Table extends GrantTable> = Parameters<Table[keyof Table]>[0];

/** Makes a token source for an endpoint of the table or, with `fetchToken`, for anything that issues tokens. */
export function createSource<Table extends GrantTable>(
  table: Table,
  options: (GrantOptions<Table> | Grant) & SourceSettings,
): TokenSource {
  if (!('operation' in options)) return new TokenSource(options, options);
  const grant = table[options.operation as keyof Table] as (given: unknown) => Grant;
  return new TokenSource(grant(options), options);
}
