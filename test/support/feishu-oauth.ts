import { about } from './about.ts';
import type { Case, CaseRequest, Expected, Steps } from './case.ts';
import { accepted, hiddenUser, notFound, selfBuilt, storeApp, visibleUser } from './feishu.ts';
import { code, getCode, getStore, oauth, oauthClient, oauthFailure } from './feishu-login.ts';
import {
  advance,
  alternatives,
  answered,
  ask,
  but,
  different,
  exchange,
  from,
  loginCode,
  register,
  revoke,
} from './words.ts';
import { type WorldChanges, world } from './world.ts';

const once = 'Please note that an authorization code can only be used once.';
const refreshOnce = 'Please note that a refresh token can only be used once.';
const jwt = /^eyJ[\w-]+\.eyJ[\w-]{1000}\.[\w-]{86}$/;

export const oauthSuccess = (scope = 'auth:user.id:read offline_access'): Expected => ({
  status: 200,
  body: {
    code: 0,
    access_token: jwt,
    expires_in: 7200,
    ...(scope.includes('offline_access') && { refresh_token: jwt, refresh_token_expires_in: 604_800 }),
    scope,
    token_type: 'Bearer',
  },
});

const missing = oauthFailure('invalid_request', 'The request is missing a required parameter.', 20001);
const notFoundCode = oauthFailure('invalid_grant', `The authorization code is not found. ${once}`, 20003);
const usedCode = oauthFailure('invalid_grant', `The authorization code has been used. ${once}`, 20065);
const malformed = oauthFailure(
  'invalid_request',
  'The request is malformed. Please check your request.',
  20063,
);
const foreign = oauthFailure(
  'invalid_grant',
  'The provided authorization code or refresh token does not match the provided client ID.',
  20024,
);
const invalidToken = oauthFailure(
  'invalid_grant',
  'The refresh token passed is invalid. Please check the value.',
  20026,
);
const pkceFailed = oauthFailure('invalid_grant', 'PKCE code challenge failed.', 20049);
const noApp = oauthFailure('invalid_client', 'The specified app does not exist.', 20048);

