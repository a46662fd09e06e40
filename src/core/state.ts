import type { ClockReading } from './clock.ts';
import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';
import type { SavedFaults } from './faults.ts';
import type { SavedLedger } from './ledger.ts';
import type { SavedStubs } from './stubs.ts';

/** The format name of an exported state. */
export const stateFormat = 'tokentwin-state';

/** Increased when older versions cannot read the state of newer ones. */
export const stateVersion = 1;

/** A twin without its journal, as plain data. */
export interface TwinState {
  readonly format: typeof stateFormat;
  readonly version: typeof stateVersion;
  /** This machine's time when it was exported. */
  readonly savedAtMs: number;
  readonly clock: Pick<ClockReading, 'nowMs' | 'mode' | 'speed' | 'skewMs'>;
  /** The state of a seeded random source; absent for an unseeded one. */
  readonly random?: readonly number[] | undefined;
  /** The alternative of each quirk. */
  readonly quirks: Readonly<Record<string, string>>;
  readonly acceptAny: boolean;
  readonly seed: Readonly<Record<string, unknown>>;
  readonly ledger: SavedLedger;
  readonly faults: SavedFaults;
  /** Absent in the state of an older tokentwin. */
  readonly stubs?: SavedStubs | undefined;
  /** What each vendor remembers apart from the seed and the tokens: login codes, app tickets. */
  readonly vendors: Readonly<Record<string, unknown>>;
}

/** Throws unless the data claims to be an exported state of a version that can be read. */
export function requireState(data: unknown): asserts data is TwinState {
  const { format, version } = (typeof data === 'object' && data !== null ? data : {}) as Partial<TwinState>;
  if (format !== stateFormat) {
    throw new TwinError(
      'ERR_INVALID_STATE',
      errorTexts.notAState(stateFormat, JSON.stringify(format) ?? errorTexts.none),
    );
  }
  if (version !== stateVersion) {
    throw new TwinError(
      'ERR_INVALID_STATE',
      errorTexts.stateVersion(JSON.stringify(version) ?? errorTexts.none, stateVersion),
    );
  }
}

/** The error for a state that cannot be restored. */
export function invalidState(cause: unknown): TwinError {
  const why = cause instanceof TwinError ? cause.text : errorTexts.damaged;
  return new TwinError('ERR_INVALID_STATE', errorTexts.stateNotRestored(why), { cause });
}
