import type { Lease } from './lease.ts';

/** Where leases are kept between calls, and, where processes share one, between processes. They are secrets. */
export interface TokenStore {
  get(key: string): Promise<Lease | undefined>;
  set(key: string, lease: Lease): Promise<void>;
}

/** Keeps leases as long as the process lives. */
export function memoryStore(): TokenStore {
  const leases = new Map<string, Lease>();
  return {
    get: async (key) => leases.get(key),
    set: async (key, lease) => {
      leases.set(key, lease);
    },
  };
}

/** Keeps each lease in a file of its own in a folder that only this user can read; for Node. */
export function fileStore(folder: string): TokenStore {
  const pathOf = (key: string) => `${folder}/${encodeURIComponent(key)}.json`;
  return {
    async get(key) {
      const { readFile } = files();
      try {
        return JSON.parse(await readFile(pathOf(key), 'utf8')) as Lease;
      } catch {
        // Not there yet, or not whole: either way there is nothing to go by, and the vendor has more.
        return undefined;
      }
    },
    async set(key, lease) {
      const { mkdir, rename, writeFile } = files();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = pathOf(key);
      // Written beside it and moved over it, so that nobody reads half a lease.
      const draft = `${path}.${crypto.randomUUID()}`;
      await writeFile(draft, JSON.stringify(lease), { mode: 0o600 });
      await rename(draft, path);
    },
  };
}

/** Asked for by name when it is needed: an import would keep bundlers for browsers from taking the module. */
function files() {
  return process.getBuiltinModule('node:fs/promises');
}
