import { heading } from './heading.ts';
import { printLiteral } from './print-literal.ts';

/** Emits the module with the names of the vendors that have a spec. */
export function emitVendorNames(vendors: readonly string[]): string {
  return `${heading({ file: 'specs/*.yaml' })}
/** The vendors that have a spec, in alphabetical order. */
export const vendorNames = ${printLiteral(vendors.toSorted())} as const;

export type VendorName = (typeof vendorNames)[number];
`;
}
