import { defineVendor } from '../vendor-module.ts';
import { demoSeed } from './demo-seed.ts';
import { samples } from './samples.ts';
import { dingtalk as vendor } from './vendor.ts';
import { credentials } from './verify/credentials.ts';

/** DingTalk (钉钉). */
export const dingtalk = defineVendor({
  name: 'dingtalk',
  title: 'DingTalk',
  vendor,
  demoSeed,
  credentials,
  verification: async () => (await import('./verify/index.ts')).verification,
  samples,
  pointers: ({ origin, host }) => [
    ['base URL', origin],
    ['any SDK', `endpoint: '${host}', protocol: 'http'`],
  ],
});
