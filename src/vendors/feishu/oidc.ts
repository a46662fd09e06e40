import { invalidField } from '../../core/invalid-field.ts';
import { remainingSeconds } from '../../core/lifecycle.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { reasons } from '../reasons.ts';
import { basicScope, findWebCode } from './login-codes.ts';
import { type FeishuContext, feishuProvider, isOtherBrand } from './registry.ts';
import {
  issueUserTokens,
  loginClient,
  readLoginFields,
  redeemRefreshToken,
  requireAppToken,
  requireUser,
} from './tokens.ts';

/** 获取 user_access_token (authen/v1/oidc): a code of the web login for the user's tokens. */
export const oidcAccessToken = feishuProvider('feishu.oidcAccessToken', {
  client: loginClient,
  read: readLoginFields,

  refuseInput(errors, context) {
    refuseOtherBrand(requireAppToken(context), context);
    return refuseField(invalidField(errors[0]!), context);
  },

  answer({ grant_type, code: text }, context) {
    const appId = requireAppToken(context);
    refuseOtherBrand(appId, context);
    if (grant_type !== 'authorization_code') refuseField('grant_type', context);
    const found = findWebCode(text, appId, context);
    if (found.problem !== undefined) {
      const name = {
        unknown: 'oidc-code-invalid',
        used: 'oidc-code-invalid',
        expired: 'oidc-code-expired',
        foreign: 'app-id-differs',
      } as const;
      return context.refuse(name[found.problem], found.reason);
    }
    const { code } = found;
    const user = requireUser(code.openId, context);
    context.registry.loginCodes.use(code);
    return tokensFor(user.open_id, appId, code.scope, context);
  },
});

/** 刷新 user_access_token (authen/v1/oidc): a refresh token, used once, for a new pair. */
export const oidcRefreshAccessToken = feishuProvider('feishu.oidcRefreshAccessToken', {
  client: loginClient,
  read: readLoginFields,

  refuseInput(errors, context) {
    refuseOtherBrand(requireAppToken(context), context);
    return refuseField(invalidField(errors[0]!), context);
  },

  answer({ refresh_token }, context) {
    const appId = requireAppToken(context);
    refuseOtherBrand(appId, context);
    const { token, user } = redeemRefreshToken(refresh_token, appId, context, {
      expired: (reason) => context.refuse('refresh-token-expired', reason),
      invalid: (reason) => context.refuse('oidc-refresh-token-invalid', reason),
      uninstalled: () => {},
    });
    return tokensFor(user.open_id, appId, token.details?.scope, context);
  },
});

type OidcContext = FeishuContext<'feishu.oidcAccessToken' | 'feishu.oidcRefreshAccessToken'>;

function refuseField(field: string | undefined, context: OidcContext): never {
  const name = field === 'grant_type' ? 'oidc-grant-type-unsupported' : 'invalid-request';
  return context.refuse(name, reasons.missingOrUnfit(field ?? reasons.theBody));
}

function tokensFor(openId: string, appId: string, granted: string | undefined, context: OidcContext) {
  const scope = granted || basicScope;
  const { access, refresh } = issueUserTokens(appId, openId, context, scope);
  const seconds = (token: TokenRecord) => remainingSeconds(token, context.nowMs);
  return {
    code: 0 as const,
    msg: 'success' as const,
    data: {
      access_token: access.token,
      refresh_token: refresh.token,
      token_type: 'Bearer' as const,
      expires_in: seconds(access),
      refresh_expires_in: seconds(refresh),
      scope,
    },
  };
}

/** Refuses an app that is of the other brand than the host. */
function refuseOtherBrand(appId: string, context: OidcContext): void {
  const app = context.registry.app(appId);
  if (app && isOtherBrand(app, context.call.host)) {
    context.refuse('oidc-brand-inconsistent', reasons.ofBrand(appId, app.brand ?? 'feishu'));
  }
}
