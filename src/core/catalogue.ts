import type { NotModelledPath } from './operation.ts';

/** How we know a claim about a vendor. `inferred`: it has not been observed. */
export interface Evidence {
  readonly kind: 'observed' | 'documented' | 'inferred';
  /** A page, a log or a file of an SDK, in a few words that can be searched for. */
  readonly source: string;
  /** The date of the observation or of the page's last change: `2026-09-11`, `2026-09` or `2026`. */
  readonly date?: string;
  readonly note?: string;
}

/** One entry of an operation's error catalogue, for people. */
export interface ErrorEntry {
  readonly name: string;
  readonly code: string | number | null;
  readonly message: string | null;
  readonly status: number;
  readonly meaning: string;
  /** The natural precondition; for `reach: 'fault'`, why it has none. */
  readonly trigger: string;
  /** `natural`: occurs when the precondition holds, and by fault. `fault`: occurs by fault only. */
  readonly reach: 'natural' | 'fault';
  readonly evidence: Evidence;
}

/** A claim about a vendor's behaviour, with how we know. */
export interface DocumentedRule {
  readonly name: string;
  readonly text: string;
  readonly evidence: Evidence;
  /** Whether it is about how long tokens live and when a new one is issued. */
  readonly isLifecycle?: boolean;
}

/** The claims about one operation, with their evidence. */
export interface OperationEntry {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly evidence: Evidence;
  readonly errors: readonly ErrorEntry[];
  /** Lifecycle rules first, then the operation's other rules. */
  readonly rules: readonly DocumentedRule[];
}

export interface QuirkEntry {
  readonly name: string;
  readonly question: string;
  readonly default: string;
  readonly documented: string;
  readonly operations: readonly string[];
  readonly alternatives: Readonly<Record<string, { readonly means: string; readonly evidence: Evidence }>>;
}

/** Paths that the vendor has and the twin does not model, with the evidence. */
export interface NotModelledEntry extends NotModelledPath {
  readonly evidence: Evidence;
}

/** Notes on the claims about one vendor as a whole. */
export interface FidelityNotes {
  /** Where to find the sources that evidence names, by the first words of their name. */
  readonly sources: readonly { readonly name: string; readonly what: string; readonly url?: string }[];
  /** What was searched for and not found. */
  readonly openQuestions: readonly string[];
  /** What the vendor documents and the catalogue leaves out, with the reason. */
  readonly leftOut: readonly string[];
}

/** Every claim about one vendor: the part of its spec that people read. */
export interface Catalogue {
  readonly vendor: string;
  /** The title of its spec. */
  readonly title: string;
  readonly operations: readonly OperationEntry[];
  readonly quirks: readonly QuirkEntry[];
  readonly fidelity: FidelityNotes;
  readonly notModelled: readonly NotModelledEntry[];
}