/** What both OAuth endpoints have in common. */
export function oauthCases(operation: string, path: string, host?: string): Case[] {
  const says = about(operation);
  const at = (body: unknown): CaseRequest => ({ ...oauth(body, path), ...(host && { host }) });
  const redeem = (changes: object = {}) =>
    at({ grant_type: 'authorization_code', ...oauthClient, code, ...changes });
  const refresh = (changes: object = {}) =>
    at({
      grant_type: 'refresh_token',
      ...oauthClient,
      refresh_token: from('user', '/refresh_token'),
      ...changes,
    });
  const getTokens: Steps = [getCode(), ask('user', redeem())];
  const afterwards = (changes: WorldChanges, answer: Expected): Steps => [
    getCode(),
    register(world(changes)),
    exchange(redeem(), answer),
  ];
  return [
    says(
      'turns a code into JWTs, keys as in the sample of the page',
      {
        rules: ['key-order', 'lifetime-two-hours', 'refresh-token-seven-days', 'tokens-are-jwts'],
      },
      [
        getCode(),
        ask('answer', redeem()),
        answered('answer', oauthSuccess()),
        accepted(from('answer', '/access_token')),
      ],
    ),
    says('reads a form', { rules: ['form-body'] }, [
      getCode(),
      exchange(
        but(redeem(), {
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
          body: `grant_type=authorization_code&client_id=${oauthClient.client_id}&client_secret=${oauthClient.client_secret}&code=${code}`,
        }),
        oauthSuccess(),
      ),
    ]),
    says('takes a code for 5 minutes', { rules: ['code-five-minutes'], error: 'oauth-code-expired' }, [
      getCode(),
      advance('4m59s'),
      exchange(redeem(), oauthSuccess()),
      getCode(),
      advance('5m'),
      exchange(redeem(), oauthFailure('invalid_grant', 'The authorization code has expired.', 20004)),
    ]),
    says(
      'takes a code once; a refusal does not use it up',
      { rules: ['code-once'], error: 'oauth-code-used' },
      [
        getCode(),
        exchange(redeem({ client_secret: 'wrong' }), secretInvalid),
        exchange(redeem(), oauthSuccess()),
        exchange(redeem(), usedCode),
      ],
    ),
    says('refuses a code that was never issued', { error: 'oauth-code-not-found' }, [
      exchange(redeem({ code: 'none' }), notFoundCode),
    ]),
    ...alternatives('feishu.oauth-used-code', [getCode(), exchange(redeem(), oauthSuccess())], {
      20065: [exchange(redeem(), usedCode)],
      20003: [exchange(redeem(), notFoundCode)],
    }),
    ...alternatives('feishu.oauth-missing-field', [], {
      20001: [exchange(redeem({ code: '' }), missing)],
      20063: [exchange(redeem({ code: '' }), malformed)],
    }),
    ...alternatives('feishu.oauth-error-order', [], {
      observed: [exchange(redeem({ code: 'none' }), notFoundCode)],
      documented: [
        exchange(redeem({ code: 'none' }), {
          status: 400,
          body: {
            code: 20003,
            error: 'invalid_grant',
            error_description: `The authorization code is not found. ${once}`,
          },
        }),
      ],
    }),
    says('refuses a request without what the grant needs', { error: 'oauth-missing-parameter' }, [
      getCode(),
      exchange(at({}), missing),
      exchange(redeem({ client_id: '' }), missing),
      exchange(redeem({ client_secret: undefined }), missing),
      exchange(redeem({ code: undefined }), missing),
      exchange(at({ grant_type: 'refresh_token', ...oauthClient }), missing),
    ]),
    says('refuses a body that is neither JSON nor a form', { error: 'oauth-malformed' }, [
      exchange(but(redeem(), { body: '{' }), malformed),
      exchange(but(redeem(), { body: '[]' }), malformed),
      exchange(redeem({ code: 7 }), malformed),
    ]),
    says('refuses another grant_type', { error: 'oauth-unsupported-grant-type' }, [
      getCode(),
      exchange(
        redeem({ grant_type: 'password' }),
        oauthFailure('unsupported_grant_type', 'The specified grant_type is not supported.', 20036),
      ),
    ]),
    says('refuses a wrong secret', { error: 'oauth-client-secret-invalid' }, [
      getCode(),
      exchange(redeem({ client_secret: 'wrong' }), secretInvalid),
    ]),
    says('refuses an app it does not know, or that is of the other brand', { error: 'oauth-app-not-exist' }, [
      getCode(),
      exchange(redeem({ client_id: 'cli_none' }), noApp),
      exchange(but(redeem(), { host: host ? 'accounts.larksuite.com' : 'open.larksuite.com' }), noApp),
    ]),
    says('refuses a stopped app', { error: 'oauth-app-disabled' }, [
      afterwards(
        { apps: { [selfBuilt.app_id]: { status: 'disabled' } } },
        oauthFailure('invalid_client', 'The specified app is not enabled.', 20069),
      ),
    ]),
    says('refuses two ways to authenticate at once', { error: 'oauth-two-authentications' }, [
      getCode(),
      exchange(
        but(redeem(), {
          headers: { 'Content-Type': 'application/json', Authorization: `Basic ${btoa('a:b')}` },
        }),
        oauthFailure(
          'invalid_request',
          'Multiple authentication methods were provided. Please only use one to proceed.',
          20070,
        ),
      ),
    ]),
    says("refuses another app's code or refresh token", { error: 'oauth-client-mismatch' }, [
      getTokens,
      getCode(),
      exchange(redeem({ client_id: storeApp.app_id, client_secret: storeApp.app_secret }), foreign),
      exchange(refresh({ client_id: storeApp.app_id, client_secret: storeApp.app_secret }), foreign),
    ]),
    says('wants the redirect_uri of the authorization', { error: 'oauth-redirect-mismatch' }, [
      getCode({ redirect_uri: 'http://127.0.0.1/a' }),
      exchange(
        redeem({ redirect_uri: 'http://127.0.0.1/b' }),
        oauthFailure(
          'invalid_grant',
          'The provided redirect URI does not match the one used during authorization.',
          20071,
        ),
      ),
      exchange(redeem({ redirect_uri: 'http://127.0.0.1/a' }), oauthSuccess()),
    ]),
    says('wants the verifier of the challenge', { error: 'oauth-pkce-failed' }, [
      getCode({
        code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        code_challenge_method: 'S256',
      }),
      exchange(redeem(), pkceFailed),
      exchange(redeem({ code_verifier: 'wrong' }), pkceFailed),
      exchange(redeem({ code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk' }), oauthSuccess()),
      getCode({ code_challenge: 'plain-text' }),
      exchange(redeem({ code_verifier: 'plain-text' }), oauthSuccess()),
    ]),
    says('refuses a user who is gone', { error: 'oauth-user-not-exist' }, [
      afterwards(
        { users: { [visibleUser]: null } },
        oauthFailure('invalid_grant', 'The user does not exist.', 20008),
      ),
    ]),
    says('refuses a user who has resigned', { error: 'oauth-user-status' }, [
      afterwards(
        { users: { [visibleUser]: { status: 'resigned' } } },
        oauthFailure('invalid_grant', 'The user status is invalid.', 20066),
      ),
    ]),
    says('refuses a user to whom the app is not visible', { error: 'oauth-no-permission' }, [
      loginCode('code', selfBuilt.app_id, hiddenUser),
      exchange(
        redeem(),
        oauthFailure('access_denied', 'The user does not have permission to use this app.', 20010),
      ),
    ]),
    says('refuses a user whose tenant has not installed the app', { error: 'oauth-app-not-installed' }, [
      getStore,
      loginCode('code', storeApp.app_id, visibleUser),
      register(world({ apps: { [storeApp.app_id]: { tenants: [] } } })),
      exchange(
        redeem({ client_id: storeApp.app_id, client_secret: storeApp.app_secret }),
        oauthFailure('invalid_grant', 'The specified app is not installed.', 20009),
      ),
    ]),
    says(
      'leaves the token with less where scope asks for less, and without a refresh token',
      { rules: ['scope-shrinks', 'refresh-token-needs-offline-access'] },
      [
        getCode({ scope: 'auth:user.id:read task:task:read offline_access' }),
        exchange(redeem({ scope: 'task:task:read' }), oauthSuccess('task:task:read')),
      ],
    ),
    says('refuses a scope that was not granted', { error: 'oauth-scope-not-permitted' }, [
      getCode(),
      exchange(
        redeem({ scope: 'task:task:read' }),
        oauthFailure(
          'invalid_scope',
          'The provided scope list contains scopes that are not permitted. Please ensure all scopes are allowed.',
          20068,
        ),
      ),
    ]),
    says('refuses a scope that is named twice', { error: 'oauth-duplicate-scopes' }, [
      getCode(),
      exchange(
        redeem({ scope: 'offline_access offline_access' }),
        oauthFailure(
          'invalid_scope',
          'The provided scope list contains duplicate scopes. Please ensure all scopes are unique.',
          20067,
        ),
      ),
    ]),
    says(
      'turns a refresh token into a new pair; the user token before stays valid',
      { rules: ['refresh-rotates', 'previous-user-token-lives-on'], error: 'oauth-refresh-token-used' },
      [
        getTokens,
        ask('answer', refresh()),
        answered('answer', oauthSuccess()),
        different(from('user', '/refresh_token'), from('answer', '/refresh_token')),
        accepted(from('user', '/access_token')),
        accepted(from('answer', '/access_token')),
        exchange(
          refresh(),
          oauthFailure('invalid_grant', `The refresh token has been used. ${refreshOnce}`, 20073),
        ),
      ],
    ),
    says('refuses a refresh token that the operator ended', { error: 'oauth-refresh-token-revoked' }, [
      getTokens,
      revoke(from('user', '/refresh_token')),
      exchange(
        refresh(),
        oauthFailure('invalid_grant', `The refresh token has been revoked. ${refreshOnce}`, 20064),
      ),
    ]),
    says('refuses a refresh token after 7 days', { error: 'oauth-refresh-token-expired' }, [
      getTokens,
      advance('7d'),
      exchange(
        refresh(),
        oauthFailure(
          'invalid_grant',
          'The refresh token passed has expired. Please generate a new one.',
          20037,
        ),
      ),
    ]),
    says(
      'refuses a refresh token that is unknown, or of authen/v1',
      { error: 'oauth-refresh-token-invalid' },
      [
        exchange(refresh({ refresh_token: 'none' }), invalidToken),
        getCode(),
        ask('v1', {
          method: 'POST',
          path: '/open-apis/authen/v1/oidc/access_token',
          headers: { 'Content-Type': 'application/json' },
          body: {
            grant_type: 'authorization_code',
            code,
            app_access_token: from('app', '/app_access_token'),
          },
        }),
        exchange(refresh({ refresh_token: from('v1', '/data/refresh_token') }), invalidToken),
      ],
    ),
    says('answers a GET as it answers a path that is none', { error: 'not-found' }, [
      getCode(),
      exchange(but(redeem(), { method: 'GET' }), notFound),
    ]),
  ];
}

const secretInvalid = oauthFailure('invalid_client', 'The client secret is invalid.', 20002);
