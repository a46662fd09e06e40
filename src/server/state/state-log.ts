import type { FileHandle } from 'node:fs/promises';
import { dsync, openDraft } from './draft.ts';

/** A log shorter than this is not compacted. */
const smallestCompaction = 1_048_576;

/**
 * How many zeros are written ahead of the lines.
 *
 * A synced write that makes a file longer also waits for the file system's own journal: measured twice as slow on a
 * busy disk as one into space that is there.
 */
const reserveBytes = 262_144;

/** Lines written to a compacted log at a time, so that requests are answered in between. */
const linesAtATime = 500;

/**
 * A file of lines that is only appended to, and now and then written anew with what still counts.
 *
 * A line is in the file, synced, once `append` resolves. A line that was written in part is cut off again. While the log
 * is open, zeros may follow the lines.
 */
export class StateLog {
  readonly #file: string;
  #handle: FileHandle;
  #size: number;
  /** Up to where the file is there already, with zeros after the lines. */
  #reservedSize: number;
  #compactedSize: number;
  /** While the log is compacted: lines that the new file lacks. */
  #tail: string[] | undefined;
  #isTorn = false;

  private constructor(file: string, handle: FileHandle, size: number, compactedSize: number) {
    this.#file = file;
    this.#handle = handle;
    this.#size = this.#reservedSize = size;
    this.#compactedSize = compactedSize;
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
    const lines = Buffer.from(text);
    if (this.#size + lines.length > this.#reservedSize) await this.#reserve(lines.length);
    try {
      await this.#write(lines);
    } catch (cause) {
      this.#isTorn = true;
      await this.#cut().catch(() => {});
      throw cause;
    }
    this.#size += lines.length;
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
        this.#size = this.#reservedSize = size + Buffer.byteLength(tail);
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
    await this.#cut().catch(() => {});
    await this.#handle.close();
  }

  /** Writes zeros ahead, where they help: not before lines that fill them at once, nor on a disk without room. */
  async #reserve(needed: number): Promise<void> {
    if (needed >= reserveBytes) return;
    try {
      await this.#write(Buffer.alloc(reserveBytes));
      this.#reservedSize = this.#size + reserveBytes;
    } catch {
      await this.#cut().catch(() => {});
    }
  }

  /** Writes after the whole lines; resolves once the bytes are on the disk. */
  async #write(bytes: Buffer): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const position = this.#size + done;
      const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, position);
      done += bytesWritten;
    }
    if (dsync === 0) await this.#handle.datasync();
  }

  /** Leaves only the whole lines. */
  async #cut(): Promise<void> {
    await this.#handle.truncate(this.#size);
    this.#reservedSize = this.#size;
    this.#isTorn = false;
  }
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
