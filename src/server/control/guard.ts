import type { Call } from '../../core/call.ts';
import { serverTexts } from '../server-texts.ts';
import type { StreamingReply } from '../transport/handler.ts';
import { problem } from './problem.ts';

/** Who may use the control API. */
export interface GuardOptions {
  /** The host the server listens on. */
  readonly host: string;
  /** Required as `Authorization: Bearer` when set. */
  readonly controlToken?: string | undefined;
  /** Other names that the server is reached by, `*.name` for all below a name. */
  readonly allowHosts?: readonly string[] | undefined;
  /** The digest of a sandbox's own token, which then works as well as the control token. */
  readonly sandboxDigest?: string | undefined;
}

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/** Whether only this machine can reach a server on that host. */
export function isLoopback(host: string): boolean {
  // RFC 6761: every name below localhost is this machine.
  return loopbackNames.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host) || host.endsWith('.localhost');
}

/**
 * Refuses what does not come from the person at this machine: a web page that another site sent (`Origin`),
 * a name that was rebound to this address (`Host`). Undefined: let it in.
 */
export function refuseForeign(
  call: Call,
  { host, controlToken, allowHosts = [] }: GuardOptions,
): StreamingReply | undefined {
  const named = call.host ?? '';
  // Beyond loopback the token decides: a container cannot know the names it is reached by.
  const tokenDecides = controlToken !== undefined && !isLoopback(host);
  if (!isLoopback(named) && named !== host && !tokenDecides && !isAllowed(named, allowHosts)) {
    return problem(403, 'ERR_FORBIDDEN', serverTexts.unknownHost(named));
  }
  if (call.header('sec-fetch-site') === 'cross-site') {
    return problem(403, 'ERR_FORBIDDEN', serverTexts.otherSite);
  }
  const origin = call.header('origin');
  if (origin !== undefined && !isSameOrigin(origin, call.header('host'))) {
    return problem(403, 'ERR_FORBIDDEN', serverTexts.otherOrigin(origin));
  }
  return undefined;
}

/** Refuses foreign requests, and callers without the control token; undefined if the request is allowed. */
export function refuseUnauthorized(call: Call, guard: GuardOptions): StreamingReply | undefined {
  const foreign = refuseForeign(call, guard);
  const { controlToken } = guard;
  if (foreign || controlToken === undefined) return foreign;
  const shown = shownToken(call.header('authorization') ?? '');
  if (shown !== undefined && isEqualDigest(digestOf(shown), digestOf(controlToken))) return undefined;
  const { sandboxDigest } = guard;
  if (shown !== undefined && sandboxDigest && isEqualDigest(digestOf(shown), sandboxDigest)) return undefined;
  if (shown === undefined) return problem(401, 'ERR_UNAUTHORIZED', serverTexts.needsToken);
  return problem(401, 'ERR_UNAUTHORIZED', sandboxDigest ? serverTexts.notOfSandbox : serverTexts.wrongToken);
}

/** A Bearer token; or a Basic password, which is what a verifier of pacts sends for `user:token@` in a URL. */
function shownToken(authorization: string): string | undefined {
  const [, scheme, value] = /^(Bearer|Basic) (.+)$/.exec(authorization) ?? [];
  if (scheme !== 'Basic' || value === undefined) return value;
  return Buffer.from(value, 'base64').toString().split(':').slice(1).join(':');
}

function isSameOrigin(origin: string, host: string | undefined): boolean {
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}

/** Whether a host is one of the names, or below one that begins with `*.`. */
function isAllowed(host: string, names: readonly string[]): boolean {
  return names.some((name) => (name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name));
}

/** What is kept of a token. */
export function digestOf(token: string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(token).digest('hex');
}

function isEqualDigest(one: string, other: string): boolean {
  const { timingSafeEqual } = process.getBuiltinModule('node:crypto');
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
