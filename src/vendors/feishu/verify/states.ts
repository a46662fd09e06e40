import {
  type ProviderStates,
  personNeeded,
  providerState as state,
  timePassed,
  vendorsMatter,
} from '../../../verify/verification.ts';

const app = ['appId', 'appSecret'];
const storeApp = ['storeAppId', 'storeAppSecret', 'appTicket'];

/** Every sentence that a pact with Feishu may have in `given`. */
export const states: ProviderStates = {
  'a self-built Feishu app': state('fresh', app),
  'a self-built Feishu app with a token': state('token-alive', [...app, 'token']),
  'a self-built Feishu app whose token has expired': state('token-expired', [...app, 'token'], timePassed),
  'a self-built Feishu app whose token was revoked': state('token-revoked', [...app, 'token'], vendorsMatter),
  'a Feishu store app with its app_ticket': state('fresh', storeApp),
  'a Feishu store app whose app_ticket was replaced': state('ticket-stale', storeApp, timePassed),
  'a Feishu store app with a token': state('token-alive', [...storeApp, 'storeToken', 'tenantKey']),
  'a Feishu store app that no tenant has installed': state(
    'tenant-uninstalled',
    [...storeApp, 'storeToken', 'tenantKey'],
    vendorsMatter,
  ),
  'a Feishu user who has just logged in': state('token-alive', ['token', 'loginCode'], personNeeded),
  'a Feishu user whose login code has been used': state(
    'token-alive',
    ['token', 'usedLoginCode'],
    personNeeded,
  ),
  'a Feishu user whom the app may not see': state('token-alive', ['token', 'unseenLoginCode'], personNeeded),
  'a Feishu user with a refresh token': state('token-alive', ['token', 'userRefreshToken'], personNeeded),
  'Feishu asks to be called less': state('rate-limited', app, vendorsMatter),
  'Feishu is down': state('vendor-down', app, vendorsMatter),
};
