import type { TokenRecord } from '../../core/token-record.ts';
import type { FeishuContext } from './context.ts';
import { mintJwt, mintRefreshToken, mintUserToken } from './token.ts';

type UserContext = FeishuContext<
  | 'feishu.tokenLoginValidate'
  | 'feishu.refreshAccessToken'
  | 'feishu.userAccessToken'
  | 'feishu.oidcAccessToken'
  | 'feishu.oidcRefreshAccessToken'
>;

type OauthContext = FeishuContext<'feishu.oauthToken' | 'feishu.oauthV3Token'>;

interface UserTokens {
  readonly access: TokenRecord;
  readonly refresh: TokenRecord;
}

/** The user tokens of one user and app, whichever endpoint issues them. */
function grantOf(appId: string, openId: string) {
  return { family: 'feishu.user', clientId: appId, subject: openId };
}

/** Whether an OAuth endpoint issued a token: documented, those do not mix with the others. */
export function isOauthToken({ operation }: TokenRecord): boolean {
  return operation === 'feishu.oauthToken' || operation === 'feishu.oauthV3Token';
}

/** Issues a user's access token with the refresh token that renews it. */
export function issueUserTokens(
  appId: string,
  openId: string,
  context: UserContext,
  scope?: string,
): UserTokens {
  const { random } = context.world;
  const grant = grantOf(appId, openId);
  const access = context.issue(
    'user_access_token',
    { ...grant, mint: () => mintUserToken(random) },
    { lifetimeMs: Number(context.quirk('feishu.user-token-lifetime')) * 1_000 },
  );
  const details = { accessToken: access.token, ...(scope !== undefined && { scope }) };
  const refresh = context.issue(
    'refresh_token',
    { ...grant, details, mint: () => mintRefreshToken(random) },
    // A refresh has ended the token it was asked with; the youngest, which the policy would end, may be another login's.
    { previous: 'stays-valid' },
  );
  return { access, refresh };
}

/** The same as JWTs; without a refresh token unless the user has granted that. */
export function issueOauthTokens(
  { appId, openId, granted }: { readonly appId: string; readonly openId: string; readonly granted: string },
  context: OauthContext,
  replaces?: string,
): { readonly access: TokenRecord; readonly refresh?: TokenRecord } {
  const { random } = context.world;
  const grant = grantOf(appId, openId);
  const access = context.issue('user_access_token', {
    ...grant,
    ...(replaces && { details: { replaces } }),
    mint: () => mintJwt(random),
  });
  if (!granted.split(' ').includes('offline_access')) return { access };
  const details = { accessToken: access.token, scope: granted, ...(replaces && { replaces }) };
  const refresh = context.issue(
    'refresh_token',
    { ...grant, details, mint: () => mintJwt(random) },
    { previous: 'stays-valid' },
  );
  return { access, refresh };
}
