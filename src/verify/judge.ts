import type { Catalogue } from '../core/catalogue.ts';
import type { Text, Translator } from '../core/message.ts';
import { type Answered, type Check, type CheckResult, unanswered } from './check.ts';
import { type Probe, showRequest } from './probe.ts';
import { withoutSecrets } from './redact.ts';
import type { SessionResult } from './session.ts';
import type { Subject } from './subject.ts';
import { verifyTexts } from './verify-texts.ts';

/** The result of one rule. */
export interface RuleResult {
  readonly operation: string;
  /** The rule's or error's name in the spec. */
  readonly rule: string;
  readonly outcome: 'agrees' | 'drifts' | 'not checked';
  readonly why?: string;
  /** The quirk values that were seen, as `--quirk` takes them. */
  readonly saw?: readonly string[];
  /** What the spec says, and its kind of evidence. */
  readonly says: string;
  readonly evidence: string;
  /** The probes that decide it. */
  readonly probes: readonly string[];
  /** The requests, with names in braces in place of secrets. */
  readonly asked: readonly string[];
}

type Judged = { readonly check: Check } & (
  | CheckResult
  | { readonly outcome: 'not checked'; readonly why: Text }
);

/** Checks the responses against every rule; several checks of one rule give one result. */
export function judgeAll(
  { verification, catalogue }: Subject,
  session: SessionResult,
  translator: Translator,
): RuleResult[] {
  const { probes, checks } = verification;
  const judged = checks.map((check): Judged => ({ check, ...judgeOne(check, session) }));
  const byRule = Map.groupBy(judged, ({ check }) => `${check.operation} ${check.rule}`);
  return [...byRule.values()].map((group) => ({
    ...resultOf(group, probes, session, translator),
    ...sayingOf(catalogue, group[0]!.check),
  }));
}

function judgeOne(check: Check, { seen, skipped }: SessionResult) {
  const missing = unanswered(check, seen);
  if (missing !== undefined) {
    return { outcome: 'not checked', why: skipped[missing] ?? verifyTexts.notSent } as const;
  }
  const answered = Object.fromEntries(check.probes.map((name) => [name, seen[name]!])) as Answered;
  return check.judge(answered);
}

function resultOf(
  group: readonly Judged[],
  probes: readonly Probe[],
  session: SessionResult,
  { say }: Translator,
): Omit<RuleResult, 'says' | 'evidence'> {
  const { operation, rule } = group[0]!.check;
  const drifting = group.filter(({ outcome }) => outcome === 'drifts');
  const agreeing = group.filter(({ outcome }) => outcome === 'agrees');
  const decisive = drifting.length > 0 ? drifting : agreeing.length > 0 ? agreeing : group;
  const outcome = drifting.length > 0 ? 'drifts' : agreeing.length > 0 ? 'agrees' : 'not checked';
  const why = [...new Set(decisive.flatMap((each) => ('why' in each ? [say(each.why)] : [])))].join('; ');
  const saw = [...new Set(agreeing.flatMap((each) => ('saw' in each ? (each.saw ?? []) : [])))];
  const asked = [...new Set(decisive.flatMap(({ check }) => check.probes))];
  return {
    operation,
    rule,
    outcome,
    ...(why !== '' && { why: withoutSecrets(why, session.secrets) }),
    ...(saw.length > 0 && { saw }),
    probes: asked,
    asked: asked.map((name) => showRequest(probes.find((probe) => probe.name === name)!.request)),
  };
}

/** The text of the spec for that name. */
function sayingOf(
  { operations }: Catalogue,
  { operation: id, rule: name }: Pick<Check, 'operation' | 'rule'>,
): Pick<RuleResult, 'says' | 'evidence'> {
  const operation = operations.find((each) => each.id === id);
  if (!operation) throw new Error(`The catalogue has no operation ${id}.`);
  const rule = operation.rules.find((each) => each.name === name);
  if (rule) return { says: rule.text, evidence: rule.evidence.kind };
  const error = operation.errors.find((each) => each.name === name);
  if (error) {
    const told = [error.code, error.message].filter((each) => each !== null).join(' ');
    return { says: `${error.trigger} HTTP ${error.status} ${told}`.trim(), evidence: error.evidence.kind };
  }
  if (name === 'success') {
    return {
      says: 'A success has the fields of the spec with their types.',
      evidence: operation.evidence.kind,
    };
  }
  throw new Error(`${id} has no rule or error "${name}".`);
}
