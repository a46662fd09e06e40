import type { Text } from '../core/message.ts';
import type { RawExchange } from '../core/raw-exchange.ts';
import { spendingsOf } from './code-reused.ts';
import type { JournalIndex, TokenRequest } from './journal-index.ts';
import type { Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { texts } from './texts.ts';

/** A refresh token, a pair or a ticket that was refused was sent again. */
export const refreshedTheDead: Rule = {
  ...ruleText('refreshed-the-dead'),
  severity: 'error',

  find: (index) =>
    runsIn(index).map(({ what, exchanges, recovery }) => {
      const [first] = exchanges as [RawExchange, ...RawExchange[]];
      return {
        message: texts.refreshedAgain(what, exchanges.length, recovery),
        exchanges: exchanges.map(({ id }) => id),
        operation: first.operation,
        client: first.client,
      };
    }),
};

interface Run {
  readonly what: Text;
  readonly exchanges: RawExchange[];
  /** Whether the client did something else afterwards. */
  recovery: boolean;
}

/** What each client has under way, by what was refused. */
type OpenRuns = Map<string | undefined, Map<string, Run>>;

/** Refusals of one and the same thing, until the client did something else, where there are two or more. */
function runsIn(index: JournalIndex): Run[] {
  const found: Run[] = [];
  const open: OpenRuns = new Map();
  const spent = new Set<string>();
  const requests = new Map(index.requests.map((request) => [request.exchange, request]));
  for (const exchange of index.exchanges) {
    if (!exchange.isOnPath) continue;
    const request = requests.get(exchange);
    const hasFailed = exchange.error !== undefined;
    const refused = request && hasFailed && !exchange.isCorrupted ? refusedIn(request, index) : undefined;
    const sent = spendingsOf(exchange, index).map(({ key }) => key);
    if (!refused) {
      // Where a fault kept the response from the client, it may not know what it has spent.
      if (!hasFailed && !exchange.isCorrupted) for (const key of sent) spent.add(key);
      close(exchange.client, open);
      continue;
    }
    // What was good once and is sent again is the matter of another rule.
    if (sent.some((key) => spent.has(key))) continue;
    const own = open.get(exchange.client) ?? new Map<string, Run>();
    open.set(exchange.client, own);
    const run = own.get(refused.key);
    if (!run) {
      const begun = { what: refused.what, exchanges: [exchange], recovery: false };
      own.set(refused.key, begun);
      found.push(begun);
    } else if (index.connections.isAfter(run.exchanges[0]!, exchange)) run.exchanges.push(exchange);
  }
  return found.filter(({ exchanges }) => exchanges.length > 1);
}

/** Ends what a client had under way, and what came from a client that is not known. */
function close(client: string | undefined, open: OpenRuns): void {
  for (const each of [client, undefined]) {
    for (const run of open.get(each)?.values() ?? []) run.recovery = true;
    open.delete(each);
  }
}

/** What a refused request for a token tried to refresh with. */
function refusedIn(
  { exchange, operation }: TokenRequest,
  index: JournalIndex,
): { readonly key: string; readonly what: Text } | undefined {
  const dead = exchange.presented.find(
    ({ token, state }) =>
      token &&
      (state === 'expired' || state === 'revoked') &&
      operation.lifecycle.some((policy) => policy.token === token.type),
  );
  if (dead?.token) return { key: dead.text, what: dead.token.id };
  const { replaced = {} } = index.vendorOf(operation.id)?.sensitive ?? {};
  for (const [name, value] of index.fieldsOf(exchange)) {
    const errors = Object.hasOwn(replaced, name) ? replaced[name] : undefined;
    if (errors?.includes(exchange.error!)) return { key: String(value), what: texts.theSame(name) };
  }
  return undefined;
}
