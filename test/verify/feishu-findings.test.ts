import { describe, expect, test } from 'vitest';
import {
  both,
  changedFindings,
  type Differences,
  seenAt,
  withFields,
  withHeader,
  within,
  withStatus,
  withText,
} from './findings.ts';

const token = `t-${'a1_-'.repeat(8)}`;
/** When a login was answered, in seconds. */
const loggedInAt = Date.parse('2026-11-21T00:00:06Z') / 1_000;

const issued = (text: string) => withFields({ app_access_token: text, tenant_access_token: text });
const expiring = (expire: unknown) => withFields({ expire });
/** Responses from which nothing else shows the lifetime. */
const onlyFirst = { 'token-in-window': null, 'token-again': null };
/** The first token of an app whose text is the same in every response before the window. */
const everyFirst = (text: string): Differences => ({
  token: issued(text),
  'token-again': issued(text),
  'tenant-token': withFields({ tenant_access_token: text }),
  'token-before-window': issued(text),
});

/** A provider that is wrong in one way, and everything that is reported of it. */
const wrong: readonly (readonly [what: string, Differences, findings: readonly string[]])[] = [
  [
    'a failure has no body',
    { 'unknown-app': withText('') },
    [
      'appAccessTokenInternal app-id-not-exists drifts: the body is not a JSON object',
      'appAccessTokenInternal failure-has-http-200 drifts: the body of a failure has no code',
    ],
  ],
  [
    'the code of a failure is a text',
    { 'unknown-app': withFields({ code: '10014' }) },
    [
      'appAccessTokenInternal app-id-not-exists drifts: code is "10014", not 10014',
      'appAccessTokenInternal failure-has-http-200 drifts: the body of a failure has no code',
    ],
  ],
  [
    'a failure is HTTP 401',
    { 'unknown-app': withStatus(401) },
    [
      'appAccessTokenInternal app-id-not-exists drifts: HTTP 401, not 200',
      'appAccessTokenInternal failure-has-http-200 drifts: a business failure is HTTP 401, not 200',
    ],
  ],
  [
    'the log id has text before it',
    { 'unknown-app': withHeader('x-tt-logid', 'x20261121080000F26747F73E6D1A79ED59') },
    ['appAccessTokenInternal log-id-header drifts: X-Tt-Logid is not 14 digits of time and 20 of hex'],
  ],
  [
    'the log id has text after it',
    { 'unknown-app': withHeader('x-tt-logid', '20261121080000F26747F73E6D1A79ED590') },
    ['appAccessTokenInternal log-id-header drifts: X-Tt-Logid is not 14 digits of time and 20 of hex'],
  ],
  [
    'there is no log id',
    { 'unknown-app': withHeader('x-tt-logid', undefined) },
    ['appAccessTokenInternal log-id-header drifts: X-Tt-Logid is not 14 digits of time and 20 of hex'],
  ],
  [
    'error has no log_id',
    { 'use-made-up-token': within('error', { log_id: undefined }) },
    [
      'protectedResource invalid-access-token drifts: error.log_id is absent',
      'protectedResource error-object drifts: error has no log_id or no troubleshooter',
    ],
  ],
  [
    'error has no troubleshooter',
    { 'use-made-up-token': within('error', { troubleshooter: 5 }) },
    [
      'protectedResource invalid-access-token drifts: error.troubleshooter is a number, not a string',
      'protectedResource error-object drifts: error has no log_id or no troubleshooter',
    ],
  ],
  [
    'there is no error object: only its own rule is broken',
    { 'use-made-up-token': withFields({ error: undefined }) },
    ['protectedResource error-object drifts: error has no log_id or no troubleshooter'],
  ],
  [
    'error is a text',
    { 'use-made-up-token': withFields({ error: 'no' }) },
    [
      'protectedResource invalid-access-token drifts: error is a string, not a object',
      'protectedResource error-object drifts: error has no log_id or no troubleshooter',
    ],
  ],
  [
    'msg of a success is another',
    { token: withFields({ msg: 'success' }) },
    ['appAccessTokenInternal key-order drifts: msg of a success is "success", not "ok"'],
  ],
  [
    'a success has no JSON object',
    { token: withText('ok') },
    [
      'appAccessTokenInternal success drifts: the body is not a JSON object',
      'appAccessTokenInternal key-order drifts: msg of a success is undefined, not "ok"',
      'appAccessTokenInternal token-text drifts: the token is not t- and some 40 characters',
      'appAccessTokenInternal lifetime-two-hours drifts: expire is not a number',
      'appAccessTokenInternal expire-is-remaining-life drifts: /expire is not a number',
      'appAccessTokenInternal same-token-while-30-minutes-remain drifts: no token at /app_access_token',
    ],
  ],
  [
    'code of a success is not 0',
    { 'tenant-token': withFields({ code: 1 }) },
    ['tenantAccessTokenInternal success drifts: /code is 1, not 0'],
  ],
  [
    'code of a success is the text 0',
    { 'tenant-token': withFields({ code: '0' }) },
    ['tenantAccessTokenInternal success drifts: /code is "0", not 0'],
  ],
  [
    'the two fields differ',
    { token: withFields({ tenant_access_token: token }) },
    [
      'appAccessTokenInternal both-fields-are-one-token drifts: app_access_token and tenant_access_token are two texts',
    ],
  ],
  [
    'the token has text before its prefix',
    everyFirst(`x${token}`),
    ['appAccessTokenInternal token-text drifts: the token is not t- and some 40 characters'],
  ],
  [
    'the token has another character at its end',
    everyFirst(`${token}.`),
    ['appAccessTokenInternal token-text drifts: the token is not t- and some 40 characters'],
  ],
  [
    'the token lives longer than two hours',
    { ...onlyFirst, token: expiring(7_201) },
    ['appAccessTokenInternal lifetime-two-hours drifts: expire is 7201, more than 7200'],
  ],
  [
    'the token is in its window already',
    { ...onlyFirst, token: expiring(1_794) },
    [
      'appAccessTokenInternal lifetime-two-hours drifts: expire is 1794, and with less than 1800 a new token was due',
    ],
  ],
  [
    'expire does not decrease',
    { 'token-again': expiring(7_200) },
    ['appAccessTokenInternal expire-is-remaining-life drifts: /expire decreased by 0 s in 6 s'],
  ],
  [
    'expire decreases too fast',
    { 'token-again': expiring(7_191) },
    ['appAccessTokenInternal expire-is-remaining-life drifts: /expire decreased by 9 s in 6 s'],
  ],
  [
    'a repeated request has no expire',
    { 'token-again': expiring(undefined) },
    ['appAccessTokenInternal expire-is-remaining-life drifts: /expire is not a number'],
  ],
  [
    'a repeated request has no token',
    { 'token-again': withFields({ app_access_token: undefined }) },
    ['appAccessTokenInternal same-token-while-30-minutes-remain drifts: no token at /app_access_token'],
  ],
  [
    'another token was issued before the window',
    { 'token-before-window': issued(token) },
    ['appAccessTokenInternal same-token-while-30-minutes-remain drifts: another token was issued'],
  ],
  [
    'the other endpoint issues another token',
    { 'tenant-token': withFields({ tenant_access_token: token }) },
    [
      'tenantAccessTokenInternal shared-with-the-other-internal-endpoint drifts: the two endpoints issue two tokens: feishu.internal-token-slot=separate, which was a guess',
    ],
  ],
  [
    'a token just issued is refused',
    { 'use-token': withFields({ code: 99991663 }) },
    ['protectedResource every-kind-is-taken drifts: a token just issued is refused with 99991663'],
  ],
  [
    'an API answers with a web page',
    { 'use-token': both(withStatus(502), withText('<html>')) },
    ['protectedResource every-kind-is-taken drifts: HTTP 502 without a code'],
  ],
  [
    'the token of a store app is refused',
    { 'use-store-tenant-token': withFields({ code: 99991664 }) },
    ['protectedResource every-kind-is-taken drifts: a token just issued is refused with 99991664'],
  ],
  [
    'expires_in of a login is now',
    { login: within('data', { expires_in: loggedInAt }) },
    ['tokenLoginValidate expires-in-is-an-instant drifts: expires_in is 0 s away from now as an instant'],
  ],
  [
    'expires_in of a login is too late',
    { login: within('data', { expires_in: loggedInAt + 7_261 }) },
    ['tokenLoginValidate expires-in-is-an-instant drifts: expires_in is 7261 s away from now as an instant'],
  ],
  [
    'expires_in of a login is a length',
    { login: within('data', { expires_in: 7_200 }) },
    [
      `tokenLoginValidate expires-in-is-an-instant drifts: expires_in is ${7_200 - loggedInAt} s away from now as an instant`,
    ],
  ],
  [
    'the token of a store app lives longer than two hours',
    { 'store-tenant-token': expiring(7_201), 'store-tenant-token-again': expiring(7_195) },
    ['tenantAccessToken lifetime-two-hours drifts: expire is 7201, more than 7200'],
  ],
  [
    'the token of a store app has no expire',
    { 'store-tenant-token': expiring(undefined) },
    [
      'tenantAccessToken success drifts: /expire is absent',
      'tenantAccessToken lifetime-two-hours drifts: expire is undefined, more than 7200',
      'tenantAccessToken expire-is-remaining-life drifts: /expire is not a number',
    ],
  ],
  [
    'the token of a store app is in its window',
    { 'store-tenant-token': expiring(1_794), 'store-tenant-token-again': expiring(1_788) },
    ['tenantAccessToken lifetime-two-hours drifts: expire is 1794, less than 1800'],
  ],
  [
    'a store app gets another token',
    { 'store-tenant-token-again': withFields({ tenant_access_token: token }) },
    ['tenantAccessToken same-token-while-30-minutes-remain drifts: another token was issued'],
  ],
  [
    'no token is issued in the window',
    { 'token-in-window': withFields({ app_access_token: undefined }), 'token-in-window-again': null },
    ['appAccessTokenInternal new-token-in-last-30-minutes drifts: no token was issued'],
  ],
  [
    'the same token is issued in the window',
    {
      token: issued(token),
      'token-in-window': issued(token),
      'token-in-window-again': issued(token),
      'token-again': null,
      'token-before-window': null,
    },
    [
      'appAccessTokenInternal new-token-in-last-30-minutes drifts: with 29 minutes left the same token came back: feishu.renewal-window=none',
    ],
  ],
  [
    'a fresh token does not live two hours',
    { 'token-in-window': expiring(7_194) },
    ['appAccessTokenInternal lifetime-two-hours drifts: a fresh token has expire 7194'],
  ],
  [
    'a fresh token lives longer',
    { 'token-in-window': expiring(7_201) },
    ['appAccessTokenInternal lifetime-two-hours drifts: a fresh token has expire 7201'],
  ],
  [
    'a fresh token has no expire',
    { 'token-in-window': expiring(undefined) },
    ['appAccessTokenInternal lifetime-two-hours drifts: a fresh token has expire undefined'],
  ],
  [
    'every request in the window issues a token',
    { 'token-in-window-again': issued(token) },
    [
      'appAccessTokenInternal one-new-token-per-window drifts: every call issues another token: feishu.window-mint=every-call, which was a guess',
    ],
  ],
  [
    'a new token ends the earlier one',
    { 'use-token-before': withFields({ code: 99991663 }) },
    [
      'appAccessTokenInternal previous-stays-valid drifts: a token just issued is refused with 99991663',
      'protectedResource either-of-two-tokens drifts: a token just issued is refused with 99991663',
    ],
  ],
  [
    'the new token does not work',
    { 'use-next-token': withFields({ code: 99991668 }) },
    ['protectedResource either-of-two-tokens drifts: a token just issued is refused with 99991668'],
  ],
  [
    'the earlier token ends early',
    { 'use-token-near-its-end': withText('null') },
    ['appAccessTokenInternal previous-stays-valid drifts: HTTP 200 without a code'],
  ],
  [
    'an expired token works',
    { 'use-token-after-its-end': both(withStatus(200), withFields({ code: 0, msg: 'success' })) },
    [
      'appAccessTokenInternal dead-at-expiry drifts: code is 0, not 99991663; msg is "success", not "Invalid access token for authorization. Please make a request with token attach…',
    ],
  ],
];

