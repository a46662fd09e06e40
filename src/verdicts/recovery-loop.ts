import type { RawExchange } from '../core/raw-exchange.ts';
import { answeredAtMs } from './connection-order.ts';
import type { JournalIndex } from './journal-index.ts';
import type { Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { texts } from './texts.ts';

/** So many tokens in a row, each refused at its first use: a client that behaves well gives up earlier. */
const longest = 20;

/** With more than this between two requests for a token there was a pause. */
const pauseMs = 500;

/** A token was requested, refused in use, requested again, refused again, and so on without end. */
export const recoveryLoop: Rule = {
  ...ruleText('recovery-loop'),
  severity: 'warning',

  find: (index) =>
    loopsIn(index).map(({ exchanges, requests }) => {
      const [first] = requests as [RawExchange, ...RawExchange[]];
      const spanMs = requests.at(-1)!.realAtMs - first.realAtMs;
      return {
        message: texts.looped(requests.length, spanMs),
        exchanges: exchanges.map(({ id }) => id),
        operation: first.operation,
        client: first.client,
      };
    }),
};

interface Loop {
  /** The requests for tokens. */
  requests: RawExchange[];
  /** They, and the refused uses. */
  exchanges: RawExchange[];
  /** Whether there was a refused use since the last request. */
  isRefused: boolean;
}

/** The loops of each vendor: who requests is often not told by a refused use. */
function loopsIn(index: JournalIndex): Loop[] {
  const over: Loop[] = [];
  const current = new Map<string | undefined, Loop>();
  const issuing = new Set(index.requests.filter(({ given }) => given).map(({ exchange }) => exchange));
  const requesting = new Set(index.requests.map(({ exchange }) => exchange));
  for (const exchange of index.exchanges) {
    const vendor = index.vendorOf(exchange.operation)?.name;
    const loop = current.get(vendor);
    if (issuing.has(exchange)) {
      if (loop?.isRefused && exchange.realAtMs - answeredAtMs(loop.requests.at(-1)!) <= pauseMs) {
        loop.requests.push(exchange);
        loop.exchanges.push(exchange);
        loop.isRefused = false;
      } else {
        if (loop) over.push(loop);
        current.set(vendor, { requests: [exchange], exchanges: [exchange], isRefused: false });
      }
    } else if (loop && !requesting.has(exchange)) {
      if (exchange.error === undefined) {
        over.push(loop);
        current.delete(vendor);
      } else {
        loop.exchanges.push(exchange);
        loop.isRefused = true;
      }
    }
  }
  return [...over, ...current.values()].filter(({ requests }) => requests.length >= longest);
}
