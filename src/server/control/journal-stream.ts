import type { Exchange } from '../../core/exchange.ts';
import type { ExchangeFilter, Journal } from '../../core/journal.ts';
import { english, type Translator } from '../../core/message.ts';
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
  translator: Translator = english,
): AsyncIterable<string> {
  const follower = new Follower(journal, { filter, since, translator }, claimOpenEnded(journal, 'stream'));
  return { [Symbol.asyncIterator]: () => follower };
}

interface Reading {
  readonly filter: ExchangeFilter;
  readonly since: number | undefined;
  readonly translator: Translator;
}

class Follower implements AsyncIterator<string, undefined> {
  readonly #journal: Journal;
  readonly #filter: ExchangeFilter;
  readonly #translator: Translator;
  readonly #cleanups: readonly (() => void)[];
  #lastId: number;
  #generation: number;
  #isOver = false;
  /** Wakes a reader that has caught up. */
  #wake: (() => void) | undefined;

  constructor(journal: Journal, { filter, since, translator }: Reading, release: () => void) {
    this.#journal = journal;
    this.#filter = filter;
    this.#translator = translator;
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
    const found = this.#journal
      .exchanges({ ...this.#filter, since: this.#lastId }, this.#translator)
      .slice(0, batch);
    // With a filter that nothing passes, the same exchanges are not looked at again.
    this.#lastId = found.length === batch ? found.at(-1)!.id : this.#journal.count;
    return found.map((exchange) => eventOf(exchange, this.#journal, this.#translator)).join('');
  }
}

const events = new WeakMap<Journal, { readonly generation: number; readonly texts: Map<string, string> }>();

/** An exchange as an event, made once for all readers of a language. */
function eventOf(exchange: Exchange, journal: Journal, { language }: Translator): string {
  let known = events.get(journal);
  if (known?.generation !== journal.generation) {
    known = { generation: journal.generation, texts: new Map() };
    events.set(journal, known);
  }
  const { texts } = known;
  const key = `${language} ${exchange.id}`;
  let text = texts.get(key);
  if (text === undefined) {
    text = `id: ${exchange.id}\nevent: exchange\ndata: ${JSON.stringify(exchange)}\n\n`;
    texts.set(key, text);
    if (texts.size > remembered) texts.delete(texts.keys().next().value!);
  }
  return text;
}
