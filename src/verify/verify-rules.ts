import { judgeAll, type RuleResult } from './judge.ts';
import { noLifecycle } from './no-lifecycle.ts';
import { withoutSecrets } from './redact.ts';
import { runSession, type SessionOptions, type SessionResult } from './session.ts';
import type { Subject } from './subject.ts';

/** What the rules of a vendor came to. */
export interface RulesResult {
  readonly rules: readonly RuleResult[];
  readonly session: SessionResult;
  readonly noLifecycle?: string;
}

/** Holds a provider to all that is documented of a vendor. */
export async function verifyRules(
  subject: Subject,
  options: Omit<SessionOptions, 'subject'>,
): Promise<RulesResult> {
  const session = await runSession({ ...options, subject });
  const rules = judgeAll(subject, session);
  const suspicion = noLifecycle(session);
  return {
    rules,
    session,
    ...(suspicion !== undefined && { noLifecycle: withoutSecrets(suspicion, session.secrets) }),
  };
}
