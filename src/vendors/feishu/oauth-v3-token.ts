import { remainingSeconds } from '../../core/lifecycle.ts';
import { type FeishuContext, feishuProvider } from './context.ts';
import { authenticateOauth, oauthClient, refuseTwoSecrets } from './oauth-client.ts';
import { grantCode, grantRefresh } from './oauth-grants.ts';
import { readOauth, refuseOauthMisfit, requireField } from './oauth-input.ts';
import { isStoreApp, tenantOf } from './registry.ts';
import type { App } from './seed.ts';
import { mintJwt } from './token.ts';

type Id = 'feishu.oauthV3Token';

/** The token endpoint of the accounts host: the grants of authen/v2, client_credentials, and Basic Authentication. */
export const oauthV3Token = feishuProvider('feishu.oauthV3Token', {
  client: oauthClient,
  read: readOauth,
  refuseInput: refuseOauthMisfit,

  answer(fields, context) {
    refuseTwoSecrets(fields, context);
    const grantType = requireField(fields, 'grant_type', context);
    if (!['client_credentials', 'authorization_code', 'refresh_token'].includes(grantType)) {
      return context.refuse('oauth-unsupported-grant-type', `grant_type is "${grantType}".`);
    }
    const app = authenticateOauth(fields, context, true);
    if (grantType === 'client_credentials') return grantTenantToken(app, context);
    return grantType === 'refresh_token'
      ? grantRefresh(fields, app, context)
      : grantCode(fields, app, context);
  },
});

/** client_credentials: the tenant_access_token of a self-built app. */
function grantTenantToken(app: App, context: FeishuContext<Id>) {
  if (isStoreApp(app)) {
    return context.refuse('oauth-unsupported-grant-type', `${app.app_id} is a store app.`);
  }
  const token = context.issue(
    'tenant_access_token',
    {
      family: 'feishu.oauthV3Token',
      clientId: app.app_id,
      subject: tenantOf(app),
      mint: () => mintJwt(context.world.random),
    },
    { repeat: context.quirk('feishu.client-credentials-repeat') },
  );
  return {
    code: 0 as const,
    access_token: token.token,
    expires_in: remainingSeconds(token, context.nowMs),
    token_type: 'Bearer' as const,
  };
}
