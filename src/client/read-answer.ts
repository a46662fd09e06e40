import type { Operation } from '../core/operation.ts';
import type { Dialect } from './dialect.ts';
import type { OperationId } from './operation-types.ts';
import { type Failure, VendorError } from './vendor-error.ts';

type Body = Readonly<Record<string, unknown>>;

/** The body of a success; whatever else an answer is, is thrown as a VendorError. */
export function readAnswer(operation: Operation, dialect: Dialect, response: Response, text: string): Body {
  const { status, headers } = response;
  const body = parse(text);

  function fail(failure: Pick<Failure, 'kind' | 'message' | 'code'>): never {
    throw new VendorError({
      operation: operation.id as OperationId,
      status,
      requestId: dialect.requestId(headers, body ?? {}),
      retryAfterMs: retryAfterMs(headers, status),
      ...failure,
    });
  }

  const refusal = body && dialect.refusalIn(body);
  if (refusal) fail({ kind: 'refused', ...refusal });
  if (!body || !response.ok || !dialect.isOwn(body)) {
    // The body itself stays out of it: a broken one may hold a token.
    const type = headers.get('Content-Type') ?? 'no content type';
    fail({
      kind: 'unreadable',
      message: `answered ${text.length} characters that are no answer of the vendor's (${type})`,
    });
  }
  const flaw = flawIn(body, operation);
  if (flaw !== undefined) fail({ kind: 'incomplete', message: flaw });
  return body;
}

function parse(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : undefined;
  } catch {
    return undefined;
  }
}

/** What a success lacks: each token has to be a text, and its end an instant or a length that can be. */
function flawIn(body: Body, { lifecycle }: Operation): string | undefined {
  for (const { fields, expiry } of lifecycle) {
    for (const field of fields) {
      const token = valueAt(body, field);
      if (typeof token !== 'string' || token === '') return `the answer has no token at ${field}`;
    }
    if (!expiry) continue;
    const told = valueAt(body, expiry.field);
    if (typeof told !== 'number' || !(told > 0 && Number.isFinite(told))) {
      return `the answer says at ${expiry.field} that the token ends at or in ${JSON.stringify(told)}`;
    }
  }
  return undefined;
}

/** What a JSON pointer without escapes leads to. */
export function valueAt(body: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Body | null | undefined)?.[key], body);
}

/** Documented at Feishu: seconds until the limit recovers. `Retry-After` is what gateways send. */
function retryAfterMs(headers: Headers, status: number): number | undefined {
  const told = headers.get('x-ogw-ratelimit-reset') ?? headers.get('Retry-After');
  if (told === null || (status < 400 && !headers.has('x-ogw-ratelimit-reset'))) return undefined;
  const seconds = Number(told);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}
