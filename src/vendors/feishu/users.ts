import { isOtherBrand } from './apps.ts';
import type { FeishuContext } from './context.ts';
import { isStoreApp, tenantOf } from './registry.ts';
import type { App, User } from './seed.ts';

/** The scope that the user id wants. */
export const employeeIdScope = 'contact:user.employee_id:readonly';

type UserContext = FeishuContext<
  | 'feishu.userAccessToken'
  | 'feishu.oidcAccessToken'
  | 'feishu.oidcRefreshAccessToken'
  | 'feishu.refreshAccessToken'
  | 'feishu.userInfo'
>;

/** The user with that id; refuses one who is gone, has resigned, is frozen or is not registered. */
export function requireUser(openId: string, context: UserContext): User {
  const user = context.registry.user(openId);
  if (!user) return context.refuse('user-not-exist', `${openId} is not registered any more.`);
  const { status } = user;
  if (status === 'resigned') context.refuse('user-resigned', `${openId} has resigned.`);
  if (status === 'frozen') context.refuse('user-frozen', `${openId} is frozen.`);
  if (status === 'unregistered') context.refuse('user-not-registered', `${openId} is not registered.`);
  return user;
}

/** Whether the app is a store app that the tenant of the user has not installed. */
export function isUninstalled(user: User, app: App | undefined): boolean {
  return (
    app !== undefined &&
    isStoreApp(app) &&
    user.tenant_key !== undefined &&
    !app.tenants?.includes(user.tenant_key)
  );
}

/** The tenant of a user, or that of the app where the seed names none. */
export function tenantKeyOf(user: User, app: App | undefined): string {
  return user.tenant_key ?? (app ? tenantOf(app) : '');
}

/** The Union ID of a user on the endpoints of the web: the seed's, or one that stays the same. */
export function unionIdOf({ open_id, union_id }: User): string {
  return union_id ?? `on_${open_id.slice(3).split('').reverse().join('')}`;
}

/** Refuses an app that is of the other brand than the host. */
export function refuseOtherBrand(
  appId: string,
  context: FeishuContext<'feishu.oidcAccessToken' | 'feishu.oidcRefreshAccessToken'>,
): void {
  const app = context.registry.app(appId);
  if (!app) return;
  if (isOtherBrand(app, context.call.host)) {
    context.refuse('oidc-brand-inconsistent', `${appId} is an app of ${app.brand ?? 'feishu'}.`);
  }
}
