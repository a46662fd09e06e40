import type { Journal } from '../../src/core/journal.ts';
import type { TwinOptions } from '../../src/twin/twin.ts';
import type { Answer, CaseRequest, WorldStep } from './case.ts';

/** A twin within reach of one transport. */
export interface Session extends AsyncDisposable {
  readonly journal: Journal;
  /** What was pushed to callback URLs so far, oldest first. */
  readonly pushes: readonly unknown[];
  ask(request: CaseRequest): Promise<Answer>;
  /** Does something to the world; what it answers can be used by later steps. */
  act(step: WorldStep): Promise<unknown>;
}

/** A way to reach a twin: every case runs over every one. */
export type Transport = (options: TwinOptions) => Promise<Session>;

/** The query of a request, without its question mark. */
export function queryText({ query = '' }: CaseRequest): string {
  if (typeof query === 'string') return query;
  return Object.entries(query)
    .map((parts) => parts.map(encodeURIComponent).join('='))
    .join('&');
}

/** The body of a request as it goes out; undefined where there is none. */
export function bodyText({ body }: CaseRequest): string | undefined {
  return body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
}
