import { errorTexts } from '../core/error-texts.ts';
import { TwinError } from '../core/errors.ts';
import type { Upstream, UpstreamRequest } from '../core/forward.ts';

/** The time limit of the upstream. */
const defaultTimeoutMs = 30_000;

/** Headers of a single connection, and headers that fetch or the twin sets itself. */
const perConnection = new Set(
  (
    'accept-encoding connection content-encoding content-length date expect host keep-alive proxy-authenticate ' +
    'proxy-authorization proxy-connection te trailer transfer-encoding upgrade'
  ).split(' '),
);

/** Forwards requests to the same path below `url`. */
export function upstreamAt(url: string, timeoutMs = defaultTimeoutMs): Upstream {
  const base = requireHttpUrl(url);
  return async (request) => {
    const response = await send(base, request, timeoutMs);
    const contentType = response.headers.get('content-type') ?? '';
    if (!isText(contentType)) {
      await response.body?.cancel();
      throw failure(base, `answered with ${contentType}. Only text and JSON are passed on.`);
    }
    const body = await response.text().catch((error: unknown) => {
      throw failure(base, `broke off its answer: ${reasonOf(error)}.`, error);
    });
    return { status: response.status, headers: own(response.headers), body };
  };
}

async function send(
  base: string,
  { method, target, headers, body }: UpstreamRequest,
  timeoutMs: number,
): Promise<Response> {
  if (body === undefined) throw failure(base, 'was not asked: the body is longer than 1 MiB.');
  if (body.includes('\uFFFD'))
    throw failure(base, 'was not asked: the body is binary, and only text is passed on.');
  const hasBody = method !== 'GET' && method !== 'HEAD' && body !== '';
  try {
    return await fetch(base + target, {
      method,
      headers: own(Object.entries(headers)),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      ...(hasBody && { body }),
    });
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    throw isLate
      ? failure(base, `did not answer within ${timeoutMs} ms.`, error)
      : failure(base, `cannot be reached: ${reasonOf(error)}. Start it, or serve without --upstream.`, error);
  }
}

/** Returns an HTTP URL without a trailing slash; throws for anything else. */
function requireHttpUrl(url: string): string {
  const parsed = URL.parse(url);
  if (parsed && /^https?:$/.test(parsed.protocol) && parsed.search === '' && parsed.hash === '') {
    return parsed.href.replace(/\/+$/, '');
  }
  throw new TwinError('ERR_INVALID_OPTION', errorTexts.invalidUpstream(url));
}

function own(headers: Iterable<readonly [string, string]>): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !perConnection.has(name.toLowerCase())));
}

function isText(contentType: string): boolean {
  return (
    contentType === '' ||
    /^(text\/|application\/([\w.+-]*(json|xml)|javascript|x-www-form-urlencoded))/i.test(contentType)
  );
}

function failure(base: string, what: string, cause?: unknown): TwinError {
  return new TwinError(
    'ERR_UPSTREAM',
    `The upstream ${base} ${what}`,
    cause === undefined ? undefined : { cause },
  );
}

/** Node's fetch describes a connection error in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const inner = cause instanceof AggregateError ? cause.errors[0] : cause;
  return inner instanceof Error ? inner.message : error.message;
}
