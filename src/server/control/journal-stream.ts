import type { Exchange } from '../../core/exchange.ts';
import type { ExchangeFilter, Journal } from '../../core/journal.ts';
import { claimOpenEnded } from './open-ended.ts';

/** How many exchanges are taken from the journal at a time. */
const batch = 25;

/** How many events are remembered, so that many readers of one journal do not each make them. */
const remembered = 100;

/**
 * Exchanges as server-sent events: those after an id first, where one is given, then each as it happens.
 *
 * It reads along in the journal and keeps nothing of its own, so a slow reader costs no memory; one that is slower than
 * the journal is long misses what fell out of it. It ends with the journal.
 */
export function streamExchanges(
  journal: Journal,
  filter: ExchangeFilter,
  since: number | undefined,
): AsyncIterable<string> {
  const follower = new Follower(journal, filter, since, claimOpenEnded(journal, 'stream'));
  return { [Symbol.asyncIterator]: () => follower };
}

class Follower implements AsyncIterator<string, undefined> {
  readonly #journal: Journal;
  readonly #filter: ExchangeFilter;
  readonly #cleanups: readonly (() => void)[];
  #lastId: number;
  #generation: number;
  #isOver = false;
  /** Wakes a reader that has caught up. */
  #wake: (() => void) | undefined;

  constructor(journal: Journal, filter: ExchangeFilter, since: number | undefined, release: () => void) {
    this.#journal = journal;
    this.#filter = filter;
    this.#generation = journal.generation;
    // A reader that knows of more than there has been comes from before a reset.
    this.#lastId = since === undefined ? journal.count : since > journal.count ? 0 : since;
    this.#cleanups = [
      journal.onRecord(() => this.#wake?.()),
      journal.onClose(() => void this.return()),
      release,
    ];
    if (journal.isClosed) void this.return();
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
    for (const cleanup of this.#cleanups) cleanup();
    this.#wake?.();
    return { value: undefined, done: true };
  }

  #read(): string {
    if (this.#generation !== this.#journal.generation) {
      this.#generation = this.#journal.generation;
      this.#lastId = 0;
    }
    const found = this.#journal.exchanges({ ...this.#filter, since: this.#lastId }).slice(0, batch);
    // With a filter that nothing passes, the same exchanges are not looked at again.
    this.#lastId = found.length === batch ? found.at(-1)!.id : this.#journal.count;
    return found.map((exchange) => eventOf(exchange, this.#journal)).join('');
  }
}

const events = new WeakMap<Journal, { readonly generation: number; readonly texts: Map<number, string> }>();

/** An exchange as an event, made once for all readers. */
function eventOf(exchange: Exchange, journal: Journal): string {
  let known = events.get(journal);
  if (known?.generation !== journal.generation) {
    known = { generation: journal.generation, texts: new Map() };
    events.set(journal, known);
  }
  const { texts } = known;
  let text = texts.get(exchange.id);
  if (text === undefined) {
    text = `id: ${exchange.id}\nevent: exchange\ndata: ${JSON.stringify(exchange)}\n\n`;
    texts.set(exchange.id, text);
    if (texts.size > remembered) texts.delete(texts.keys().next().value!);
  }
  return text;
}
