import { numberAt } from '../../../verify/answer.ts';
import { type Check, holds } from '../../../verify/check.ts';
import { succeeds } from '../../../verify/success.ts';
import { refused } from './refusals.ts';

/** With a login code, the checks that need a person's device. */
export const loginChecks: readonly Check[] = [
  succeeds('feishu.tokenLoginValidate', 'login', {
    '/code': 0,
    '/data/open_id': 'text',
    '/data/tenant_key': 'text',
    '/data/access_token': 'text',
    '/data/expires_in': 'integer',
    '/data/refresh_token': 'text',
  }),
  {
    operation: 'feishu.tokenLoginValidate',
    rule: 'expires-in-is-an-instant',
    probes: ['login'],
    judge({ login }) {
      const seconds = numberAt(login, '/data/expires_in') ?? 0;
      const left = seconds - login!.atMs / 1_000;
      return holds(
        left > 0 && left <= 7_260,
        `expires_in is ${Math.round(left)} s away from now as an instant`,
      );
    },
  },
  refused('feishu.tokenLoginValidate', 'login-again', 'code-appid-not-match'),
];
