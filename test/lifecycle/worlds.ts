import type { Seed } from '../../src/generated/seed.ts';
import type { VendorName } from '../../src/generated/vendor-names.ts';
import type { Twin } from '../../src/twin/twin.ts';
import { AlwaysNewModel, EkuaibaoModel, FeishuModel, type Model, RenewingModel } from './models.ts';
import {
  askDingtalk,
  askEkuaibao,
  askFeishu,
  askFeishuApp,
  askFeishuTenant,
  refreshEkuaibao,
} from './token-endpoints.ts';

/** What an endpoint gave: a token's text, and what it said about its end. */
export interface Given {
  readonly token: string;
  readonly told: number;
  /** Goes with it to a refresh. */
  readonly refreshToken?: string;
}

/** One vendor's way of handing out tokens, and the model it is held to. */
export interface World {
  readonly vendor: VendorName;
  readonly makeModel: () => Model;
  /** Asks for one of two clients. */
  readonly ask: (twin: Twin, who: number) => Promise<Given>;
  /** Puts another token in place of one that was given; undefined when refused. */
  readonly refresh?: (twin: Twin, given: Given) => Promise<Given | undefined>;
}

const storeApp = 'cli_00000000000000b2';
const tenants = ['73658811060f175d', '2c5914ac018f9700'];
const corps = ['dingtwincorp0001', 'dingtwincorp0003'];

/** Two clients for every endpoint, where the demo seed has one. */
export const twoClients = {
  feishu: {
    apps: [
      { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' },
      { app_id: 'cli_00000000000000a2', app_secret: 'twin-secret-self-built' },
      { app_id: storeApp, app_secret: 'twin-secret-store', type: 'store' as const, tenants },
    ],
  },
  dingtalk: {
    corps: corps.map((corpId) => ({ corpId, authorised: ['dingtwinclient0001', 'suitetwinclient0001'] })),
    clients: [
      { client_id: 'dingtwinclient0001', client_secret: 'twin-secret-dingtalk' },
      { client_id: 'suitetwinclient0001', client_secret: 'twin-secret-suite' },
    ],
  },
  ekuaibao: {
    corporations: [1, 2].map((number) => ({
      corporationId: `34A73EyI8A0w0${number}`,
      appKey: `key-${number}`,
      appSecurity: 'security',
      powerCodes: ['219904'],
    })),
  },
};

/** The clients of one vendor alone: a Feishu app's ticket is replaced every hour, which is most of what a moved clock costs. */
export function clientsOf(vendor: VendorName): Seed {
  return { [vendor]: twoClients[vendor] };
}

/** Every way of handing out tokens that the five endpoints have, by name. */
export const worlds: Readonly<Record<string, World>> = {
  'a self-built app at Feishu': {
    vendor: 'feishu',
    makeModel: () => new FeishuModel(),
    async ask(twin, who) {
      const app_id = `cli_00000000000000a${who + 1}`;
      const answer = await askFeishu(twin, { app_id, app_secret: 'twin-secret-self-built' });
      return { token: answer.tenant_access_token, told: answer.expire };
    },
  },
  "a store app's tenants at Feishu": {
    vendor: 'feishu',
    makeModel: () => new FeishuModel(),
    async ask(twin, who) {
      const { app_ticket } = twin.feishu.appTicket(storeApp);
      const { app_access_token } = await askFeishuApp(twin, app_ticket);
      const answer = await askFeishuTenant(twin, tenants[who]!, app_access_token);
      return { token: answer.tenant_access_token, told: answer.expire };
    },
  },
  'an internal app at DingTalk': {
    vendor: 'dingtalk',
    makeModel: () => new RenewingModel(),
    async ask(twin, who) {
      const answer = await askDingtalk(twin, { corpId: corps[who]! });
      return { token: answer.access_token, told: answer.expires_in };
    },
  },
  'a third-party app at DingTalk': {
    vendor: 'dingtalk',
    makeModel: () => new AlwaysNewModel(),
    async ask(twin, who) {
      const credentials = { clientId: 'suitetwinclient0001', clientSecret: 'twin-secret-suite' };
      const answer = await askDingtalk(twin, { ...credentials, corpId: corps[who]! });
      return { token: answer.access_token, told: answer.expires_in };
    },
  },
  'an account at Ekuaibao': {
    vendor: 'ekuaibao',
    makeModel: () => new EkuaibaoModel(),
    async ask(twin, who) {
      return pairOf(await askEkuaibao(twin, { appKey: `key-${who + 1}`, appSecurity: 'security' }))!;
    },
    async refresh(twin, { token, refreshToken }) {
      return pairOf(await refreshEkuaibao(twin, { accessToken: token, refreshToken: refreshToken! }));
    },
  },
};

function pairOf(answer: { value?: Record<string, never> }): Given | undefined {
  const { value } = answer;
  return value && { token: value.accessToken!, told: value.expireTime!, refreshToken: value.refreshToken! };
}
