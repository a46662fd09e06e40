import { numberAt } from '../../../verify/answer.ts';
import { type Check, drifts, saw, unclear } from '../../../verify/check.ts';
import { sameToken, type TokenPlace, tokenRemains } from '../../../verify/lifecycle.ts';
import { succeeds } from '../../../verify/success.ts';
import { verifyTexts } from '../../../verify/verify-texts.ts';
import { alsoWith400, refused, tookToken } from './refusals.ts';

const resource = 'feishu.protectedResource';
const tenantToken: TokenPlace = { token: '/tenant_access_token', remaining: '/expire' };

/** With a store app, its ticket and a tenant. */
export const storeChecks: readonly Check[] = [
  refused('feishu.appAccessToken', 'wrong-ticket', ...alsoWith400({ error: 'get-app-access-token-fail' })),
  succeeds('feishu.appAccessToken', 'store-token', {
    '/code': 0,
    '/expire': 'integer',
    '/app_access_token': 'text',
  }),
  succeeds('feishu.tenantAccessToken', 'store-tenant-token', {
    '/code': 0,
    '/expire': 'integer',
    '/tenant_access_token': 'text',
  }),
  {
    operation: 'feishu.tenantAccessToken',
    rule: 'lifetime-two-hours',
    probes: ['store-tenant-token'],
    judge({ 'store-tenant-token': token }) {
      const expire = numberAt(token, '/expire');
      if (expire === undefined || expire > 7_200) return drifts(verifyTexts.expireOver(String(expire)));
      if (expire >= 7_195) return saw('feishu.store-lifetime=7200');
      if (expire >= 7_135 && expire <= 7_140) return saw('feishu.store-lifetime=7140');
      return expire < 1_795 ? drifts(verifyTexts.expireUnder(expire)) : unclear(verifyTexts.notFresh);
    },
  },
  {
    operation: 'feishu.tenantAccessToken',
    rule: 'same-token-while-30-minutes-remain',
    probes: ['store-tenant-token', 'store-tenant-token-again'],
    judge: ({ 'store-tenant-token': first, 'store-tenant-token-again': again }) =>
      sameToken(first!, again!, tenantToken.token),
  },
  tokenRemains('feishu.tenantAccessToken', 'store-tenant-token', 'store-tenant-token-again', tenantToken, {
    same: 'same-token-while-30-minutes-remain',
    falls: 'expire-is-remaining-life',
  }),
  refused(
    'feishu.tenantAccessToken',
    'unknown-tenant',
    ...alsoWith400({ error: 'get-tenant-access-token-fail' }),
  ),
  {
    operation: resource,
    rule: 'every-kind-is-taken',
    probes: ['use-store-tenant-token'],
    judge: ({ 'use-store-tenant-token': exchange }) => tookToken(exchange!),
  },
];
