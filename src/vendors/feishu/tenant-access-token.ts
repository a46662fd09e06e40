import { remainingSeconds } from '../../core/lifecycle.ts';
import { textField } from '../../core/text-field.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { explainRefusal } from './app-token.ts';
import { refuseStopped } from './apps.ts';
import { type FeishuContext, feishuProvider } from './context.ts';
import { installations } from './grantees.ts';
import { fields, refuseParam } from './input.ts';
import { storePolicy } from './lifecycle.ts';
import { isDisabled } from './registry.ts';
import { mintTenantToken } from './token.ts';

type Id = 'feishu.tenantAccessToken';

/** 商店应用获取 tenant_access_token: one token for each tenant that installed the app. */
export const tenantAccessToken = feishuProvider('feishu.tenantAccessToken', {
  ...fields,
  client: (input, context) => context.ownerOf(textField(input, 'app_access_token')),

  preissue: {
    grantees: installations,
    issue: ({ client, subject }, context) => issueTenantToken(client, subject!, context),
  },

  answer({ app_access_token, tenant_key }, context) {
    const { registry, nowMs, world } = context;
    const presented = context.present(app_access_token);
    const { token: appToken, state } = presented;
    if (!appToken || state !== 'active' || appToken.type !== 'app_access_token') {
      return context.refuse(
        appTokenRefusals[context.quirk('feishu.bad-app-access-token')],
        state === 'active' ? `${appToken?.id} is not a store app's token.` : explainRefusal(presented),
      );
    }
    const app = registry.app(appToken.clientId);
    if (app && isDisabled(app)) refuseStopped(app, context);
    if (!world.acceptAny && !app?.tenants?.includes(tenant_key)) {
      refuseTenant(tenant_key, appToken.clientId, context);
    }
    const token = issueTenantToken(appToken.clientId, tenant_key, context);
    return {
      code: 0,
      msg: context.quirk('feishu.store-msg'),
      tenant_access_token: token.token,
      expire: remainingSeconds(token, nowMs),
    };
  },
});

function issueTenantToken(appId: string, tenantKey: string, context: FeishuContext<Id>): TokenRecord {
  return context.issue(
    'tenant_access_token',
    { clientId: appId, subject: tenantKey, mint: () => mintTenantToken(context.world.random) },
    storePolicy(context),
  );
}

const appTokenRefusals = {
  '10013': 'get-tenant-access-token-fail',
  '10012': 'get-app-access-token-fail',
  '10005': 'app-id-unauthorized',
} as const;

const tenantRefusals = {
  '10013': 'get-tenant-access-token-fail',
  '10005': 'app-id-unauthorized',
  '11210': 'app-usage-info-not-exist',
  '20009': 'tenant-does-not-install-app',
} as const;

function refuseTenant(tenantKey: string, appId: string, context: FeishuContext<Id>): never {
  if (context.registry.hasTenant(tenantKey)) {
    const name = tenantRefusals[context.quirk('feishu.tenant-not-installed')];
    return context.refuse(name, `The tenant ${tenantKey} has not installed ${appId}.`);
  }
  const reason = `No tenant "${tenantKey}" is registered.`;
  const quirk = context.quirk('feishu.unknown-tenant-key');
  if (quirk === '10003') refuseParam(context, reason);
  if (quirk === '99992500') {
    const body = { code: 99992500, msg: `these ids not existed: [${tenantKey}]` };
    context.refuse('ids-not-existed', reason, body);
  }
  return context.refuse(tenantRefusals[quirk], reason);
}
