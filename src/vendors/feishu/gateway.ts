import type { Context } from '../../core/context.ts';
import type { ErrorAnswer } from '../../core/operation.ts';
import { reasons } from '../reasons.ts';
import type { FeishuContext, FeishuRegistry } from './registry.ts';

type FeishuCall = Context<FeishuRegistry>;

/** The headers of every answer. Observed: no charset, and these three beside it. */
export function headers(mediaType: string, context: FeishuCall): Record<string, string> {
  // Observed, as hex or as a UUID.
  const id = context.world.random.id(32);
  return {
    'Content-Type': mediaType,
    'X-Tt-Logid': logId(context),
    'X-Request-Id': id,
    'Request-Id': id,
  };
}

/** The log id of a call, which header and body share: the time to the second, then 20 hex digits. Observed 2025-02-27. */
export function logId(context: FeishuCall): string {
  const { registry, world, nowMs } = context;
  context.traceId ??= registry.timeOfSecond(Math.floor(nowMs / 1_000)) + world.random.id(20, 'upper');
  return context.traceId;
}

/** Documented: the limit of the window, and the seconds until it ends. */
export const rateLimit = {
  errors: ['rate-limited'],
  headers: (calls: number, resetMs: number) => ({
    'x-ogw-ratelimit-limit': String(calls),
    'x-ogw-ratelimit-reset': String(Math.ceil(resetMs / 1_000)),
  }),
};

/** Refuses a method that the path does not have. */
export function refuseMethod(context: FeishuContext): never {
  const isText = context.quirk('feishu.wrong-path-or-method') === 'text';
  return context.refuse(
    isText ? 'not-found' : 'request-method-not-match',
    reasons.wrongMethod(context.call.path, context.call.method),
  );
}

/** The status and the body of a refusal, as the quirks change them. */
export function phrase(
  { error, body }: { readonly error: ErrorAnswer; readonly body: unknown },
  context: FeishuCall,
) {
  return {
    status: statusOf(error, context),
    body: atSite(inOrder(withData(error, body, context), context), context),
  };
}

/** The operations under auth/v3, which share an envelope of their own. */
const authOperations = /^feishu\.(app|tenant)(AccessToken|Ticket)/;

function statusOf(error: ErrorAnswer, { world, operation }: FeishuCall): number {
  if (error.name === 'rate-limited') return Number(world.quirk('feishu.rate-limit-status'));
  if (error.name === 'invalid-access-token') return Number(world.quirk('feishu.invalid-token-status'));
  if (error.name === 'authentication-token-expired') {
    return world.quirk('feishu.expired-user-token') === '400' ? 400 : error.status;
  }
  const isFailure = error.status === 200 && authOperations.test(operation.id);
  return isFailure ? Number(world.quirk('feishu.failure-status')) : error.status;
}

/** The body with or without the empty data object between code and msg. */
function withData(error: ErrorAnswer, body: unknown, { world, operation }: FeishuCall): unknown {
  const quirk = world.quirk('feishu.refusal-data');
  if (quirk === 'only-10003' || error.status !== 200 || !authOperations.test(operation.id)) return body;
  const { code, msg } = body as { code: number; msg: string };
  return quirk === 'always' ? { code, data: {}, msg } : { code, msg };
}

/** The keys of an OAuth failure, in the order that the quirk says. */
function inOrder(body: unknown, { world }: FeishuCall): unknown {
  if (world.quirk('feishu.oauth-error-order') !== 'documented') return body;
  const { error, error_description, code, ...rest } = body as Record<string, unknown>;
  return error_description === undefined ? body : { code, error, error_description, ...rest };
}

/** On Lark's host, the troubleshooting link of an error points to Lark's site. */
function atSite(body: unknown, { call }: FeishuCall): unknown {
  if (call.host !== 'open.larksuite.com') return body;
  const { error } = body as { readonly error?: { readonly troubleshooter?: string } };
  if (error?.troubleshooter === undefined) return body;
  const troubleshooter = error.troubleshooter.replace('open.feishu.cn', call.host);
  return { ...(body as object), error: { ...error, troubleshooter } };
}
