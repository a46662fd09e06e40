import type { Credential } from '../../../verify/credentials.ts';

/** What verifying Feishu needs to know, and the variables that give it. */
export const credentials: readonly Credential[] = [
  {
    name: 'appId',
    env: 'TOKENTWIN_FEISHU_APP_ID',
    means: "a self-built app's app_id",
    demo: '/apps/0/app_id',
  },
  {
    name: 'appSecret',
    env: 'TOKENTWIN_FEISHU_APP_SECRET',
    means: 'its app_secret',
    demo: '/apps/0/app_secret',
  },
  {
    name: 'storeAppId',
    env: 'TOKENTWIN_FEISHU_STORE_APP_ID',
    means: "a store app's app_id",
    demo: '/apps/1/app_id',
  },
  {
    name: 'storeAppSecret',
    env: 'TOKENTWIN_FEISHU_STORE_APP_SECRET',
    means: 'its app_secret',
    demo: '/apps/1/app_secret',
  },
  {
    name: 'appTicket',
    env: 'TOKENTWIN_FEISHU_APP_TICKET',
    means: 'its latest app_ticket',
    demo: '/apps/1/app_ticket',
    fromTwin: true,
  },
  {
    name: 'tenantKey',
    env: 'TOKENTWIN_FEISHU_TENANT_KEY',
    means: 'a tenant that installed it',
    demo: '/apps/1/tenants/0',
  },
  {
    name: 'loginCode',
    env: 'TOKENTWIN_FEISHU_LOGIN_CODE',
    means: 'a code fresh from tt.login, good for 3 minutes and once',
    fromTwin: true,
  },
];
