import { invalidField } from '../../core/invalid-field.ts';
import { remainingSeconds } from '../../core/lifecycle.ts';
import { type FeishuContext, feishuProvider } from './context.ts';
import { readLoginFields } from './login-input.ts';
import { loginClient, requireAppToken } from './required-app-token.ts';
import type { User } from './seed.ts';
import { issueUserTokens } from './user-token.ts';
import { employeeIdScope, isUninstalled, requireUser, tenantKeyOf, unionIdOf } from './users.ts';
import { findWebCode } from './web-code.ts';

type Id = 'feishu.userAccessToken';

/** 获取 user_access_token (authen/v1): a code of the web login for the user's tokens and profile. */
export const userAccessToken = feishuProvider('feishu.userAccessToken', {
  client: loginClient,
  read: readLoginFields,

  refuseInput(errors, context) {
    // The token is looked at before the parameters are.
    requireAppToken(context);
    const field = invalidField(errors[0]!) ?? 'The body';
    const name = field === 'grant_type' ? 'invalid-grant-type' : 'invalid-request';
    return context.refuse(name, `${field} is missing, empty or of a wrong type.`);
  },

  answer({ grant_type, code }, context) {
    const { nowMs, registry } = context;
    const appId = requireAppToken(context);
    if (grant_type !== 'authorization_code') {
      context.refuse('invalid-grant-type', `grant_type is "${grant_type}", not authorization_code.`);
    }
    const user = redeem(code, appId, context);
    const { access, refresh } = issueUserTokens(appId, user.open_id, context);
    const app = registry.app(appId);
    return {
      code: 0,
      msg: 'success',
      data: {
        access_token: access.token,
        token_type: 'Bearer',
        expires_in: remainingSeconds(access, nowMs),
        name: user.name ?? '',
        open_id: user.open_id,
        union_id: unionIdOf(user),
        ...(app?.scopes?.includes(employeeIdScope) && user.employee_id && { user_id: user.employee_id }),
        tenant_key: tenantKeyOf(user, app),
        refresh_expires_in: remainingSeconds(refresh, nowMs),
        refresh_token: refresh.token,
      },
    };
  },
});

/** Uses up a code and finds its user; a code that is refused is not used up. */
function redeem(text: string, appId: string, context: FeishuContext<Id>): User {
  const { registry } = context;
  const found = findWebCode(text, appId, context);
  if (found.problem !== undefined) {
    const { problem, reason } = found;
    if (problem === 'foreign') return context.refuse('app-id-differs', reason);
    if (context.quirk('feishu.v1-code-refusal') === '20007') {
      return context.refuse('generate-user-access-token-fail', reason);
    }
    return context.refuse(problem === 'expired' ? 'expired-code' : 'invalid-request-with-code', reason);
  }
  const user = requireUser(found.code.openId, context);
  if (isUninstalled(user, registry.app(appId))) {
    context.refuse(
      'tenant-does-not-install-app',
      `The tenant of ${user.open_id} has not installed ${appId}.`,
    );
  }
  registry.loginCodes.use(found.code);
  return user;
}
