import type { Translator } from '../core/message.ts';
import type { components } from '../generated/control/types.ts';
import { proofLine } from '../verdicts/proof-line.ts';
import { texts } from '../verdicts/texts.ts';
import { reportTexts } from './report-texts.ts';
import { fit } from './table.ts';
import { printable, type Terminal } from './terminal.ts';

type Verdict = components['schemas']['Verdict'];

const styles = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** A verdict, and the sandbox whose journal it was read from. */
export interface PlacedVerdict extends Verdict {
  readonly sandbox?: string;
}

/** Verdicts for people: what was done, the exchanges that prove it, what the vendor says, what to change. */
export function verdictReport(
  verdicts: readonly PlacedVerdict[],
  terminal: Pick<Terminal, 'width' | 'style' | 'translator'>,
): string {
  return verdicts.map((verdict) => oneVerdict(verdict, terminal)).join('\n\n');
}

function oneVerdict(
  verdict: PlacedVerdict,
  terminal: Pick<Terminal, 'width' | 'style' | 'translator'>,
): string {
  const { severity, rule, client, message, exchanges, documented, fix, docs, expected } = verdict;
  const { say } = terminal.translator;
  const who = client ?? say(reportTexts.theClient);
  const ids = exchanges.map((id) => `#${id}`).join(', ');
  const head = say(expected ? texts.expected(texts[severity]) : texts[severity]);
  return [
    `${terminal.style(styles[severity], head)}  ${terminal.style('bold', rule)}  ${ids}${placeOf(verdict, terminal.translator)}`,
    ...fit(`${printable(who)} ${printable(message)}`, 2, terminal),
    ...proofLines(verdict, terminal.translator),
    ...(documented === undefined ? [] : fit(say(reportTexts.vendor(printable(documented))), 2, terminal)),
    ...fit(say(reportTexts.whatToDo(fix)), 2, terminal),
    `  ${terminal.style('dim', docs)}`,
  ].join('\n');
}

/** The exchanges that prove a verdict, a line each. */
export function proofLines({ proof }: PlacedVerdict, translator: Translator): string[] {
  return proof.map((each) => `    ${printable(proofLine(each, translator))}`);
}

/** Where it happened: in which test, and of which sandbox. */
export function placeOf({ test, sandbox }: PlacedVerdict, { say }: Translator): string {
  const inTest = test === undefined ? '' : say(texts.inTest(printable(test)));
  return sandbox === undefined ? inTest : inTest + say(texts.ofSandbox(sandbox));
}
