import { bodyOf, numberAt, textAt } from '../../../verify/answer.ts';
import { agrees, type Check, drifts, holds, saw, unclear } from '../../../verify/check.ts';
import { sameToken, type TokenPlace, tokenRemains } from '../../../verify/lifecycle.ts';
import type { Alternative } from '../../../verify/refusal.ts';
import { succeeds } from '../../../verify/success.ts';
import { verifyTexts } from '../../../verify/verify-texts.ts';
import { loginChecks } from './login-checks.ts';
import {
  alsoWith400,
  invalidParam,
  judgeRefusal,
  missingToken,
  notFound,
  refused,
  refusedToken,
  strictly,
  tookToken,
  unknownApp,
  wrongSecret,
} from './refusals.ts';
import { storeChecks } from './store-checks.ts';
import { windowChecks } from './window-checks.ts';

const internal = 'feishu.appAccessTokenInternal';
const resource = 'feishu.protectedResource';

const appToken: TokenPlace = { token: '/app_access_token', remaining: '/expire' };

/** Whether a request in another form is read: it is refused for its app then, not for its shape. */
function readLikeJson(rule: string, probe: string, ...others: readonly Alternative[]): Check {
  return {
    operation: internal,
    rule,
    probes: [probe],
    judge: ({ [probe]: exchange }) => judgeRefusal(internal, exchange!, [...unknownApp, ...others]),
  };
}

/** Everything that Feishu is held to. */
export const feishuChecks: readonly Check[] = [
  refused(internal, 'malformed-app', ...invalidParam),
  { ...refused(internal, 'empty-object', ...invalidParam), rule: 'invalid-param' },
  refused(internal, 'unknown-app', ...unknownApp),
  readLikeJson('form-body', 'unknown-app-in-a-form', ...strictly),
  readLikeJson('trailing-slash', 'unknown-app-and-a-slash'),
  refused(internal, 'wrong-method', ...notFound),
  {
    operation: internal,
    rule: 'failure-has-http-200',
    probes: ['unknown-app'],
    judge({ 'unknown-app': exchange }) {
      const { status } = exchange!;
      if (typeof bodyOf(exchange!)?.code !== 'number') return drifts(verifyTexts.failureNoCode);
      if (status === 200 || status === 400) return saw(`feishu.failure-status=${status}`);
      return drifts(verifyTexts.businessFailure(status));
    },
  },
  {
    operation: internal,
    rule: 'log-id-header',
    probes: ['unknown-app'],
    judge: ({ 'unknown-app': exchange }) =>
      holds(
        /^\d{14}[0-9A-F]{20}$/.test(exchange!.headers['x-tt-logid'] ?? ''),
        'X-Tt-Logid is not 14 digits of time and 20 of hex',
      ),
  },
  refused('feishu.appAccessToken', 'unknown-store-app', ...unknownApp),
  refused(
    'feishu.tenantAccessToken',
    'made-up-app-token',
    ...alsoWith400({ error: 'get-tenant-access-token-fail' }),
  ),
  refused('feishu.tokenLoginValidate', 'login-without-token', 'access-token-invalid'),
  refused('feishu.tokenLoginValidate', 'login-by-wrong-method', ...notFound),
  refused(resource, 'use-nothing', ...missingToken),
  {
    operation: resource,
    rule: 'invalid-access-token',
    probes: ['use-made-up-token'],
    judge: ({ 'use-made-up-token': exchange }) => refusedToken(exchange!),
  },
  {
    operation: resource,
    rule: 'error-object',
    probes: ['use-made-up-token'],
    judge({ 'use-made-up-token': exchange }) {
      const { log_id, troubleshooter } = (bodyOf(exchange!)?.error ?? {}) as Record<string, unknown>;
      return holds(
        typeof log_id === 'string' && typeof troubleshooter === 'string',
        'error has no log_id or no troubleshooter',
      );
    },
  },
  { ...refused(resource, 'use-user-token-shape', 'invalid-user-access-token'), rule: 'kind-by-shape' },
  refused(internal, 'wrong-secret', ...wrongSecret),
  succeeds(internal, 'token', {
    '/code': 0,
    '/msg': 'text',
    '/expire': 'integer',
    '/app_access_token': 'text',
    '/tenant_access_token': 'text',
  }),
  {
    operation: internal,
    rule: 'key-order',
    probes: ['token'],
    judge({ token }) {
      const msg = bodyOf(token!)?.msg;
      if (msg !== 'ok') return drifts(verifyTexts.wrongMsg(JSON.stringify(msg)));
      const keys = Object.keys(bodyOf(token!)!);
      // To a client the order is all one, so another one is news and no drift.
      return keys.join() === keys.toSorted().join() ? agrees : saw('the keys in another order');
    },
  },
  {
    operation: internal,
    rule: 'both-fields-are-one-token',
    probes: ['token'],
    judge: ({ token }) =>
      holds(
        textAt(token, '/app_access_token') === textAt(token, '/tenant_access_token'),
        'app_access_token and tenant_access_token are two texts',
      ),
  },
  {
    operation: internal,
    rule: 'token-text',
    probes: ['token'],
    judge: ({ token }) =>
      holds(
        /^t-[\w-]{30,}$/.test(textAt(token, '/app_access_token') ?? ''),
        'the token is not t- and some 40 characters',
      ),
  },
  {
    operation: internal,
    rule: 'lifetime-two-hours',
    probes: ['token'],
    judge({ token }) {
      const expire = numberAt(token, '/expire');
      if (expire === undefined) return drifts(verifyTexts.notNumber('expire'));
      if (expire > 7_200) return drifts(verifyTexts.expireOver(String(expire)));
      if (expire < 1_795) return drifts(verifyTexts.newWasDue(expire));
      return expire >= 7_195 ? agrees : unclear(verifyTexts.notFreshSlow(expire));
    },
  },
  tokenRemains(internal, 'token', 'token-again', appToken, {
    same: 'same-token-while-30-minutes-remain',
    falls: 'expire-is-remaining-life',
  }),
  {
    operation: internal,
    rule: 'same-token-while-30-minutes-remain',
    probes: ['token', 'token-again'],
    judge({ token, 'token-again': again }) {
      const expire = numberAt(token, '/expire') ?? 0;
      // It may have entered its last 30 minutes between the two calls.
      if (expire < 1_815) return unclear(verifyTexts.windowBetween(expire));
      return sameToken(token!, again!, appToken.token);
    },
  },
  succeeds('feishu.tenantAccessTokenInternal', 'tenant-token', {
    '/code': 0,
    '/expire': 'integer',
    '/tenant_access_token': 'text',
  }),
  {
    operation: 'feishu.tenantAccessTokenInternal',
    rule: 'shared-with-the-other-internal-endpoint',
    probes: ['token-again', 'tenant-token'],
    judge({ 'token-again': app, 'tenant-token': tenant }) {
      const isShared = textAt(app, '/tenant_access_token') === textAt(tenant, '/tenant_access_token');
      return isShared
        ? saw('feishu.internal-token-slot=shared')
        : drifts(
            'the two endpoints issue two tokens: feishu.internal-token-slot=separate, which was a guess',
          );
    },
  },
  {
    operation: resource,
    rule: 'every-kind-is-taken',
    probes: ['use-token'],
    judge: ({ 'use-token': exchange }) => tookToken(exchange!),
  },
  { ...refused(resource, 'use-token-without-bearer', ...missingToken), rule: 'bearer-is-required' },
  refused('feishu.tokenLoginValidate', 'login-with-unknown-code', 'invalid-code'),
  ...loginChecks,
  ...storeChecks,
  ...windowChecks,
];
