import type { Severity } from '../verdicts/rule.ts';

/** The matchers for a twin, or for a server with one. */
export interface TwinMatchers<R = void> {
  /** Passes if tokens were issued so many times, by one operation if it is named; a pair counts once. */
  toHaveIssued(times: number, operation?: string): R;
  /** Passes if the operation was called so many times; without a number, at least once. */
  toHaveReceived(operation: string, times?: number): R;
  /** Passes if there is no verdict on the client, or only verdicts below the severity. */
  toHaveNoVerdicts(atLeast?: Severity): R;
}
