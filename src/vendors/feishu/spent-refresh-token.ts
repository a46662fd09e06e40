import type { TokenRecord } from '../../core/token-record.ts';
import { explainRefusal } from './app-token.ts';
import type { FeishuContext } from './context.ts';
import type { User } from './seed.ts';
import { isOauthToken } from './user-token.ts';
import { isUninstalled, requireUser } from './users.ts';

type RefreshContext = FeishuContext<'feishu.refreshAccessToken' | 'feishu.oidcRefreshAccessToken'>;

/** How an endpoint refuses a refresh token. */
interface RefreshRefusals {
  expired(reason: string): never;
  invalid(reason: string): never;
  uninstalled(reason: string): void;
}

/** Uses up a refresh token of authen/v1 and finds its user; one that is refused is not used up. */
export function redeemRefreshToken(
  text: string,
  appId: string,
  context: RefreshContext,
  refuse: RefreshRefusals,
): { readonly token: TokenRecord; readonly user: User } {
  const { registry, world, nowMs } = context;
  const presented = context.present(text);
  const { token, state } = presented;
  if (token?.type !== 'refresh_token' || state !== 'active' || isOauthToken(token)) {
    return state === 'expired'
      ? refuse.expired(explainRefusal(presented))
      : refuse.invalid(explainRefusal(presented));
  }
  if (token.clientId !== appId) {
    context.refuse('app-id-differs', `${token.id} was issued to ${token.clientId}.`);
  }
  const user = requireUser(token.subject!, context);
  if (isUninstalled(user, registry.app(appId))) {
    refuse.uninstalled(`The tenant ${user.tenant_key} has not installed ${appId}.`);
  }
  // Documented: both tokens change, and the old refresh token is not to be used again.
  world.ledger.revoke(token, nowMs);
  if (context.quirk('feishu.previous-user-token') === 'revoked') {
    const access = world.ledger.find(token.details?.accessToken ?? '');
    if (access) world.ledger.revoke(access, nowMs);
  }
  return { token, user };
}
