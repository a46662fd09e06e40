import type { Exchange, Journal } from '../core/journal.ts';

/** What prints a feed of exchanges. */
export interface FeedPrinter {
  exchange(exchange: Exchange): void;
  /** Says how many were not printed. */
  leftOut(count: number): void;
}

const windowMs = 1_000;

/** More than anybody reads in a second, and few enough to cost an answer nothing. */
const perWindow = 100;

/**
 * Prints exchanges as they come, each after its answer is on its way, and under load counts those beyond what can be
 * read: the journal has the last of them.
 */
export function feed(journal: Journal, printer: FeedPrinter): void {
  let windowEndsMs = 0;
  let printed = 0;
  let leftOut = 0;
  const sayLeftOut = () => {
    printer.leftOut(leftOut);
    leftOut = 0;
  };
  const wants = ({ realAtMs }: { readonly realAtMs: number }) => {
    // A clock that was set back must not silence the feed.
    if (realAtMs >= windowEndsMs || realAtMs < windowEndsMs - windowMs) {
      windowEndsMs = realAtMs + windowMs;
      printed = 0;
    }
    if (printed < perWindow) {
      printed++;
      return true;
    }
    if (leftOut === 0) setTimeout(sayLeftOut, windowMs).unref();
    leftOut++;
    return false;
  };
  let waiting: Exchange[] = [];
  const print = () => {
    const exchanges = waiting;
    waiting = [];
    for (const exchange of exchanges) printer.exchange(exchange);
  };
  journal.subscribe((exchange) => {
    if (waiting.push(exchange) === 1) setImmediate(print);
  }, wants);
  // Afterwards it would no longer be known what in them has to be taken out.
  journal.beforeClear(print);
}
