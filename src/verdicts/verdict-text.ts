import type { Exchange } from '../core/exchange.ts';
import { journalLines } from './journal-lines.ts';
import { proofLine } from './proof-line.ts';
import type { Verdict } from './rule.ts';

/** Verdicts as text, each with its fix, and the exchanges that the journal keeps; what a failed test shows. */
export function verdictText(verdicts: readonly Verdict[], exchanges: readonly Exchange[]): string {
  if (verdicts.length === 0) return 'No problems found.';
  return [...verdicts.map(oneVerdict), journalLines(exchanges)].join('\n\n');
}

function oneVerdict(verdict: Verdict): string {
  const { rule, severity, message, exchanges, proof, documented, fix, test, expected } = verdict;
  const place = test === undefined ? '' : ` in the test "${test}"`;
  return [
    `${severity}${expected ? ' (expected)' : ''} ${rule} (${exchanges.map((id) => `#${id}`).join(', ')})${place}: ${message}`,
    ...proof.map((each) => `  ${proofLine(each)}`),
    ...(documented ? [`  documented: ${documented}`] : []),
    `  fix: ${fix}`,
  ].join('\n');
}
