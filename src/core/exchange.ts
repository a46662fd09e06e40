import type { TokenState } from './lifecycle.ts';
import { english, type Translator } from './message.ts';
import type { NearMisses } from './near-misses.ts';
import { type AnsweredBy, answeredAtMs, type RawExchange } from './raw-exchange.ts';
import { describeLength, redactBody, redactPairs, sensitiveValues } from './redact-body.ts';
import { decodeWholly, type Redactor, type Replacements, redacted } from './redactor.ts';

/** A token that a request presented, with its state at that time. */
export interface PresentedToken {
  /** The token's id; undefined for an unknown token. */
  readonly id: string | undefined;
  readonly state: TokenState | 'unknown';
}

/** A token in a response. */
export interface IssuedToken {
  readonly id: string;
  /** Whether it was issued by this call or earlier. */
  readonly fresh: boolean;
  readonly expiresAtMs: number;
}

/**
 * One request with its response, and the reason, which the response does not contain.
 *
 * Secrets are shown as `«redacted»`, tokens by their ids (`«tok_3»`), and unknown tokens as `«unknown»`.
 */
export interface Exchange {
  /** Numbered from 1 in each twin, again after a reset. */
  readonly id: number;
  /** The twin's time. */
  readonly atMs: number;
  /** This machine's time. */
  readonly realAtMs: number;
  /** This machine's time when the response had been sent; undefined where none was. */
  readonly answeredAtMs: number | undefined;
  /** The operation that answered; undefined if none matched. */
  readonly operation: string | undefined;
  /** The app, suite or account that asked, if the request named it. */
  readonly client: string | undefined;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly authorization: string | undefined;
    /** The trace that the request belongs to (W3C Trace Context). */
    readonly traceparent: string | undefined;
    /** Undefined if it was longer than the journal keeps. */
    readonly body: string | undefined;
  };
  readonly response: { readonly status: number; readonly body: string };
  readonly presented: readonly PresentedToken[];
  readonly issued: readonly IssuedToken[];
  /** The name of the error in the catalogue. */
  readonly error: string | undefined;
  /** The vendor's code of the error. */
  readonly code: string | number | null | undefined;
  /** Why it was answered like this, in plain words. */
  readonly reason: string | undefined;
  /** The ids of the fault rules that were applied, separated by commas. */
  readonly fault: string | undefined;
  /** What answered a business path: a stub, the team's own mock, or a made-up success. */
  readonly answeredBy: AnsweredBy | undefined;
  /** The operation that was probably meant, if no operation has the path. */
  readonly nearMiss: string | undefined;
  /** The test that was running, if a mark named it. */
  readonly test: string | undefined;
}

/** A request with more secrets than this is shown without its texts. */
const mostSecrets = 100;

/** An exchange as it may be shown. Redacted texts are made when they are read, not while a client waits. */
export function exchangeOf(
  raw: RawExchange,
  redactor: Redactor,
  nearMisses: () => NearMisses,
  { say }: Translator = english,
): Exchange {
  const { request, response } = raw;
  let memo: Replacements | undefined;
  const known = () => {
    memo ??= knownIn(raw, redactor);
    return memo;
  };
  /** A text without secrets, or only its length if the request has too many secrets. */
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
      traceparent: request.traceparent,
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
      const reason = raw.reason && say(raw.reason);
      return reason && shown(reason, (all) => redactor.text(reason, all));
    },
    fault: raw.fault,
    answeredBy: raw.answeredBy,
    get nearMiss() {
      const meant = nearMisses().explain(raw);
      return meant && say(meant);
    },
    get test() {
      return raw.mark && shown(raw.mark.test, (all) => redactor.text(raw.mark!.test, all));
    },
  };
}

/** The tokens and secrets that this exchange itself names, each with its replacement. */
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
  // For a secret that contains a slash.
  return redactor.text(segments.join('/'), known);
}

function redactAuthorization(header: string, redactor: Redactor, known: Replacements): string {
  const [, scheme, credentials] = /^([A-Za-z-]+)\s+(.*)$/.exec(header) ?? [];
  if (scheme === undefined || credentials === undefined) return redactor.value(header, 'token', known);
  if (scheme.toLowerCase() !== 'bearer') return redacted;
  return `${scheme} ${redactor.value(credentials, 'token', known)}`;
}
