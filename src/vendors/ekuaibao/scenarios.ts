import type { Seed } from '../../generated/ekuaibao/types.ts';
import type { VendorScenario } from '../vendor-module.ts';

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
