import type { Release } from './token-store.ts';

/** Makes a name in the form of a UUID that no other process uses. */
export type UniqueName = () => string;

export const randomName: UniqueName = () => crypto.randomUUID();

/** A clock is corrected by this much without a meaning. */
const clockErrorMs = 5 * 60_000;

/**
 * Takes a lock by files, or resolves with undefined while somebody holds it.
 *
 * The holder of `path.7` is the process that made that file. It contains the instant at which the lock ends, and for how
 * long it was taken; released, it is 0.
 * The next holder makes `path.8`, which only one process can. Numbers only grow, so a process that was slow cannot take a
 * number that has been used: after it made the file it looks whether there is a higher one.
 */
export async function lockFile(
  path: string,
  now: () => number,
  ttlMs: number,
  unique: UniqueName = randomName,
): Promise<Release | undefined> {
  const { rm } = fs();
  const newest = await newestNumber(path);
  if (newest > 0 && (await isHeld(`${path}.${newest}`, now()))) return undefined;
  const own = newest + 1;
  if (!(await createOnce(`${path}.${own}`, `${now() + ttlMs} ${ttlMs}`, unique))) return undefined;
  if ((await newestNumber(path)) > own) {
    await rm(`${path}.${own}`, { force: true });
    return undefined;
  }
  if (newest > 0) await rm(`${path}.${newest}`, { force: true });
  return async () => {
    const draft = `${path}.${own}.${unique()}`;
    await writeDraft(draft, '0');
    // A process that came after the lock had ended has a higher number, and may have removed this one.
    if ((await newestNumber(path)) === own) await fs().rename(draft, `${path}.${own}`);
    else await rm(draft, { force: true });
  };
}

/** The highest number in use; 0 where there is none. */
async function newestNumber(path: string): Promise<number> {
  const at = path.lastIndexOf('/');
  const prefix = `${path.slice(at + 1)}.`;
  const names = await fs().readdir(path.slice(0, at));
  const numbers = names
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter((rest) => /^\d+$/.test(rest));
  return Math.max(0, ...numbers.map(Number));
}

/**
 * Whether a lock has not ended. A file that is gone or says nothing has; so has a lock that was taken in the future: the
 * clock was set back since, and nobody would get the lock for as long.
 */
async function isHeld(file: string, nowMs: number): Promise<boolean> {
  const text = await fs()
    .readFile(file, 'utf8')
    .catch(() => '');
  const [endMs = 0, ttlMs = Number.POSITIVE_INFINITY] = text.split(' ').map(Number);
  return nowMs < endMs && nowMs >= endMs - ttlMs - clockErrorMs;
}

/** Makes a file with its content in one step; false where it is there already. */
async function createOnce(file: string, text: string, unique: UniqueName): Promise<boolean> {
  const { link, rm } = fs();
  const draft = `${file}.${unique()}`;
  await writeDraft(draft, text);
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(draft: string, text: string): Promise<void> {
  await fs().writeFile(draft, text, { mode: 0o600, flag: 'wx' });
}

function fs() {
  return process.getBuiltinModule('node:fs/promises');
}
