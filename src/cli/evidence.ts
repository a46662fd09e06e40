import type { Evidence } from '../core/catalogue.ts';
import { type Message, messages, sentence } from '../core/message.ts';

const english = {
  observed: 'observed',
  documented: 'documented',
  inferred: 'inferred',
  undated: (kind: string, source: string) => `${kind}: ${source}`,
  dated: (kind: string, source: string, date: string) => `${kind}: ${source} (${date})`,
};

/** How a line of evidence reads, in English. */
export type EvidenceTexts = typeof english;

const text = messages('cli-evidence', english);

/** Evidence in one line: its kind, source and date. */
export function describeEvidence({ kind, source, date }: Evidence): Message {
  const told = sentence(source);
  return date === undefined ? text.undated(text[kind], told) : text.dated(text[kind], told, date);
}
