import type { TokenRecord } from '../../core/token-record.ts';
import type { FeishuContext } from './context.ts';
import { mintRefreshToken, mintUserToken } from './token.ts';

type UserContext = FeishuContext<'feishu.tokenLoginValidate' | 'feishu.refreshAccessToken'>;

/** Issues a user's access token with the refresh token that renews it. */
export function issueUserTokens(
  appId: string,
  openId: string,
  context: UserContext,
): { readonly access: TokenRecord; readonly refresh: TokenRecord } {
  const { random } = context.world;
  const grant = { family: 'feishu.user', clientId: appId, subject: openId };
  const access = context.issue(
    'user_access_token',
    { ...grant, mint: () => mintUserToken(random) },
    { lifetimeMs: Number(context.quirk('feishu.user-token-lifetime')) * 1_000 },
  );
  const refresh = context.issue(
    'refresh_token',
    { ...grant, details: { accessToken: access.token }, mint: () => mintRefreshToken(random) },
    // A refresh has revoked its own token; the youngest, which the policy would revoke, can belong to another login.
    { previous: 'stays-valid' },
  );
  return { access, refresh };
}
