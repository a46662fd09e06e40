import type { FileHandle } from 'node:fs/promises';

const { constants } = process.getBuiltinModule('node:fs');
const { O_CREAT, O_EXCL, O_RDWR } = constants;

/** Has each write reach the disk before it returns; 0 where the system has no such flag, as on Windows. */
export const dsync: number = constants.O_DSYNC ?? 0;

/** A new file that takes the place of another once it is whole. */
export interface Draft {
  readonly handle: FileHandle;
  /** Syncs the draft and puts it in the place of a file. The handle stays open, at that file. */
  replace(file: string): Promise<void>;
  /** Closes and removes the draft. */
  discard(): Promise<void>;
}

/** Opens a draft in the folder of a file: a new name each time, never through a link, readable by its owner only. */
export async function openDraft(file: string): Promise<Draft> {
  const { open, rename, rm } = process.getBuiltinModule('node:fs/promises');
  const { randomUUID } = process.getBuiltinModule('node:crypto');
  const name = `${file}.${randomUUID()}.next`;
  // Where the name is taken, also by a link, O_EXCL fails.
  const handle = await open(name, O_CREAT | O_EXCL | O_RDWR | dsync, 0o600);
  return {
    handle,
    async replace(target) {
      await handle.sync();
      await rename(name, target);
      await syncFolder(target);
    },
    async discard() {
      await handle.close();
      await rm(name, { force: true });
    },
  };
}

/** Removes the drafts of processes that were killed. Call it only while holding the lock of the file. */
export async function removeDrafts(file: string): Promise<void> {
  const { readdir, rm } = process.getBuiltinModule('node:fs/promises');
  const path = process.getBuiltinModule('node:path');
  const folder = path.dirname(file);
  const start = `${path.basename(file)}.`;
  for (const name of await readdir(folder)) {
    const isDraft = name.startsWith(start) && /^[0-9a-f-]{36}\.next$/.test(name.slice(start.length));
    if (isDraft) await rm(path.join(folder, name), { force: true });
  }
}

/** Makes a rename in a file's folder outlast a power cut. */
async function syncFolder(file: string): Promise<void> {
  const { open } = process.getBuiltinModule('node:fs/promises');
  const path = process.getBuiltinModule('node:path');
  // Windows has no handle for a folder.
  if (process.platform === 'win32') return;
  const folder = await open(path.dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
