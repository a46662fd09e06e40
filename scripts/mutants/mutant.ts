/** A deliberate error in the twin: a text in one file of `src`, and what stands there instead. */
export interface Mutant {
  readonly name: string;
  /** Below `src/`. */
  readonly file: string;
  /** Stands in the file exactly once, so that a mutant cannot rot unnoticed. */
  readonly find: string;
  readonly replace: string;
  /** The transport that the cases run over; the direct call unless given. */
  readonly over?: 'fetch' | 'http';
  /** Why no case can catch it; absent where one has to. */
  readonly survives?: string;
}
