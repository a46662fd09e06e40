import { TwinError, type TwinErrorCode } from '../../core/errors.ts';
import type { StreamingReply } from '../transport/handler.ts';

/** Our own refusals on the control side, beside the errors of the twin itself. */
export type ProblemCode =
  | TwinErrorCode
  | 'ERR_FORBIDDEN'
  | 'ERR_UNAUTHORIZED'
  | 'ERR_METHOD'
  | 'ERR_BODY'
  | 'ERR_TIMEOUT'
  | 'ERR_DEFECT';

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request timeout',
  409: 'Conflict',
  413: 'Payload too large',
  429: 'Too many requests',
  500: 'Internal server error',
  503: 'Service unavailable',
};

/** A response by RFC 9457 that says what failed, what was received and what to do. */
export function problem(
  status: number,
  code: ProblemCode,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): StreamingReply {
  const title = titles[status] ?? 'Error';
  return {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
    // Titles are those of the statuses, as RFC 9457 wants for this type; `code` tells the cases apart.
    body: JSON.stringify({ type: 'about:blank', title, status, code, detail }),
  };
}

const statuses: Partial<Record<TwinErrorCode, number>> = {
  ERR_NOT_FOUND: 404,
  ERR_EXISTS: 409,
  ERR_FILE: 500,
  ERR_LISTEN: 500,
  ERR_LIMIT: 429,
};

/** The answer that an error thrown on the control side becomes. */
export function problemOf(error: unknown): StreamingReply {
  if (!(error instanceof TwinError)) {
    return problem(500, 'ERR_DEFECT', error instanceof Error ? error.message : String(error));
  }
  return problem(statuses[error.code] ?? 400, error.code, error.message);
}
