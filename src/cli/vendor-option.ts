import { TwinError } from '../core/errors.ts';
import { messages } from '../core/message.ts';
import { joinVendors, type VendorModule } from '../vendors/vendor-module.ts';
import type { OptionTable, Values } from './command.ts';
import { builtIn } from './known-vendors.ts';

const english = {
  cannotLoad: (file: string, why: string) => `Cannot load the vendor module "${file}": ${why}`,
  noVendor: (file: string) =>
    `The module "${file}" exports no vendor. Export what defineVendor of tokentwin/vendor returns.`,
};

/** What is wrong with a vendor of the user, in English. */
export type VendorOptionTexts = typeof english;

const text = messages('cli-vendor-option', english);

/** The option of the commands that know vendors. */
export const vendorOption = {
  vendor: {
    type: 'string',
    placeholder: 'MODULE',
    multiple: true,
    description: 'Also use the vendor of this module, a JavaScript or TypeScript file.',
  },
} as const satisfies OptionTable;

/** The vendors of the option, loaded from their files. */
export async function ownVendors({ vendor }: Values<typeof vendorOption>): Promise<readonly VendorModule[]> {
  const loaded: VendorModule[] = [];
  for (const file of vendor) loaded.push(...(await loadModule(file)));
  return loaded;
}

/** The vendors that come with tokentwin, and those of the option. */
export async function knownVendors(given: Values<typeof vendorOption>): Promise<readonly VendorModule[]> {
  return joinVendors(builtIn, await ownVendors(given));
}

async function loadModule(file: string): Promise<VendorModule[]> {
  const path = process.getBuiltinModule('node:path');
  const { pathToFileURL } = process.getBuiltinModule('node:url');
  let exported: Readonly<Record<string, unknown>>;
  try {
    exported = (await import(pathToFileURL(path.resolve(file)).href)) as Readonly<Record<string, unknown>>;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new TwinError('ERR_FILE', text.cannotLoad(file, why), { cause });
  }
  const found = [...new Set(Object.values(exported).filter(isVendorModule))];
  if (found.length === 0) throw new TwinError('ERR_FILE', text.noVendor(file));
  return found;
}

function isVendorModule(value: unknown): value is VendorModule {
  const { name, vendor } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Partial<VendorModule>;
  return typeof name === 'string' && Array.isArray(vendor?.providers);
}
