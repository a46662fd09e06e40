import { defineVendor } from '../vendor-module.ts';
import { demoSeed } from './demo-seed.ts';
import { scenarios } from './scenarios.ts';
import { feishu as vendor } from './vendor.ts';

/** Feishu (飞书), and Lark. */
export const feishu = defineVendor({
  name: 'feishu',
  title: 'Feishu',
  vendor,
  demoSeed,
  scenarios,
  pointers: ({ origin }) => [
    ['base URL', origin],
    ['Node SDK', `domain: '${origin}'`],
    ['Go SDK', `lark.WithOpenBaseUrl("${origin}")`],
    ['Python SDK', `.domain("${origin}")`],
  ],
});
