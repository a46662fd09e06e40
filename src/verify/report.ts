import type { RuleResult } from './judge.ts';
import type { PactResult } from './pacts/pact-result.ts';

/** What came of a verification. */
export interface VerificationReport {
  readonly vendor: string;
  readonly target: string;
  /** `live` is a host of the vendor's own; `unknown` is anything else that claims to be the vendor. */
  readonly provider: 'live' | 'twin' | 'unknown';
  /** When it ended. */
  readonly at: string;
  readonly credentials: 'given' | 'demo' | 'none';
  readonly calls: number;
  /** Why it ended early. */
  readonly stopped?: string;
  readonly noLifecycle?: string;
  readonly rules: readonly RuleResult[];
  readonly pacts: readonly PactResult[];
}

/** Whether anything contradicts the contract. */
export function hasDrift({ rules, pacts }: VerificationReport): boolean {
  return [...rules, ...pacts].some(({ outcome }) => outcome === 'drifts');
}
