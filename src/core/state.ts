import type { ClockReading } from './clock.ts';
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
  readonly clock: Pick<ClockReading, 'nowMs' | 'mode' | 'speed'>;
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
      `Not a tokentwin state: expected the format "${stateFormat}", received ${JSON.stringify(format) ?? 'none'}. Export one with GET /_twin/state.`,
    );
  }
  if (version !== stateVersion) {
    throw new TwinError(
      'ERR_INVALID_STATE',
      `Unknown state version ${JSON.stringify(version) ?? 'none'}: this version of tokentwin reads version ${stateVersion}. Use the version that wrote it.`,
    );
  }
}

/** The error for a state that cannot be restored. */
export function invalidState(cause: unknown): TwinError {
  const why = cause instanceof TwinError ? cause.message : `it is damaged (${(cause as Error).message}).`;
  return new TwinError('ERR_INVALID_STATE', `The state cannot be restored; nothing was changed: ${why}`, {
    cause,
  });
}
