import { valueAt } from '../core/json-pointer.ts';
import type { OperationId } from '../generated/operation-tables.ts';
import type { Dialect, RefusalDetails } from './dialect.ts';
import type { Endpoint } from './endpoint.ts';
import { hideSecrets } from './hide-secrets.ts';
import { isToken } from './is-token.ts';
import { type Failure, VendorError } from './vendor-error.ts';

type Body = Readonly<Record<string, unknown>>;

/** The pause until a date where nobody says what time it is. */
const unknownPauseMs = 60_000;

/** A complete response. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The bodies of `incomplete` failures, kept out of printed errors. */
const incompleteBodies = new WeakMap<VendorError, Body>();

/** The body of an `incomplete` success, which may hold a token. */
export function incompleteBody(error: unknown): Body | undefined {
  return error instanceof VendorError ? incompleteBodies.get(error) : undefined;
}

/** The body of a success; everything else is thrown as a VendorError. `sent` are the values that no message may hold. */
export function readAnswer(
  operation: Endpoint,
  dialect: Dialect,
  { status, headers, text }: Answer,
  sent: readonly string[],
): Body {
  const body = parse(text);
  const requestId = dialect.requestId(headers, body ?? {});

  function failure({ code, message, ...rest }: Pick<Failure, 'kind' | 'message' | 'code' | 'isMomentary'>) {
    return new VendorError({
      operation: operation.id as OperationId,
      status,
      // An id is short; a longer text may contain anything.
      requestId: requestId && /^[\w.:-]{1,128}$/.test(requestId) ? requestId : undefined,
      retryAfterMs: retryAfterMs(headers, status, dialect.resetHeader),
      refusesToken: refusesToken(operation, status, refusal),
      code: typeof code === 'string' ? hideSecrets(code, sent) : code,
      message: hideSecrets(message, sent),
      ...rest,
    });
  }

  const refusal = body && dialect.refusalIn(body);
  if (refusal) {
    const { code } = refusal;
    throw failure({
      kind: 'refused',
      isMomentary: code !== undefined && dialect.momentaryCodes.includes(code),
      ...refusal,
    });
  }
  if (status === 0 || (status >= 300 && status < 400)) {
    const message = `the response is a redirect${originOf(headers.get('Location'))}. A redirect is not followed: it would carry the credentials to another server. Set baseUrl to the address that answers itself.`;
    throw failure({ kind: 'unreadable', message });
  }
  if (!body || status < 200 || status > 299 || !dialect.isOwn(body)) {
    // The body itself stays out of the message: a broken one may hold a token.
    const type = headers.get('Content-Type') ?? 'no content type';
    const message = `the response is not the vendor's JSON: ${text.length} characters (${type})`;
    throw failure({ kind: 'unreadable', message });
  }
  const flaw = flawIn(body, operation);
  if (flaw === undefined) return body;
  const error = failure({ kind: 'incomplete', message: flaw });
  incompleteBodies.set(error, body);
  throw error;
}

/** Without path and query, which may repeat a token. */
function originOf(location: string | null): string {
  return location !== null && URL.canParse(location) ? ` to ${new URL(location).origin}` : '';
}

/** Whether a refusal is one of those that mean, by the spec, that the token is not valid. */
function refusesToken({ errors }: Endpoint, status: number, refusal: RefusalDetails | undefined): boolean {
  const code = refusal?.code;
  const alike = errors.filter((error) =>
    code === undefined ? error.code === null && error.status === status : error.code === code,
  );
  const others = alike.filter((error) => !error.refusesToken);
  if (others.length === alike.length) return false;
  // Where a vendor uses one code for both, its words tell them apart.
  return !others.some(({ body }) => saysThe(refusal?.message, body));
}

function saysThe(message: string | undefined, body: unknown): boolean {
  if (message === undefined || message === '') return false;
  if (typeof body !== 'object' || body === null) return body === message;
  return Object.values(body).some((value) => saysThe(message, value));
}

function parse(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : undefined;
  } catch {
    return undefined;
  }
}

/** What a success lacks: each token has to be a string, and its expiry a positive number. */
function flawIn(body: Body, { lifecycle }: Endpoint): string | undefined {
  for (const { fields, expiry } of lifecycle) {
    for (const field of fields) {
      if (!isToken(valueAt(body, field))) return `the response has no token at ${field}`;
    }
    if (!expiry) continue;
    const value = valueAt(body, expiry.field);
    if (typeof value !== 'number') return `the expiry at ${expiry.field} is not a number (${typeof value})`;
    if (!(value > 0 && Number.isFinite(value))) {
      return `the expiry at ${expiry.field} is ${value}, not a positive number`;
    }
  }
  return undefined;
}

/** The vendor's own header has seconds. Gateways send `Retry-After`: seconds, or a date. */
function retryAfterMs(headers: Headers, status: number, resetHeader?: string): number | undefined {
  const reset = resetHeader === undefined ? null : headers.get(resetHeader);
  const value = reset ?? (status >= 400 ? headers.get('Retry-After') : null);
  if (value === null || value.trim() === '') return undefined;
  const seconds = Number(value);
  if (!Number.isNaN(seconds)) return seconds >= 0 ? seconds * 1_000 : undefined;
  const untilMs = Date.parse(value);
  const nowMs = Date.parse(headers.get('Date') ?? '');
  // A browser shows no Date of another origin.
  if (Number.isNaN(nowMs)) return Number.isNaN(untilMs) ? undefined : unknownPauseMs;
  return untilMs >= nowMs ? untilMs - nowMs : undefined;
}
