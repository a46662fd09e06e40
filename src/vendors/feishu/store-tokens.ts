import { explainPresented } from '../../core/context.ts';
import { remainingSeconds } from '../../core/lifecycle.ts';
import type { LifecyclePolicy } from '../../core/operation.ts';
import { textField } from '../../core/text-field.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { reasons } from '../reasons.ts';
import { authenticateApp, fields, refuseParam, refuseStopped, windowPolicy } from './auth-v3.ts';
import { type FeishuContext, feishuProvider, isDisabled, isStoreApp } from './registry.ts';

/** 商店应用获取 app_access_token: requires the ticket that the platform pushes. */
export const appAccessToken = feishuProvider('feishu.appAccessToken', {
  ...fields,
  client: (input) => textField(input, 'app_id'),

  preissue: {
    grantees: (registry) =>
      registry
        .apps()
        .filter(isStoreApp)
        .map(({ app_id }) => ({ client: app_id })),
    issue: ({ client }, context) => issueAppToken(client, context),
  },

  answer(body, context) {
    const { registry, nowMs, world } = context;
    const app = authenticateApp(body, context, 'store');
    if (!isStoreApp(app) && context.quirk('feishu.self-built-app-on-store') === '10014') {
      context.refuse('app-unauthorized', reasons.selfBuiltApp(app.app_id));
    }
    if (!world.acceptAny && !registry.appTickets.isTaken(app, body.app_ticket, nowMs)) {
      context.refuse('get-app-access-token-fail', reasons.staleTicket('app_ticket', app.app_id));
    }
    const token = issueAppToken(app.app_id, context);
    return {
      code: 0,
      msg: context.quirk('feishu.store-msg'),
      app_access_token: token.token,
      expire: remainingSeconds(token, nowMs),
    };
  },
});

/** 重新推送 app_ticket: the new ticket comes by event, not in the response. */
export const appTicketResend = feishuProvider('feishu.appTicketResend', {
  ...fields,
  client: (input) => textField(input, 'app_id'),

  answer(body, context) {
    const app = authenticateApp(body, context, 'store');
    if (!isStoreApp(app)) context.refuse('app-resend-fail', reasons.selfBuiltApp(app.app_id));
    context.registry.appTickets.resend(app, context.nowMs);
    return { code: 0, msg: context.quirk('feishu.store-msg') };
  },
});

/** 商店应用获取 tenant_access_token: one token for each tenant that installed the app. */
export const tenantAccessToken = feishuProvider('feishu.tenantAccessToken', {
  ...fields,
  client: (input, context) => context.ownerOf(textField(input, 'app_access_token')),

  preissue: {
    grantees: (registry) =>
      registry
        .apps()
        .filter(isStoreApp)
        .flatMap(({ app_id, tenants = [] }) =>
          tenants.map((tenant) => ({ client: app_id, subject: tenant })),
        ),
    issue: ({ client, subject }, context) => issueTenantToken(client, subject!, context),
  },

  answer({ app_access_token, tenant_key }, context) {
    const { registry, nowMs, world } = context;
    const presented = context.present(app_access_token);
    const { token: appToken, state } = presented;
    if (!appToken || state !== 'active' || appToken.type !== 'app_access_token') {
      return context.refuse(
        appTokenRefusals[context.quirk('feishu.bad-app-access-token')],
        explainPresented(presented, reasons.notOfStoreApp),
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

/** Both texts are a letter and 40 hex digits, as on the page of endpoint 2. */
function issueAppToken(appId: string, context: FeishuContext<'feishu.appAccessToken'>): TokenRecord {
  return context.issue(
    'app_access_token',
    { clientId: appId, mint: () => context.world.random.hex(40, 'a-') },
    storePolicy(context),
  );
}

function issueTenantToken(
  appId: string,
  tenantKey: string,
  context: FeishuContext<'feishu.tenantAccessToken'>,
): TokenRecord {
  return context.issue(
    'tenant_access_token',
    { clientId: appId, subject: tenantKey, mint: () => context.world.random.hex(40, 't-') },
    storePolicy(context),
  );
}

/** The lifecycle of a store app's tokens, about which the pages say less. */
function storePolicy(context: FeishuContext): Partial<LifecyclePolicy> {
  return {
    ...windowPolicy(context),
    repeat: context.quirk('feishu.store-renewal'),
    lifetimeMs: Number(context.quirk('feishu.store-lifetime')) * 1_000,
  };
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

function refuseTenant(
  tenantKey: string,
  appId: string,
  context: FeishuContext<'feishu.tenantAccessToken'>,
): never {
  if (context.registry.hasTenant(tenantKey)) {
    const name = tenantRefusals[context.quirk('feishu.tenant-not-installed')];
    return context.refuse(name, reasons.notInstalled(tenantKey, appId));
  }
  const reason = reasons.noTenant(tenantKey);
  const quirk = context.quirk('feishu.unknown-tenant-key');
  if (quirk === '10003') refuseParam(context, reason);
  if (quirk === '99992500') {
    const body = { code: 99992500, msg: `these ids not existed: [${tenantKey}]` };
    context.refuse('ids-not-existed', reason, body);
  }
  return context.refuse(tenantRefusals[quirk], reason);
}