/** A provider that differs in what is left open, or whose responses allow no conclusion. */
const right: readonly (readonly [what: string, Differences, findings: readonly string[]])[] = [
  [
    'a failure is HTTP 400',
    { 'unknown-app': withStatus(400) },
    [
      'appAccessTokenInternal app-id-not-exists agrees (feishu.unknown-app=app-id-not-exists feishu.failure-status=400)',
      'appAccessTokenInternal failure-has-http-200 agrees (feishu.failure-status=400)',
    ],
  ],
  [
    'the keys of a success have another order',
    {
      token: ({ text }) => ({
        text: JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).toReversed())),
      }),
    },
    ['appAccessTokenInternal key-order agrees (the keys in another order)'],
  ],
  [
    'the token is not fresh',
    { ...onlyFirst, token: expiring(7_194) },
    [
      'appAccessTokenInternal lifetime-two-hours not checked: the token was not fresh (expire 7194): --slow sees one; the request was not sent',
    ],
  ],
  [
    'the token has just entered its window, within the tolerance',
    { ...onlyFirst, token: expiring(1_795) },
    [
      'appAccessTokenInternal lifetime-two-hours not checked: the token was not fresh (expire 1795): --slow sees one; the request was not sent',
    ],
  ],
  ['the token is 5 s old', { ...onlyFirst, token: expiring(7_195) }, []],
  ['the token is fresh', { ...onlyFirst, token: expiring(7_200) }, []],
  ['expire decreases a little slower', { 'token-again': expiring(7_196) }, []],
  ['expire decreases a little faster', { 'token-again': expiring(7_192) }, []],
  [
    'the window may begin between two requests',
    {
      token: expiring(1_814),
      'token-again': both(expiring(1_808), issued(token)),
      'tenant-token': null,
      'token-before-window': null,
    },
    [
      'appAccessTokenInternal expire-is-remaining-life not checked: two tokens: see same-token-while-30-minutes-remain',
      'appAccessTokenInternal same-token-while-30-minutes-remain not checked: expire is 1814: the window may have begun in between; the request was not sent',
    ],
  ],
  [
    'the window is far enough',
    { token: expiring(1_815), 'token-again': expiring(1_809), 'token-before-window': null },
    [],
  ],
  [
    'expires_in of a login is a minute longer',
    { login: within('data', { expires_in: loggedInAt + 7_260 }) },
    [],
  ],
  ['expires_in of a login is soon', { login: within('data', { expires_in: loggedInAt + 1 }) }, []],
  [
    'the token of a store app is not fresh',
    { 'store-tenant-token': expiring(7_134), 'store-tenant-token-again': expiring(7_128) },
    ['tenantAccessToken lifetime-two-hours not checked: the token was not fresh'],
  ],
  [
    'the token of a store app is between two lifetimes',
    { 'store-tenant-token': expiring(7_194), 'store-tenant-token-again': expiring(7_188) },
    ['tenantAccessToken lifetime-two-hours not checked: the token was not fresh'],
  ],
  [
    'the token of a store app is just over one lifetime',
    { 'store-tenant-token': expiring(7_141), 'store-tenant-token-again': expiring(7_135) },
    ['tenantAccessToken lifetime-two-hours not checked: the token was not fresh'],
  ],
  [
    'the token of a store app has 1795 s left',
    { 'store-tenant-token': expiring(1_795), 'store-tenant-token-again': expiring(1_789) },
    ['tenantAccessToken lifetime-two-hours not checked: the token was not fresh'],
  ],
  [
    'the token of a store app is 5 s old',
    { 'store-tenant-token': expiring(7_195), 'store-tenant-token-again': expiring(7_189) },
    [],
  ],
  [
    'the token of a store app lives a minute less',
    { 'store-tenant-token': expiring(7_140), 'store-tenant-token-again': expiring(7_134) },
    ['tenantAccessToken lifetime-two-hours agrees (feishu.store-lifetime=7140)'],
  ],
  [
    'the token of a store app lives a minute less, and is 5 s old',
    { 'store-tenant-token': expiring(7_135), 'store-tenant-token-again': expiring(7_129) },
    ['tenantAccessToken lifetime-two-hours agrees (feishu.store-lifetime=7140)'],
  ],
  ['a fresh token is 5 s old', { 'token-in-window': expiring(7_195) }, []],
  [
    'the same token in the window says nothing of the lifetime',
    {
      token: both(issued(token), expiring(3_000)),
      'token-in-window': issued(token),
      'token-again': null,
      'token-before-window': null,
      'token-in-window-again': issued(token),
    },
    [
      'appAccessTokenInternal lifetime-two-hours not checked: the token was not fresh (expire 3000): --slow sees one; no new token was issued',
      'appAccessTokenInternal new-token-in-last-30-minutes drifts: with 29 minutes left the same token came back: feishu.renewal-window=none',
    ],
  ],
  [
    'an expired token gets the code of an app token',
    { 'use-token-after-its-end': withFields({ code: 99991664, msg: 'invalid app token' }) },
    ['appAccessTokenInternal dead-at-expiry agrees (feishu.invalid-app-token=99991664)'],
  ],
  [
    'an unknown token is HTTP 200',
    { 'use-made-up-token': withStatus(200) },
    ['protectedResource invalid-access-token agrees (feishu.invalid-token-status=200)'],
  ],
];

describe('a wrong Feishu is reported with exactly what is wrong', () => {
  test.each(wrong)('%s', async (_, differences, findings) => {
    expect(drifts(await changedFindings('feishu', differences))).toEqual(findings);
  });
});

/** Without the rules that are not checked, since a request was left out. */
const drifts = (findings: readonly string[]) => findings.filter((each) => / drifts/.test(each));

describe('a right Feishu has no drift', () => {
  test.each(right)('%s', async (_, differences, findings) => {
    const changed = await changedFindings('feishu', differences);
    expect(changed.filter((each) => !each.endsWith('not checked: the request was not sent'))).toEqual(
      findings,
    );
  });

  test('the alternatives that were seen are named', async () => {
    expect(await seenAt('feishu')).toEqual([
      'feishu.invalid-param-text=invalid-param',
      'feishu.unknown-app=app-id-not-exists',
      'feishu.wrong-path-or-method=text',
      'feishu.failure-status=200',
      'feishu.missing-token-text=live',
      'feishu.wrong-secret=10014',
      'feishu.internal-token-slot=shared',
      'feishu.store-lifetime=7200',
      'feishu.renewal-window=30m',
      'feishu.window-mint=once',
    ]);
  });
});
