import { type Known, credentialsFrom, demoCredentials } from './credentials.ts';
import { judgeAll, type RuleResult } from './judge.ts';
import { noLifecycle } from './no-lifecycle.ts';
import { withoutSecrets } from './redact.ts';
import { runSession, type SessionOptions, type SessionResult } from './session.ts';
import { type VendorName, verifications } from './vendors.ts';

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
  const suspicion = noLifecycle(session, rules);
  return {
    rules,
    session,
    ...(suspicion !== undefined && { noLifecycle: withoutSecrets(suspicion, session.secrets) }),
  };
}

/** Whose credentials are used: those of the environment, or at a twin those of its demo seed. */
export function chooseCredentials(
  vendor: VendorName,
  env: Readonly<Record<string, string | undefined>>,
  isTwin: boolean,
): { readonly known: Known; readonly credentials: 'given' | 'demo' | 'none' } {
  const given = credentialsFrom(vendor, env);
  if (Object.keys(given).length > 0) return { known: given, credentials: 'given' };
  return isTwin
    ? { known: demoCredentials(vendor), credentials: 'demo' }
    : { known: {}, credentials: 'none' };
}
