import type { CaseRequest } from './case.ts';
import { internal } from './dingtalk.ts';

const json = { 'Content-Type': 'application/json' };

/** The user of the demo seed. */
export const user = 'dingtwinunion0001';

export const client = { clientId: internal.client_id, clientSecret: internal.client_secret };

export const userAccessToken = (body: unknown): CaseRequest => ({
  method: 'POST',
  path: '/v1.0/oauth2/userAccessToken',
  headers: json,
  body,
});

export const currentUser = (token?: string): CaseRequest => ({
  method: 'GET',
  path: '/v1.0/contact/users/me',
  ...(token !== undefined && { headers: { 'x-acs-dingtalk-access-token': token } }),
});

export const openConnection = (body: unknown = client): CaseRequest => ({
  method: 'POST',
  path: '/v1.0/gateway/connections/open',
  headers: json,
  body,
});

export const jsapiTickets = (token?: string): CaseRequest => ({
  method: 'POST',
  path: '/v1.0/oauth2/jsapiTickets',
  headers: { ...json, ...(token !== undefined && { 'x-acs-dingtalk-access-token': token }) },
  body: {},
});
