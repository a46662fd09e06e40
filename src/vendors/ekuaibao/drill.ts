import type { VendorDrill } from '../vendor-module.ts';

/** What a drill needs to know of Ekuaibao. */
export const drill: VendorDrill = {
  busy: 'internal-error',
  refused: { 'ekuaibao.protectedResource': 'unauthorized' },
};
