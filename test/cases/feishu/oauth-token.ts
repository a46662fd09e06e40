import { about } from '../../support/about.ts';
import type { Case } from '../../support/case.ts';
import { code, getCode, oauth, oauthClient, oauthFailure } from '../../support/feishu-login.ts';
import { oauthCases, oauthSuccess } from '../../support/feishu-oauth.ts';
import { exchange } from '../../support/words.ts';

const says = about('feishu.oauthToken');

/** 获取 / 刷新 user_access_token (authen/v2) */
export const cases: readonly Case[] = [
  ...oauthCases('feishu.oauthToken', '/open-apis/authen/v2/oauth/token'),
  says(
    'takes no token, and refuses with HTTP 400 and three keys',
    { rules: ['no-authorization', 'failure-is-http-400'] },
    [
      getCode(),
      exchange(oauth({ grant_type: 'authorization_code', ...oauthClient, code }), oauthSuccess()),
      exchange(
        oauth({ grant_type: 'client_credentials', ...oauthClient }),
        oauthFailure('unsupported_grant_type', 'The specified grant_type is not supported.', 20036),
      ),
    ],
  ),
];
