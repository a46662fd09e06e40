import type { VendorName } from '../../src/generated/vendor-names.ts';
import { vendors } from '../../src/vendors/index.ts';
import { loadSubject, type Subject } from '../../src/verify/subject.ts';

/** Each vendor with everything that verifying it needs. */
export const subjects = Object.fromEntries(
  await Promise.all(
    Object.entries(vendors).map(async ([name, module]) => [name, await loadSubject(module)] as const),
  ),
) as Record<VendorName, Subject>;

/** The vendors that can be verified. */
export const subjectNames = Object.keys(subjects) as VendorName[];
