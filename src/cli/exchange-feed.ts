import type { Exchange, Journal } from '../core/journal.ts';
import type { Translator } from '../core/message.ts';

/** Prints a feed of exchanges. */
export interface FeedPrinter {
  /** Prints one; of a sandbox, if one is named. */
  exchange(exchange: Exchange, sandbox: string | undefined): void;
  /** Prints how many exchanges were left out. */
  leftOut(count: number): void;
}

const windowMs = 1_000;

/** More than anybody can read in a second, and few enough not to slow the server down. */
const perWindow = 100;

/** Prints what is recorded in a journal: the server's own, or that of a sandbox. */
export type Feed = (journal: Journal, sandbox?: string) => void;

/**
 * Prints exchanges after their responses are sent. Under load it prints some of all journals together and counts the
 * others, which the journals have.
 */
export function createFeed(translator: Translator, printer: FeedPrinter): Feed {
  let windowEndsMs = 0;
  let printed = 0;
  let leftOut = 0;
  const sayLeftOut = () => {
    printer.leftOut(leftOut);
    leftOut = 0;
  };
  const wants = ({ realAtMs }: { readonly realAtMs: number }) => {
    // The machine's clock may jump back, which must not stop the feed.
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
  let waiting: (readonly [exchange: Exchange, sandbox: string | undefined])[] = [];
  const print = () => {
    const exchanges = waiting;
    waiting = [];
    for (const [exchange, sandbox] of exchanges) printer.exchange(exchange, sandbox);
  };
  return (journal, sandbox) => {
    journal.subscribe(
      (exchange) => {
        if (waiting.push([exchange, sandbox]) === 1) setImmediate(print);
      },
      wants,
      translator,
    );
    // Once the journal is cleared, the secrets to redact are no longer known.
    journal.beforeClear(print);
  };
}
