import type { Context } from '../../core/context.ts';
import { canonicalPath } from '../../core/router.ts';
import { spec } from '../../generated/dingtalk/spec.ts';
import type { Seed } from '../../generated/dingtalk/types.ts';
import { defineVendor } from '../vendor-module.ts';
import { accessToken } from './access-token.ts';
import { dingtalkProvider } from './context.ts';
import { controlRoutes } from './control-routes.ts';
import { corpAccessToken } from './corp-access-token.ts';
import { corpToken } from './corp-token.ts';
import { currentUser } from './current-user.ts';
import { demoSeed } from './demo-seed.ts';
import { drill } from './drill.ts';
import { getJsapiTicket } from './get-jsapi-ticket.ts';
import { gettoken } from './gettoken.ts';
import { requestIdOf, requestid } from './ids.ts';
import { jsapiTickets } from './jsapi-tickets.ts';
import { legacyResource } from './legacy-resource.ts';
import { openConnection } from './open-connection.ts';
import { protectedResource } from './protected-resource.ts';
import { DingtalkRegistry } from './registry.ts';
import { samples } from './samples.ts';
import { ssoAccessToken } from './sso-access-token.ts';
import { suiteAccessToken } from './suite-access-token.ts';
import { userAccessToken } from './user-access-token.ts';
import { credentials } from './verify/credentials.ts';

/** The answer to a path of api.dingtalk.com without /v1.0. Observed 2026-09-11. */
const strayPath = dingtalkProvider('dingtalk.corpToken', {
  read: () => undefined,
  answer: (_, context) => context.refuse('path-not-found', `DingTalk has no ${context.call.path}.`),
});

/** The headers that nearly every answer has, in one object. */
const utf8Json = 'application/json;charset=utf-8';

/** DingTalk (钉钉). */
export const dingtalk = defineVendor({
  spec,
  title: 'DingTalk',
  demoSeed,
  credentials,
  drill,
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
  sample(name, { world: { random }, registry, nowMs }) {
    if (name === 'requestid') return requestid(random, registry.hexTime(nowMs));
    return name === 'request-id' ? requestIdOf(random) : random.id(32);
  },
  createRegistry: (world, seed?: Seed) => new DingtalkRegistry(world, seed),

  headers(mediaType, context): Record<string, string> {
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
  },

  phrase({ error, body }, context) {
    const isUnauthorized = error.name === 'unauthorized-client';
    const status = isUnauthorized
      ? Number(context.world.quirk('dingtalk.unauthorized-client'))
      : error.status;
    // Observed (probe P12): no charset, unlike responses of the gateway.
    const headers = error.name === 'path-not-found' ? { 'Content-Type': error.mediaType } : undefined;
    return { status, body: ordered(error.name, body, context), headers };
  },
});

/** The codes of the page of corpToken. The order of their keys has not been observed. */
const oauthErrors = new Set([
  'invalid-client',
  'unsupported-grant-type',
  'unauthorized-client',
  'server-error',
]);

function ordered(name: string, body: unknown, { world }: Context<DingtalkRegistry>): unknown {
  if (!oauthErrors.has(name) || world.quirk('dingtalk.oauth-error-order') === 'service') return body;
  const { code, requestid, message } = body as Record<string, string>;
  return { code, requestid, message };
}

function isTopapi(path: string): boolean {
  return canonicalPath(path).startsWith('/topapi/');
}

/** Whether an operation is on the older host. */
function isLegacy(context: Context<DingtalkRegistry>): boolean {
  return context.operation.hosts !== undefined;
}
