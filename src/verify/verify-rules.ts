import type { VendorName } from '../generated/vendor-names.ts';
import { judgeAll, type RuleResult } from './judge.ts';
import { noLifecycle } from './no-lifecycle.ts';
import { withoutSecrets } from './redact.ts';
import { runSession, type SessionOptions, type SessionResult } from './session.ts';
import { verifications } from './vendors.ts';

/** What the rules of a vendor came to. */
export interface RulesResult {
  readonly rules: readonly RuleResult[];
  readonly session: SessionResult;
  readonly noLifecycle?: string;
}

/** Holds a provider to all that is documented of a vendor. */
export async function verifyRules(
  vendor: VendorName,
  options: Omit<SessionOptions, 'vendor' | 'probes'>,
): Promise<RulesResult> {
  const verification = verifications[vendor];
  const session = await runSession({ ...options, vendor, probes: verification.probes });
  const rules = judgeAll(verification, session);
  const suspicion = noLifecycle(session);
  return {
    rules,
    session,
    ...(suspicion !== undefined && { noLifecycle: withoutSecrets(suspicion, session.secrets) }),
  };
}
