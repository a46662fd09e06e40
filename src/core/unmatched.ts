import type { Call, Reply } from './call.ts';
import { nearest } from './nearest.ts';
import type { Operation } from './operation.ts';

/** Says that no operation matches a call, and which is the nearest. */
export function explainUnmatched({ method, path }: Call, operations: readonly Operation[]): string {
  const [near] = nearest(
    `${method} ${path}`,
    operations.map((operation) => `${operation.method} ${operation.path}`),
  );
  return `No operation matches ${method} ${path}.${near === undefined ? ' The path belongs to no vendor.' : ` The nearest is ${near}.`}`;
}

/** The response to a call that no operation matches; no vendor uses this media type. */
export function unmatchedReply(detail: string, date: string): Reply {
  return {
    status: 404,
    headers: { 'Content-Type': 'application/problem+json', Date: date },
    body: JSON.stringify({
      title: 'Not found',
      status: 404,
      code: 'ERR_UNMATCHED_REQUEST',
      detail,
    }),
  };
}
