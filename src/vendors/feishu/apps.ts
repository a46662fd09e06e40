import type { FeishuContext } from './context.ts';
import { refuseParam } from './input.ts';
import { isDisabled } from './registry.ts';
import type { App } from './seed.ts';

/** The operations that take an app's id and secret. */
type CredentialContext = FeishuContext<
  | 'feishu.appAccessTokenInternal'
  | 'feishu.tenantAccessTokenInternal'
  | 'feishu.appAccessToken'
  | 'feishu.appTicketResend'
>;

/** Returns the app with these credentials; refuses any other call. */
export function authenticateApp(
  { app_id, app_secret }: { readonly app_id: string; readonly app_secret: string },
  context: CredentialContext,
  type: 'self-built' | 'store',
): App {
  const app = context.registry.findOrAccept(app_id, app_secret, type);
  if (!app) {
    // Observed: a malformed id is refused differently from an unknown one.
    if (!/^cli_[0-9a-f]{16}$/.test(app_id)) {
      refuseParam(context, `app_id "${app_id}" is not cli_ and 16 hex digits.`);
    }
    return refuseUnknown(context, `No app "${app_id}" is registered.`);
  }
  if (isOtherBrand(app, context.call.host)) {
    refuseUnknown(
      context,
      `${app_id} is an app of ${app.brand ?? 'feishu'}, asked for at ${context.call.host}.`,
    );
  }
  if (app.app_secret !== app_secret && !context.world.acceptAny) {
    const name = context.quirk('feishu.wrong-secret') === '10014' ? 'app-secret-invalid' : 'wrong-app-secret';
    context.refuse(name, `app_secret is not the one registered for ${app_id}.`);
  }
  if (isDisabled(app)) refuseStopped(app, context);
  return app;
}

/** Refuses an app that was stopped. */
export function refuseStopped(
  { app_id }: App,
  context: CredentialContext | FeishuContext<'feishu.tenantAccessToken'>,
): never {
  const reason = `${app_id} is stopped.`;
  if (context.quirk('feishu.stopped-app') === '10003') refuseParam(context, reason);
  return context.refuse('app-unauthorized', reason);
}

function refuseUnknown(context: CredentialContext, reason: string): never {
  return context.refuse(context.quirk('feishu.unknown-app'), reason);
}

/** Observed: the two brands do not know each other's apps. A loopback host belongs to neither. */
export function isOtherBrand({ brand = 'feishu' }: App, host: string | undefined): boolean {
  if (host?.endsWith('.feishu.cn')) return brand !== 'feishu';
  return host?.endsWith('.larksuite.com') === true && brand !== 'lark';
}
