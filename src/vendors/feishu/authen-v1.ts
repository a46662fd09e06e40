import { invalidField } from '../../core/invalid-field.ts';
import { remainingSeconds } from '../../core/lifecycle.ts';
import { reasons } from '../reasons.ts';
import { findWebCode } from './login-codes.ts';
import {
  employeeIdOf,
  type FeishuContext,
  feishuProvider,
  isUninstalled,
  tenantKeyOf,
  type User,
} from './registry.ts';
import {
  bearerClient,
  bearerToken,
  explainBearer,
  issueUserTokens,
  loginClient,
  readLoginFields,
  redeemRefreshToken,
  refuseAtGateway,
  requireAppToken,
  requireUser,
} from './tokens.ts';

/** 获取 user_access_token (authen/v1): a code of the web login for the user's tokens and profile. */
export const userAccessToken = feishuProvider('feishu.userAccessToken', {
  client: loginClient,
  read: readLoginFields,

  refuseInput(errors, context) {
    // The token is checked before the parameters.
    requireAppToken(context);
    const field = invalidField(errors[0]!) ?? reasons.theBody;
    const name = field === 'grant_type' ? 'invalid-grant-type' : 'invalid-request';
    return context.refuse(name, reasons.missingOrWrong(field));
  },

  answer({ grant_type, code }, context) {
    const { nowMs, registry } = context;
    const appId = requireAppToken(context);
    if (grant_type !== 'authorization_code') {
      context.refuse('invalid-grant-type', reasons.isNot('grant_type', grant_type, 'authorization_code'));
    }
    const user = redeem(code, appId, context);
    const { access, refresh } = issueUserTokens(appId, user.open_id, context);
    const app = registry.app(appId);
    const employeeId = employeeIdOf(user, app);
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
        ...(employeeId && { user_id: employeeId }),
        tenant_key: tenantKeyOf(user, app),
        refresh_expires_in: remainingSeconds(refresh, nowMs),
        refresh_token: refresh.token,
      },
    };
  },
});

/** 刷新 user_access_token (authen/v1): a refresh token, used once, for a new pair. */
export const refreshAccessToken = feishuProvider('feishu.refreshAccessToken', {
  client: loginClient,
  read: readLoginFields,

  refuseInput(errors, context) {
    // The token is checked before the parameters.
    requireAppToken(context);
    const field = invalidField(errors[0]!) ?? reasons.theBody;
    const name = field === 'grant_type' ? 'invalid-grant-type' : 'invalid-request';
    return context.refuse(name, reasons.missingOrType(field));
  },

  answer({ refresh_token }, context) {
    const { nowMs, registry } = context;
    const appId = requireAppToken(context);
    const { user } = redeemRefreshToken(refresh_token, appId, context, {
      expired: (reason) =>
        context.refuse(
          context.quirk('feishu.expired-refresh-token') === '20037'
            ? 'refresh-token-expired'
            : 'generate-user-access-token-fail',
          reason,
        ),
      invalid: (reason) => context.refuse('generate-user-access-token-fail', reason),
      uninstalled: (reason) => context.refuse('tenant-does-not-install-app', reason),
    });
    const { access, refresh } = issueUserTokens(appId, user.open_id, context);
    return {
      code: 0,
      msg: 'success',
      data: {
        access_token: access.token,
        token_type: 'Bearer',
        expires_in: remainingSeconds(access, nowMs),
        name: user.name ?? '',
        open_id: user.open_id,
        tenant_key: tenantKeyOf(user, registry.app(appId)),
        refresh_expires_in: remainingSeconds(refresh, nowMs),
        refresh_token: refresh.token,
      },
    };
  },
});

/** 获取用户信息: the profile of the user whose token it is. */
export const userInfo = feishuProvider('feishu.userInfo', {
  read: () => undefined,
  client: bearerClient,

  answer(_, context) {
    const text = bearerToken(context);
    const presented = context.presentIfShown(text);
    const { token, state } = presented;
    if (token?.type !== 'user_access_token' || state !== 'active') {
      const reason = explainBearer(text, presented);
      if (context.quirk('feishu.user-info-refusal') === '20005') {
        return context.refuse('user-access-token-passed-invalid', reason);
      }
      const isOver = token?.type === 'user_access_token' && state === 'expired';
      if (isOver) context.refuse('authentication-token-expired', reason);
      return refuseAtGateway(text, presented, context);
    }
    const app = context.registry.app(token.clientId);
    const user = requireUser(token.subject!, context);
    const employeeId = employeeIdOf(user, app);
    return {
      code: 0,
      msg: 'success',
      data: {
        name: user.name ?? '',
        open_id: user.open_id,
        union_id: unionIdOf(user),
        ...(employeeId && { user_id: employeeId }),
        tenant_key: tenantKeyOf(user, app),
      },
    };
  },
});

/** Uses up a code and finds its user; a code that is refused is not used up. */
function redeem(text: string, appId: string, context: FeishuContext<'feishu.userAccessToken'>): User {
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
    context.refuse('tenant-does-not-install-app', reasons.tenantOfHasNotInstalled(user.open_id, appId));
  }
  registry.loginCodes.use(found.code);
  return user;
}

/** A user's Union ID: the seed's, or one that stays the same. */
function unionIdOf({ open_id, union_id }: User): string {
  return union_id ?? `on_${open_id.slice(3).split('').reverse().join('')}`;
}
