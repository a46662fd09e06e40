import { feishuAppGrant, feishuStoreAppGrant, feishuStoreTenantGrant } from './app-grants.ts';
import { feishuUserGrant } from './user-grant.ts';

/** How Feishu's endpoints become grants of token sources. */
export const feishuGrants = {
  'feishu.appAccessTokenInternal': feishuAppGrant,
  'feishu.tenantAccessTokenInternal': feishuAppGrant,
  'feishu.appAccessToken': feishuStoreAppGrant,
  'feishu.tenantAccessToken': feishuStoreTenantGrant,
  'feishu.tokenLoginValidate': feishuUserGrant,
};
