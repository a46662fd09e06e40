import type { QuirkCoverage } from './coverage.ts';
import type { Quirk } from './operation.ts';
import { type Profile, resolveQuirks } from './quirks.ts';

/** What a profile alone settles is the same for every twin, of which there may be a thousand. */
const settled = new WeakMap<readonly Quirk[], Map<Profile, ReadonlyMap<string, string>>>();

/** The alternatives that a twin's quirks stand at, and on which of them an answer has depended. */
export class StandingQuirks {
  readonly #known: readonly Quirk[];
  #standing: ReadonlyMap<string, string> = new Map();
  #touched = new Set<string>();

  constructor(known: readonly Quirk[]) {
    this.#known = known;
  }

  /** Settles all of them anew; throws for a name or an alternative that does not exist. */
  settle(profile: Profile = 'observed', chosen: Readonly<Record<string, string>> = {}): void {
    this.#standing =
      Object.keys(chosen).length === 0
        ? settledBy(this.#known, profile)
        : resolveQuirks(this.#known, profile, chosen);
  }

  /** The alternative of a quirk, for an answer that depends on it. */
  ask(name: string): string {
    this.#touched.add(name);
    return this.#standing.get(name)!;
  }

  /** Runs what asks for quirks without any answer depending on them. */
  overlook(run: () => void): void {
    const before = new Set(this.#touched);
    run();
    this.#touched = before;
  }

  report(): QuirkCoverage[] {
    return Array.from(this.#standing, ([quirk, standing]) => ({
      quirk,
      standing,
      touched: this.#touched.has(quirk),
    }));
  }

  exportState(): Record<string, string> {
    return Object.fromEntries(this.#standing);
  }
}

function settledBy(known: readonly Quirk[], profile: Profile): ReadonlyMap<string, string> {
  const byProfile = settled.get(known) ?? new Map<Profile, ReadonlyMap<string, string>>();
  settled.set(known, byProfile);
  const standing = byProfile.get(profile) ?? resolveQuirks(known, profile);
  byProfile.set(profile, standing);
  return standing;
}
