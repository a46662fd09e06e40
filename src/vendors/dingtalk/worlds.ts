import type { Seed } from '../../generated/dingtalk/types.ts';
import type { VendorDrill, VendorSamples } from '../vendor-module.ts';

/** The default seed. */
export const demoSeed = {
  corps: [
    {
      corpId: 'dingtwincorp0001',
      ssoSecret: 'twin-secret-sso',
      authorised: ['dingtwinclient0001', 'suitetwinclient0001'],
    },
    { corpId: 'dingtwincorp0002', authorised: [] },
  ],
  clients: [
    { client_id: 'dingtwinclient0001', client_secret: 'twin-secret-dingtalk' },
    {
      client_id: 'suitetwinclient0001',
      client_secret: 'twin-secret-suite',
      suite_ticket: 'twin-suite-ticket',
    },
  ],
  users: [{ unionId: 'dingtwinunion0001', openId: 'dingtwinopen0001', nick: '张三' }],
} as const;

/** The sample requests: an app requests the token of a corporation that authorised it, and uses it. */
export function samples({ corps = [], clients = [] }: Seed): VendorSamples | undefined {
  const corp = corps.find(({ authorised = [] }) => authorised.length > 0);
  const client = clients.find(({ client_id }) => corp?.authorised?.includes(client_id));
  if (!corp || !client) return undefined;
  const { client_id, client_secret } = client;
  return {
    token: {
      method: 'POST',
      path: `/v1.0/oauth2/${corp.corpId}/token`,
      headers: { 'Content-Type': 'application/json' },
      body: { client_id, client_secret, grant_type: 'client_credentials' },
    },
    tokenAt: ['access_token'],
    use: (token) => ({
      method: 'GET',
      path: '/v1.0/contact/users/me',
      headers: { 'x-acs-dingtalk-access-token': token },
    }),
  };
}

/** What a drill needs to know of DingTalk. */
export const drill: VendorDrill = {
  busy: 'internal-server-error',
  refused: {
    'dingtalk.protectedResource': 'invalid-authentication',
    'dingtalk.legacyResource': 'invalid-access-token',
  },
};
