import { describe, expect, test } from 'vitest';
import {
  both,
  changedFindings,
  type Differences,
  seenAt,
  withFields,
  withHeader,
  withStatus,
  withText,
} from './findings.ts';

const token = '0123456789abcdef0123456789abcdef';
const uuid = '01A1FB67-1800-74B1-87CC-05366C593FBF';

/** A provider that is wrong in one way, and everything that is reported of it. */
const wrong: readonly (readonly [what: string, Differences, findings: readonly string[]])[] = [
  [
    'a live token is unknown',
    { 'use-token': withFields({ code: 'InvalidAuthentication' }) },
    [
      'protectedResource tokens-of-every-endpoint drifts: a token that should live is refused with InvalidAuthentication',
    ],
  ],
  [
    'a live token counts as missing',
    { 'use-token': withFields({ code: 'AuthenticationFailed.MissingParameter' }) },
    [
      'protectedResource tokens-of-every-endpoint drifts: a token that should live is refused with AuthenticationFailed.MissingParameter',
    ],
  ],
  [
    'a live token is refused in the words of an older API',
    { 'use-token': withFields({ code: 'accesstoken.invalid' }) },
    [
      'protectedResource tokens-of-every-endpoint drifts: a token that should live is refused with accesstoken.invalid',
    ],
  ],
  [
    'an API answers with a web page',
    { 'use-token': both(withStatus(502), withText('<html>')) },
    ['protectedResource tokens-of-every-endpoint drifts: HTTP 502 without a JSON object'],
  ],
  [
    'a list is no JSON object',
    { 'use-token': withText('[]') },
    ['protectedResource tokens-of-every-endpoint drifts: HTTP 200 without a JSON object'],
  ],
  [
    'null is no JSON object',
    { 'use-token': withText('null') },
    ['protectedResource tokens-of-every-endpoint drifts: HTTP 200 without a JSON object'],
  ],
  [
    'a number is no JSON object',
    { 'use-token': withText('5') },
    ['protectedResource tokens-of-every-endpoint drifts: HTTP 200 without a JSON object'],
  ],
  [
    'the renewed token is dead',
    { 'use-renewed-token': withFields({ code: 'InvalidAuthentication' }) },
    [
      'corpToken internal-app-same-token-renewed drifts (dingtalk.repeat-internal=same-renewed): a token that should live is refused with InvalidAuthentication',
    ],
  ],
  [
    'tokens live one hour',
    { token: withFields({ expires_in: 3_600 }) },
    ['corpToken lifetime-two-hours drifts: expires_in is 3600, not 7200'],
  ],
  [
    'a repeated request returns the remaining seconds',
    { 'token-again': withFields({ expires_in: 7_194 }) },
    ['corpToken expires-in-is-always-full drifts: expires_in is 7194, not 7200'],
  ],
  [
    'a token request is answered with a text',
    { token: withText('busy') },
    [
      'corpToken success drifts: the body is not a JSON object',
      'corpToken token-is-32-hex-digits drifts: the token is not 32 lower-case hex digits',
      'corpToken lifetime-two-hours drifts: expires_in is undefined, not 7200',
      'corpToken internal-app-same-token-renewed drifts: another token was issued: dingtalk.repeat-internal=new, which was a guess',
    ],
  ],
  [
    'the status of a success is another',
    { token: withStatus(201) },
    ['corpToken success drifts: HTTP 201, not 200'],
  ],
  [
    'a success is text by its header',
    { token: withHeader('content-type', 'text/plain; charset=utf-8') },
    ['corpToken success drifts: the content type is text/plain, not application/json'],
  ],
  [
    'a success has no content type',
    { token: withHeader('content-type', undefined) },
    ['corpToken success drifts: the content type is absent, not application/json'],
  ],
  [
    'a success lacks its fields or has other types',
    { 'suite-token': withFields({ access_token: true, expires_in: '7200' }) },
    [
      'corpToken success drifts: /access_token is a boolean, not a text; /expires_in is a text, not an integer',
    ],
  ],
  [
    'the token is empty',
    { 'suite-token': withFields({ access_token: '', expires_in: 7_200.5 }) },
    ['corpToken success drifts: /access_token is empty; /expires_in is a number, not an integer'],
  ],
  [
    'a field is null or absent',
    { 'suite-token': withFields({ access_token: undefined, expires_in: null }) },
    ['corpToken success drifts: /access_token is absent; /expires_in is a object, not an integer'],
  ],
  [
    'two success bodies are wrong in two ways, and both are reported',
    { token: withStatus(201), 'suite-token': withStatus(202) },
    ['corpToken success drifts: HTTP 201, not 200; HTTP 202, not 200'],
  ],
  [
    'two success bodies are wrong in the same way, and it is reported once',
    { token: withStatus(201), 'suite-token': withStatus(201) },
    ['corpToken success drifts: HTTP 201, not 200'],
  ],
  [
    'a success is in an envelope',
    { token: withFields({ code: 'ok', message: '', requestid: uuid }) },
    ['corpToken success-is-bare drifts: a success has code, message, requestid'],
  ],
  [
    'the token has text before it',
    {
      token: withFields({ access_token: `x${token}` }),
      'token-again': withFields({ access_token: `x${token}` }),
    },
    ['corpToken token-is-32-hex-digits drifts: the token is not 32 lower-case hex digits'],
  ],
  [
    'the token is longer',
    {
      token: withFields({ access_token: `${token}0` }),
      'token-again': withFields({ access_token: `${token}0` }),
    },
    ['corpToken token-is-32-hex-digits drifts: the token is not 32 lower-case hex digits'],
  ],
  [
    'a repeated request issues another token',
    { 'token-again': withFields({ access_token: token }) },
    [
      'corpToken internal-app-same-token-renewed drifts: another token was issued: dingtalk.repeat-internal=new, which was a guess',
    ],
  ],
  [
    'a third-party app gets the same token',
    {
      'suite-token': withFields({ access_token: token }),
      'suite-token-again': withFields({ access_token: token }),
    },
    [
      'corpToken third-party-app-new-token drifts: the same token came back: dingtalk.repeat-third-party=same-renewed, which was a guess',
    ],
  ],
  [
    'a new token ends the earlier one',
    { 'use-suite-token': withFields({ code: 'InvalidAuthentication' }) },
    [
      'corpToken earlier-tokens-live-on drifts: a token that should live is refused with InvalidAuthentication',
    ],
  ],
  [
    'the new token does not work either',
    { 'use-suite-token-again': withText('') },
    ['corpToken earlier-tokens-live-on drifts: HTTP 200 without a JSON object'],
  ],
  [
    'an expired token works',
    { 'use-token-after-its-end': () => ({ status: 200, text: '{"nick":"x"}' }) },
    [
      'protectedResource expired-and-unknown-look-alike drifts: HTTP 200, not 400; code is absent (there is nick); requestid is absent (there is nick); message is absent (there is nick)',
      'corpToken after-expiry-a-new-token drifts: HTTP 200, not 400; code is absent (there is nick); requestid is absent (there is nick); message is absent (there is nick)',
    ],
  ],
  [
    'no token is issued after the end',
    { 'token-after-its-end': withFields({ access_token: undefined }) },
    ['corpToken after-expiry-a-new-token drifts: the token came back after its end'],
  ],
  [
    'the expired token is issued again',
    {
      token: withFields({ access_token: token }),
      'token-again': withFields({ access_token: token }),
      'token-after-its-end': withFields({ access_token: token }),
    },
    ['corpToken after-expiry-a-new-token drifts: the token came back after its end'],
  ],
  [
    'a failure is a text',
    { 'wrong-method': withText('not found') },
    [
      'corpToken envelope drifts: a failure has no JSON object',
      'corpToken requestid-is-an-upper-case-uuidv7 drifts: requestid is not a UUID of version 7 in upper case',
      'corpToken api-not-found drifts: the body is not a JSON object',
    ],
  ],
  [
    'a failure lacks a field, and its neighbours are named',
    { 'wrong-method': withFields({ requestid: undefined, request_id: uuid, Code: 'x' }) },
    [
      'corpToken envelope drifts: a failure has no requestid',
      'corpToken requestid-is-an-upper-case-uuidv7 drifts: requestid is not a UUID of version 7 in upper case',
      'corpToken api-not-found drifts: requestid is absent (there is request_id, Code)',
    ],
  ],
  [
    'a failure has HTTP 200',
    { 'wrong-method': withStatus(200) },
    ['corpToken envelope drifts: a failure is HTTP 200', 'corpToken api-not-found drifts: HTTP 200, not 404'],
  ],
  [
    'a failure has HTTP 400',
    { 'wrong-method': withStatus(400) },
    ['corpToken api-not-found drifts: HTTP 400, not 404'],
  ],
  [
    'requestid has text before it',
    { 'wrong-method': withFields({ requestid: `x${uuid}` }) },
    [
      'corpToken requestid-is-an-upper-case-uuidv7 drifts: requestid is not a UUID of version 7 in upper case',
    ],
  ],
  [
    'requestid has text after it',
    { 'wrong-method': withFields({ requestid: `${uuid}0` }) },
    [
      'corpToken requestid-is-an-upper-case-uuidv7 drifts: requestid is not a UUID of version 7 in upper case',
    ],
  ],
  [
    'requestid is a number',
    { 'no-body': withFields({ requestid: 7 }) },
    ['corpToken missing-body drifts: requestid is a number, not a string'],
  ],
  [
    'the content type of a failure has a blank',
    { 'wrong-method': withHeader('content-type', 'application/json; charset=utf-8') },
    ['corpToken content-type drifts: the content type is application/json; charset=utf-8'],
  ],
  [
    'the content type of a failure is that of a web page',
    { 'no-body': withHeader('content-type', 'text/html') },
    ['corpToken missing-body drifts: the content type is text/html, not application/json'],
  ],
  [
    'a code is long: it is cut, since it may contain private values',
    { 'no-body': withFields({ code: 'x'.repeat(79) }) },
    [`corpToken missing-body drifts: code is "${'x'.repeat(79)}…, not "Missingbody"`],
  ],
  [
    'a code is just short enough',
    { 'no-body': withFields({ code: 'x'.repeat(78) }) },
    [`corpToken missing-body drifts: code is "${'x'.repeat(78)}", not "Missingbody"`],
  ],
  [
    'a bearer token is refused for another reason, and no token works so',
    { 'use-as-bearer': withFields({ code: 'InvalidAuthentication' }) },
    [
      'protectedResource bearer-refused drifts: code is "InvalidAuthentication", not "AuthenticationFailed.MissingParameter"',
    ],
  ],
  [
    'a refused app is HTTP 500 with another message: the nearest of the documented answers is the one compared',
    {
      'unknown-corp': () => ({
        status: 400,
        text: JSON.stringify({ code: 'invalid.client', message: 'no', requestid: uuid }),
      }),
    },
    ['corpToken unknown-error drifts: message is "no", not "invalid.client"'],
  ],
];

