import { messages } from '../core/message.ts';
import { didYouMean } from '../core/nearest.ts';
import { vendors } from '../vendors/index.ts';
import type { VendorModule } from '../vendors/vendor-module.ts';
import { usageError } from './parse.ts';

const english = {
  unknownVendor: (name: string, hint: string, names: readonly string[]) =>
    `unknown vendor "${name}".${hint} Known vendors: ${names.join(', ')}.`,
};

/** What is wrong with the name of a vendor, in English. */
export type VendorTexts = typeof english;

const text = messages('cli-vendors', english);

/** The vendors that come with tokentwin, as commands pass them on. */
export const builtIn: readonly VendorModule[] = Object.values(vendors);

/** The vendor of a name; throws a usage error for an unknown one. */
export function requireVendor(name: string, modules: readonly VendorModule[]): VendorModule {
  const found = modules.find((each) => each.name === name);
  if (found) return found;
  const names = modules.map((each) => each.name);
  throw usageError(text.unknownVendor(name, didYouMean(name, names), names));
}
