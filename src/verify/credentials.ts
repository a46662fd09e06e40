import type { VendorName } from '../generated/vendor-names.ts';
import { demoSeed } from '../twin/demo-seed.ts';

/** Values by the names that probes and states use. */
export type Known = Readonly<Record<string, string>>;

/** One value that only the owner of an app can give. */
export interface Credential {
  readonly name: string;
  /** The environment variable that gives it. */
  readonly env: string;
  readonly means: string;
  /** What the demo seed of a twin has for it. */
  readonly demo?: string;
}

const [selfBuilt, store] = demoSeed.feishu.apps;
const [corp, otherCorp] = demoSeed.dingtalk.corps;
const [client, suite] = demoSeed.dingtalk.clients;
const [corporation] = demoSeed.ekuaibao.corporations;

function credential(env: string, name: string, means: string, demo?: string): Credential {
  return { name, env: `TOKENTWIN_${env}`, means, ...(demo !== undefined && { demo }) };
}

/** What each vendor's apps are known by. */
export const credentials: Readonly<Record<VendorName, readonly Credential[]>> = {
  feishu: [
    credential('FEISHU_APP_ID', 'appId', "a self-built app's app_id", selfBuilt.app_id),
    credential('FEISHU_APP_SECRET', 'appSecret', 'its app_secret', selfBuilt.app_secret),
    credential('FEISHU_STORE_APP_ID', 'storeAppId', "a store app's app_id", store.app_id),
    credential('FEISHU_STORE_APP_SECRET', 'storeAppSecret', 'its app_secret', store.app_secret),
    credential('FEISHU_APP_TICKET', 'appTicket', 'its latest app_ticket', store.app_ticket),
    credential('FEISHU_TENANT_KEY', 'tenantKey', 'a tenant that installed it', store.tenants[0]),
    credential('FEISHU_LOGIN_CODE', 'loginCode', 'a code fresh from tt.login, good for 3 minutes and once'),
  ],
  dingtalk: [
    credential('DINGTALK_CORP_ID', 'corpId', 'the corporation the apps work in', corp.corpId),
    credential('DINGTALK_CLIENT_ID', 'clientId', "an internal app's client_id", client.client_id),
    credential('DINGTALK_CLIENT_SECRET', 'clientSecret', 'its client_secret', client.client_secret),
    credential('DINGTALK_SUITE_CLIENT_ID', 'suiteClientId', "a third-party app's client_id", suite.client_id),
    credential('DINGTALK_SUITE_CLIENT_SECRET', 'suiteClientSecret', 'its client_secret', suite.client_secret),
    credential(
      'DINGTALK_FOREIGN_CORP_ID',
      'foreignCorpId',
      'a corporation that has not authorised the internal app',
      otherCorp.corpId,
    ),
  ],
  ekuaibao: [
    credential('EKUAIBAO_APP_KEY', 'appKey', "a corporation's appKey", corporation.appKey),
    credential('EKUAIBAO_APP_SECURITY', 'appSecurity', 'its appSecurity', corporation.appSecurity),
  ],
};

/** What the environment gives. */
export function credentialsFrom(
  vendor: VendorName,
  env: Readonly<Record<string, string | undefined>>,
): Known {
  const given = credentials[vendor].flatMap(({ name, env: variable }) => {
    const value = env[variable];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}

/** What the demo seed of a twin gives. */
export function demoCredentials(vendor: VendorName): Known {
  const given = credentials[vendor].flatMap(({ name, demo }) =>
    demo === undefined ? [] : [[name, demo] as const],
  );
  return Object.fromEntries(given);
}

/** The environment variable that would give a value, if one would. */
export function variableOf(vendor: VendorName, name: string): string | undefined {
  return credentials[vendor].find((each) => each.name === name)?.env;
}
