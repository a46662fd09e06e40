import { MatchersV3 } from '@pact-foundation/pact';
import type { Interaction } from './consumer.ts';
import { bearer, post, refusal, success } from './feishu-words.ts';
import { examples, fromState, valuesOf } from './from-state.ts';

const { integer, string } = MatchersV3;

const mina = '/open-apis/mina/v2/tokenLoginValidate';

const userTokens = {
  access_token: string(`u-${'e'.repeat(20)}`),
  refresh_token: string(`ur-${'f'.repeat(20)}`),
  expires_in: integer(1_795_000_000),
  open_id: string('ou_0123456789abcdef0123456789abcdef'),
};
const userOutcome = { token: `u-${'e'.repeat(20)}`, refreshToken: `ur-${'f'.repeat(20)}` };

/** What the server of a mini-program does for its users. */
export const ofMiniPrograms: readonly Interaction[] = [
  {
    given: 'a Feishu user who has just logged in',
    receiving: 'a login code to be exchanged',
    request: post(mina, { code: fromState('loginCode') }, bearer),
    ...success({ data: userTokens }, userOutcome),
    action: 'login',
    values: valuesOf('token', 'loginCode'),
  },
  {
    given: 'a self-built Feishu app whose token has expired',
    receiving: 'a login code, with an app token that has expired',
    request: post(mina, { code: 'any-code' }, bearer),
    ...refusal(10202),
    action: 'login',
    values: { ...valuesOf('token'), loginCode: 'any-code' },
  },
  {
    given: 'a Feishu user whose login code has been used',
    receiving: 'a login code for the second time',
    request: post(mina, { code: fromState('usedLoginCode') }, bearer),
    ...refusal(10213),
    action: 'login',
    values: { ...valuesOf('token'), loginCode: examples.usedLoginCode },
  },
  {
    given: 'a self-built Feishu app with a token',
    receiving: 'a login code that nobody was given',
    request: post(mina, { code: 'nobodys-code' }, bearer),
    ...refusal(10226),
    action: 'login',
    values: { ...valuesOf('token'), loginCode: 'nobodys-code' },
  },
  {
    given: 'a Feishu user whom the app may not see',
    receiving: 'a login code of a user whom the app may not see',
    request: post(mina, { code: fromState('unseenLoginCode') }, bearer),
    ...refusal(10228),
    action: 'login',
    values: { ...valuesOf('token'), loginCode: examples.unseenLoginCode },
  },
  {
    given: 'a Feishu user with a refresh token',
    receiving: 'a refresh token to be exchanged',
    request: post(
      '/open-apis/authen/v1/refresh_access_token',
      { grant_type: 'refresh_token', refresh_token: fromState('userRefreshToken') },
      bearer,
    ),
    ...success(
      {
        data: {
          access_token: userTokens.access_token,
          refresh_token: userTokens.refresh_token,
          expires_in: integer(7_140),
          refresh_expires_in: integer(2_591_940),
        },
      },
      userOutcome,
    ),
    action: 'refresh',
    values: valuesOf('token', 'userRefreshToken'),
  },
  {
    given: 'a self-built Feishu app with a token',
    receiving: 'a refresh token that does not work',
    request: post(
      '/open-apis/authen/v1/refresh_access_token',
      { grant_type: 'refresh_token', refresh_token: 'ur-nobodys' },
      bearer,
    ),
    ...refusal(20007),
    action: 'refresh',
    values: { ...valuesOf('token'), userRefreshToken: 'ur-nobodys' },
  },
];
