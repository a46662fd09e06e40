import { invalidField } from '../../core/invalid-field.ts';
import { remainingSeconds } from '../../core/lifecycle.ts';
import { feishuProvider } from './context.ts';
import { readLoginFields } from './login-input.ts';
import { loginClient, requireAppToken } from './required-app-token.ts';
import { redeemRefreshToken } from './spent-refresh-token.ts';
import { issueUserTokens } from './user-token.ts';
import { tenantKeyOf } from './users.ts';

/** 刷新 user_access_token (authen/v1): a refresh token, used once, for a new pair. */
export const refreshAccessToken = feishuProvider('feishu.refreshAccessToken', {
  client: loginClient,
  read: readLoginFields,

  refuseInput(errors, context) {
    // The token is looked at before the parameters are.
    requireAppToken(context);
    const field = invalidField(errors[0]!) ?? 'The body';
    const name = field === 'grant_type' ? 'invalid-grant-type' : 'invalid-request';
    return context.refuse(name, `${field} is missing or empty, or has the wrong type.`);
  },

  answer({ grant_type, refresh_token }, context) {
    const { nowMs, registry } = context;
    const appId = requireAppToken(context);
    if (grant_type !== 'refresh_token') {
      context.refuse('invalid-grant-type', `grant_type is ${JSON.stringify(grant_type)}, not refresh_token.`);
    }
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
