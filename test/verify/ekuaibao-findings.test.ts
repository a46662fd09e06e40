import { describe, expect, test } from 'vitest';
import {
  both,
  changedFindings,
  type Differences,
  seenAt,
  withFields,
  within,
  withStatus,
  withText,
} from './findings.ts';
import { drifting, verifyTwin } from './provider.ts';

/** When the pair was issued, and when it was refreshed. */
const issuedAt = Date.parse('2026-11-21T00:00:00Z');
const refreshedAt = issuedAt + 6_000;
const dayMs = 86_400_000;
const hourMs = 3_600_000;

const corporation = '34A73EyI8A0w00';
const id = 'ID_3abcdefghij';

const value = (fields: Readonly<Record<string, unknown>>) => within('value', fields);
const refreshedFor = (ms: number): Differences => ({ refresh: value({ expireTime: refreshedAt + ms }) });
const issuedFor = (ms: number): Differences => ({ token: value({ expireTime: issuedAt + ms }) });

/** A provider that is wrong in one way, and everything that is reported of it. */
const wrong: readonly (readonly [what: string, Differences, findings: readonly string[]])[] = [
  [
    'a refreshed token is unauthorised',
    { 'use-refreshed-token': withStatus(401) },
    ['protectedResource token-in-the-query drifts: a token that should live is refused with HTTP 401'],
  ],
  [
    'a refreshed token is forbidden',
    { 'use-refreshed-token': withStatus(403) },
    ['protectedResource token-in-the-query drifts: a token that should live is refused with HTTP 403'],
  ],
  [
    'the server fails',
    { 'use-refreshed-token': withStatus(500) },
    ['protectedResource token-in-the-query drifts: HTTP 500'],
  ],
  [
    'a token ends early',
    { 'use-token-near-its-end': withStatus(403) },
    ['getAccessToken lifetime-two-hours drifts: a token that should live is refused with HTTP 403'],
  ],
  [
    'an expired token works',
    { 'use-token-after-its-end': both(withStatus(200), withText('{"count":0}')) },
    [
      'getAccessToken lifetime-two-hours drifts: HTTP 200, not 403; errorCode is absent (there is count); errorMessage is absent (there is count)',
    ],
  ],
  [
    'a refreshed token lives 33 days',
    refreshedFor(33 * dayMs),
    ['refreshToken lifetime-32-days drifts: it lives 33 days'],
  ],
  [
    'a refreshed token lives a little too long',
    refreshedFor(32 * dayMs + 5_001),
    ['refreshToken lifetime-32-days drifts: it lives 32 days'],
  ],
  [
    'a refreshed token lives two hours',
    refreshedFor(2 * hourMs),
    ['refreshToken lifetime-32-days drifts: it lives 0 days'],
  ],
  [
    'the pair that was refreshed still works',
    { 'use-token-before-refresh': withStatus(200) },
    [
      'refreshToken previous-pair-is-dead drifts: the pair before still works: ekuaibao.previous-pair=alive, which was a guess',
    ],
  ],
  [
    'errorCode is not the status',
    { 'use-made-up-token': withFields({ errorCode: 401 }) },
    [
      'protectedResource unauthorized drifts: errorCode is 401, not 403',
      'protectedResource five-key-envelope drifts: errorCode 401 does not repeat HTTP 403',
    ],
  ],
  [
    'the refusal of a key is not in value',
    { 'wrong-security': withText('{"errorCode":403}') },
    ['getAccessToken invalid-key drifts: value is absent (there is errorCode)'],
  ],
  [
    'value is a text',
    { 'wrong-security': withText('{"value":"no"}') },
    ['getAccessToken invalid-key drifts: value is a string, not a object'],
  ],
  [
    'a field in value is absent or different: its path is named',
    { 'wrong-security': value({ errorCode: '403', errorMessage: undefined, message: 'no' }) },
    [
      'getAccessToken invalid-key drifts: value.errorCode is "403", not 403; value.errorMessage is absent (there is message)',
    ],
  ],
  [
    'a page that does not exist has another text',
    { 'wrong-method': withText('Not here') },
    ['getAccessToken not-found drifts: the body is not "Error 404 Not Found"'],
  ],
  [
    'expireTime is a text',
    { token: value({ expireTime: String(issuedAt + 2 * hourMs) }) },
    [
      'getAccessToken success-under-value drifts: /value/expireTime is a text, not an integer',
      'getAccessToken expire-time-is-an-instant drifts: expireTime is string, no number',
      `getAccessToken lifetime-two-hours drifts: the token lives ${-issuedAt / 1_000} s, not 7200`,
    ],
  ],
  [
    'expireTime is a length',
    { token: value({ expireTime: 1e12 }) },
    [
      'getAccessToken expire-time-is-an-instant drifts: expireTime 1000000000000 is not an instant in milliseconds',
      `getAccessToken lifetime-two-hours drifts: the token lives ${(1e12 - issuedAt) / 1_000} s, not 7200`,
    ],
  ],
  [
    'a token lives a little too long',
    issuedFor(2 * hourMs + 5_001),
    ['getAccessToken lifetime-two-hours drifts: the token lives 7205 s, not 7200'],
  ],
  [
    'a token lives a little too short',
    issuedFor(2 * hourMs - 5_001),
    ['getAccessToken lifetime-two-hours drifts: the token lives 7195 s, not 7200'],
  ],
  [
    'a token has text before it',
    { token: value({ accessToken: `x${id}:${corporation}` }) },
    ['getAccessToken token-format drifts: the token is neither 14 characters nor 14, a colon and 14 more'],
  ],
  [
    'a token is 15 characters',
    { token: value({ accessToken: `${id}0`, refreshToken: id }) },
    ['getAccessToken token-format drifts: the token is neither 14 characters nor 14, a colon and 14 more'],
  ],
  [
    'the tokens of a pair are of two corporations',
    { token: value({ refreshToken: `${id}:another` }) },
    ['getAccessToken pair-shares-the-corporation drifts: the tokens of a pair end in two corporations'],
  ],
  [
    'the tokens end in another corporation than the response names',
    { token: value({ corporationId: 'another' }) },
    ['getAccessToken pair-shares-the-corporation drifts: the token ends in another corporationId'],
  ],
  [
    'the access token has text after the corporation',
    {
      token: value({
        accessToken: `${id}:${corporation}0`,
        refreshToken: `${id}:${corporation}0`,
        corporationId: `${corporation}0`,
      }),
    },
    ['getAccessToken token-format drifts: the token is neither 14 characters nor 14, a colon and 14 more'],
  ],
  [
    'there is no token',
    { token: value({ accessToken: '' }) },
    [
      'getAccessToken success-under-value drifts: /value/accessToken is empty',
      'getAccessToken token-format drifts: the token is neither 14 characters nor 14, a colon and 14 more',
      'getAccessToken pair-shares-the-corporation drifts: the tokens of a pair end in two corporations',
    ],
  ],
  [
    'the token never works',
    { 'use-token-at-once': withStatus(403), 'use-earlier-token': withStatus(403) },
    [
      'getAccessToken answer-waits-for-propagation drifts: the token never worked',
      'getAccessToken earlier-tokens-live-on drifts: the token before is dead: ekuaibao.previous-token=revoked, which was a guess',
    ],
  ],
  [
    'a repeated request issues no token',
    { 'token-again': value({ accessToken: 5 }) },
    ['getAccessToken repeat-hands-out-a-new-token drifts: no token was issued'],
  ],
  [
    'a repeated request returns the same token',
    {
      token: value({ accessToken: `${id}:${corporation}` }),
      'token-again': value({ accessToken: `${id}:${corporation}` }),
    },
    [
      'getAccessToken repeat-hands-out-a-new-token drifts: the same token came back: ekuaibao.repeat=same, which was a guess',
    ],
  ],
  [
    'a refresh keeps both tokens',
    {
      'token-again': value({ accessToken: 'a', refreshToken: 'b' }),
      refresh: value({ accessToken: 'a', refreshToken: 'b' }),
    },
    ['refreshToken both-tokens-change drifts: /value/accessToken and /value/refreshToken did not change'],
  ],
];

