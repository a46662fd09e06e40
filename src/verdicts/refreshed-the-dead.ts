import type { Text } from '../core/message.ts';
import type { RawExchange } from '../core/raw-exchange.ts';
import type { JournalIndex } from './journal-index.ts';
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

/** Refusals of one and the same thing, until the client did something else, where there are two or more. */
function runsIn(index: JournalIndex): Run[] {
  const found: Run[] = [];
  const open = new Map<string, Run>();
  const keysOf = new Map<string | undefined, Set<string>>();
  const spent = new Set<string>();
  for (const exchange of index.exchanges) {
    if (exchange.operation === undefined || !exchange.isOnPath) continue;
    const refused =
      exchange.error === undefined || exchange.isCorrupted ? undefined : refusedIn(exchange, index);
    if (!refused) {
      if (exchange.error === undefined) for (const key of sentIn(exchange, index)) spent.add(key);
      close(exchange.client, open, keysOf);
      continue;
    }
    // What was good once and is sent again is the matter of another rule.
    if (spent.has(refused.key)) continue;
    const run = open.get(refused.key);
    if (!run) {
      const begun = { what: refused.what, exchanges: [exchange], recovery: false };
      open.set(refused.key, begun);
      found.push(begun);
      const keys = keysOf.get(exchange.client) ?? new Set();
      keysOf.set(exchange.client, keys.add(refused.key));
    } else if (index.connections.isAfter(run.exchanges[0]!, exchange)) run.exchanges.push(exchange);
  }
  return found.filter(({ exchanges }) => exchanges.length > 1);
}

/** Ends what a client had under way. */
function close(
  client: string | undefined,
  open: Map<string, Run>,
  keysOf: Map<string | undefined, Set<string>>,
): void {
  for (const each of new Set([client, undefined])) {
    for (const key of keysOf.get(each) ?? []) {
      const run = open.get(key);
      if (run) run.recovery = true;
      open.delete(key);
    }
    keysOf.delete(each);
  }
}

/** What a refused request for a token tried to refresh with. */
function refusedIn(
  exchange: RawExchange,
  index: JournalIndex,
): { readonly key: string; readonly what: Text } | undefined {
  const operation = index.operation(exchange.operation);
  if (!operation || operation.lifecycle.length === 0) return undefined;
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
    if (typeof value === 'string' && errors?.includes(exchange.error!)) {
      return { key: value, what: texts.theSame(name) };
    }
  }
  return undefined;
}

/** The values of a successful request that are good once. */
function sentIn(exchange: RawExchange, index: JournalIndex): string[] {
  const names = index.usedOnce(exchange.operation);
  if (names.length === 0) return [];
  return index
    .fieldsOf(exchange)
    .filter(([name]) => names.includes(name))
    .map(([, value]) => String(value));
}
