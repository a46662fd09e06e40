import { remainingSeconds } from '../../core/lifecycle.ts';
import type { Preissue } from '../../core/provider.ts';
import type { Random } from '../../core/random.ts';
import { textField } from '../../core/text-field.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { reasons } from '../reasons.ts';
import { authenticateApp, fields, refuseParam, windowPolicy } from './auth-v3.ts';
import {
  type App,
  type FeishuContext,
  type FeishuRegistry,
  feishuProvider,
  isStoreApp,
  tenantOf,
} from './registry.ts';

type InternalContext = FeishuContext<'feishu.appAccessTokenInternal' | 'feishu.tenantAccessTokenInternal'>;

/** How scenarios issue the tokens of self-built apps: each in the tenant it belongs to. */
const preissue: Preissue<FeishuRegistry, InternalContext> = {
  grantees: (registry) =>
    registry
      .apps()
      .filter((app) => !isStoreApp(app))
      .map((app) => ({ client: app.app_id, subject: tenantOf(app) })),
  issue: ({ client }, context) => issueInternalToken(context.registry.app(client)!, context),
};

/** 自建应用获取 app_access_token: one string that serves as app token and as tenant token. */
export const appAccessTokenInternal = feishuProvider('feishu.appAccessTokenInternal', {
  ...fields,
  client: (input) => textField(input, 'app_id'),
  preissue,

  answer(body, context) {
    const app = authenticateApp(body, context, 'self-built');
    refuseStoreApp(app, context);
    const token = issueInternalToken(app, context);
    // Observed: keys in alphabetical order.
    return {
      app_access_token: token.token,
      code: 0,
      expire: remainingSeconds(token, context.nowMs),
      msg: 'ok',
      tenant_access_token: token.token,
    };
  },
});

/** 自建应用获取 tenant_access_token: what the SDKs of self-built apps call. */
export const tenantAccessTokenInternal = feishuProvider('feishu.tenantAccessTokenInternal', {
  ...fields,
  client: (input) => textField(input, 'app_id'),
  preissue,

  answer(body, context) {
    const app = authenticateApp(body, context, 'self-built');
    refuseStoreApp(app, context);
    const token = issueInternalToken(app, context);
    // Observed: keys in alphabetical order.
    return {
      code: 0,
      expire: remainingSeconds(token, context.nowMs),
      msg: 'ok',
      tenant_access_token: token.token,
    };
  },
});

/** Refuses a store app, which has operations of its own. */
function refuseStoreApp(app: App, context: InternalContext): void {
  if (!isStoreApp(app)) return;
  const reason = reasons.storeApp(app.app_id);
  if (context.quirk('feishu.store-app-on-internal') === '10003') refuseParam(context, reason);
  context.refuse('app-unauthorized', reason);
}

/** Issues a self-built app's token, which is both its app token and its tenant token. */
function issueInternalToken(app: App, context: InternalContext): TokenRecord {
  return context.issue(
    'tenant_access_token',
    {
      family: context.quirk('feishu.internal-token-slot') === 'shared' ? 'feishu.internal' : undefined,
      clientId: app.app_id,
      subject: tenantOf(app),
      mint: () => mintInternalToken(context.world.random),
    },
    windowPolicy(context),
  );
}

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** `t-` and 40 characters, 8 of base62 and 32 of base32; observed ones begin `t-g104`. */
function mintInternalToken(random: Random): string {
  return random.text(base32, 32, random.text(base62, 4, 't-g104'));
}
