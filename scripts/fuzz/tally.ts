/** What a run has sent and found. */
export interface Tally {
  requests: number;
  /** How many were answered with HTTP 200. */
  granted: number;
  readonly findings: {
    crashes: number;
    hangs: number;
    offSpec: number;
    stacks: number;
    secrets: number;
  };
}

export function newTally(): Tally {
  return { requests: 0, granted: 0, findings: { crashes: 0, hangs: 0, offSpec: 0, stacks: 0, secrets: 0 } };
}
