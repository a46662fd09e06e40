import { defineVendor } from '../vendor-module.ts';
import { controlRoutes } from './control-routes.ts';
import { demoSeed } from './demo-seed.ts';
import { samples } from './samples.ts';
import { scenarios } from './scenarios.ts';
import { feishu as vendor } from './vendor.ts';
import { credentials } from './verify/credentials.ts';

/** Feishu (飞书), and Lark. */
export const feishu = defineVendor({
  name: 'feishu',
  title: 'Feishu',
  vendor,
  demoSeed,
  credentials,
  verification: async () => (await import('./verify/index.ts')).verification,
  scenarios,
  controlRoutes,
  samples,
  pointers: ({ origin }) => [
    ['base URL', origin],
    ['Node SDK', `domain: '${origin}'`],
    ['Go SDK', `lark.WithOpenBaseUrl("${origin}")`],
    ['Python SDK', `.domain("${origin}")`],
  ],
});
