import { journalTexts } from './journal-texts.ts';
import type { Message } from './message.ts';
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
  readonly #explained = new Map<string, Message | undefined>();

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
  explain({ isOnPath, presented, request: { method, path } }: RawExchange): Message | undefined {
    // A request with a token is for a business API, which the twin answers with a stub at most.
    if (isOnPath || presented.length > 0) return undefined;
    const key = `${method} ${path}`;
    if (!this.#explained.has(key)) {
      if (this.#explained.size >= 1_000) this.#explained.clear();
      this.#explained.set(key, this.#guess(method, canonicalPath(path)));
    }
    return this.#explained.get(key);
  }

  #guess(method: string, path: string): Message | undefined {
    const exact = this.#known.get(path);
    if (exact) return journalTexts.takes(path, exact.method, method);
    // Longer than any path: comparing it would only take time.
    const [near] = path.length > 200 ? [] : nearest(path, this.#known.keys(), farthest);
    return near === undefined ? undefined : meant(this.#known.get(near)!);
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

function meant({ method, path, needs }: Known): Message {
  return journalTexts.meant(`${method} ${path}`, needs);
}
