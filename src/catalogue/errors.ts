import type { Catalogue, ErrorEntry } from '../core/catalogue.ts';
import { errorTexts } from '../core/error-texts.ts';
import { TwinError } from '../core/errors.ts';
import { didYouMean } from '../core/nearest.ts';
import type { VendorSpec } from '../core/vendor-spec.ts';

/** Loads every claim about vendors, for people. Large: call it only where it is read. */
export function loadCatalogues(vendors: readonly VendorSpec[]): Promise<readonly Catalogue[]> {
  return Promise.all(vendors.map((vendor) => vendor.catalogue()));
}

/** One error of one operation. */
export interface ListedError extends ErrorEntry {
  readonly vendor: string;
  readonly operation: string;
}

/** The errors of one vendor, of one operation or of all. */
export function listErrors(
  catalogues: readonly Catalogue[],
  vendor?: string,
  operation?: string,
): ListedError[] {
  const wanted = cataloguesOf(catalogues, vendor);
  const operations = catalogues.flatMap((each) => each.operations.map(({ id }) => id));
  if (operation !== undefined && !operations.includes(operation)) {
    throw new TwinError(
      'ERR_INVALID_OPTION',
      errorTexts.noOperation(operation, didYouMean(operation, operations)),
    );
  }
  return wanted.flatMap((each) =>
    each.operations
      .filter(({ id }) => operation === undefined || id === operation)
      .flatMap(({ id, errors }) => errors.map((error) => ({ vendor: each.vendor, operation: id, ...error }))),
  );
}

/** An error with the operations that list it alike. */
export interface SharedError extends ErrorEntry {
  readonly vendor: string;
  readonly operations: readonly string[];
}

/** Each different error once, in the order of the catalogue. */
export function shareErrors(listed: readonly ListedError[]): SharedError[] {
  const groups = Map.groupBy(listed, ({ operation: _operation, ...error }) => JSON.stringify(error));
  return [...groups.values()].map((group) => {
    const { operation: _operation, ...error } = group[0]!;
    return { ...error, operations: group.map(({ operation }) => operation) };
  });
}

/** The catalogue of one vendor, or of all. */
export function cataloguesOf(
  catalogues: readonly Catalogue[],
  vendor: string | undefined,
): readonly Catalogue[] {
  if (vendor === undefined) return catalogues;
  const found = catalogues.filter((each) => each.vendor === vendor);
  if (found.length > 0) return found;
  const vendors = catalogues.map((each) => each.vendor);
  throw new TwinError(
    'ERR_INVALID_OPTION',
    errorTexts.noVendor(vendor, didYouMean(vendor, vendors), vendors),
  );
}
