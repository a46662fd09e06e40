import type { Scenario } from '../core/generated/inputs.ts';
import type { VendorName } from '../generated/vendor-names.ts';

/** What a pact's `given` stands for. */
export interface ProviderState {
  readonly vendor: VendorName;
  /** The state of a twin: a shipped scenario by its name, or one of its own. */
  readonly scenario: string | Scenario;
  /** What it tells the pact, by the names that `fromProviderState` uses. */
  readonly values: readonly string[];
  /** How much later it is by the time of the call. */
  readonly later?: string;
  /** Why credentials alone cannot bring it about at a live provider; they can where this is absent. */
  readonly twinOnly?: string;
}

const timePassed = 'time would have to pass';
const personNeeded = 'a person would have to log in on a device';
const vendorsMatter = 'only the vendor can bring it about';

function state(
  vendor: VendorName,
  scenario: ProviderState['scenario'],
  values: readonly string[],
  twinOnly?: string,
): ProviderState {
  return { vendor, scenario, values, ...(twinOnly !== undefined && { twinOnly }) };
}

const app = ['appId', 'appSecret'];
const storeApp = ['storeAppId', 'storeAppSecret', 'appTicket'];
const client = ['corpId', 'clientId', 'clientSecret'];
const key = ['appKey', 'appSecurity'];

const throttled = { error: 'throttled-app-per-second', operation: 'dingtalk.corpToken' };

/** Every sentence that a pact may have in `given`. One list, for those who write pacts and those who verify them. */
export const states: Readonly<Record<string, ProviderState>> = {
  'a self-built Feishu app': state('feishu', 'fresh', app),
  'a self-built Feishu app with a token': state('feishu', 'token-alive', [...app, 'token']),
  'a self-built Feishu app whose token has expired': state(
    'feishu',
    'token-expired',
    [...app, 'token'],
    timePassed,
  ),
  'a self-built Feishu app whose token was revoked': state(
    'feishu',
    'token-revoked',
    [...app, 'token'],
    vendorsMatter,
  ),
  'a Feishu store app with its app_ticket': state('feishu', 'fresh', storeApp),
  'a Feishu store app whose app_ticket was replaced': state('feishu', 'ticket-stale', storeApp, timePassed),
  'a Feishu store app with a token': state('feishu', 'token-alive', [...storeApp, 'storeToken', 'tenantKey']),
  'a Feishu store app that no tenant has installed': state(
    'feishu',
    'tenant-uninstalled',
    [...storeApp, 'storeToken', 'tenantKey'],
    vendorsMatter,
  ),
  'a Feishu user who has just logged in': state(
    'feishu',
    'token-alive',
    ['token', 'loginCode'],
    personNeeded,
  ),
  'a Feishu user whose login code has been used': state(
    'feishu',
    'token-alive',
    ['token', 'usedLoginCode'],
    personNeeded,
  ),
  'a Feishu user whom the app may not see': state(
    'feishu',
    'token-alive',
    ['token', 'unseenLoginCode'],
    personNeeded,
  ),
  'a Feishu user with a refresh token': state(
    'feishu',
    'token-alive',
    ['token', 'userRefreshToken'],
    personNeeded,
  ),
  'Feishu asks to be called less': state('feishu', 'rate-limited', app, vendorsMatter),
  'Feishu is down': state('feishu', 'vendor-down', app, vendorsMatter),

  'a DingTalk app of a corporation': state('dingtalk', 'fresh', client),
  'a third-party DingTalk app that a corporation authorised': state('dingtalk', 'fresh', [
    'corpId',
    'suiteClientId',
    'suiteClientSecret',
  ]),
  'a DingTalk app with a token': state('dingtalk', 'token-alive', [...client, 'token']),
  'a DingTalk app whose token has expired': state(
    'dingtalk',
    'token-expired',
    [...client, 'token'],
    timePassed,
  ),
  'a corporation that has not authorised the DingTalk app': state('dingtalk', 'fresh', [
    ...client,
    'foreignCorpId',
  ]),
  'DingTalk has an internal error': state(
    'dingtalk',
    { faults: [{ operation: 'dingtalk.corpToken', error: 'server-error' }] },
    client,
    vendorsMatter,
  ),
  'DingTalk asks to be called less': state('dingtalk', { faults: [throttled] }, client, vendorsMatter),
  'DingTalk is down': state('dingtalk', 'vendor-down', client, vendorsMatter),

  'an Ekuaibao corporation': state('ekuaibao', 'fresh', key),
  'an Ekuaibao corporation with a token': state('ekuaibao', 'fresh', [...key, 'token', 'refreshToken']),
  'an Ekuaibao corporation whose token has expired': {
    ...state('ekuaibao', 'fresh', [...key, 'token', 'refreshToken'], timePassed),
    later: '2h',
  },
  'Ekuaibao is down': state('ekuaibao', 'vendor-down', key, vendorsMatter),
};
