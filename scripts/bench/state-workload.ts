import { jsonRequest } from './http-client.ts';

const [appKey, appSecurity] = [
  '00000000-0000-4000-8000-0000000000e1',
  '00000000-0000-4000-8000-0000000000e2',
];

/** One corporation whose requests are answered without a delay, each with a new token. */
export const stateSeed = {
  ekuaibao: { propagationDelay: '0ms', corporations: [{ corporationId: 'c', appKey, appSecurity }] },
};

export const tokenRequest = jsonRequest('/api/openapi/v1/auth/getAccessToken', { appKey, appSecurity });
