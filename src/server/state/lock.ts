import { TwinError } from '../../core/errors.ts';
import type { Message } from '../../core/message.ts';
import { serverTexts } from '../server-texts.ts';
import { lockError } from './state-errors.ts';

/** A process that holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the system's own count, where it is known. */
  readonly started: string | undefined;
  /** Different for each lock that was ever taken. */
  readonly id: string;
}

/** How a lock tells the processes apart; replaced in tests. */
export interface LockWorld {
  readonly pid: number;
  readonly host: string;
  /** When a process of this machine started; undefined if it is unknown. */
  startOf(pid: number): string | undefined;
  isAlive(pid: number): boolean;
  nowMs(): number;
}

/** Held by one process at a time. */
export interface Lock {
  /** Shows other machines, which cannot see this process, that it lives. To be called every few seconds. */
  refresh(nowMs: number): Promise<void>;
  release(): Promise<void>;
}

/** How long a lock counts after its last refresh, where nothing else tells whether its process lives. */
const staleMs = 30_000;

/** How often a lock is tried that others take or release at the same time. */
const mostTries = 5;

/** What this process holds: its own id in a lock file does not tell a living lock from one of before a restart. */
const held = new Set<string>();

/**
 * Locks a file against other processes, by a file beside it.
 *
 * A lock whose process is gone is taken over. Whether a process of another machine or container lives cannot be seen
 * from here: its lock counts until it has not been refreshed for a while.
 */
export async function lock(file: string, world: LockWorld): Promise<Lock> {
  const { readFile, rm, utimes } = process.getBuiltinModule('node:fs/promises');
  const { randomUUID } = process.getBuiltinModule('node:crypto');
  const lockFile = `${file}.lock`;
  const mine: Holder = {
    pid: world.pid,
    host: world.host,
    started: world.startOf(world.pid),
    id: randomUUID(),
  };
  const mineText = JSON.stringify(mine);
  for (let tries = 0; !(await created(lockFile, mineText)); tries++) {
    const text = await textOf(lockFile);
    if (await isLiving(lockFile, text, world)) {
      const isBeingWritten = text === '' && tries < mostTries;
      if (!isBeingWritten) throw heldError(file, readHolder(text), world);
    } else {
      if (text !== undefined && (await takenOver(lockFile, text, mineText, world))) break;
      if (tries >= mostTries) throw await blockedError(file, world);
    }
  }
  held.add(mine.id);
  return {
    refresh: (nowMs) => utimes(lockFile, nowMs / 1_000, nowMs / 1_000).catch(() => {}),
    async release() {
      held.delete(mine.id);
      const text = await readFile(lockFile, 'utf8').catch(() => '');
      if (readHolder(text)?.id === mine.id) await rm(lockFile, { force: true });
    },
  };
}

/** Creates the lock file whole; false where there is one. */
async function created(lockFile: string, text: string): Promise<boolean> {
  const { link, rm, writeFile } = process.getBuiltinModule('node:fs/promises');
  const { randomUUID } = process.getBuiltinModule('node:crypto');
  const draft = `${lockFile}.${randomUUID()}`;
  await writeFile(draft, text, { flag: 'wx', mode: 0o600 });
  try {
    await link(draft, lockFile);
    return true;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // A file system without hard links: whole all the same, since it is short.
    return await writeFile(lockFile, text, { flag: 'wx', mode: 0o600 }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Puts one's own lock in place of a dead one; false where another process was faster.
 *
 * A second file is a lock on the takeover: its owner alone may replace the dead lock, in one step, so that there is no
 * instant without a lock file in which a third process could create its own.
 */
async function takenOver(lockFile: string, dead: string, mine: string, world: LockWorld): Promise<boolean> {
  const { rename } = process.getBuiltinModule('node:fs/promises');
  const next = nextOf(lockFile);
  if (!(await created(next, mine))) {
    // A takeover takes a moment: what is not refreshed was left behind.
    if (!(await isLiving(next, await textOf(next), world))) await remove(next);
    return false;
  }
  if ((await textOf(lockFile)) !== dead) {
    await remove(next);
    return false;
  }
  await rename(next, lockFile).catch(() => {});
  return (await textOf(lockFile)) === mine;
}

function nextOf(lockFile: string): string {
  return `${lockFile}.next`;
}

/** The text of a lock file; undefined if there is none any more. */
async function textOf(lockFile: string): Promise<string | undefined> {
  const { readFile } = process.getBuiltinModule('node:fs/promises');
  try {
    return await readFile(lockFile, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw lockError(lockFile, cause);
  }
}

async function remove(lockFile: string): Promise<void> {
  const { rm } = process.getBuiltinModule('node:fs/promises');
  await rm(lockFile, { force: true }).catch((cause: unknown) => {
    throw lockError(lockFile, cause);
  });
}

/** Whether a lock file is that of a process that runs, as far as its text or else its age can tell. */
async function isLiving(lockFile: string, text: string | undefined, world: LockWorld): Promise<boolean> {
  const { stat } = process.getBuiltinModule('node:fs/promises');
  if (text === undefined) return false;
  const holder = readHolder(text);
  if (holder?.host === world.host) return isRunning(holder, world);
  // Text that is no lock was written by no process; a lock that is empty may be about to be written.
  if (!holder && text !== '') return false;
  const { mtimeMs } = await stat(lockFile).catch(() => ({ mtimeMs: 0 }));
  return world.nowMs() - mtimeMs < staleMs;
}

/** Whether a process of this machine still is the one that took a lock. */
function isRunning({ pid, started, id }: Holder, world: LockWorld): boolean {
  // The process id of a container is the same after a restart.
  if (pid === world.pid) return held.has(id);
  if (!world.isAlive(pid)) return false;
  const now = world.startOf(pid);
  return started === undefined || now === undefined || started === now;
}

function heldError(file: string, holder: Holder | undefined, world: LockWorld): TwinError {
  const wait = holder?.host === world.host ? '' : serverTexts.waitSeconds(staleMs / 1_000);
  return new TwinError('ERR_FILE', serverTexts.stateInUse(file, nameOf(holder, world), wait));
}

/** The error for a lock that could not be taken, although no living process holds it. */
async function blockedError(file: string, world: LockWorld): Promise<TwinError> {
  const lockFile = `${file}.lock`;
  const next = nextOf(lockFile);
  const text = await textOf(next);
  if (text === undefined) return heldError(file, readHolder(await textOf(lockFile)), world);
  const who = nameOf(readHolder(text), world);
  return new TwinError('ERR_FILE', serverTexts.lockIsTakenOver(file, who, staleMs / 1_000, next));
}

function nameOf(holder: Holder | undefined, world: LockWorld): Message {
  if (!holder) return serverTexts.anotherProcess;
  return holder.host === world.host
    ? serverTexts.process(holder.pid)
    : serverTexts.processElsewhere(holder.pid, holder.host);
}

function readHolder(text = ''): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<Holder> | null;
    const { pid, host, started, id } = holder ?? {};
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof id !== 'string') return undefined;
    return { pid, host, id, started: typeof started === 'string' ? started : undefined };
  } catch {
    return undefined;
  }
}

/** This machine; `nowMs` is its time. */
export function thisMachine(nowMs: () => number): LockWorld {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  return {
    nowMs,
    pid: process.pid,
    host: process.getBuiltinModule('node:os').hostname(),
    startOf(pid) {
      try {
        // Linux: the 22nd field; the 2nd is in parentheses and may hold spaces.
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
      } catch {
        return undefined;
      }
    },
    isAlive(pid) {
      try {
        process.kill(pid, 0);
        return true;
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM';
      }
    },
  };
}
