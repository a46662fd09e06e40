import { TwinError } from '../../core/errors.ts';
import type { Message } from '../../core/message.ts';
import { typeNameOf } from '../../core/record-forms.ts';
import type { StateRecord } from '../../core/state-records.ts';
import type { VendorSpec } from '../../core/vendor-spec.ts';
import { type RequireRecordFit, recordCheck } from '../schema.ts';
import { serverTexts } from '../server-texts.ts';
import { lineError } from './state-errors.ts';

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

/** Reads the lines behind the first one, with their numbers; throws for a line that tokentwin cannot have written. */
export async function readLines(
  file: string,
  bytes: Buffer,
  vendors: readonly VendorSpec[],
): Promise<Iterable<readonly [number: number, line: LogLine]>> {
  const requireRecordFit = await recordCheck(vendors);
  return linesOf(file, bytes, requireRecordFit);
}

function* linesOf(
  file: string,
  whole: Buffer,
  requireRecordFit: RequireRecordFit,
): Generator<readonly [number: number, line: LogLine]> {
  // A log that was not closed ends in zeros. Also after a loss of power nothing behind the first zero was acknowledged:
  // a write begins once the one before it is on the disk.
  const zero = whole.indexOf(0);
  const bytes = zero === -1 ? whole : whole.subarray(0, zero);
  let from = bytes.indexOf(10) + 1;
  // A line without an end was never acknowledged.
  for (let number = 2, to = bytes.indexOf(10, from); to !== -1 && from > 0; number++) {
    const text = bytes.toString('utf8', from, to);
    from = to + 1;
    to = bytes.indexOf(10, from);
    const line = parsed(text);
    // After a loss of power the last line may be there with nothing in it.
    if (line === undefined && from >= bytes.length) return;
    try {
      requireLine(line, requireRecordFit);
    } catch (cause) {
      throw lineError(file, number, cause);
    }
    yield [number, line];
  }
}

function requireLine(line: unknown, requireRecordFit: RequireRecordFit): asserts line is LogLine {
  if (line === undefined) throw invalid(serverTexts.lineNotJson);
  if (!isObject(line)) throw invalid(serverTexts.lineNotObject(typeNameOf(line)));
  const { twin, sandbox, records = [] } = line;
  if (typeof twin !== 'string' || !/^(main|~[a-z0-9-]{1,40})$/.test(twin)) {
    throw invalid(
      serverTexts.lineWithoutTwin(typeof twin === 'string' ? JSON.stringify(twin) : typeNameOf(twin)),
    );
  }
  if (sandbox !== undefined && !isSandbox(sandbox, twin)) throw invalid(serverTexts.lineSandbox(twin));
  if (!Array.isArray(records)) throw invalid(serverTexts.lineRecords(typeNameOf(records)));
  for (const record of records as readonly unknown[]) requireRecordFit(record);
}

function isSandbox(data: unknown, twin: string): data is SavedSandbox {
  if (!isObject(data)) return false;
  const { name, expiresAtMs = 0, port = 1, tokenDigest = '' } = data;
  return (
    `~${String(name)}` === twin &&
    Number.isSafeInteger(expiresAtMs) &&
    Number.isSafeInteger(port) &&
    typeof tokenDigest === 'string'
  );
}

function invalid(text: Message): TwinError {
  return new TwinError('ERR_INVALID_STATE', text);
}

/** JSON; undefined for any other text. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether data is an object, and not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
