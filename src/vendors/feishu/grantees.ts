import type { Grantee } from '../../core/provider.ts';
import { type FeishuRegistry, isStoreApp, isVisible, tenantOf } from './registry.ts';

/** Every self-built app, each in the tenant it belongs to. */
export function selfBuiltApps(registry: FeishuRegistry): Grantee[] {
  const apps = registry.apps().filter((app) => !isStoreApp(app));
  return apps.map((app) => ({ client: app.app_id, subject: tenantOf(app) }));
}

/** Every store app. */
export function storeApps(registry: FeishuRegistry): Grantee[] {
  return registry
    .apps()
    .filter(isStoreApp)
    .map(({ app_id }) => ({ client: app_id }));
}

/** Every store app in each tenant that has installed it. */
export function installations(registry: FeishuRegistry): Grantee[] {
  const apps = registry.apps().filter(isStoreApp);
  return apps.flatMap(({ app_id, tenants = [] }) =>
    tenants.map((tenant) => ({ client: app_id, subject: tenant })),
  );
}

/** Every app with each user who could open its mini program. */
export function audiences(registry: FeishuRegistry): Grantee[] {
  return registry.apps().flatMap(({ app_id }) =>
    registry
      .users()
      .filter((user) => isVisible(user, app_id))
      .map(({ open_id }) => ({ client: app_id, subject: open_id })),
  );
}
