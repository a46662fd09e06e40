import { errorTexts } from './error-texts.ts';
import type { Text } from './message.ts';

/** A longer name is not a typing mistake, and comparing it would take time. */
const longestName = 200;

/** The maximum number of known names that are compared. */
const mostCompared = 2_000;

/** Up to three names that are most similar to a mistyped one, best first; `farthest` is the share of a name that may be wrong. */
export function nearest(name: string, known: Iterable<string>, farthest = 0.5): string[] {
  if (name.length > longestName) return [];
  const wanted = name.toLowerCase();
  const found: { readonly candidate: string; readonly distance: number }[] = [];
  let compared = 0;
  for (const candidate of known) {
    if (++compared > mostCompared) break;
    const most = Math.max(2, candidate.length * farthest);
    const distance = likeness(wanted, candidate.toLowerCase(), most);
    if (distance <= most) found.push({ candidate, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** "Did you mean …?" with the nearest names; without one, `otherwise` or nothing. */
export function didYouMean(name: string, known: Iterable<string>, otherwise: Text = ''): Text {
  const names = nearest(name, known);
  return names.length === 0 ? otherwise : errorTexts.didYouMean(names);
}

function likeness(a: string, b: string, most: number): number {
  // A part of a long name counts as a small typo.
  if (a.length >= 3 && b.includes(a)) return 1;
  // Each missing or extra letter is a mistake.
  return Math.abs(a.length - b.length) > most ? Number.POSITIVE_INFINITY : editDistance(a, b);
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
