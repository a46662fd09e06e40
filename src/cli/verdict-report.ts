import type { Verdict } from '../verdicts/rule.ts';
import { printable, type Terminal } from './terminal.ts';

const styles = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** Verdicts for people: what was done, by which exchanges, what the vendor says, what to change. */
export function verdictReport(verdicts: readonly Verdict[], terminal: Pick<Terminal, 'style'>): string {
  return verdicts
    .map(({ severity, rule, client, message, exchanges, documented, fix, docs }) => {
      const proof = exchanges.map((id) => `#${id}`).join(', ');
      const who = client === undefined ? 'The client' : client;
      return [
        `${terminal.style(styles[severity], severity)}  ${terminal.style('bold', rule)}  ${proof}`,
        `  ${printable(who)} ${printable(message)}`,
        ...(documented === undefined ? [] : [`  The vendor: ${printable(documented)}`]),
        `  What to do: ${fix}`,
        `  ${terminal.style('dim', docs)}`,
      ].join('\n');
    })
    .join('\n\n');
}
