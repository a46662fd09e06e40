import { type Effect, effectFor } from './fault-effect.ts';
import { findTargets, type Targets } from './fault-targets.ts';
import type { FaultRule } from './generated/inputs.ts';
import { readInput } from './input.ts';
import type { ErrorAnswer } from './operation.ts';
import { type PathTest, pathTest } from './path-pattern.ts';
import type { Vendor } from './provider.ts';
import type { Random } from './random.ts';
import { RateWindows, type SavedWindow } from './rate-windows.ts';
import type { Route } from './router.ts';
import type { TokenRecord } from './token-record.ts';

/** A fault rule with its counters. */
export interface FaultView extends FaultRule {
  readonly id: string;
  /** How many calls matched the rule. */
  readonly matched: number;
  /** How many calls the rule was applied to. */
  readonly applied: number;
  /** Whether the rule has been applied `times` times. */
  readonly spent: boolean;
}

/** The part of a call that rules match. */
export interface FaultyCall {
  /** Undefined for a call that no operation handles, such as one with a wrong method. */
  readonly operation: string | undefined;
  readonly client: string | undefined;
  readonly path: string;
  readonly nowMs: number;
}

/** A use of a token, as far as rules match it. */
export interface TokenUse {
  /** Whether it was for a protected resource. */
  readonly isResource: boolean;
  readonly path: string;
}

/** How often a token was used, as plain data. */
export type SavedUses = readonly [serial: number, uses: number];

/** A rule with its counters, as plain data. */
export interface SavedRule {
  readonly id: string;
  readonly rule: FaultRule;
  readonly matched: number;
  readonly applied: number;
  readonly windows?: readonly SavedWindow[] | undefined;
  /** How often tokens were used, by their serial numbers. */
  readonly uses?: readonly SavedUses[] | undefined;
}

/** A valid rule with its counters. */
export class ActiveRule {
  readonly id: string;
  readonly effect: Effect;
  readonly #rule: FaultRule;
  readonly #targets: Targets;
  readonly #fitsPath: PathTest | undefined;
  readonly #windows: RateWindows | undefined;
  /** How often each token was used, by its serial number, for a rule that ends tokens. */
  #uses = new Map<number, number>();
  #matched = 0;
  #applied = 0;
  #resetMs = 0;
  #countedWindow: string | undefined;

  constructor(id: string, rule: FaultRule, vendors: readonly Vendor[]) {
    const { operation, path, error, fault } = readInput('FaultRule', rule, 'ERR_INVALID_FAULT');
    this.id = id;
    this.#fitsPath = path === undefined ? undefined : pathTest(path);
    // A valid rule has one of the two.
    this.effect = fault ? effectFor(fault) : { kind: 'response', error: String(error) };
    this.#targets = findTargets(operation, this.effect, vendors);
    // A copy, so that the caller cannot change a rule that has been checked.
    this.#rule = structuredClone(rule);
    const { effect } = this;
    if (effect.kind === 'response' && effect.limit) this.#windows = new RateWindows(effect.limit.windowMs);
  }

  /** The id and what the rule does, for people. */
  get title(): string {
    const { error, fault } = this.#rule;
    return `${this.id} (${error ?? fault?.type})`;
  }

  /** Whether the rule keeps the vendor's response from the client, or changes it. */
  get corrupts(): boolean {
    return this.effect.kind !== 'latency' && this.effect.kind !== 'token-death';
  }

  /** How long the rate-limit window of the call counted last still lasts. */
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

  /** The key of the rate window that the last call was counted in. */
  get countedWindow(): string | undefined {
    return this.#windows && this.#countedWindow;
  }

