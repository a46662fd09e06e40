import type { Context } from '../../core/context.ts';
import type { ErrorAnswer } from '../../core/operation.ts';
import type { Random } from '../../core/random.ts';
import { canonicalPath } from '../../core/router.ts';
import type { DingtalkRegistry } from './registry.ts';

type DingtalkCall = Context<DingtalkRegistry>;

/** The headers that nearly every answer has, in one object. */
const utf8Json = 'application/json;charset=utf-8';

/** The headers of every answer. */
export function headers(mediaType: string, context: DingtalkCall): Record<string, string> {
  if (isLegacy(context)) {
    // Observed: only below /topapi/ there is a charset.
    const charset = isTopapi(context.call.path) ? ';charset=UTF-8' : '';
    return { 'Content-Type': mediaType + charset };
  }
  // Observed 2022-06-29, spelling included.
  const { random } = context.world;
  return {
    'Content-Type': mediaType === 'application/json' ? utf8Json : `${mediaType};charset=utf-8`,
    Server: 'DingTalk/1.0.0',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'POST, GET, OPTIONS, PUT, DELETE',
    'Access-Control-Max-Age': '172800',
    'Access-Control-Allow-Headers':
      'X-Requested-With, X-Sequence, _aop_secret, _aop_signature, x-acs-dingtalk-access-token',
    'x-acs-request-id': requestid(random, context.registry.hexTime(context.nowMs)),
    'x-acs-trace-id': random.id(32),
  };
}

/** The status, the body and the headers of a refusal, as the quirks change them. */
export function phrase(
  { error, body }: { readonly error: ErrorAnswer; readonly body: unknown },
  context: DingtalkCall,
) {
  const isUnauthorized = error.name === 'unauthorized-client';
  const status = isUnauthorized ? Number(context.world.quirk('dingtalk.unauthorized-client')) : error.status;
  // Observed (probe P12): no charset, unlike responses of the gateway.
  const headers = error.name === 'path-not-found' ? { 'Content-Type': error.mediaType } : undefined;
  return { status, body: ordered(error.name, body, context), headers };
}

/** A new value for a field of an error body that changes with every call. */
export function sample(name: string, { world: { random }, registry, nowMs }: DingtalkCall): string {
  if (name === 'requestid') return requestid(random, registry.hexTime(nowMs));
  return name === 'request-id' ? requestIdOf(random) : random.id(32);
}

/** The codes of the page of corpToken. The order of their keys has not been observed. */
const oauthErrors = new Set([
  'invalid-client',
  'unsupported-grant-type',
  'unauthorized-client',
  'server-error',
]);

function ordered(name: string, body: unknown, { world }: DingtalkCall): unknown {
  if (!oauthErrors.has(name) || world.quirk('dingtalk.oauth-error-order') === 'service') return body;
  const { code, requestid, message } = body as Record<string, string>;
  return { code, requestid, message };
}

function isTopapi(path: string): boolean {
  return canonicalPath(path).startsWith('/topapi/');
}

/** Whether an operation is on the older host. */
function isLegacy(context: DingtalkCall): boolean {
  return context.operation.hosts !== undefined;
}

const base36 = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The `requestid` of api.dingtalk.com: a UUIDv7 in upper case, which begins with the time. Observed 2026-09-11. */
function requestid(random: Random, time: string): string {
  const digits = random.id(19, 'upper');
  const variant = '89AB'[digits.charCodeAt(18) & 3];
  return `${time}-7${digits.slice(0, 3)}-${variant}${digits.slice(3, 6)}-${digits.slice(6, 18)}`;
}

/** The `request_id` of the legacy host. Observed 2026-09-11: 13 characters. */
function requestIdOf(random: Random): string {
  return random.text(base36, 13);
}
