import { spec } from '../../generated/feishu/spec.ts';
import type { Seed } from '../../generated/feishu/types.ts';
import { defineVendor } from '../vendor-module.ts';
import { refreshAccessToken, userAccessToken, userInfo } from './authen-v1.ts';
import { authorize } from './authorize.ts';
import { controlRoutes } from './control-routes.ts';
import { headers, logId, phrase, rateLimit, refuseMethod } from './gateway.ts';
import { appAccessTokenInternal, tenantAccessTokenInternal } from './internal-tokens.ts';
import { jsapiTicket } from './jsapi-ticket.ts';
import { oauthToken, oauthV3Token } from './oauth.ts';
import { oidcAccessToken, oidcRefreshAccessToken } from './oidc.ts';
import { protectedResource, strayPath } from './protected-resource.ts';
import { FeishuRegistry } from './registry.ts';
import { appAccessToken, appTicketResend, tenantAccessToken } from './store-tokens.ts';
import { tokenLoginValidate } from './token-login-validate.ts';
import { credentials } from './verify/credentials.ts';
import { demoSeed, drill, samples, scenarios } from './worlds.ts';

/** Feishu (飞书), and Lark on its other host. */
export const feishu = defineVendor({
  spec,
  title: 'Feishu',
  demoSeed,
  credentials,
  drill,
  chinese: async () => (await import('./chinese/index.ts')).chinese,
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
  rateLimit,
  sample: (_name, context) => logId(context),
  createRegistry: (world, seed?: Seed) => new FeishuRegistry(world, seed),
  refuseMethod,
  headers,
  phrase,
});
