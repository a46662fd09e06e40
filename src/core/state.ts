import type { ClockReading } from './clock.ts';
import { TwinError } from './errors.ts';
import type { SavedFaults } from './faults.ts';
import type { SavedLedger } from './ledger.ts';
import type { SavedStubs } from './stubs.ts';

/** The name by which an exported state is known. */
export const stateFormat = 'tokentwin-state';

/** Goes up when an older tokentwin could not read what a newer one writes. */
export const stateVersion = 1;

/** Everything of a twin but its journal, as plain data. */
export interface TwinState {
  readonly format: typeof stateFormat;
  readonly version: typeof stateVersion;
  /** This machine's time when it was exported. */
  readonly savedAtMs: number;
  readonly clock: Pick<ClockReading, 'nowMs' | 'mode' | 'speed'>;
  /** Where a seeded source of chance stood; absent for an unseeded one. */
  readonly random?: readonly number[] | undefined;
  /** The alternative each quirk stood at. */
  readonly quirks: Readonly<Record<string, string>>;
  readonly acceptAny: boolean;
  readonly seed: Readonly<Record<string, unknown>>;
  readonly ledger: SavedLedger;
  readonly faults: SavedFaults;
  /** Absent in the state of an older tokentwin. */
  readonly stubs?: SavedStubs | undefined;
  /** What each vendor remembers beside the seed and the tokens: login codes, app tickets. */
  readonly vendors: Readonly<Record<string, unknown>>;
}

/** Throws unless the data is an exported state, whole or not, of a version that can be read here. */
export function demandState(data: unknown): asserts data is TwinState {
  const { format, version } = (typeof data === 'object' && data !== null ? data : {}) as Partial<TwinState>;
  if (format !== stateFormat) {
    throw new TwinError(
      'ERR_INVALID_STATE',
      `This is no state of a twin: its format is ${JSON.stringify(format) ?? 'not said'}, not "${stateFormat}". GET /_twin/state gives one.`,
    );
  }
  if (version !== stateVersion) {
    throw new TwinError(
      'ERR_INVALID_STATE',
      `The state is of version ${JSON.stringify(version) ?? 'unknown'}; this tokentwin reads version ${stateVersion}. Use the tokentwin that wrote it.`,
    );
  }
}

/** What an error in the middle of restoring becomes. */
export function invalidState(cause: unknown): TwinError {
  const why = cause instanceof TwinError ? cause.message : `it is torn (${(cause as Error).message}).`;
  return new TwinError('ERR_INVALID_STATE', `The state cannot be restored, nothing was changed: ${why}`, {
    cause,
  });
}
