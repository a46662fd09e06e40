import type { ScenarioToken } from '../../core/generated/inputs.ts';
import type { Seed, SeedApp } from '../../generated/feishu/types.ts';
import type { VendorScenario } from '../vendor-module.ts';

const issued: readonly ScenarioToken[] = [
  'feishu.appAccessTokenInternal',
  'feishu.appAccessToken',
  'feishu.tenantAccessToken',
  'feishu.tokenLoginValidate',
].map((operation) => ({ operation, age: '10m' }));

/** The scenarios of Feishu alone. */
export const scenarios: Readonly<Record<string, VendorScenario>> = {
  'app-stopped': {
    description: 'Feishu apps were stopped after they got their tokens.',
    seed: withApps((app) => ({ ...app, status: 'disabled' })),
    world: { tokens: issued },
  },
  'tenant-uninstalled': {
    description: 'No tenant has the Feishu store app installed any more.',
    seed: withApps((app) => ({ ...app, tenants: [] })),
    world: { tokens: [{ operation: 'feishu.appAccessToken', age: '10m' }] },
  },
  'ticket-stale': {
    description:
      "The Feishu store app's first app_ticket was replaced so long ago that it is no longer accepted.",
    world: { uptime: '90m' },
  },
};

function withApps(change: (app: SeedApp) => SeedApp): (seed: Seed) => Seed {
  return (seed) => ({ ...seed, apps: seed.apps?.map(change) ?? [] });
}
