import { feishuProvider } from './context.ts';
import { authenticateOauth, oauthClient, refuseTwoSecrets } from './oauth-client.ts';
import { grantCode, grantRefresh } from './oauth-grants.ts';
import { readOauth, refuseOauthMisfit, requireField } from './oauth-input.ts';

/** 获取 / 刷新 user_access_token (authen/v2): OAuth 2.0 with the secret in the body. */
export const oauthToken = feishuProvider('feishu.oauthToken', {
  client: oauthClient,
  read: readOauth,
  refuseInput: refuseOauthMisfit,

  answer(fields, context) {
    refuseTwoSecrets(fields, context);
    const grantType = requireField(fields, 'grant_type', context);
    if (grantType !== 'authorization_code' && grantType !== 'refresh_token') {
      return context.refuse('oauth-unsupported-grant-type', `grant_type is "${grantType}".`);
    }
    const app = authenticateOauth(fields, context, false);
    return grantType === 'refresh_token'
      ? grantRefresh(fields, app, context)
      : grantCode(fields, app, context);
  },
});
