import { nearest } from './nearest.ts';
import type { Vendor } from './provider.ts';
import type { RawExchange } from './raw-exchange.ts';
import { canonicalPath } from './router.ts';

interface Known {
  readonly method: string;
  readonly path: string;
  readonly needs: readonly string[];
}

/** Paths that differ by more than this share of their length are not typing mistakes. */
const farthest = 0.25;

/** Explains which operation was probably meant by a path that no operation has. */
export class NearMisses {
  readonly #known: ReadonlyMap<string, Known>;
  readonly #explained = new Map<string, string | undefined>();

  constructor(vendors: readonly Vendor[]) {
    const providers = vendors.flatMap((vendor) => vendor.providers);
    this.#known = new Map(
      providers
        .filter(({ operation }) => operation.prefix === undefined)
        .map(({ operation: { method, path }, validate }) => {
          // For an empty object, a validator reports every required field.
          validate?.({});
          const needs = (validate?.errors ?? []).filter(({ keyword }) => keyword === 'required');
          return [path, { method, path, needs: needs.map(({ params }) => String(params.missingProperty)) }];
        }),
    );
  }

  /** Names the nearest operation and its required fields; undefined if the path is right or similar to none. */
  explain({ isOnPath, presented, request: { method, path } }: RawExchange): string | undefined {
    // A request with a token is for a business API, which the twin answers with a stub at most.
    if (isOnPath || presented.length > 0) return undefined;
    const key = `${method} ${path}`;
    if (!this.#explained.has(key)) {
      if (this.#explained.size >= 1_000) this.#explained.clear();
      this.#explained.set(key, this.#guess(method, canonicalPath(path)));
    }
    return this.#explained.get(key);
  }

  #guess(method: string, path: string): string | undefined {
    const exact = this.#known.get(path);
    if (exact) return `${path} takes ${exact.method}, not ${method}.`;
    // Longer than any path: comparing it would only take time.
    const [near] = path.length > 200 ? [] : nearest(path, this.#known.keys(), farthest);
    return near === undefined ? undefined : `Did you mean ${describe(this.#known.get(near)!)}?`;
  }
}

/** Created on first use: they cost more than the rest of a twin. */
export function lazyNearMisses(vendors: readonly Vendor[]): () => NearMisses {
  let memo: NearMisses | undefined;
  return () => {
    memo ??= new NearMisses(vendors);
    return memo;
  };
}

function describe({ method, path, needs }: Known): string {
  return needs.length === 0 ? `${method} ${path}` : `${method} ${path}, which needs ${listOf(needs)}`;
}

function listOf(names: readonly string[]): string {
  const phrases = names.map((name) => `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`);
  return phrases.length === 1 ? phrases[0]! : `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1)}`;
}
