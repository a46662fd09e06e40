import type { TokenState } from './lifecycle.ts';
import type { NearMisses } from './near-misses.ts';
import { type AnsweredBy, answeredAtMs, type RawExchange } from './raw-exchange.ts';
import { describeLength, redactBody, redactPairs, sensitiveValues } from './redact-body.ts';
import { decodeWholly, type Redactor, type Replacements, redacted } from './redactor.ts';

/** A token that a request showed, and what it was worth then. */
export interface PresentedToken {
  /** The token's id; undefined for a text that was never handed out. */
  readonly id: string | undefined;
  readonly state: TokenState | 'unknown';
}

/** A token that an answer handed out. */
export interface IssuedToken {
  readonly id: string;
  /** Whether it was made for this answer or handed out before. */
  readonly fresh: boolean;
  readonly expiresAtMs: number;
}

/**
 * One request and what became of it, with the reason, which the wire does not carry.
 *
 * Secrets are `«redacted»`, tokens stand as their ids (`«tok_3»`), what looks like a token and is none as `«unknown»`.
 */
export interface Exchange {
  /** Counts up from 1 in each twin, anew after a reset. */
  readonly id: number;
  /** Twin time. */
  readonly atMs: number;
  /** This machine's time. */
  readonly realAtMs: number;
  /** This machine's time when the response had been sent; undefined where none was. */
  readonly answeredAtMs: number | undefined;
  /** The operation that answered; undefined when none matched. */
  readonly operation: string | undefined;
  /** The app, suite or account that asked, as far as the request told. */
  readonly client: string | undefined;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly authorization: string | undefined;
    /** Undefined where it was longer than the journal keeps. */
    readonly body: string | undefined;
  };
  readonly response: { readonly status: number; readonly body: string };
  readonly presented: readonly PresentedToken[];
  readonly issued: readonly IssuedToken[];
  /** The catalogue's name of the error answered with. */
  readonly error: string | undefined;
  /** The vendor's code of it. */
  readonly code: string | number | null | undefined;
  /** Why it was answered so, in plain words. */
  readonly reason: string | undefined;
  /** The fault rules that had a hand in it, by id, with commas between. */
  readonly fault: string | undefined;
  /** Where a business path's answer came from: a stub, the team's own mock, or a plain success that is made up. */
  readonly answeredBy: AnsweredBy | undefined;
  /** What was probably meant, where no operation has the path. */
  readonly nearMiss: string | undefined;
  /** The test that was running, where a mark named it. */
  readonly test: string | undefined;
}

/** With more secrets than this in one request its texts are not shown. */
const mostSecrets = 100;

/** An exchange as it may be shown. What costs something is made when it is looked at, not while a client waits. */
export function exchangeOf(raw: RawExchange, redactor: Redactor, nearMisses: () => NearMisses): Exchange {
  const { request, response } = raw;
  let memo: Replacements | undefined;
  const known = () => {
    memo ??= knownIn(raw, redactor);
    return memo;
  };
  /** Shows a text, or only its length where the request has more secrets than it is worth looking for. */
  const shown = (text: string, show: (known: Replacements) => string) =>
    known().size > mostSecrets
      ? describeLength(`text of a request with ${known().size} secrets`, text)
      : show(known());
  return {
    id: raw.id,
    atMs: raw.atMs,
    realAtMs: raw.realAtMs,
    answeredAtMs: answeredAtMs(raw),
    operation: raw.operation,
    get client() {
      return raw.client && shown(raw.client, (all) => redactor.text(raw.client!, all));
    },
    request: {
      get method() {
        return shown(request.method, (all) => redactor.text(request.method, all));
      },
      get path() {
        return shown(request.path, (all) => redactPath(request.path, redactor, all));
      },
      get query() {
        return shown(request.query, (all) => redactPairs(request.query, 'request', redactor, all));
      },
      get authorization() {
        const { authorization } = request;
        return (
          authorization && shown(authorization, (all) => redactAuthorization(authorization, redactor, all))
        );
      },
      get body() {
        const { body } = request;
        return body && shown(body, (all) => redactBody(body, 'request', '', redactor, all));
      },
    },
    response: {
      status: response.status,
      get body() {
        const { body, contentType } = response;
        return shown(body, (all) => redactBody(body, 'response', contentType, redactor, all));
      },
    },
    presented: raw.presented.map(({ token, state }) => ({ id: token?.id, state })),
    issued: raw.issued.map(({ token, fresh, expiresAtMs }) => ({ id: token.id, fresh, expiresAtMs })),
    error: raw.error,
    code: raw.code,
    get reason() {
      return raw.reason && shown(raw.reason, (all) => redactor.text(raw.reason!, all));
    },
    fault: raw.fault,
    answeredBy: raw.answeredBy,
    get nearMiss() {
      return nearMisses().explain(raw);
    },
    get test() {
      return raw.mark && shown(raw.mark.test, (all) => redactor.text(raw.mark!.test, all));
    },
  };
}

/** The texts that this exchange itself says are tokens or secrets, with what stands for each. */
function knownIn({ request, presented, issued }: RawExchange, redactor: Redactor): Replacements {
  const tokens = new Map<string, string>();
  for (const { token } of [...presented, ...issued]) {
    if (!token) continue;
    tokens.set(token.token, `«${token.id}»`);
    for (const [name, text] of Object.entries(token.details ?? {})) tokens.set(text, `«${token.id}.${name}»`);
  }
  return new Map([...tokens, ...sensitiveValues(request.query, request.body, redactor, tokens)]);
}

function redactPath(path: string, redactor: Redactor, known: Replacements): string {
  const segments = path.split('/').map((segment) => {
    const decoded = decodeWholly(segment);
    const shown = redactor.text(decoded, known);
    return shown === decoded ? segment : shown;
  });
  // A secret with a slash in it.
  return redactor.text(segments.join('/'), known);
}

function redactAuthorization(header: string, redactor: Redactor, known: Replacements): string {
  const [, scheme, credentials] = /^([A-Za-z-]+)\s+(.*)$/.exec(header) ?? [];
  if (scheme === undefined || credentials === undefined) return redactor.value(header, 'token', known);
  if (scheme.toLowerCase() !== 'bearer') return redacted;
  return `${scheme} ${redactor.value(credentials, 'token', known)}`;
}
