import type { RawExchange, RawPresentedToken } from '../core/raw-exchange.ts';
import { answeredAtMs } from './connection-order.ts';
import type { JournalIndex } from './journal-index.ts';

import type { Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { texts } from './texts.ts';

/** A client that waits longer after each failure does not repeat a request so often in a row. */
const storm = 10;

/** With more than this between a response and the next try there was a pause. */
const pauseMs = 100;

/** One request was repeated at once, over and over, although it failed each time in the same way. */
export const retryStorm: Rule = {
  ...ruleText('retry-storm'),
  severity: 'warning',

  find: (index) =>
    spellsIn(index)
      // Of requests in flight together each is a first one.
      .filter((spell) => spell.length - new Set(spell.map(slotNumber)).size + 1 >= storm)
      .map((spell) => {
        const [first] = spell as [RawExchange, ...RawExchange[]];
        const spanMs = spell.at(-1)!.realAtMs - first.realAtMs;
        const failure = first.error ?? `HTTP ${first.response.status}`;
        return {
          message: texts.repeated(spell.length, spanMs, failure),
          exchanges: spell.map(({ id }) => id),
          operation: first.operation,
          client: first.client,
        };
      }),
};

/** Repetitions of one failure without a pause, with nothing else in between on their connections. */
function spellsIn(index: JournalIndex): RawExchange[][] {
  const over: RawExchange[][] = [];
  const spells = new Map<string, RawExchange[]>();
  const keyOn = new Map<number | undefined, string>();
  const close = (key: string) => {
    const spell = spells.get(key);
    if (spell) over.push(spell);
    spells.delete(key);
  };
  for (const exchange of index.exchanges) {
    const slot = slotNumber(exchange);
    const key = hasFailed(exchange, index) ? failureKey(exchange) : undefined;
    const previous = keyOn.get(slot);
    if (previous !== undefined && previous !== key) close(previous);
    if (key === undefined) keyOn.delete(slot);
    else {
      keyOn.set(slot, key);
      const last = spells.get(key)?.at(-1);
      if (last && exchange.realAtMs - answeredAtMs(last) > pauseMs) close(key);
      const spell = spells.get(key);
      if (spell) spell.push(exchange);
      else spells.set(key, [exchange]);
    }
  }
  return [...over, ...spells.values()];
}

function hasFailed(exchange: RawExchange, index: JournalIndex): boolean {
  const { operation, error, response, isCorrupted } = exchange;
  // What a path that is not modelled answers is not the vendor's answer; a dead token is the matter of other rules.
  if (operation === undefined || exchange.presented.some(isDead)) return false;
  if (error !== undefined || response.status >= 400 || response.act?.connection !== undefined) return true;
  // A success without a token in it.
  return isCorrupted && (index.operation(operation)?.lifecycle.length ?? 0) > 0;
}

function isDead({ state }: RawPresentedToken): boolean {
  return state === 'expired' || state === 'revoked';
}

function slotNumber({ connection }: RawExchange): number | undefined {
  return connection?.slot;
}

function failureKey({ request, response, error }: RawExchange): string {
  const { method, path, query, authorization, body } = request;
  return [method, path, query, authorization, body, response.status, error].join('\n');
}
