import type { RuleResult } from './judge.ts';
import type { PactResult } from './pacts/pact-result.ts';

/** The result of a verification. */
export interface VerificationReport {
  readonly vendor: string;
  readonly target: string;
  /** `live`: a host of the vendor. `unknown`: neither a twin nor a host of the vendor. */
  readonly provider: 'live' | 'twin' | 'unknown';
  /** When it ended. */
  readonly at: string;
  readonly credentials: 'given' | 'demo' | 'none';
  readonly calls: number;
  /** Why it stopped early. */
  readonly stopped?: string;
  readonly noLifecycle?: string;
  readonly rules: readonly RuleResult[];
  readonly pacts: readonly PactResult[];
}

/** Whether any rule or pact drifts. */
export function hasDrift({ rules, pacts }: VerificationReport): boolean {
  return [...rules, ...pacts].some(({ outcome }) => outcome === 'drifts');
}
