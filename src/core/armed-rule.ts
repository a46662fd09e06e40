import { type Aim, aimOf } from './fault-aim.ts';
import { type Effect, effectOf } from './fault-effect.ts';
import type { FaultRule, FaultView } from './fault-rule.ts';
import { FaultSettings, invalidFault } from './fault-settings.ts';
import type { ErrorAnswer } from './operation.ts';
import type { Vendor } from './provider.ts';
import type { Random } from './random.ts';
import { RateWindows, type SavedWindow } from './rate-windows.ts';

const ruleSettings = ['operation', 'client', 'error', 'fault', 'times', 'after', 'probability'];

/** A call, as far as rules look at it. */
export interface FaultyCall {
  /** Undefined for a call that is none of the operation's, such as one with a wrong method. */
  readonly operation: string | undefined;
  readonly client: string | undefined;
  readonly nowMs: number;
}

/** A rule as plain data, with what it has done so far. */
export interface SavedRule {
  readonly id: string;
  readonly rule: FaultRule;
  readonly matched: number;
  readonly applied: number;
  readonly windows?: readonly SavedWindow[] | undefined;
}

/** A rule that was found right, with what it has done so far. */
export class ArmedRule {
  readonly id: string;
  readonly effect: Effect;
  readonly #rule: FaultRule;
  readonly #aim: Aim;
  readonly #windows: RateWindows | undefined;
  #matched = 0;
  #applied = 0;
  #resetMs = 0;

  constructor(id: string, rule: FaultRule, vendors: readonly Vendor[]) {
    const settings = new FaultSettings('The fault rule', rule, ruleSettings);
    if (settings.has('error') === settings.has('fault')) {
      throw invalidFault(
        `A fault rule has either an error (a name or code of the catalogue) or a fault (an object with a type); this one has ${settings.has('error') ? 'both' : 'neither'}.`,
      );
    }
    const operation = settings.text('operation');
    settings.text('client');
    settings.integer('times', 1);
    settings.integer('after', 0);
    settings.number('probability', 0, 1);
    const error = settings.nameOrCode('error');
    this.id = id;
    this.effect = error === undefined ? effectOf(rule.fault) : { kind: 'answer', error };
    this.#aim = aimOf(operation, this.effect, vendors);
    // A copy, so that nobody changes what has been checked.
    this.#rule = structuredClone(rule);
    const { effect } = this;
    if (effect.kind === 'answer' && effect.limit) this.#windows = new RateWindows(effect.limit.windowMs);
  }

  /** What it is called where its id alone says too little. */
  get title(): string {
    const { error, fault } = this.#rule;
    return `${this.id} (${error ?? fault?.type})`;
  }

  /** How long the window of the call that was counted last still lasts. */
  get resetMs(): number {
    return this.#resetMs;
  }

  get view(): FaultView {
    return {
      id: this.id,
      ...this.#rule,
      matched: this.#matched,
      applied: this.#applied,
      spent: this.#isSpent,
    };
  }

  exportState(): SavedRule {
    return {
      id: this.id,
      rule: this.#rule,
      matched: this.#matched,
      applied: this.#applied,
      windows: this.#windows?.exportState(),
    };
  }

  /** Goes on from what another of the same rule had done. */
  importState({ matched, applied, windows }: SavedRule): void {
    this.#matched = matched;
    this.#applied = applied;
    this.#windows?.importState(windows ?? []);
  }

  /** The error it answers an operation's calls with. */
  errorFor(operation: string | undefined): ErrorAnswer | undefined {
    return operation === undefined ? undefined : this.#aim?.get(operation);
  }

  matches({ operation, client }: FaultyCall): boolean {
    if (this.#rule.client !== undefined && this.#rule.client !== client) return false;
    return this.#aim === undefined || (operation !== undefined && this.#aim.has(operation));
  }

  /** Counts a call that matches; whether the rule is to have its way with it. */
  isDue({ operation, client, nowMs }: FaultyCall, random: Random): boolean {
    this.#matched++;
    const isAboveLimit = this.#isAboveLimit(`${operation ?? ''} ${client ?? ''}`, nowMs);
    if (!isAboveLimit || this.#isSpent || this.#matched <= (this.#rule.after ?? 0)) return false;
    const { probability } = this.#rule;
    return probability === undefined || random.fraction() < probability;
  }

  /** Counts a call it had its way with. */
  noteApplied(): void {
    this.#applied++;
  }

  get #isSpent(): boolean {
    return this.#rule.times !== undefined && this.#applied >= this.#rule.times;
  }

  #isAboveLimit(key: string, nowMs: number): boolean {
    const { effect } = this;
    if (effect.kind !== 'answer' || !effect.limit || !this.#windows) return true;
    const { count, resetMs } = this.#windows.count(key, nowMs);
    this.#resetMs = resetMs;
    return count > effect.limit.calls;
  }
}
