import type { Call } from '../../core/call.ts';
import type { StreamingReply } from '../transport/handler.ts';
import { problem } from './problem.ts';

/** Who may use the control API. */
export interface GuardOptions {
  /** The host the server listens on. */
  readonly host: string;
  /** Demanded as `Authorization: Bearer` when set. */
  readonly controlToken?: string | undefined;
}

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/** Whether nobody but this machine can reach a server on that host. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/**
 * Refuses what does not come from the person at this machine: a web page that another site sent (`Origin`),
 * a name that was rebound to this address (`Host`). Undefined: let it in.
 */
export function refuseForeign(call: Call, { host, controlToken }: GuardOptions): StreamingReply | undefined {
  const named = call.host ?? '';
  // Beyond loopback the token decides: a container is reached under names that nobody here knows.
  const tokenDecides = controlToken !== undefined && !isLoopback(host);
  if (!isLoopback(named) && named !== host && !tokenDecides) {
    return problem(
      403,
      'ERR_FORBIDDEN',
      `The control API is not answered under the host name "${named}". Use 127.0.0.1 or localhost.`,
    );
  }
  if (call.header('sec-fetch-site') === 'cross-site') {
    return problem(
      403,
      'ERR_FORBIDDEN',
      'The control API is not open to web pages of other sites. Call it from a script or a test.',
    );
  }
  const origin = call.header('origin');
  if (origin !== undefined && !isSameOrigin(origin, call.header('host'))) {
    return problem(
      403,
      'ERR_FORBIDDEN',
      `The control API is not open to web pages from "${origin}". Call it from a script or a test.`,
    );
  }
  return undefined;
}

/** Refuses what is foreign, and a caller without the control token. Undefined: let it in. */
export function refuseUnauthorized(call: Call, guard: GuardOptions): StreamingReply | undefined {
  const foreign = refuseForeign(call, guard);
  const { controlToken } = guard;
  if (foreign || controlToken === undefined) return foreign;
  const shown = shownToken(call.header('authorization') ?? '');
  if (shown !== undefined && equalInConstantTime(shown, controlToken)) return undefined;
  return problem(
    401,
    'ERR_UNAUTHORIZED',
    'This control API wants the token it was started with: send "Authorization: Bearer <control token>".',
  );
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

function equalInConstantTime(shown: string, wanted: string): boolean {
  const { createHash, timingSafeEqual } = process.getBuiltinModule('node:crypto');
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(shown), digest(wanted));
}
