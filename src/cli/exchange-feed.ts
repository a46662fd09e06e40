import type { Exchange } from '../core/journal.ts';

/** What prints a feed of exchanges. */
export interface FeedPrinter {
  exchange(exchange: Exchange): void;
  /** Says how many were not printed. */
  leftOut(count: number): void;
}

const windowMs = 1_000;

/** More than anybody reads in a second, and few enough to cost an answer nothing. */
const perWindow = 500;

/** Prints exchanges as they come, and under load counts those beyond what can be read: the journal has them all. */
export function feed(printer: FeedPrinter): (exchange: Exchange) => void {
  let windowEndsMs = 0;
  let printed = 0;
  let leftOut = 0;
  const sayLeftOut = () => {
    if (leftOut > 0) printer.leftOut(leftOut);
    leftOut = 0;
  };
  return (exchange) => {
    if (exchange.realAtMs >= windowEndsMs) {
      windowEndsMs = exchange.realAtMs + windowMs;
      printed = 0;
    }
    if (printed < perWindow) {
      printed++;
      printer.exchange(exchange);
      return;
    }
    if (leftOut === 0) setTimeout(sayLeftOut, windowMs).unref();
    leftOut++;
  };
}
