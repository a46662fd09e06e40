import type { Catalogue } from '../core/catalogue.ts';
import { TwinError } from '../core/errors.ts';
import { hostsOf } from '../core/vendor-spec.ts';
import type { VendorModule } from '../vendors/vendor-module.ts';
import type { Credentialed } from './credentials.ts';
import type { Verification } from './verification.ts';
import { verifyTexts } from './verify-texts.ts';

/** A vendor with everything that verifying it needs. */
export interface Subject extends Credentialed {
  readonly name: string;
  /** Its real hosts. */
  readonly hosts: readonly string[];
  readonly verification: Verification;
  readonly catalogue: Catalogue;
}

/** Loads what verifying a vendor needs; throws for one that cannot be verified. */
export async function loadSubject(module: VendorModule): Promise<Subject> {
  const { name, credentials, demoSeed, vendor } = module;
  if (!module.verification) {
    throw new TwinError('ERR_INVALID_OPTION', verifyTexts.noVerification(name));
  }
  const [verification, catalogue] = await Promise.all([module.verification(), vendor.catalogue()]);
  return { name, credentials, demoSeed, hosts: hostsOf(vendor), verification, catalogue };
}
