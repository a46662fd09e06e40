import { TwinError } from '../../core/errors.ts';
import type { Journal } from '../../core/journal.ts';
import { serverTexts } from '../server-texts.ts';

/** How many answers of a kind one journal may have open at a time. */
const most = { stream: 200, wait: 1_000 } as const;

const counts = new WeakMap<Journal, Record<keyof typeof most, number>>();

/** Counts an answer that stays open; returns what to call at its end. Throws ERR_LIMIT where there are too many. */
export function claimOpenEnded(journal: Journal, kind: keyof typeof most): () => void {
  const open = counts.get(journal) ?? { stream: 0, wait: 0 };
  counts.set(journal, open);
  if (open[kind] >= most[kind]) {
    throw new TwinError('ERR_LIMIT', serverTexts.tooManyOpen(most[kind], kind));
  }
  open[kind]++;
  let isOpen = true;
  return () => {
    if (isOpen) open[kind]--;
    isOpen = false;
  };
}
