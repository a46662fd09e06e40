import type { Catalogue } from '../../src/core/catalogue.ts';
import type { Coverage } from '../../test/support/coverage.ts';
import { claimsOf } from './claims.ts';
import { keptRecordings, withRecordings } from './recordings.ts';
import { summary } from './summary.ts';
import { vendorPage } from './vendor-page.ts';

/** Every fidelity document by its path. */
export function fidelityFiles(
  stated: readonly Catalogue[],
  coverage: Coverage,
): Readonly<Record<string, string>> {
  const vendors = withRecordings(stated, keptRecordings()).map((catalogue) => ({
    catalogue,
    claims: claimsOf(catalogue, coverage),
  }));
  const pages = vendors.map(({ catalogue, claims }) => [
    `docs/fidelity/${catalogue.vendor}.md`,
    `${vendorPage(catalogue, claims)}\n`,
  ]);
  return { 'FIDELITY.md': `${summary(vendors)}\n`, ...Object.fromEntries(pages) };
}
