import type { FileHandle } from 'node:fs/promises';
import { TwinError } from '../core/errors.ts';
import { demandState, type TwinState } from '../core/state.ts';
import { atEndOfTurn, realDelay } from '../core/timer.ts';
import type { VendorSpec } from '../core/vendor-spec.ts';
import type { Seed } from '../generated/seed.ts';
import type { Twin } from '../twin/twin.ts';
import { holdToState } from './control/body.ts';

/** How much longer than it takes to put a state together the server is left alone before it is done again. */
const restFactor = 4;

/** How the keeping of a state stands. */
export interface StateFileReport {
  readonly file: string;
  /** This machine's time when the file was last written. */
  readonly savedAtMs: number | undefined;
  /** Whether all that was handed out is in it. */
  readonly current: boolean;
}

/**
 * Keeps a twin's state in a file over restarts.
 *
 * The server answers only once what the answer is about has been written, so no token that a client holds is lost,
 * whatever ends the process. Calls that come while one write is under way share the next.
 */
export class StateFile {
  readonly #file: string;
  readonly #twin: Twin;
  readonly #onTrouble: (error: TwinError) => void;
  #running: Promise<void> | undefined;
  #waiting: Promise<void> | undefined;
  #writtenRevision = -1;
  #savedAtMs: number | undefined;
  #restMs = 0;
  #isInTrouble = false;

  /** `onTrouble` is told when the file cannot be written (any more); the server goes on. */
  constructor(file: string, twin: Twin, onTrouble: (error: TwinError) => void) {
    this.#file = file;
    this.#twin = twin;
    this.#onTrouble = onTrouble;
  }

  /** Goes on from the file, where there is one. A seed that is given wins over the file's. */
  async load(seed: Seed | undefined): Promise<void> {
    const state = await readState(this.#file, this.#twin.router.vendors);
    if (!state) return;
    const { quirks, acceptAny } = this.#twin.exportState();
    this.#twin.importState({
      ...state,
      quirks,
      acceptAny,
      clock: caughtUp(state, this.#twin.clock.realNow()),
    });
    if (seed && JSON.stringify(seed) !== JSON.stringify(state.seed)) this.#twin.replaceSeed(seed);
  }

  get report(): StateFileReport {
    const current = this.#writtenRevision === this.#twin.revision;
    return { file: this.#file, savedAtMs: this.#savedAtMs, current };
  }

  /** Resolves once every token handed out so far is in the file, or could not be written. */
  async catchUp(): Promise<void> {
    if (this.#writtenRevision !== this.#twin.revision) await this.save();
  }

  /** Resolves once the twin as it is now has been written, or could not be. */
  save(): Promise<void> {
    this.#waiting ??= this.#writeAfter(this.#running);
    return this.#waiting;
  }

  async #writeAfter(running: Promise<void> | undefined): Promise<void> {
    await running;
    if (this.#restMs > 0) await realDelay(this.#restMs);
    // What has arrived together is written together.
    else await new Promise<void>((resolve) => atEndOfTurn(resolve));
    this.#running = this.#waiting;
    this.#waiting = undefined;
    try {
      await this.#write();
      this.#isInTrouble = false;
    } catch (cause) {
      if (!this.#isInTrouble) this.#onTrouble(writeError(this.#file, cause));
      this.#isInTrouble = true;
    }
  }

  async #write(): Promise<void> {
    const beganAtMs = this.#twin.clock.realNow();
    const { revision } = this.#twin;
    const text = JSON.stringify(this.#twin.exportState());
    this.#restMs = restFactor * (this.#twin.clock.realNow() - beganAtMs);
    await replaceFile(this.#file, text);
    this.#writtenRevision = revision;
    this.#savedAtMs = this.#twin.clock.realNow();
  }
}

/** The state in a file, undefined where there is no such file; throws for a file that is something else. */
async function readState(file: string, vendors: readonly VendorSpec[]): Promise<TwinState | undefined> {
  const { readFile } = process.getBuiltinModule('node:fs/promises');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' && (await isThere(process.getBuiltinModule('node:path').dirname(file))))
      return undefined;
    throw new TwinError('ERR_FILE', `Cannot keep the state in "${file}": ${message}.`, { cause });
  }
  try {
    const state: unknown = JSON.parse(text);
    demandState(state);
    await holdToState(state, vendors);
    return state;
  } catch (cause) {
    const why = cause instanceof TwinError ? cause.message : 'It is no whole JSON: it may be torn.';
    throw new TwinError(
      'ERR_INVALID_STATE',
      `"${file}" is no state to go on from, and was left as it is. ${why} Name another file, or move this one away.`,
      { cause },
    );
  }
}

function isThere(path: string): Promise<boolean> {
  const { access } = process.getBuiltinModule('node:fs/promises');
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Where a clock stands that went on while nobody was there. */
function caughtUp({ clock, savedAtMs }: TwinState, realNowMs: number): TwinState['clock'] {
  if (clock.mode === 'frozen') return clock;
  return { ...clock, nowMs: Math.floor(clock.nowMs + Math.max(0, realNowMs - savedAtMs) * clock.speed) };
}

/** Puts a text in the place of a file: whoever looks finds the old one or the new one, whole. */
async function replaceFile(file: string, text: string): Promise<void> {
  const { open, realpath, rename } = process.getBuiltinModule('node:fs/promises');
  // A link stays a link.
  const target = await realpath(file).catch(() => file);
  const next = `${target}.next`;
  let handle: FileHandle | undefined;
  try {
    // Secrets and tokens are in it.
    handle = await open(next, 'w', 0o600);
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle?.close();
  }
  await rename(next, target);
}

function writeError(file: string, cause: unknown): TwinError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const why = {
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    EACCES: 'it may not be written by you',
  }[code ?? ''];
  return new TwinError(
    'ERR_FILE',
    `Cannot write the state to "${file}": ${why ?? message}. The server goes on, but what it hands out now is lost when it ends.`,
    { cause },
  );
}
