import type { VendorName } from '../src/generated/vendor-names.ts';
import type { ProviderState as VendorState } from '../src/verify/verification.ts';
import { subjectNames, subjects } from '../test/support/subjects.ts';

/** What a sentence of a pact's `given` stands for, and at which vendor. */
export interface ProviderState extends VendorState {
  readonly vendor: VendorName;
}

/** The sentences that a pact may have in `given`; each vendor's module has its own. */
export const states: Readonly<Record<string, ProviderState>> = Object.fromEntries(
  subjectNames.flatMap((vendor) =>
    Object.entries(subjects[vendor].verification.states).map(
      ([name, state]) => [name, { vendor, ...state }] as const,
    ),
  ),
);
