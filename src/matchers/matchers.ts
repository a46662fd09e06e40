import type { Exchange } from '../core/exchange.ts';
import { nearest } from '../core/nearest.ts';
import type { Twin } from '../twin/twin.ts';
import { journalLines } from '../verdicts/journal-lines.ts';
import type { Severity } from '../verdicts/rule.ts';
import { verdictText } from '../verdicts/verdict-text.ts';

/** The subject of the matchers: a twin, or a server with one. */
export type HasTwin = Twin | { readonly twin: Twin };

interface Outcome {
  readonly pass: boolean;
  readonly message: () => string;
}

/** How many times a new token was issued; a pair counts once, a repeated token does not count. */
function toHaveIssued(received: HasTwin, times: number, operation?: string): Outcome {
  const all = twinOf(received).journal.exchanges();
  const found = all.filter(
    (exchange) =>
      (operation === undefined || exchange.operation === operation) &&
      exchange.issued.some(({ fresh }) => fresh),
  );
  return counted(
    `issue ${counting(times, 'new token')}${operation ? ` at ${operation}` : ''}`,
    found,
    times,
    all,
  );
}

/** How many requests an operation received; without a number, whether there was any. */
function toHaveReceived(received: HasTwin, operation: string, times?: number): Outcome {
  const twin = twinOf(received);
  const ids = twin.operations().map(({ id }) => id);
  if (!ids.includes(operation)) {
    const near = nearest(operation, ids)[0];
    throw new TypeError(`Unknown operation "${operation}".${near ? ` Did you mean "${near}"?` : ''}`);
  }
  const all = twin.journal.exchanges();
  const found = all.filter((exchange) => exchange.operation === operation);
  const what = `receive ${times === undefined ? 'any request' : counting(times, 'request')} of ${operation}`;
  return counted(what, found, times, all);
}

const ranks: readonly Severity[] = ['info', 'warning', 'error'];

/** Whether the journal has no verdict on the client, or none as severe as `atLeast`. */
function toHaveNoVerdicts(received: HasTwin, atLeast: Severity = 'info'): Outcome {
  const twin = twinOf(received);
  const found = twin
    .verdicts()
    .filter(({ severity, expected }) => !expected && ranks.indexOf(severity) >= ranks.indexOf(atLeast));
  return {
    pass: found.length === 0,
    message: () => {
      const exchanges = twin.journal.exchanges();
      return found.length === 0
        ? `Expected a verdict on the client; there is none.\n\n${journalLines(exchanges)}`
        : `Expected no verdict on the client.\n\n${verdictText(found, exchanges)}`;
    },
  };
}

/** The matchers, for `expect.extend`. */
export const matchers = { toHaveIssued, toHaveReceived, toHaveNoVerdicts };

function twinOf(received: HasTwin): Twin {
  const twin =
    typeof received === 'object' && received !== null && 'twin' in received ? received.twin : received;
  if (typeof (twin as Partial<Twin> | null)?.journal?.exchanges !== 'function') {
    throw new TypeError(
      `This matcher takes a twin or a server, not ${received === null ? 'null' : typeof received}.`,
    );
  }
  return twin;
}

function counted(
  what: string,
  found: readonly Exchange[],
  times: number | undefined,
  all: readonly Exchange[],
): Outcome {
  const pass = times === undefined ? found.length > 0 : found.length === times;
  return {
    pass,
    message: () =>
      `Expected the twin ${pass ? 'not to' : 'to'} ${what}; it was ${counting(found.length, 'time')}.\n\n${journalLines(all)}`,
  };
}

function counting(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
