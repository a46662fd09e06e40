import type { CaseRequest } from './case.ts';
import { corp, internal, suite } from './dingtalk.ts';

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

/** The third-party app of the demo seed, as the older endpoints name it. */
export const suiteApp = {
  suiteKey: suite.client_id,
  suiteSecret: suite.client_secret,
  suiteTicket: 'twin-suite-ticket',
};

export const corpAccessToken = (body: unknown = { ...suiteApp, authCorpId: corp }): CaseRequest => ({
  method: 'POST',
  path: '/v1.0/oauth2/corpAccessToken',
  headers: json,
  body,
});

export const suiteAccessToken = (body: unknown = suiteApp): CaseRequest => ({
  method: 'POST',
  path: '/v1.0/oauth2/suiteAccessToken',
  headers: json,
  body,
});

export const sso = { corpid: corp, ssoSecret: 'twin-secret-sso' };

export const ssoAccessToken = (body: unknown = sso): CaseRequest => ({
  method: 'POST',
  path: '/v1.0/oauth2/ssoAccessToken',
  headers: json,
  body,
});

export const getJsapiTicket = (query: CaseRequest['query'] = ''): CaseRequest => ({
  method: 'GET',
  path: '/get_jsapi_ticket',
  query,
});
