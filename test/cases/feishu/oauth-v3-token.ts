import { about } from '../../support/about.ts';
import type { Case, CaseRequest, Expected } from '../../support/case.ts';
import { accepted, storeApp } from '../../support/feishu.ts';
import { code, getCode, oauth, oauthClient, oauthFailure } from '../../support/feishu-login.ts';
import { oauthCases, oauthSuccess } from '../../support/feishu-oauth.ts';
import {
  advance,
  alternatives,
  answered,
  ask,
  but,
  different,
  exchange,
  from,
  same,
} from '../../support/words.ts';

const says = about('feishu.oauthV3Token');
const host = 'accounts.feishu.cn';
const at = (body: unknown): CaseRequest => ({ ...oauth(body, '/oauth/v3/token'), host });
const tenant = at({ grant_type: 'client_credentials', ...oauthClient });
const tenantSuccess: Expected = {
  status: 200,
  body: {
    code: 0,
    access_token: /^eyJ[\w-]+\.eyJ[\w-]{1000}\.[\w-]{86}$/,
    expires_in: 7200,
    token_type: 'Bearer',
  },
};
const basic = { Authorization: `Basic ${btoa(`${oauthClient.client_id}:${oauthClient.client_secret}`)}` };

/** The token endpoint of the accounts host. */
export const cases: readonly Case[] = [
  ...oauthCases('feishu.oauthV3Token', '/oauth/v3/token', host),
  says(
    'gives a self-built app its tenant token for its credentials',
    { rules: ['client-credentials', 'tenant-token-two-hours'] },
    [ask('answer', tenant), answered('answer', tenantSuccess), accepted(from('answer', '/access_token'))],
  ),
  says('gives a store app none', { rules: ['client-credentials'] }, [
    exchange(
      at({
        grant_type: 'client_credentials',
        client_id: storeApp.app_id,
        client_secret: storeApp.app_secret,
      }),
      oauthFailure('unsupported_grant_type', 'The specified grant_type is not supported.', 20036),
    ),
  ]),
  says('gives another token for each request', { rules: ['tenant-token-anew'] }, [
    ask('first', tenant),
    ask('second', tenant),
    different(from('first', '/access_token'), from('second', '/access_token')),
    accepted(from('first', '/access_token')),
  ]),
  ...alternatives(
    'feishu.client-credentials-repeat',
    [ask('first', tenant), advance('1h'), ask('second', tenant)],
    {
      new: [different(from('first', '/access_token'), from('second', '/access_token'))],
      same: [
        same(from('first', '/access_token'), from('second', '/access_token')),
        same(from('second', '/expires_in'), 3600),
      ],
    },
  ),
  says('takes the secret by Basic Authentication', { rules: ['basic-or-body'] }, [
    exchange(
      but(at({ grant_type: 'client_credentials' }), { headers: { ...tenant.headers, ...basic } }),
      tenantSuccess,
    ),
    getCode(),
    exchange(
      but(at({ grant_type: 'authorization_code', code }), { headers: { ...tenant.headers, ...basic } }),
      oauthSuccess(),
    ),
  ]),
];
