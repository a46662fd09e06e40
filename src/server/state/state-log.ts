import type { FileHandle } from 'node:fs/promises';
import { dsync, openDraft, openFlags } from './draft.ts';

/** A log shorter than this is not compacted. */
const smallestCompaction = 1_048_576;

/** Lines written to a compacted log at a time, so that requests are answered in between. */
const linesAtATime = 500;

/**
 * A file of lines that is only appended to, and now and then written anew with what still counts.
 *
 * A line is in the file, synced, once `append` resolves. A line that was written in part is cut off again.
 */
export class StateLog {
  readonly #file: string;
  #handle: FileHandle;
  #size: number;
  #compactedSize: number;
  /** While the log is compacted: lines that the new file lacks. */
  #tail: string[] | undefined;
  #isTorn = false;

  private constructor(file: string, handle: FileHandle, size: number, compactedSize: number) {
    this.#file = file;
    this.#handle = handle;
    this.#size = size;
    this.#compactedSize = compactedSize;
  }

  /** Opens a log that holds `size` bytes of whole lines; what follows them is cut off. */
  static async open(file: string, size: number): Promise<StateLog> {
    const handle = await openForAppending(file);
    try {
      await handle.truncate(size);
      return new StateLog(file, handle, size, size);
    } catch (cause) {
      await handle.close();
      throw cause;
    }
  }

  /** Writes a new log in place of whatever is at `file`. */
  static async create(file: string, lines: Iterable<string>): Promise<StateLog> {
    const draft = await openDraft(file);
    try {
      const size = await writeLines(draft.handle, lines);
      await draft.replace(file);
      return new StateLog(file, draft.handle, size, size);
    } catch (cause) {
      await draft.discard();
      throw cause;
    }
  }

  /** Whether half of it or more no longer counts. */
  get isLong(): boolean {
    return this.#tail === undefined && this.#size > smallestCompaction + 2 * this.#compactedSize;
  }

  /** Appends whole lines; resolves once they are on the disk. Not to be called again before that. */
  async append(text: string): Promise<void> {
    if (this.#isTorn) await this.#cut();
    const bytes = Buffer.from(text);
    try {
      for (let done = 0; done < bytes.length; ) {
        const position = this.#size + done;
        const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, position);
        done += bytesWritten;
      }
      if (dsync === 0) await this.#handle.datasync();
    } catch (cause) {
      this.#isTorn = true;
      await this.#cut().catch(() => {});
      throw cause;
    }
    this.#size += bytes.length;
    this.#tail?.push(text);
  }

  /**
   * Writes a new file with `lines`, which may be read while others are appended, and puts it in place of the old one.
   * `exclusively` runs a function while no append is under way.
   */
  async compact(
    lines: Iterable<string>,
    exclusively: (run: () => Promise<void>) => Promise<void>,
  ): Promise<void> {
    this.#tail = [];
    const draft = await openDraft(this.#file);
    try {
      const size = await writeLines(draft.handle, lines);
      await exclusively(async () => {
        const tail = this.#tail!.join('');
        await draft.handle.writeFile(tail);
        await draft.replace(this.#file);
        const old = this.#handle;
        this.#handle = draft.handle;
        this.#compactedSize = size;
        this.#size = size + Buffer.byteLength(tail);
        this.#isTorn = false;
        await old.close();
      });
    } catch (cause) {
      await draft.discard();
      // Tried again once the log has grown as much again.
      this.#compactedSize = this.#size;
      throw cause;
    } finally {
      this.#tail = undefined;
    }
  }

  /** Whether the file is still where it was opened: appends to a deleted file would be lost. */
  async isInPlace(): Promise<boolean> {
    const { stat } = process.getBuiltinModule('node:fs/promises');
    const [open, named] = await Promise.all([this.#handle.stat(), stat(this.#file).catch(() => undefined)]);
    return named !== undefined && named.ino === open.ino && named.dev === open.dev;
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  async #cut(): Promise<void> {
    await this.#handle.truncate(this.#size);
    this.#isTorn = false;
  }
}

function openForAppending(file: string): Promise<FileHandle> {
  const { open } = process.getBuiltinModule('node:fs/promises');
  return open(file, openFlags);
}

/** Writes lines in portions; the size in bytes. */
async function writeLines(handle: FileHandle, lines: Iterable<string>): Promise<number> {
  let size = 0;
  let portion: string[] = [];
  const flush = async () => {
    const text = portion.join('');
    portion = [];
    size += Buffer.byteLength(text);
    await handle.writeFile(text);
  };
  for (const line of lines) {
    portion.push(line);
    if (portion.length === linesAtATime) await flush();
  }
  await flush();
  return size;
}
