import type { QuirkCoverage } from './coverage.ts';
import type { Quirk } from './operation.ts';
import { type Profile, resolveQuirks } from './quirks.ts';

/** The result for a profile alone is shared, since there may be a thousand twins. */
const settled = new WeakMap<readonly Quirk[], Map<Profile, ReadonlyMap<string, string>>>();

/** The alternatives of a twin's quirks, and the quirks that a response has depended on. */
export class QuirkSettings {
  readonly #known: readonly Quirk[];
  #standing: ReadonlyMap<string, string> = new Map();
  #touched = new Set<string>();

  constructor(known: readonly Quirk[]) {
    this.#known = known;
  }

  /** Sets all quirks; throws for an unknown name or alternative. */
  settle(profile: Profile = 'observed', chosen: Readonly<Record<string, string>> = {}): void {
    this.#standing =
      Object.keys(chosen).length === 0
        ? settledBy(this.#known, profile)
        : resolveQuirks(this.#known, profile, chosen);
  }

  /** The alternative of a quirk, for a response that depends on it. */
  ask(name: string): string {
    this.#touched.add(name);
    return this.#standing.get(name)!;
  }

  /** Runs a function that reads quirks without counting them as used. */
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
