import type { Seed } from '../../generated/ekuaibao/types.ts';
import type { VendorDrill, VendorSamples, VendorScenario } from '../vendor-module.ts';

/** The default seed. */
export const demoSeed = {
  corporations: [
    {
      corporationId: '34A73EyI8A0w00',
      appKey: '00000000-0000-4000-8000-0000000000e1',
      appSecurity: '00000000-0000-4000-8000-0000000000e2',
      powerCodes: ['219904'],
    },
  ],
  apps: [
    {
      appKey: '00000000-0000-4000-8000-0000000000f1',
      appSecret: '00000000-0000-4000-8000-0000000000f2',
    },
  ],
} as const;

/** The sample requests: a corporation requests its token and uses it. */
export function samples({ corporations = [] }: Seed): VendorSamples | undefined {
  const [corporation] = corporations;
  if (!corporation) return undefined;
  const { appKey, appSecurity } = corporation;
  return {
    token: {
      method: 'POST',
      path: '/api/openapi/v1/auth/getAccessToken',
      headers: { 'Content-Type': 'application/json' },
      body: { appKey, appSecurity },
    },
    tokenAt: ['value', 'accessToken'],
    use: (token) => ({
      method: 'GET',
      path: `/api/openapi/v1/staffs?accessToken=${encodeURIComponent(token)}`,
      headers: {},
    }),
  };
}

/** The scenarios of Ekuaibao alone. */
export const scenarios: Readonly<Record<string, VendorScenario>> = {
  'licence-lapsed': {
    description: "Every Ekuaibao corporation's licence for the open API has lapsed.",
    seed: (seed: Seed) => ({
      ...seed,
      corporations:
        seed.corporations?.map((each) => ({ ...each, licensedUntil: '2020-01-01T00:00:00Z' })) ?? [],
    }),
  },
};

/** What a drill needs to know of Ekuaibao. */
export const drill: VendorDrill = {
  busy: 'internal-error',
  refused: { 'ekuaibao.protectedResource': 'unauthorized' },
};
