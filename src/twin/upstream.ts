import { errorTexts } from '../core/error-texts.ts';
import { TwinError } from '../core/errors.ts';
import type { Upstream, UpstreamRequest } from '../core/forward.ts';
import { type Message, messages } from '../core/message.ts';

const upstreamEnglish = {
  notText: (base: string, type: string) =>
    `The upstream ${base} answered with ${type}. Only text and JSON are passed on.`,
  brokeOff: (base: string, why: string) => `The upstream ${base} broke off its answer: ${why}.`,
  bodyTooLong: (base: string) => `The upstream ${base} was not asked: the body is longer than 1 MiB.`,
  bodyBinary: (base: string) =>
    `The upstream ${base} was not asked: the body is binary, and only text is passed on.`,
  late: (base: string, ms: number) => `The upstream ${base} did not answer within ${ms} ms.`,
  unreachable: (base: string, why: string) =>
    `The upstream ${base} cannot be reached: ${why}. Start it, or serve without --upstream.`,
};

/** What can go wrong with the team's own mock, in English. */
export type UpstreamTexts = typeof upstreamEnglish;

const texts = messages('upstream', upstreamEnglish);

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
      throw failure(texts.notText(base, contentType));
    }
    const body = await response.text().catch((error: unknown) => {
      throw failure(texts.brokeOff(base, reasonOf(error)), error);
    });
    return { status: response.status, headers: own(response.headers), body };
  };
}

async function send(
  base: string,
  { method, target, headers, body }: UpstreamRequest,
  timeoutMs: number,
): Promise<Response> {
  if (body === undefined) throw failure(texts.bodyTooLong(base));
  if (body.includes('\uFFFD')) throw failure(texts.bodyBinary(base));
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
      ? failure(texts.late(base, timeoutMs), error)
      : failure(texts.unreachable(base, reasonOf(error)), error);
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

function failure(text: Message, cause?: unknown): TwinError {
  return new TwinError('ERR_UPSTREAM', text, cause === undefined ? undefined : { cause });
}

/** Node's fetch describes a connection error in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const inner = cause instanceof AggregateError ? cause.errors[0] : cause;
  return inner instanceof Error ? inner.message : error.message;
}