/** A provider that differs in what is left open. */
const right: readonly (readonly [what: string, Differences, findings: readonly string[]])[] = [
  ['an API answers with another failure', { 'use-refreshed-token': withStatus(499) }, []],
  ['a refreshed token lives 5 s longer', refreshedFor(32 * dayMs + 5_000), []],
  ['a refreshed token lives 5 s less', refreshedFor(32 * dayMs - 5_000), []],
  [
    'a licence ends soon',
    refreshedFor(32 * dayMs - 5_001),
    ['refreshToken lifetime-32-days agrees (less, as a licence near its end has it)'],
  ],
  [
    'a licence ends today',
    refreshedFor(2 * hourMs + 1),
    ['refreshToken lifetime-32-days agrees (less, as a licence near its end has it)'],
  ],
  ['a token lives 5 s longer', issuedFor(2 * hourMs + 5_000), []],
  ['a token lives 5 s less', issuedFor(2 * hourMs - 5_000), []],
  [
    'tokens do not name the corporation',
    { token: value({ accessToken: id, refreshToken: id }) },
    ['getAccessToken token-format agrees (ekuaibao.token-format=plain)'],
  ],
  [
    'a token is refused at first',
    { 'use-token-at-once': withStatus(403) },
    ['getAccessToken answer-waits-for-propagation agrees (ekuaibao.propagation=refused-at-first)'],
  ],
  ['a text has a line break at its end', { 'wrong-method': withText('Error 404 Not Found\n') }, []],
  [
    'a field that is usually null has a value',
    { 'use-nothing': withFields({ data: 5, code: 'x', errorDetails: undefined }) },
    [],
  ],
];

