import type { ScenarioToken } from '../../core/generated/inputs.ts';
import type { Seed, SeedApp } from '../../generated/feishu/types.ts';
import type { VendorDrill, VendorSamples, VendorScenario } from '../vendor-module.ts';

/** The default seed. */
export const demoSeed = {
  apps: [
    {
      app_id: 'cli_00000000000000a1',
      app_secret: 'twin-secret-self-built',
      type: 'self-built',
      tenant_key: '2c5914ac018f9700',
      scopes: ['contact:user.employee_id:readonly'],
    },
    {
      app_id: 'cli_00000000000000b2',
      app_secret: 'twin-secret-store',
      type: 'store',
      app_ticket: 'twin-ticket-1',
      tenants: ['73658811060f175d', '2c5914ac018f9700'],
    },
  ],
  users: [
    {
      open_id: 'ou_00000000000000000000000000000001',
      tenant_key: '2c5914ac018f9700',
      employee_id: '6c486g',
      visible_to: ['cli_00000000000000a1', 'cli_00000000000000b2'],
    },
    {
      open_id: 'ou_00000000000000000000000000000002',
      tenant_key: '2c5914ac018f9700',
      employee_id: '7d597h',
      visible_to: [],
    },
  ],
} as const;

/** The sample requests: a self-built app requests its token and uses it. */
export function samples({ apps = [] }: Seed): VendorSamples | undefined {
  const app = apps.find(({ type }) => type === 'self-built');
  if (!app) return undefined;
  return {
    token: {
      method: 'POST',
      path: '/open-apis/auth/v3/app_access_token/internal',
      headers: { 'Content-Type': 'application/json' },
      body: { app_id: app.app_id, app_secret: app.app_secret },
    },
    tokenAt: ['app_access_token'],
    use: (token) => ({
      method: 'GET',
      path: '/open-apis/contact/v3/users/me',
      headers: { Authorization: `Bearer ${token}` },
    }),
  };
}

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

/** What a drill needs to know of Feishu. */
export const drill: VendorDrill = {
  busy: 'internal-error-1663',
  refused: { 'feishu.protectedResource': 'invalid-access-token' },
  worlds: {
    'ticket-late': {
      operation: 'feishu.appAccessToken',
      explainFailure: (seed: Seed) =>
        seed.apps?.some(({ callback_url }) => callback_url)
          ? undefined
          : 'no store app of the seed has a callback_url, so no ticket can be pushed to it',
      world: { uptime: '90m' },
      goodClient: 'requests its ticket again when it is refused (10012)',
      requires: {
        operation: 'feishu.appTicketResend',
        rule: 'no-resend',
        message: 'never requested a new app_ticket, although the old one was refused.',
        fix: 'On 10012 call app_ticket/resend, and take the ticket that is pushed then.',
      },
    },
  },
};
