import { numberAt, textAt } from './answer.ts';
import { agrees, type Check, type CheckResult, drifts, unclear } from './check.ts';
import type { ProbeExchange } from './probe.ts';
import { verifyTexts } from './verify-texts.ts';

/** Where a success has its token and the token's remaining seconds. */
export interface TokenPlace {
  readonly token: string;
  readonly remaining: string;
}

/** Allowed difference between two remaining lifetimes: they and the Date header are whole seconds. */
const toleranceSeconds = 2;

/** Whether two responses have the same token. */
export function sameToken(first: ProbeExchange, again: ProbeExchange, pointer: string): CheckResult {
  const [one, other] = [textAt(first, pointer), textAt(again, pointer)];
  if (one === undefined || other === undefined) return drifts(verifyTexts.noTokenAt(pointer));
  return one === other ? agrees : drifts(verifyTexts.anotherToken);
}

/** Checks that a repeated request returns the same token with its remaining lifetime. */
export function tokenRemains(
  operation: string,
  first: string,
  again: string,
  { token, remaining }: TokenPlace,
  rules: { readonly same: string; readonly falls: string },
): Check {
  return {
    operation,
    rule: rules.falls,
    probes: [first, again],
    judge({ [first]: one, [again]: other }) {
      const [before, after] = [numberAt(one, remaining), numberAt(other, remaining)];
      if (before === undefined || after === undefined) return drifts(verifyTexts.notNumber(remaining));
      if (textAt(one, token) !== textAt(other, token)) return unclear(verifyTexts.twoTokens(rules.same));
      const elapsed = (other!.atMs - one!.atMs) / 1_000;
      const decrease = before - after;
      if (Math.abs(decrease - elapsed) <= toleranceSeconds) return agrees;
      return drifts(verifyTexts.decreased(remaining, decrease, Math.round(elapsed)));
    },
  };
}
