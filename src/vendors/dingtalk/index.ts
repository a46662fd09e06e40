import { spec } from '../../generated/dingtalk/spec.ts';
import type { Seed } from '../../generated/dingtalk/types.ts';
import { defineVendor } from '../vendor-module.ts';
import { accessToken, gettoken } from './app-tokens.ts';
import { controlRoutes } from './control-routes.ts';
import { corpToken } from './corp-token.ts';
import { currentUser } from './current-user.ts';
import { headers, phrase, sample } from './gateway.ts';
import { getJsapiTicket, jsapiTickets } from './jsapi-tickets.ts';
import { openConnection } from './open-connection.ts';
import { legacyResource, protectedResource, strayPath } from './protected-resource.ts';
import { DingtalkRegistry } from './registry.ts';
import { ssoAccessToken } from './sso-access-token.ts';
import { corpAccessToken, suiteAccessToken } from './suite-tokens.ts';
import { userAccessToken } from './user-access-token.ts';
import { credentials } from './verify/credentials.ts';
import { demoSeed, drill, samples } from './worlds.ts';

/** DingTalk (钉钉). */
export const dingtalk = defineVendor({
  spec,
  title: 'DingTalk',
  demoSeed,
  credentials,
  drill,
  chinese: async () => (await import('./chinese/index.ts')).chinese,
  verification: async () => (await import('./verify/index.ts')).verification,
  controlRoutes,
  samples,
  pointers: ({ origin, host }) => [
    ['base URL', origin],
    ['any SDK', `endpoint: '${host}', protocol: 'http'`],
  ],
  providers: {
    'dingtalk.corpToken': corpToken,
    'dingtalk.accessToken': accessToken,
    'dingtalk.gettoken': gettoken,
    'dingtalk.userAccessToken': userAccessToken,
    'dingtalk.corpAccessToken': corpAccessToken,
    'dingtalk.suiteAccessToken': suiteAccessToken,
    'dingtalk.ssoAccessToken': ssoAccessToken,
    'dingtalk.currentUser': currentUser,
    'dingtalk.openConnection': openConnection,
    'dingtalk.jsapiTickets': jsapiTickets,
    'dingtalk.getJsapiTicket': getJsapiTicket,
    'dingtalk.protectedResource': protectedResource,
    'dingtalk.legacyResource': legacyResource,
  },
  fallback: strayPath,
  strays: ['/oauth2/'],
  // Documented: 20 calls a second for each app and API. The answer has no header for it.
  rateLimit: { errors: ['throttled-app-per-second', 'legacy-throttled-app'] },
  createRegistry: (world, seed?: Seed) => new DingtalkRegistry(world, seed),
  sample,
  headers,
  phrase,
});
