import { english, type Translator } from '../core/message.ts';
import { judgeAll, type RuleResult } from './judge.ts';
import { noLifecycle } from './no-lifecycle.ts';
import { withoutSecrets } from './redact.ts';
import { runSession, type SessionOptions, type SessionResult } from './session.ts';
import type { Subject } from './subject.ts';

/** The results of a vendor's rules. */
export interface RulesResult {
  readonly rules: readonly RuleResult[];
  readonly session: SessionResult;
  readonly noLifecycle?: string;
}

/** Checks a provider against every documented rule of a vendor. */
export async function verifyRules(
  subject: Subject,
  options: Omit<SessionOptions, 'subject'>,
  translator: Translator = english,
): Promise<RulesResult> {
  const session = await runSession({ ...options, subject });
  const rules = judgeAll(subject, session, translator);
  const suspicion = noLifecycle(subject.verification, session);
  return {
    rules,
    session,
    ...(suspicion !== undefined && {
      noLifecycle: withoutSecrets(translator.say(suspicion), session.secrets),
    }),
  };
}
