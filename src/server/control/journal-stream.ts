import type { ExchangeFilter, Journal } from '../../core/journal.ts';

/** How many exchanges are taken from the journal at a time. */
const batch = 100;

/**
 * Exchanges as server-sent events: those after an id first, where one is given, then each as it happens.
 *
 * It reads along in the journal and keeps nothing of its own, so a slow reader costs no memory; one that is slower than
 * the journal is long misses what fell out of it.
 */
export function streamExchanges(
  journal: Journal,
  filter: ExchangeFilter,
  since: number | undefined,
): AsyncIterable<string> {
  return { [Symbol.asyncIterator]: () => new Follower(journal, filter, since) };
}

class Follower implements AsyncIterator<string, undefined> {
  readonly #journal: Journal;
  readonly #filter: ExchangeFilter;
  readonly #unsubscribe: () => void;
  #lastId: number;
  #era: number;
  #isOver = false;
  /** Lets the reader go on who has read all there is. */
  #wake: (() => void) | undefined;

  constructor(journal: Journal, filter: ExchangeFilter, since: number | undefined) {
    this.#journal = journal;
    this.#filter = filter;
    this.#era = journal.era;
    // A reader that knows of more than there has been comes from before a reset.
    this.#lastId = since === undefined ? journal.count : since > journal.count ? 0 : since;
    this.#unsubscribe = journal.subscribe(() => this.#wake?.());
  }

  async next(): Promise<IteratorResult<string, undefined>> {
    while (!this.#isOver) {
      const text = this.#read();
      if (text !== '') return { value: text, done: false };
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return { value: undefined, done: true };
  }

  async return(): Promise<IteratorResult<string, undefined>> {
    this.#isOver = true;
    this.#unsubscribe();
    this.#wake?.();
    return { value: undefined, done: true };
  }

  #read(): string {
    if (this.#era !== this.#journal.era) {
      this.#era = this.#journal.era;
      this.#lastId = 0;
    }
    const found = this.#journal.exchanges({ ...this.#filter, since: this.#lastId }).slice(0, batch);
    // With a filter that nothing passes, the same exchanges are not looked at again.
    this.#lastId = found.length === batch ? found.at(-1)!.id : this.#journal.count;
    return found
      .map((exchange) => `id: ${exchange.id}\nevent: exchange\ndata: ${JSON.stringify(exchange)}\n\n`)
      .join('');
  }
}
