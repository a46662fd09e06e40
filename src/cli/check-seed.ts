import type { Seed } from '../twin/seed.ts';
import { checkText, type Finding, type Mistake, misfitsIn } from './check-text.ts';
import { mistakesBeyondSchema } from './seed-mistakes.ts';

/** What a seed's text holds, and what is wrong with it, in the order of the file. */
export interface CheckedSeed {
  /** To be used only when there are no findings. */
  readonly seed: unknown;
  readonly findings: readonly Finding[];
}

/** Holds a seed's text to its schema and to itself. */
export function checkSeed(text: string): CheckedSeed {
  const { data, findings } = checkText(text, mistakesInSeed);
  return { seed: data, findings };
}

/** What is wrong with a seed. */
export function mistakesInSeed(seed: unknown): readonly Mistake[] {
  const misfits = misfitsIn(seed, 'Seed');
  return misfits.length > 0 ? misfits : mistakesBeyondSchema(seed as Seed);
}
