import { canonicalPath } from '../../core/router.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { operations } from '../../generated/feishu/operations.ts';
import { bearerToken } from './bearer.ts';
import { type FeishuContext, feishuProvider } from './context.ts';
import { refuseOnResource } from './gateway.ts';
import { isDisabled, isStoreApp } from './registry.ts';
import { refusePath } from './stray-path.ts';

type Id = 'feishu.protectedResource';

const { prefix, match } = operations['feishu.protectedResource'];
/** All endpoints of the token service are operations of their own. */
const services: ReadonlySet<string> = new Set(match.services.filter((service) => service !== 'auth'));

/** Whether the vendor has a service of that name. Observed: this is checked before the token. */
function isService(path: string): boolean {
  return services.has(canonicalPath(path).slice(prefix.length).split('/', 1)[0]!);
}

/** Every business API: checks the token first. */
export const protectedResource = feishuProvider('feishu.protectedResource', {
  read: () => undefined,
  client: (_, context) => context.ownerOf(bearerToken(context.call.header('authorization'))),

  answer(_, context) {
    const { call } = context;
    if (!isService(call.path)) refusePath(context);
    const text = bearerToken(call.header('authorization'));
    const presented = context.presentIfShown(text);
    const { token, state } = presented;
    if (!token || state !== 'active' || isNoBearer(token)) {
      return refuseOnResource(text, presented, context);
    }
    refuseUnfitApp(token, context);
    return { code: 0, data: {}, msg: 'success' };
  },
});

/** A refresh token and a ticket are good for something else. */
function isNoBearer({ type }: TokenRecord): boolean {
  return type === 'refresh_token' || type === 'jsapi_ticket';
}

/** A token outlives neither its app nor its installation. */
function refuseUnfitApp(token: TokenRecord, context: FeishuContext<Id>): void {
  const app = context.registry.app(token.clientId);
  if (!app) return;
  if (isDisabled(app)) context.refuse('app-not-in-use', `${app.app_id} is stopped.`);
  const tenant = token.type === 'tenant_access_token' ? token.subject : undefined;
  if (isStoreApp(app) && tenant !== undefined && !app.tenants?.includes(tenant)) {
    context.refuse('unauthorized-app', `The tenant ${tenant} has uninstalled ${app.app_id}.`);
  }
}
