import type { Exchange } from '../core/exchange.ts';
import { journalLines } from './journal-lines.ts';
import type { Verdict } from './rule.ts';

/** Verdicts as text, each with its fix, and the exchanges that the journal keeps; what a failed test shows. */
export function verdictText(verdicts: readonly Verdict[], exchanges: readonly Exchange[]): string {
  if (verdicts.length === 0) return 'No problems found.';
  return [...verdicts.map(oneVerdict), journalLines(exchanges)].join('\n\n');
}

function oneVerdict({ rule, severity, message, exchanges, documented, fix }: Verdict): string {
  return [
    `${severity} ${rule} (${exchanges.map((id) => `#${id}`).join(', ')}): ${message}`,
    ...(documented ? [`  documented: ${documented}`] : []),
    `  fix: ${fix}`,
  ].join('\n');
}
