import { TwinError, type TwinErrorCode } from '../../core/errors.ts';
import type { StreamingReply } from '../transport/handler.ts';

/** Our own refusals on the control side, beside the errors of the twin itself. */
export type ProblemCode =
  | TwinErrorCode
  | 'ERR_FORBIDDEN'
  | 'ERR_UNAUTHORISED'
  | 'ERR_METHOD'
  | 'ERR_BODY'
  | 'ERR_TIMEOUT'
  | 'ERR_DEFECT';

const titles: Readonly<Record<string, string>> = {
  400: 'It does not make sense',
  401: 'The control token is missing or wrong',
  403: 'Not from there',
  404: 'There is no such thing',
  405: 'Not in this way',
  408: 'It took too long',
  409: 'Not now',
  413: 'Too much',
  500: 'A defect of tokentwin',
};

/** An answer that says what failed, what was seen and what to do. */
export function problem(status: number, code: ProblemCode, detail: string): StreamingReply {
  return {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
    body: JSON.stringify({ title: titles[status] ?? 'It failed', status, code, detail }),
  };
}

const statuses: Partial<Record<TwinErrorCode, number>> = {
  ERR_NOT_FOUND: 404,
  ERR_EXISTS: 409,
  ERR_FILE: 500,
  ERR_LISTEN: 500,
};

/** The answer that an error thrown on the control side becomes. */
export function problemOf(error: unknown): StreamingReply {
  if (!(error instanceof TwinError)) {
    return problem(500, 'ERR_DEFECT', error instanceof Error ? error.message : String(error));
  }
  return problem(statuses[error.code] ?? 400, error.code, error.message);
}
