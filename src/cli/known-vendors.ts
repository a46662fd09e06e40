import { vendors } from '../vendors/index.ts';
import type { VendorModule } from '../vendors/vendor-module.ts';

/** The vendors that come with tokentwin, as commands pass them on. */
export const builtIn: readonly VendorModule[] = Object.values(vendors);
