import { TwinError } from '../../core/errors.ts';
import { requireState, type TwinState } from '../../core/state.ts';
import { type StateRecord, StateReplay } from '../../core/state-records.ts';
import type { VendorSpec } from '../../core/vendor-spec.ts';
import { requireStateFit } from '../schema.ts';
import { serverTexts } from '../server-texts.ts';
import { openError, stateError } from './state-errors.ts';

/** What the first line of a log says. */
export const logFormat = 'tokentwin-log';
export const logVersion = 1;

/** How a log names the server's own twin; a sandbox is `~` and its name. */
export const mainTwin = 'main';

/** What a log keeps of a sandbox beside its state. */
export interface SavedSandbox {
  readonly name: string;
  readonly expiresAtMs?: number | undefined;
  /** The port of its own, where it has one. */
  readonly port?: number | undefined;
  /** Of the token that controls it alone, only this. */
  readonly tokenDigest?: string | undefined;
}

/** One line of a log. */
export interface LogLine {
  readonly twin: string;
  readonly sandbox?: SavedSandbox;
  readonly deleted?: true;
  readonly records?: readonly StateRecord[];
}

/** What a server continues from. */
export interface SavedServer {
  readonly main: TwinState | undefined;
  readonly sandboxes: readonly { readonly sandbox: SavedSandbox; readonly state: TwinState }[];
}

/** Reads a state file: a log, or the one object that older versions wrote and `GET /_twin/state` answers. */
export async function readStateFile(file: string, vendors: readonly VendorSpec[]): Promise<SavedServer> {
  const { readFile } = process.getBuiltinModule('node:fs/promises');
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return { main: undefined, sandboxes: [] };
    throw openError(file, cause);
  }
  const end = bytes.indexOf(10);
  const first = parsed(bytes.toString('utf8', 0, end === -1 ? bytes.length : end));
  if (isRecord(first) && first.format === logFormat) return readLog(file, bytes, end, first.version, vendors);
  return { main: await checked(file, parsed(bytes.toString()), vendors), sandboxes: [] };
}

async function readLog(
  file: string,
  whole: Buffer,
  end: number,
  version: unknown,
  vendors: readonly VendorSpec[],
): Promise<SavedServer> {
  if (version !== logVersion) {
    const newer = `It is a log of version ${JSON.stringify(version)}; this tokentwin reads version ${logVersion}.`;
    throw stateError(file, newer);
  }
  const twins = new Map<string, { replay: StateReplay; sandbox: SavedSandbox | undefined }>();
  // A log that was not closed ends in zeros. Also after a loss of power nothing behind the first zero was acknowledged:
  // a write begins once the one before it is on the disk.
  const zero = whole.indexOf(0);
  const bytes = zero === -1 ? whole : whole.subarray(0, zero);
  let number = 1;
  let from = end + 1;
  // A line without an end was never acknowledged.
  for (let to = bytes.indexOf(10, from); to !== -1; to = bytes.indexOf(10, from)) {
    number++;
    const line = parsed(bytes.toString('utf8', from, to)) as LogLine | undefined;
    from = to + 1;
    // After a loss of power the last line may be there with nothing in it.
    if (line === undefined && from >= bytes.length) break;
    try {
      replayLine(line!, twins);
    } catch (cause) {
      throw stateError(file, `Line ${number} is damaged: ${(cause as Error).message}.`, cause);
    }
  }
  const main = twins.get(mainTwin)?.replay.state();
  const sandboxes: SavedServer['sandboxes'][number][] = [];
  for (const { sandbox, replay } of twins.values()) {
    if (sandbox) sandboxes.push({ sandbox, state: await checked(file, replay.state(), vendors) });
  }
  return { main: main && (await checked(file, main, vendors)), sandboxes };
}

function replayLine(
  { twin, sandbox, deleted, records = [] }: LogLine,
  twins: Map<string, { replay: StateReplay; sandbox: SavedSandbox | undefined }>,
): void {
  if (typeof twin !== 'string') throw new Error('it names no twin');
  if (deleted) {
    twins.delete(twin);
    return;
  }
  const known = twins.get(twin);
  const { replay } = known ?? { replay: new StateReplay() };
  twins.set(twin, { replay, sandbox: sandbox ?? known?.sandbox });
  for (const record of records) replay.add(record);
}

/** A state that a twin can continue from. */
async function checked(file: string, state: unknown, vendors: readonly VendorSpec[]): Promise<TwinState> {
  try {
    if (state === undefined) throw new TwinError('ERR_INVALID_STATE', serverTexts.torn);
    requireState(state);
    await requireStateFit(state, vendors);
    return state;
  } catch (cause) {
    throw stateError(file, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
