import type { Presented } from '../../core/context.ts';
import { sentence } from '../../core/message.ts';
import { canonicalPath } from '../../core/router.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { operations } from '../../generated/feishu/operations.ts';
import { reasons } from '../reasons.ts';
import { type FeishuContext, feishuProvider, isDisabled, isStoreApp } from './registry.ts';
import { bearerClient, bearerToken, explainBearer, refuseAtGateway } from './tokens.ts';

type ResourceContext = FeishuContext<'feishu.protectedResource'>;

const { prefix, match } = operations['feishu.protectedResource'];
/** All endpoints of the token service are operations of their own. */
const services: ReadonlySet<string> = new Set(match.services?.filter((service) => service !== 'auth'));

/** Whether the vendor has a service of that name. Observed: this is checked before the token. */
function isService(path: string): boolean {
  return services.has(canonicalPath(path).slice(prefix.length).split('/', 1)[0]!);
}

/** Every business API: checks the token first. */
export const protectedResource = feishuProvider('feishu.protectedResource', {
  read: () => undefined,
  client: bearerClient,

  answer(_, context) {
    if (!isService(context.call.path)) refusePath(context);
    const text = bearerToken(context);
    const presented = context.presentIfShown(text);
    const { token, state } = presented;
    if (!token || state !== 'active' || isNoBearer(token)) {
      return refuseToken(text, presented, context);
    }
    refuseUnfitApp(token, context);
    return { code: 0, data: {}, msg: 'success' };
  },
});

/** Answers for paths that no API has. */
export const strayPath = feishuProvider('feishu.protectedResource', {
  read: () => undefined,
  answer: (_, context) => refusePath(context),
});

function refusePath(context: ResourceContext): never {
  const name = context.quirk('feishu.wrong-path-or-method') === 'text' ? 'not-found' : 'resource-not-find';
  return context.refuse(name, reasons.noPathHere(sentence('Feishu'), context.call.path));
}

/** A refresh token and a ticket are good for something else. */
function isNoBearer({ type }: TokenRecord): boolean {
  return type === 'refresh_token' || type === 'jsapi_ticket';
}

/** A token outlives neither its app nor its installation. */
function refuseUnfitApp(token: TokenRecord, context: ResourceContext): void {
  const app = context.registry.app(token.clientId);
  if (!app) return;
  if (isDisabled(app)) context.refuse('app-not-in-use', reasons.stopped(app.app_id));
  const tenant = token.type === 'tenant_access_token' ? token.subject : undefined;
  if (isStoreApp(app) && tenant !== undefined && !app.tenants?.includes(tenant)) {
    context.refuse('unauthorized-app', reasons.uninstalled(tenant, app.app_id));
  }
}

/** Refuses a token on a business API, whose errors the quirks can change. */
function refuseToken(text: string | undefined, presented: Presented, context: ResourceContext): never {
  const reason = explainBearer(text, presented);
  if (text === undefined && context.quirk('feishu.missing-token-text') !== 'live') {
    context.refuse('need-a-token', reason);
  }
  if (text?.startsWith('a-') && context.quirk('feishu.invalid-app-token') === '99991664') {
    context.refuse('invalid-app-token', reason);
  }
  const isPlainError = text === undefined || /^[ta]-/.test(text);
  if (!isPlainError && presented.state === 'expired' && presented.token?.type === 'user_access_token') {
    const isTable = context.quirk('feishu.expired-user-token') === 'table';
    context.refuse(isTable ? 'token-expire' : 'authentication-token-expired', reason);
  }
  const isOdd = !isPlainError && !/^(u-|eyJ)/.test(text);
  if (isOdd && context.quirk('feishu.odd-token-prefix') === '99991671') {
    context.refuse('invalid-token-prefix', reason);
  }
  return refuseAtGateway(text, presented, context);
}
