import type { components } from '../generated/control/types.ts';
import { proofLine } from '../verdicts/proof-line.ts';
import { printable, type Terminal } from './terminal.ts';

type Verdict = components['schemas']['Verdict'];

const styles = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** A verdict, and the sandbox whose journal it was read from. */
export interface PlacedVerdict extends Verdict {
  readonly sandbox?: string;
}

/** Verdicts for people: what was done, the exchanges that prove it, what the vendor says, what to change. */
export function verdictReport(verdicts: readonly PlacedVerdict[], terminal: Pick<Terminal, 'style'>): string {
  return verdicts.map((verdict) => oneVerdict(verdict, terminal)).join('\n\n');
}

function oneVerdict(verdict: PlacedVerdict, terminal: Pick<Terminal, 'style'>): string {
  const { severity, rule, client, message, exchanges, documented, fix, docs, expected } = verdict;
  const who = client === undefined ? 'The client' : client;
  const ids = exchanges.map((id) => `#${id}`).join(', ');
  const head = expected ? `${severity} (expected)` : severity;
  return [
    `${terminal.style(styles[severity], head)}  ${terminal.style('bold', rule)}  ${ids}${placeOf(verdict)}`,
    `  ${printable(who)} ${printable(message)}`,
    ...proofLines(verdict),
    ...(documented === undefined ? [] : [`  The vendor: ${printable(documented)}`]),
    `  What to do: ${fix}`,
    `  ${terminal.style('dim', docs)}`,
  ].join('\n');
}

/** The exchanges that prove a verdict, a line each. */
export function proofLines({ proof }: PlacedVerdict): string[] {
  return proof.map((each) => `    ${printable(proofLine(each))}`);
}

/** Where it happened: in which test, and of which sandbox. */
export function placeOf({ test, sandbox }: PlacedVerdict): string {
  const inTest = test === undefined ? '' : ` in the test "${printable(test)}"`;
  return sandbox === undefined ? inTest : `${inTest} of the sandbox ${sandbox}`;
}
