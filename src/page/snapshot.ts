import type { components } from '../generated/control/types.ts';
import type { Language } from './texts.ts';

type Schemas = components['schemas'];

export type Clock = Pick<Schemas['Clock'], 'nowMs' | 'mode' | 'speed'>;
export type Token = Schemas['Token'];
export type Exchange = Schemas['Exchange'];
export type Verdict = Schemas['Verdict'];
export type FaultRule = Schemas['FaultRule'];
export type ActiveFault = Schemas['ActiveFaultRule'];

/** What the page shows of one twin. */
export interface Snapshot {
  readonly clock: Clock;
  readonly tokens: readonly Token[];
  readonly exchanges: readonly Exchange[];
  readonly verdicts: readonly Verdict[];
  readonly faults: readonly ActiveFault[];
}

/** One world of a frozen page: a tab. */
export interface FrozenWorld {
  readonly name: string;
  /** One line on what came of it. */
  readonly outcome?: string | undefined;
  readonly snapshot: Snapshot;
}

/** What a frozen page is made of. */
export interface FrozenRun {
  /** The command that was run. */
  readonly title: string;
  /** The language of its reasons and verdicts. */
  readonly language: Language;
  readonly worlds: readonly FrozenWorld[];
}

/** A twin nobody has asked yet. */
export const emptySnapshot: Snapshot = {
  clock: { nowMs: 0, mode: 'frozen', speed: 1 },
  tokens: [],
  exchanges: [],
  verdicts: [],
  faults: [],
};
