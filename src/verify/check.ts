import type { Text } from '../core/message.ts';
import type { ProbeExchange, Seen } from './probe.ts';

/** The result of checking responses against a rule. */
export type CheckResult =
  | {
      readonly outcome: 'agrees';
      /** The quirk values that were seen, as `--quirk` takes them, or other remarks. */
      readonly saw?: readonly string[];
    }
  | { readonly outcome: 'drifts'; readonly why: Text }
  | { readonly outcome: 'unclear'; readonly why: Text };

/** One documented behaviour to check. */
export interface Check {
  readonly operation: string;
  /** The name of a rule or an error in the spec; `success` is the body of a success. */
  readonly rule: string;
  /** The probes whose responses it needs. */
  readonly probes: readonly string[];
  judge(seen: Answered): CheckResult;
}

/** The responses that a check needs; all are present. */
export type Answered = Readonly<Record<string, ProbeExchange>>;

export const agrees: CheckResult = { outcome: 'agrees' };

export function saw(...what: readonly (string | undefined)[]): CheckResult {
  return { outcome: 'agrees', saw: what.filter((each) => each !== undefined) };
}

export function drifts(why: Text): CheckResult {
  return { outcome: 'drifts', why };
}

/** The responses allow no conclusion. */
export function unclear(why: Text): CheckResult {
  return { outcome: 'unclear', why };
}

/** Agrees if the condition holds. */
export function holds(condition: boolean, why: Text): CheckResult {
  return condition ? agrees : drifts(why);
}

/** The first probe of a check without a response. */
export function unanswered({ probes }: Check, seen: Seen): string | undefined {
  return probes.find((name) => !seen[name]);
}
