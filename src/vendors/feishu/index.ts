import type { Context } from '../../core/context.ts';
import type { ErrorAnswer } from '../../core/operation.ts';
import { spec } from '../../generated/feishu/spec.ts';
import type { Seed } from '../../generated/feishu/types.ts';
import { defineVendor } from '../vendor-module.ts';
import { appAccessToken } from './app-access-token.ts';
import { appAccessTokenInternal } from './app-access-token-internal.ts';
import { appTicketResend } from './app-ticket-resend.ts';
import { authorize } from './authorize.ts';
import { controlRoutes } from './control-routes.ts';
import { demoSeed } from './demo-seed.ts';
import { drill } from './drill.ts';
import { logId, requestId } from './ids.ts';
import { jsapiTicket } from './jsapi-ticket.ts';
import { oauthToken } from './oauth-token.ts';
import { oauthV3Token } from './oauth-v3-token.ts';
import { oidcAccessToken, oidcRefreshAccessToken } from './oidc-access-token.ts';
import { protectedResource } from './protected-resource.ts';
import { refreshAccessToken } from './refresh-access-token.ts';
import { FeishuRegistry } from './registry.ts';
import { samples } from './samples.ts';
import { scenarios } from './scenarios.ts';
import { refuseMethod, strayPath } from './stray-path.ts';
import { tenantAccessToken } from './tenant-access-token.ts';
import { tenantAccessTokenInternal } from './tenant-access-token-internal.ts';
import { tokenLoginValidate } from './token-login-validate.ts';
import { userAccessToken } from './user-access-token.ts';
import { userInfo } from './user-info.ts';
import { credentials } from './verify/credentials.ts';

/** Feishu (飞书), and Lark on its other host. */
export const feishu = defineVendor({
  spec,
  title: 'Feishu',
  demoSeed,
  credentials,
  drill,
  verification: async () => (await import('./verify/index.ts')).verification,
  scenarios,
  controlRoutes,
  samples,
  pointers: ({ origin }) => [
    ['base URL', origin],
    ['Node SDK', `domain: '${origin}'`],
    ['Go SDK', `lark.WithOpenBaseUrl("${origin}")`],
    ['Python SDK', `.domain("${origin}")`],
  ],
  providers: {
    'feishu.appAccessTokenInternal': appAccessTokenInternal,
    'feishu.tenantAccessTokenInternal': tenantAccessTokenInternal,
    'feishu.appAccessToken': appAccessToken,
    'feishu.tenantAccessToken': tenantAccessToken,
    'feishu.appTicketResend': appTicketResend,
    'feishu.tokenLoginValidate': tokenLoginValidate,
    'feishu.refreshAccessToken': refreshAccessToken,
    'feishu.oauthToken': oauthToken,
    'feishu.oauthV3Token': oauthV3Token,
    'feishu.userAccessToken': userAccessToken,
    'feishu.oidcAccessToken': oidcAccessToken,
    'feishu.oidcRefreshAccessToken': oidcRefreshAccessToken,
    'feishu.userInfo': userInfo,
    'feishu.authorize': authorize,
    'feishu.jsapiTicket': jsapiTicket,
    'feishu.protectedResource': protectedResource,
  },
  fallback: strayPath,
  rateLimit: {
    errors: ['rate-limited'],
    // Documented: the limit of the window, and the seconds until it ends.
    headers: (calls, resetMs) => ({
      'x-ogw-ratelimit-limit': String(calls),
      'x-ogw-ratelimit-reset': String(Math.ceil(resetMs / 1_000)),
    }),
  },
  sample: (_name, context) => logIdOf(context),
  createRegistry: (world, seed?: Seed) => new FeishuRegistry(world, seed),
  refuseMethod,

  headers(mediaType, context) {
    const id = requestId(context.world.random);
    // Observed: no charset, and these three beside it.
    return {
      'Content-Type': mediaType,
      'X-Tt-Logid': logIdOf(context),
      'X-Request-Id': id,
      'Request-Id': id,
    };
  },

  phrase: ({ error, body }, context) => ({
    status: statusOf(error, context),
    body: atSite(inOrder(withData(error, body, context), context), context),
  }),
});

/** The operations under auth/v3, which share an envelope of their own. */
const authOperations = /^feishu\.(app|tenant)(AccessToken|Ticket)/;

function statusOf(error: ErrorAnswer, { world, operation }: Context<FeishuRegistry>): number {
  if (error.name === 'rate-limited') return Number(world.quirk('feishu.rate-limit-status'));
  if (error.name === 'invalid-access-token') return Number(world.quirk('feishu.invalid-token-status'));
  if (error.name === 'authentication-token-expired') {
    return world.quirk('feishu.expired-user-token') === '400' ? 400 : error.status;
  }
  const isFailure = error.status === 200 && authOperations.test(operation.id);
  return isFailure ? Number(world.quirk('feishu.failure-status')) : error.status;
}

/** The body with or without the empty data object between code and msg. */
function withData(error: ErrorAnswer, body: unknown, { world, operation }: Context<FeishuRegistry>): unknown {
  const quirk = world.quirk('feishu.refusal-data');
  if (quirk === 'only-10003' || error.status !== 200 || !authOperations.test(operation.id)) return body;
  const { code, msg } = body as { code: number; msg: string };
  return quirk === 'always' ? { code, data: {}, msg } : { code, msg };
}

/** The keys of an OAuth failure, in the order that the quirk says. */
function inOrder(body: unknown, { world }: Context<FeishuRegistry>): unknown {
  if (world.quirk('feishu.oauth-error-order') !== 'documented') return body;
  const { error, error_description, code, ...rest } = body as Record<string, unknown>;
  return error_description === undefined ? body : { code, error, error_description, ...rest };
}

/** On Lark's host, the troubleshooting link of an error points to Lark's site. */
function atSite(body: unknown, { call }: Context<FeishuRegistry>): unknown {
  if (call.host !== 'open.larksuite.com') return body;
  const { error } = body as { readonly error?: { readonly troubleshooter?: string } };
  if (error?.troubleshooter === undefined) return body;
  const troubleshooter = error.troubleshooter.replace('open.feishu.cn', call.host);
  return { ...(body as object), error: { ...error, troubleshooter } };
}

/** The log id of a call, which header and body share. */
function logIdOf(context: Context<FeishuRegistry>): string {
  context.traceId ??= logId(
    context.world.random,
    context.registry.timeOfSecond(Math.floor(context.nowMs / 1_000)),
  );
  return context.traceId;
}