  /** As plain data, with the rate windows and uses of these keys, or all of them. */
  exportState(keys?: ReadonlySet<string>): SavedRule {
    const uses = [...this.#uses].filter(([serial]) => keys?.has(String(serial)) ?? true);
    return {
      id: this.id,
      rule: this.#rule,
      matched: this.#matched,
      applied: this.#applied,
      windows: this.#windows?.exportState(keys),
      ...(uses.length > 0 && { uses }),
    };
  }

  /** Restores the counters. */
  importState({ matched, applied, windows, uses = [] }: SavedRule): void {
    this.#matched = matched;
    this.#applied = applied;
    this.#windows?.importState(windows ?? []);
    this.#uses = new Map(uses);
  }

  /** The error that it answers an operation's calls with. */
  errorFor(operation: string | undefined): ErrorAnswer | undefined {
    return operation === undefined ? undefined : this.#targets?.get(operation);
  }

  /** The documented error that it answers with; above a rate limit, with the window's numbers in its headers. */
  answerOn({ vendor, provider }: Route): ErrorAnswer {
    const error = this.errorFor(provider.operation.id)!;
    const limit = this.effect.kind === 'response' ? this.effect.limit : undefined;
    if (!limit) return error;
    if (limit.headers === false) return { ...error, headers: {} };
    const { rateLimit } = vendor;
    if (!rateLimit?.headers || !rateLimit.errors.includes(error.name)) return error;
    return { ...error, headers: rateLimit.headers(limit.calls, this.resetMs) };
  }

  matches({ operation, client, path }: FaultyCall): boolean {
    if (this.#rule.client !== undefined && this.#rule.client !== client) return false;
    if (this.#fitsPath && !this.#fitsPath(path)) return false;
    return this.#targets === undefined || (operation !== undefined && this.#targets.has(operation));
  }

  /** Counts a matching call; returns whether the rule applies to it. */
  isDue({ operation, client, nowMs }: FaultyCall, random: Random): boolean {
    this.#matched++;
    const isAboveLimit = this.#isAboveLimit(`${operation ?? ''} ${client ?? ''}`, nowMs);
    if (!isAboveLimit || this.#isSpent || this.#matched <= (this.#rule.after ?? 0)) return false;
    const { probability } = this.#rule;
    return probability === undefined || random.fraction() < probability;
  }

  /** Whether the rule counts this use of a token: before it is answered, or after. */
  matchesUse(token: TokenRecord, { isResource, path }: TokenUse, isAnswered: boolean): boolean {
    const { effect } = this;
    if (effect.kind !== 'token-death' || this.#isSpent) return false;
    if (this.#rule.client !== undefined && this.#rule.client !== token.clientId) return false;
    if (this.#fitsPath && !this.#fitsPath(path)) return false;
    if (!(this.#targets === undefined ? isResource : this.#targets.has(token.operation))) return false;
    return isAnswered !== (effect.afterUses === 0);
  }

  /** Counts a matching use, and the token at its first one; returns whether the token dies by it. */
  isLastUse(token: TokenRecord, random: Random): boolean {
    const { effect } = this;
    if (effect.kind !== 'token-death') return false;
    const uses = (this.#uses.get(token.serial) ?? 0) + 1;
    this.#uses.set(token.serial, uses);
    if (uses === 1) this.#matched++;
    const isDue = uses >= Math.max(1, effect.afterUses) && this.#matched > (this.#rule.after ?? 0);
    const { probability } = this.#rule;
    return isDue && (probability === undefined || random.fraction() < probability);
  }

  /** Counts a call that the rule was applied to. */
  noteApplied(): void {
    this.#applied++;
  }

  get #isSpent(): boolean {
    return this.#rule.times !== undefined && this.#applied >= this.#rule.times;
  }

  #isAboveLimit(key: string, nowMs: number): boolean {
    const { effect } = this;
    if (effect.kind !== 'response' || !effect.limit || !this.#windows) return true;
    this.#countedWindow = key;
    const { count, resetMs } = this.#windows.count(key, nowMs);
    this.#resetMs = resetMs;
    return count > effect.limit.calls;
  }
}
