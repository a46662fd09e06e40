import type { Catalogue, QuirkEntry } from '../core/catalogue.ts';
import { cataloguesOf } from './errors.ts';

/** One quirk of one vendor. */
export interface ListedQuirk extends QuirkEntry {
  readonly vendor: string;
}

/** Every quirk, of one vendor or of all. */
export function listQuirks(catalogues: readonly Catalogue[], vendor?: string): ListedQuirk[] {
  return cataloguesOf(catalogues, vendor).flatMap(({ vendor: name, quirks }) =>
    quirks.map((quirk) => ({ vendor: name, ...quirk })),
  );
}
