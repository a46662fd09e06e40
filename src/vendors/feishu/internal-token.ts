import type { Preissue } from '../../core/provider.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import type { FeishuContext } from './context.ts';
import { selfBuiltApps } from './grantees.ts';
import { refuseParam } from './input.ts';
import { windowPolicy } from './lifecycle.ts';
import { type FeishuRegistry, isStoreApp, tenantOf } from './registry.ts';
import type { App } from './seed.ts';
import { mintInternalToken } from './token.ts';

type InternalContext = FeishuContext<'feishu.appAccessTokenInternal' | 'feishu.tenantAccessTokenInternal'>;

/** Refuses a store app, which has endpoints of its own. */
export function refuseStoreApp(app: App, context: InternalContext): void {
  if (!isStoreApp(app)) return;
  const reason = `${app.app_id} is a store app.`;
  if (context.quirk('feishu.store-app-on-internal') === '10003') refuseParam(context, reason);
  context.refuse('app-unauthorized', reason);
}

/** The tokens of self-built apps. */
export const internalTokens: Preissue<FeishuRegistry, InternalContext> = {
  grantees: selfBuiltApps,
  issue: ({ client }, context) => issueInternalToken(context.registry.app(client)!, context),
};

/** Issues a self-built app's token, which is both its app token and its tenant token. */
export function issueInternalToken(app: App, context: InternalContext): TokenRecord {
  const { random } = context.world;
  return context.issue(
    'tenant_access_token',
    {
      family: context.quirk('feishu.internal-token-slot') === 'shared' ? 'feishu.internal' : undefined,
      clientId: app.app_id,
      subject: tenantOf(app),
      mint: () => mintInternalToken(random),
    },
    windowPolicy(context),
  );
}
