import type { Exchange } from '../core/exchange.ts';
import { english, type Translator } from '../core/message.ts';
import { journalLines } from './journal-lines.ts';
import { proofLine } from './proof-line.ts';
import type { Verdict } from './rule.ts';
import { texts } from './texts.ts';

/** Verdicts as text, each with its fix, and the exchanges that the journal keeps; what a failed test shows. */
export function verdictText(
  verdicts: readonly Verdict[],
  exchanges: readonly Exchange[],
  translator: Translator = english,
): string {
  if (verdicts.length === 0) return translator.say(texts.noProblems);
  return [
    ...verdicts.map((verdict) => oneVerdict(verdict, translator)),
    journalLines(exchanges, translator),
  ].join('\n\n');
}

function oneVerdict(verdict: Verdict, translator: Translator): string {
  const { rule, severity, message, exchanges, proof, documented, fix, test, expected } = verdict;
  const { say } = translator;
  const place = test === undefined ? '' : say(texts.inTest(test));
  const head = say(expected ? texts.expected(texts[severity]) : texts[severity]);
  return [
    `${head} ${rule} (${exchanges.map((id) => `#${id}`).join(', ')})${place}: ${message}`,
    ...proof.map((each) => `  ${proofLine(each, translator)}`),
    ...(documented ? [`  ${say(texts.documentedLine(documented))}`] : []),
    `  ${say(texts.fixLine(fix))}`,
  ].join('\n');
}
