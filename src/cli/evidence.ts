import type { Evidence } from '../core/catalogue.ts';

/** Evidence in one line: its kind, source and date. */
export function describeEvidence({ kind, source, date }: Evidence): string {
  return `${kind}: ${source}${date === undefined ? '' : ` (${date})`}`;
}
