/** The counts of a run. */
export interface Tally {
  requests: number;
  /** How many got HTTP 200. */
  granted: number;
  readonly findings: Record<FindingKind, number>;
}

export type FindingKind = 'crashes' | 'hangs' | 'offSpec' | 'stacks' | 'secrets';

export function newTally(): Tally {
  return { requests: 0, granted: 0, findings: { crashes: 0, hangs: 0, offSpec: 0, stacks: 0, secrets: 0 } };
}

/** A finding: something that a server must not do. */
export class Misbehaviour extends Error {
  readonly kind: FindingKind;

  constructor(kind: FindingKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
