import { TwinError, textOf } from '../../core/errors.ts';
import { requireState, type TwinState } from '../../core/state.ts';
import { StateReplay } from '../../core/state-records.ts';
import type { VendorSpec } from '../../core/vendor-spec.ts';
import { requireStateFit } from '../schema.ts';
import { serverTexts } from '../server-texts.ts';
import {
  isObject,
  type LogLine,
  logFormat,
  logVersion,
  mainTwin,
  parsed,
  readLines,
  type SavedSandbox,
} from './log-lines.ts';
import { lineError, openError, reasonOf, stateError } from './state-errors.ts';

/** What a server continues from. */
export interface SavedServer {
  readonly main: TwinState | undefined;
  readonly sandboxes: readonly { readonly sandbox: SavedSandbox; readonly state: TwinState }[];
}

/** Reads a state file: a log, or the one object that older versions wrote and `GET /_twin/state` answers. */
export async function readStateFile(file: string, vendors: readonly VendorSpec[]): Promise<SavedServer> {
  const bytes = await bytesOf(file);
  if (!bytes) return { main: undefined, sandboxes: [] };
  if (!isLog(file, bytes)) return { main: await wholeState(file, bytes, vendors), sandboxes: [] };
  const twins = new Map<string, SavedTwin>();
  for (const [, line] of await readLines(file, bytes, vendors)) replayLine(line, twins);
  let main: TwinState | undefined;
  const sandboxes: SavedServer['sandboxes'][number][] = [];
  for (const [name, { sandbox, replay }] of twins) {
    const state = replay.state();
    if (!state) throw stateError(file, serverTexts.twinWithoutRecords(name, replay.missing()));
    if (name === mainTwin) main = state;
    else if (sandbox) sandboxes.push({ sandbox, state });
    else throw stateError(file, serverTexts.unknownTwin(name));
  }
  return { main, sandboxes };
}

/**
 * The error for a saved twin that cannot be restored. Of a log, it names the line from which on that is so; `restore`
 * tries a state.
 */
export async function restoreError(
  file: string,
  name: string,
  vendors: readonly VendorSpec[],
  cause: unknown,
  restore: (state: TwinState) => void,
): Promise<TwinError> {
  const bytes = await bytesOf(file);
  if (!bytes || !isLog(file, bytes)) return stateError(file, reasonOf(cause), cause);
  const lines = [...(await readLines(file, bytes, vendors))].filter(([, { twin }]) => twin === name);
  /** Why the first lines make no state that can be restored; undefined if they do. */
  const refusal = (count: number): unknown => {
    const twins = new Map<string, SavedTwin>();
    for (const [, line] of lines.slice(0, count)) replayLine(line, twins);
    const state = twins.get(name)?.replay.state();
    try {
      if (state) restore(state);
      return undefined;
    } catch (error) {
      return error;
    }
  };
  let [good, bad] = [0, lines.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (refusal(middle) === undefined) good = middle;
    else bad = middle;
  }
  const [number] = lines[good]!;
  return lineError(file, number, refusal(bad) ?? cause);
}

interface SavedTwin {
  readonly replay: StateReplay;
  readonly sandbox: SavedSandbox | undefined;
}

async function bytesOf(file: string): Promise<Buffer | undefined> {
  const { readFile } = process.getBuiltinModule('node:fs/promises');
  try {
    return await readFile(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw openError(file, cause);
  }
}

/** Whether a file is a log; throws for one of another version. */
function isLog(file: string, bytes: Buffer): boolean {
  const end = bytes.indexOf(10);
  const first = parsed(bytes.toString('utf8', 0, end === -1 ? bytes.length : end));
  if (!isObject(first) || first.format !== logFormat) return false;
  if (first.version === logVersion) return true;
  throw stateError(file, serverTexts.logVersion(JSON.stringify(first.version), logVersion));
}

/** The state of a file that holds nothing else. */
async function wholeState(file: string, bytes: Buffer, vendors: readonly VendorSpec[]): Promise<TwinState> {
  const state = parsed(bytes.toString());
  try {
    if (state === undefined) throw new TwinError('ERR_INVALID_STATE', serverTexts.torn);
    requireState(state);
    await requireStateFit(state, vendors);
    return state;
  } catch (cause) {
    throw stateError(file, textOf(cause), cause);
  }
}

function replayLine({ twin, sandbox, deleted, records = [] }: LogLine, twins: Map<string, SavedTwin>): void {
  if (deleted) {
    twins.delete(twin);
    return;
  }
  const known = twins.get(twin);
  const replay = known?.replay ?? new StateReplay();
  twins.set(twin, { replay, sandbox: sandbox ?? known?.sandbox });
  for (const record of records) replay.add(record);
}
