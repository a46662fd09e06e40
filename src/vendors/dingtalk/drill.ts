import type { VendorDrill } from '../vendor-module.ts';

/** What a drill needs to know of DingTalk. */
export const drill: VendorDrill = {
  busy: 'internal-server-error',
  refused: {
    'dingtalk.protectedResource': 'invalid-authentication',
    'dingtalk.legacyResource': 'invalid-access-token',
  },
};
