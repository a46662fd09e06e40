import { TwinError } from '../../core/errors.ts';
import type { Exchange } from '../../core/exchange.ts';
import { type ExchangeFilter, type Journal, matches } from '../../core/journal.ts';
import { realDelay } from '../../core/timer.ts';
import { serverTexts } from '../server-texts.ts';
import type { StreamingReply } from '../transport/handler.ts';
import { claimOpenEnded } from './open-ended.ts';
import { problem } from './problem.ts';

/** Maximum wait. */
const longestMs = 60_000;

/** Answers as soon as so many exchanges fit a filter; a 408 when they do not come in time, which is real time. */
export async function waitForExchanges(
  journal: Journal,
  filter: ExchangeFilter,
  { count, timeoutMs }: { readonly count: number; readonly timeoutMs: number },
): Promise<StreamingReply | { readonly count: number; readonly exchanges: readonly Exchange[] }> {
  if (!(timeoutMs >= 0 && timeoutMs <= longestMs)) {
    throw new TwinError('ERR_INVALID_OPTION', serverTexts.waitTooLong(timeoutMs));
  }
  if (count > journal.capacity) {
    throw new TwinError('ERR_INVALID_OPTION', serverTexts.waitForTooMany(count, journal.capacity));
  }
  const release = claimOpenEnded(journal, 'wait');
  const exchanges = await collect(journal, filter, count, timeoutMs).finally(release);
  if (journal.isClosed) return problem(404, 'ERR_NOT_FOUND', serverTexts.deletedMeanwhile);
  if (exchanges.length >= count) return { count: exchanges.length, exchanges };
  return problem(
    408,
    'ERR_TIMEOUT',
    serverTexts.waitedInVain(timeoutMs / 1_000, exchanges.length, count, journal.count),
  );
}

async function collect(
  journal: Journal,
  filter: ExchangeFilter,
  count: number,
  timeoutMs: number,
): Promise<Exchange[]> {
  const read = () => journal.exchanges(filter);
  let missing = count - read().length;
  if (missing <= 0) return read();
  const enough = new AbortController();
  const unsubscribe = journal.subscribe((exchange) => {
    if (matches(exchange, filter) && --missing <= 0) enough.abort();
  });
  const stopListening = journal.onClose(() => enough.abort());
  // An aborted wait ends early, which is not an error.
  await realDelay(timeoutMs, enough.signal).catch(() => {});
  unsubscribe();
  stopListening();
  return read();
}
