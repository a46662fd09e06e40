import { lockFile, randomName, type UniqueName } from './file-lock.ts';
import type { Lease } from './lease.ts';
import type { TokenStore } from './token-store.ts';

/** File systems refuse names beyond 255 bytes; a name has a suffix, too. */
const longestName = 150;

/** A draft this old belongs to a process that ended while it wrote. */
const abandonedAfterMs = 60 * 60_000;

/** What the store writes: a lease, a draft of one, a lock. */
const ownFile = /\.json$|\.json\.[\w-]+$|\.lock\.\d+$|\.lock\.\d+\.[\w-]+$/;
const draftFile = /\.(json|lock\.\d+)\.[\da-f-]{36}$/;

/**
 * Keeps each lease in a file of its own, in a folder that only this user can read; for Node.
 *
 * `now` is the system's clock, in milliseconds since 1970. Processes of one machine can share the folder; a lock beside each lease keeps two of them from renewing it at once.
 */
export function fileStore(folder: string, now: () => number = Date.now): TokenStore {
  return storeIn(folder, now, randomName);
}

/** The same, with the names of its drafts as an argument. */
export function storeIn(folder: string, now: () => number, unique: UniqueName): TokenStore {
  let isReady = false;

  async function prepare(): Promise<void> {
    if (isReady) return;
    await makePrivate(folder);
    await removeAbandonedDrafts(folder, now());
    isReady = true;
  }

  /** Runs in the folder, which is made anew where somebody has removed it, such as a cleaner of temporary files. */
  async function inFolder<Value>(run: () => Promise<Value>): Promise<Value> {
    await prepare();
    return run().catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      isReady = false;
      await prepare();
      return run();
    });
  }

  return {
    async get(key) {
      const { readFile } = fs();
      const text = await readFile(`${folder}/${nameOf(key)}.json`, 'utf8').catch(ifMissing(undefined));
      return text === undefined ? undefined : (parse(text) as Lease | undefined);
    },

    set: (key, lease) =>
      inFolder(async () => {
        const path = `${folder}/${nameOf(key)}.json`;
        const draft = `${path}.${unique()}`;
        // Written to another file and moved over the old one, so that no process reads half a lease.
        await writeSynced(draft, JSON.stringify(lease));
        await fs().rename(draft, path);
      }),

    lock: (key, ttlMs) => inFolder(() => lockFile(`${folder}/${nameOf(key)}.lock`, now, ttlMs, unique)),
  };
}

/** A file name for a key: readable where it is short, else shortened, with a hash that keeps it unique. */
function nameOf(key: string): string {
  const name = encodeURIComponent(key);
  if (name.length <= longestName) return name;
  const { createHash } = process.getBuiltinModule('node:crypto');
  return `${name.slice(0, 80)}-${createHash('sha256').update(key).digest('hex')}`;
}

/** Makes the folder; removes the access of others to one that contains only leases. */
async function makePrivate(folder: string): Promise<void> {
  const { chmod, mkdir, readdir, stat } = fs();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const mode = (await stat(folder)).mode & 0o777;
  if ((mode & 0o077) === 0 || process.platform === 'win32') return;
  const foreign = (await readdir(folder)).find((name) => !ownFile.test(name));
  if (foreign !== undefined) {
    throw new Error(
      `The folder ${folder} is open to other users (mode ${mode.toString(8)}) and holds other files ("${foreign}"). Use a folder of its own for tokens.`,
    );
  }
  await chmod(folder, 0o700);
}

async function removeAbandonedDrafts(folder: string, nowMs: number): Promise<void> {
  const { readdir, rm, stat } = fs();
  for (const name of await readdir(folder)) {
    if (!draftFile.test(name)) continue;
    const path = `${folder}/${name}`;
    const changedMs = await stat(path).then(({ mtimeMs }) => mtimeMs, ifMissing(undefined));
    if (changedMs !== undefined && changedMs < nowMs - abandonedAfterMs) await rm(path, { force: true });
  }
}

/** Writes a file that was not there before, for its owner alone, down to the disk. */
async function writeSynced(path: string, text: string): Promise<void> {
  const file = await fs().open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A torn or foreign file is like none: the vendor issues another token. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function ifMissing<Value>(value: Value) {
  return (error: NodeJS.ErrnoException): Value => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}

/** Loaded by name when it is needed: an import would keep bundlers for browsers from taking the module. */
function fs() {
  return process.getBuiltinModule('node:fs/promises');
}
