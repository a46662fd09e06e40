import type { TwinError } from '../../core/errors.ts';
import type { StateRecord } from '../../core/state-records.ts';
import { realDelay } from '../../core/timer.ts';
import type { VendorSpec } from '../../core/vendor-spec.ts';
import { version } from '../../core/version.ts';
import type { Twin } from '../../twin/twin.ts';
import { removeDrafts } from './draft.ts';
import { type Lock, lock, thisMachine } from './lock.ts';
import { type LogLine, logFormat, logVersion, mainTwin, type SavedSandbox } from './log-lines.ts';
import { openError, writeError } from './state-errors.ts';
import { resolveStateFile } from './state-location.ts';
import { StateLog } from './state-log.ts';
import { readStateFile, type SavedServer } from './state-reading.ts';

/** The state of a state file. */
export interface StateReport {
  readonly file: string;
  /** This machine's time when the file was last written. */
  readonly savedAtMs: number | undefined;
  /** Whether all that has happened is in it. */
  readonly current: boolean;
}

/** How long a failed write rests before it is tried again, in times of what it took. */
const restFactor = 4;

/** How many records of a whole state go into one line. */
const recordsALine = 50;

interface KeptTwin {
  readonly twin: Twin;
  readonly sandbox: SavedSandbox | undefined;
}

/** What a keeper is made of. */
export interface KeeperOptions {
  /** Told when the state cannot be written (any more). */
  readonly onTrouble: (error: TwinError) => void;
  /** This machine's time. */
  readonly realNow: () => number;
}

/**
 * Keeps the state of a server over restarts, in a log to which each change is appended.
 *
 * Nothing is acknowledged before it is in the log. Changes that come while one write is under way share the next.
 */
export class StateKeeper {
  readonly #file: string;
  readonly #lock: Lock;
  readonly #options: KeeperOptions;
  readonly #twins = new Map<string, KeptTwin>();
  /** The names of those with something to write. */
  readonly #dirty = new Set<string>();
  #log: StateLog | undefined;
  /** What appends and compactions queue in. */
  #turn: Promise<void> = Promise.resolve();
  #waiting: Promise<void> | undefined;
  #compaction: Promise<void> | undefined;
  #isWriting = false;
  #isClosed = false;
  /** Whether the file was deleted or replaced. */
  #isMisplaced = false;
  #isInTrouble = false;
  #restMs = 0;
  #savedAtMs: number | undefined;

  private constructor(file: string, lock: Lock, options: KeeperOptions) {
    this.#file = file;
    this.#lock = lock;
    this.#options = options;
  }

  /** Takes a state file, or the one in a folder, for this process alone; also tells what to continue from. */
  static async open(
    path: string,
    vendors: readonly VendorSpec[],
    options: KeeperOptions,
  ): Promise<{ readonly keeper: StateKeeper; readonly saved: SavedServer }> {
    const file = await resolveStateFile(path);
    const held = await lock(file, thisMachine(options.realNow)).catch((cause: unknown) => {
      throw (cause as NodeJS.ErrnoException).code?.startsWith('ERR_') ? cause : openError(file, cause);
    });
    try {
      await removeDrafts(file);
      return { keeper: new StateKeeper(file, held, options), saved: await readStateFile(file, vendors) };
    } catch (error) {
      await held.release();
      throw error;
    }
  }