describe('a wrong Ekuaibao is reported with exactly what is wrong', () => {
  test.each(wrong)('%s', async (_, differences, findings) => {
    expect(await changedFindings('ekuaibao', differences)).toEqual(findings);
  });
});

describe('a right Ekuaibao has no drift', () => {
  test.each(right)('%s', async (_, differences, findings) => {
    expect(await changedFindings('ekuaibao', differences)).toEqual(findings);
  });

  test('the alternatives that were seen are named', async () => {
    expect(await seenAt('ekuaibao')).toEqual([
      'ekuaibao.refresh-refusal-body=five-key',
      'ekuaibao.token-format=with-corporation',
      'ekuaibao.propagation=delayed-answer',
      'ekuaibao.repeat=new',
      'ekuaibao.previous-token=stays-valid',
      'ekuaibao.previous-pair=dead',
    ]);
  });
});

test('where a repeat returns the same token nothing is refreshed: another program may use it', async () => {
  const result = await verifyTwin('ekuaibao', { quirks: { 'ekuaibao.repeat': 'same' } });
  expect(drifting(result)).toEqual(['ekuaibao.getAccessToken repeat-hands-out-a-new-token']);
  const unchecked = result.rules.filter(({ outcome }) => outcome === 'not checked');
  expect(unchecked.map(({ rule, why }) => [rule, why])).toEqual([
    ['success', 'the token may be in use elsewhere, and a refresh would end it'],
    ['both-tokens-change', 'the token may be in use elsewhere, and a refresh would end it'],
    ['lifetime-32-days', 'the token may be in use elsewhere, and a refresh would end it'],
    ['token-in-the-query', 'no refreshedToken is known'],
    ['previous-pair-is-dead', 'nothing was refreshed'],
  ]);
});
