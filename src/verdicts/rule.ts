import type { Text } from '../core/message.ts';
import type { JournalIndex } from './journal-index.ts';
import type { Proof } from './proof.ts';
import type { RuleName } from './rule-texts.ts';

/** How bad it is. `error`: it breaks. `warning`: it costs, or will break one day. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** The severities, the worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** One thing that a client can do wrong, and how a journal shows it. */
export interface Rule {
  /** Kebab-case; also its section in docs/verdicts.md. */
  readonly name: RuleName;
  /** Of its findings, where a finding says no other. */
  readonly severity: Severity;
  /** In a few words. */
  readonly title: Text;
  /** What to change in the client. */
  readonly fix: Text;
  find(index: JournalIndex): Finding[];
}

/** One instance of it. */
export interface Finding {
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** What the client did, in plain words and with numbers; tokens by their ids. */
  readonly message: Text;
  /** The exchanges that prove it, by id. */
  readonly exchanges: readonly number[];
  readonly operation: string | undefined;
  readonly client: string | undefined;
  /** The operation whose documentation speaks of it, where that is another. */
  readonly about?: string;
}

/** A finding about the client, read from the journal. */
export interface Verdict {
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  /** The exchanges that prove it, by id; of many the first twenty. */
  readonly exchanges: readonly number[];
  /** The same exchanges: what was asked and answered. */
  readonly proof: readonly Proof[];
  readonly operation: string | undefined;
  readonly client: string | undefined;
  /** The test in which it happened, where a mark named it. */
  readonly test: string | undefined;
  /** Whether the test said that it provokes this on purpose; then it fails no run. */
  readonly expected: boolean;
  /** What the vendor documents, with the source; undefined where it is silent. */
  readonly documented: string | undefined;
  readonly fix: string;
  /** Where the rule is explained. */
  readonly docs: string;
}
