import type { Lease } from './lease.ts';

/** Keeps leases between calls and, where processes share it, between processes. Leases are secrets. */
export interface TokenStore {
  get(key: string): Promise<Lease | undefined>;
  set(key: string, lease: Lease): Promise<void>;
  /**
   * Takes the lock of a key without waiting.
   *
   * Resolves with the function that releases it, or with undefined while somebody else holds it. A lock that is not
   * released ends by itself after `ttlMs`. Optional: a store without it is for one process, or for tokens that may be
   * requested twice.
   */
  lock?(key: string, ttlMs: number): Promise<Release | undefined>;
}

/** Releases a lock; does nothing once the lock has ended or belongs to somebody else. */
export type Release = () => Promise<void>;

/** Keeps leases as long as the process lives. */
export function memoryStore(): TokenStore {
  const leases = new Map<string, Lease>();
  const locks = new Map<string, Release>();
  return {
    get: async (key) => leases.get(key),
    set: async (key, lease) => {
      leases.set(key, lease);
    },
    // Its holders live in this process, so none dies without a release.
    lock: async (key) => {
      if (locks.has(key)) return undefined;
      const release = async () => {
        if (locks.get(key) === release) locks.delete(key);
      };
      locks.set(key, release);
      return release;
    },
  };
}
