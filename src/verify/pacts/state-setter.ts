import type { Known } from '../credentials.ts';

/** Sets states up at a provider. */
export interface StateSetter {
  /** Why a state cannot be set up; undefined if it can. */
  reasonAgainst(state: string): string | undefined;
  /** Sets it up; returns the values for the pact. */
  bringAbout(state: string, params?: Readonly<Record<string, unknown>>): Promise<Known>;
}
