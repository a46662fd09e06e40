import type { components } from '../generated/control/types.ts';
import { printable, type Terminal } from './terminal.ts';

type Verdict = components['schemas']['Verdict'];

const styles = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** A verdict, and the sandbox whose journal it was read from. */
export interface PlacedVerdict extends Verdict {
  readonly sandbox?: string;
}

/** Verdicts for people: what was done, by which exchanges, what the vendor says, what to change. */
export function verdictReport(verdicts: readonly PlacedVerdict[], terminal: Pick<Terminal, 'style'>): string {
  return verdicts
    .map(({ severity, rule, client, message, exchanges, documented, fix, docs, sandbox }) => {
      const place = sandbox === undefined ? '' : ` of the sandbox ${sandbox}`;
      const proof = exchanges.map((id) => `#${id}`).join(', ') + place;
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