  get report(): StateReport {
    return { file: this.#file, savedAtMs: this.#savedAtMs, current: this.isCurrent };
  }

  /** Whether everything that has happened so far is in the file. */
  get isCurrent(): boolean {
    return this.#dirty.size === 0 && !this.#waiting && !this.#isWriting && !this.#isMisplaced;
  }

  /** Keeps the server's own twin, or that of a sandbox, from now on. */
  keep(twin: Twin, sandbox?: SavedSandbox): void {
    const name = nameOf(sandbox);
    this.#twins.set(name, { twin, sandbox });
    twin.saving.watch(() => {
      if (this.#twins.get(name)?.twin === twin) this.#dirty.add(name);
    });
  }

  /** Forgets a sandbox that was deleted. */
  forget(sandbox: string): void {
    if (this.#isClosed) return;
    const name = nameOf({ name: sandbox });
    if (this.#twins.delete(name)) this.#dirty.add(name);
  }

  /** Writes the file anew with the twins as they are, before the first call. */
  async start(): Promise<void> {
    for (const { twin } of this.#twins.values()) twin.saving.take();
    this.#dirty.clear();
    try {
      this.#log = await StateLog.create(this.#file, this.#lines());
    } catch (cause) {
      throw openError(this.#file, cause);
    }
    this.#savedAtMs = this.#options.realNow();
  }

  /** Resolves once everything that has happened so far is in the file; rejects where it cannot be written. */
  commit(): Promise<void> {
    this.#waiting ??= this.#inTurn(() => {
      this.#waiting = undefined;
      return this.#write();
    });
    return this.#waiting;
  }

  /** Shows that this process lives, and writes what has changed by itself. To be called every second or so. */
  async tick(): Promise<void> {
    await this.#lock.refresh(this.#options.realNow());
    if (!this.#isClosed && this.#log && !(await this.#log.isInPlace())) this.#isMisplaced = true;
    if (!this.isCurrent) await this.commit().catch(() => {});
  }

  /** Writes what is left and gives the file free. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    // There is no log where the start failed; the file then stays as it was.
    if (this.#log) await this.commit().catch(() => {});
    this.#isClosed = true;
    await this.#compaction;
    await this.#inTurn(async () => this.#log?.close());
    await this.#lock.release();
  }

  async #inTurn(run: () => Promise<void>): Promise<void> {
    const result = this.#turn.then(run);
    this.#turn = result.catch(() => {});
    return result;
  }

  async #write(): Promise<void> {
    if (this.#restMs > 0) await realDelay(this.#restMs);
    const beganAtMs = this.#options.realNow();
    const names = [...this.#dirty];
    this.#dirty.clear();
    const taken = names.map((name) => ({ name, changes: this.#twins.get(name)?.twin.saving.take() }));
    this.#isWriting = true;
    try {
      if (this.#isClosed) throw new Error('the server is closing');
      if (this.#isMisplaced) await this.#replaceLog();
      const lines = taken.map(({ name, changes }) => this.#lineOf(name, changes?.records));
      if (lines.length > 0) await this.#log!.append(lines.join(''));
      this.#savedAtMs = this.#options.realNow();
      this.#isInTrouble = false;
      this.#restMs = 0;
    } catch (cause) {
      for (const { name, changes } of taken) {
        changes?.giveBack();
        this.#dirty.add(name);
      }
      this.#restMs = restFactor * Math.max(1, this.#options.realNow() - beganAtMs);
      throw this.#trouble(cause);
    } finally {
      this.#isWriting = false;
    }
    if (this.#log!.isLong && !this.#compaction) this.#compact();
  }

  /** Writes the file anew where it should be. */
  async #replaceLog(): Promise<void> {
    const old = this.#log;
    this.#log = await StateLog.create(this.#file, this.#lines());
    this.#isMisplaced = false;
    await old?.close();
  }

  #compact(): void {
    this.#compaction = this.#log!.compact(this.#lines(), (run) => this.#inTurn(run))
      // The log stays as it is, and is tried again once it has grown.
      .catch(() => {})
      .then(() => {
        this.#compaction = undefined;
      });
  }

  #trouble(cause: unknown): TwinError {
    const error = writeError(this.#file, cause);
    if (!this.#isInTrouble) this.#options.onTrouble(error);
    this.#isInTrouble = true;
    return error;
  }

  #lineOf(name: string, records: readonly StateRecord[] | undefined): string {
    const kept = this.#twins.get(name);
    if (!kept || !records) return asLine({ twin: name, deleted: true });
    const isWhole = records[0]?.[0] === 'clear';
    return asLine({ twin: name, ...(isWhole && kept.sandbox && { sandbox: kept.sandbox }), records });
  }

  /** The whole state of all twins, line by line. */
  *#lines(): Generator<string> {
    yield asLine({ format: logFormat, version: logVersion, writtenBy: version });
    for (const [name, { twin }] of this.#twins) {
      let records: StateRecord[] = [];
      for (const record of twin.saving.all()) {
        records.push(record);
        if (records.length < recordsALine) continue;
        yield this.#lineOf(name, records);
        records = [];
      }
      if (records.length > 0) yield this.#lineOf(name, records);
    }
  }
}

function nameOf(sandbox: Pick<SavedSandbox, 'name'> | undefined): string {
  return sandbox ? `~${sandbox.name}` : mainTwin;
}

function asLine(line: LogLine | Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(line)}\n`;
}
