import type { CaseRequest, Expected, Steps } from './case.ts';
import { failure, getInternal, internalToken, selfBuilt, storeApp, visibleUser } from './feishu.ts';
import { ask, but, from, loginCode } from './words.ts';
import type { WorldChanges } from './world.ts';

const json = { 'Content-Type': 'application/json; charset=utf-8' };

/** A call to one of the login endpoints of authen/v1. */
export function authenV1(path: string, token: string | undefined, body: unknown): CaseRequest {
  const headers = token === undefined ? json : { ...json, Authorization: `Bearer ${token}` };
  return { method: 'POST', path: `/open-apis/authen/v1/${path}`, headers, body };
}

/** What an app of the twin says of itself to an OAuth endpoint. */
export const oauthClient = { client_id: selfBuilt.app_id, client_secret: selfBuilt.app_secret };

/** A call to an OAuth endpoint; without a path that of authen/v2. */
export function oauth(body: unknown, path = '/open-apis/authen/v2/oauth/token'): CaseRequest {
  return { method: 'POST', path, headers: json, body };
}

export const userInfo = (token?: string): CaseRequest => ({
  method: 'GET',
  path: '/open-apis/authen/v1/user_info',
  ...(token !== undefined && { headers: { Authorization: `Bearer ${token}` } }),
});

export const jsapiTicket = (token?: string): CaseRequest => ({
  method: 'POST',
  path: '/open-apis/jssdk/ticket/get',
  headers: token === undefined ? json : { ...json, Authorization: `Bearer ${token}` },
});

export const authorize = (query: Readonly<Record<string, string>> = {}): CaseRequest => ({
  method: 'GET',
  path: '/open-apis/authen/v1/authorize',
  query: {
    client_id: selfBuilt.app_id,
    response_type: 'code',
    redirect_uri: 'http://127.0.0.1:8080/callback#top',
    state: 'a b',
    ...query,
  },
});

/** The words with which an OAuth endpoint refuses. */
export function oauthFailure(error: string, description: string, code: number): Expected {
  return { status: 400, body: { error, error_description: description, code } };
}

/** An app token under the name `app`, and a code of the visible user under the name `code`. */
export const getCode = (said: object = {}): Steps => [
  getInternal('app'),
  loginCode('code', selfBuilt.app_id, visibleUser, said),
];

export const code = from('code', '/code');

export const invalidAppToken = failure(
  20014,
  'The app access token passed is invalid. Please check the value',
);
export const appIdDiffers = failure(
  20024,
  'App id in user_access_token or refresh_token diff with app id in app_access_token or tenant_access_token. ' +
    'Please keep the app id consistent',
);
export const invalidRequest = failure(20001, 'Invalid request. Please check request param');

/** The user whose code is used has changed before it is: what the endpoint says then. */
export const userCases: Readonly<Record<string, readonly [WorldChanges, Expected]>> = {
  'user-not-exist': [{ users: { [visibleUser]: null } }, failure(20008, 'User not exist')],
  'user-resigned': [{ users: { [visibleUser]: { status: 'resigned' } } }, failure(20021, 'User resigned')],
  'user-frozen': [{ users: { [visibleUser]: { status: 'frozen' } } }, failure(20022, 'User frozen')],
  'user-not-registered': [
    { users: { [visibleUser]: { status: 'unregistered' } } },
    failure(20023, 'User not registered'),
  ],
};

/** A call of authen/v1 for the code under the name `code`. */
export function redeemV1(path: string, changes: object = {}): CaseRequest {
  return but(
    authenV1(path, internalToken('app'), { grant_type: 'authorization_code', code, ...changes }),
    {},
  );
}

/** A store app's token under the name `store`. */
export const getStore: Steps = [
  ask('store', {
    method: 'POST',
    path: '/open-apis/auth/v3/app_access_token',
    headers: json,
    body: { ...storeApp, app_ticket: 'twin-ticket-1' },
  }),
];
