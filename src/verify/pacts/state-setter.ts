import type { Known } from '../credentials.ts';

/** Brings states about at a provider. */
export interface StateSetter {
  /** Why a state cannot be brought about; undefined when it can. */
  reasonAgainst(state: string): string | undefined;
  /** Brings it about; what it tells the pact. */
  bringAbout(state: string): Promise<Known>;
}
