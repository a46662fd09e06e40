import type { Seed } from '../../generated/dingtalk/types.ts';
import type { VendorSamples } from '../vendor-module.ts';

/** An app asks for the token of a corporation that authorised it, and uses it. */
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