/** A provider that differs in what is left open. */
const right: readonly (readonly [what: string, Differences, findings: readonly string[]])[] = [
  ['an API refuses for another reason', { 'use-token': withFields({ code: 'Forbidden.AccessDenied' }) }, []],
  [
    'an API refuses for another reason that contains a code of a token',
    { 'use-token': withFields({ code: 'Forbidden.InvalidAuthentication' }) },
    [],
  ],
  [
    'the media type is in capitals, with a blank and a parameter',
    { token: withHeader('content-type', 'Application/JSON ; charset=utf-8') },
    [],
  ],
  ['a field that may change is null', { 'no-body': withFields({ requestid: null }) }, []],
  [
    'an unknown corporation is refused for the client',
    {
      'unknown-corp': () => ({
        status: 400,
        text: JSON.stringify({ code: 'invalid.client', message: 'invalid.client', requestid: uuid }),
      }),
    },
    ['corpToken unknown-error agrees (dingtalk.nonsense-corp=unauthorized-client)'],
  ],
  [
    'an unauthorised app is HTTP 401',
    { 'foreign-corp': withStatus(401) },
    ['corpToken unauthorized-client agrees (dingtalk.unauthorized-client=401)'],
  ],
  [
    'a missing field is refused for the client',
    {
      'missing-client-id': withFields({ code: 'invalid.client', message: 'invalid.client' }),
      'missing-client-secret': withFields({ code: 'invalid.client', message: 'invalid.client' }),
      'missing-grant-type': withFields({ code: 'unsupported.grant.type', message: 'unsupported.grant.type' }),
    },
    [
      'corpToken missing-client-id agrees (dingtalk.missing-field=invalid-client)',
      'corpToken missing-client-secret agrees (dingtalk.missing-field=invalid-client)',
      'corpToken missing-grant-type agrees (dingtalk.missing-field=invalid-client)',
    ],
  ],
  [
    'a bearer token is accepted',
    { 'use-as-bearer': () => ({ status: 200, text: '{"nick":"x"}' }) },
    ['protectedResource bearer-refused agrees (dingtalk.bearer=accepted)'],
  ],
];

describe('a wrong DingTalk is reported with exactly what is wrong', () => {
  test.each(wrong)('%s', async (_, differences, findings) => {
    expect(await changedFindings('dingtalk', differences)).toEqual(findings);
  });
});

describe('a right DingTalk has no drift', () => {
  test('the alternatives that were seen are named', async () => {
    expect(await seenAt('dingtalk')).toEqual([
      'dingtalk.nonsense-corp=unknown-error',
      'dingtalk.message-locale=zh',
      'dingtalk.missing-field=missing-parameter',
      'dingtalk.unauthorized-client=400',
      'dingtalk.repeat-internal=same-renewed',
      'dingtalk.bearer=refused',
      'dingtalk.repeat-third-party=new',
    ]);
  });

  test.each(right)('%s', async (_, differences, findings) => {
    expect(await changedFindings('dingtalk', differences)).toEqual(findings);
  });
});
