import type { TwinErrorCode } from './errors.ts';

/** An error of ours where a vendor's answer is expected. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly code: TwinErrorCode;
  readonly detail: string;
}

/** The answer of a problem: in a format that no vendor uses, so that it cannot be mistaken for a vendor's. */
export function problemReply(problem: Problem, date: string) {
  return {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', Date: date },
    body: JSON.stringify({ type: 'about:blank', ...problem }),
  };
}
