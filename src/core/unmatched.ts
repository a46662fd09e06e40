import type { Call, Reply } from './call.ts';
import { nearest } from './nearest.ts';
import type { NotModelledPath, Operation } from './operation.ts';
import { problemReply } from './problem.ts';

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
  return problemReply({ title: 'Not found', status: 404, code: 'ERR_UNMATCHED_REQUEST', detail }, date);
}

/** Says that the path is not modelled, and what to do. */
export function explainUnmodelled({ method, path }: Call, vendor: string, { what }: NotModelledPath): string {
  return (
    `tokentwin does not model ${method} ${path} of ${vendor}, which ${what}. ` +
    'To answer it yourself, add a stub for the path (POST /_twin/stubs, or serve --stubs FILE).'
  );
}

/** The response of a path that is not modelled. */
export function unmodelledReply(detail: string, date: string): Reply {
  return problemReply({ title: 'Not implemented', status: 501, code: 'ERR_NOT_MODELLED', detail }, date);
}
