import type { Exchange, Seen } from './probe.ts';

/** What comes of holding answers to a rule. */
export type Finding =
  | {
      readonly outcome: 'agrees';
      /** The alternative of a quirk that was seen, as `--quirk` takes it, or another remark. */
      readonly saw?: readonly string[];
    }
  | { readonly outcome: 'drifts'; readonly why: string }
  | { readonly outcome: 'unclear'; readonly why: string };

/** One documented behaviour that answers are held to. */
export interface Check {
  readonly operation: string;
  /** The name of a rule or an error of the spec; `success` is the success body itself. */
  readonly rule: string;
  /** The probes that have to be answered for it. */
  readonly probes: readonly string[];
  judge(seen: Answered): Finding;
}

/** The answers that a check asked for: all of them are there. */
export type Answered = Readonly<Record<string, Exchange>>;

export const agrees: Finding = { outcome: 'agrees' };

export function saw(...what: readonly (string | undefined)[]): Finding {
  const told = what.filter((each) => each !== undefined);
  return told.length === 0 ? agrees : { outcome: 'agrees', saw: told };
}

export function drifts(why: string): Finding {
  return { outcome: 'drifts', why };
}

/** Nothing can be said, although everything was answered. */
export function unclear(why: string): Finding {
  return { outcome: 'unclear', why };
}

/** Agrees if the condition holds. */
export function holds(condition: boolean, why: string): Finding {
  return condition ? agrees : drifts(why);
}

/** The first probe of a check that has no answer. */
export function unanswered({ probes }: Check, seen: Seen): string | undefined {
  return probes.find((name) => !seen[name]);
}
