import type { Severity } from '../verdicts/rule.ts';

/** What `expect` can say of a twin, or of a server with one. */
export interface TwinMatchers<R = void> {
  /** A new token was issued so many times, at an operation if one is named; a pair counts once. */
  toHaveIssued(times: number, operation?: string): R;
  /** So many calls of an operation came in; without a number, any. */
  toHaveReceived(operation: string, times?: number): R;
  /** There is no verdict on the client, or none as bad as the severity given. */
  toHaveNoVerdicts(atLeast?: Severity): R;
}
