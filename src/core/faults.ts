import { ArmedRule, type FaultyCall } from './armed-rule.ts';
import type { Reply } from './call.ts';
import type { Context } from './context.ts';
import { TwinError } from './errors.ts';
import type { AnswerEffect } from './fault-effect.ts';
import type { FaultRule, FaultView } from './fault-rule.ts';
import { didYouMean } from './nearest.ts';
import type { ErrorAnswer } from './operation.ts';
import { spoilBody } from './payload-faults.ts';
import type { Vendor } from './provider.ts';
import type { Random } from './random.ts';
import { Refusal } from './refusal.ts';
import type { Route } from './router.ts';

/** A rule that was added. */
export interface FaultHandle {
  readonly id: string;
  /** Takes it back; nothing happens when it is gone already. */
  remove(): void;
}

/** The longest an answer can be held back: what timers can take. */
const longestDelayMs = 2_147_483_647;

/**
 * What goes wrong on purpose.
 *
 * Rules are asked in the order in which they were added. Only one of them answers in the vendor's place, one spoils the
 * tokens, one the expiries, one the way of the answer: the first that is due. Latencies add up.
 */
export class Faults {
  readonly #vendors: readonly Vendor[];
  readonly #random: Random;
  #rules: ArmedRule[] = [];
  #serial = 0;

  constructor(vendors: readonly Vendor[], random: Random) {
    this.#vendors = vendors;
    this.#random = random;
  }

  /** Whether there are rules at all; without any nothing else here need be called. */
  get areSet(): boolean {
    return this.#rules.length > 0;
  }

  /** Adds a rule; throws ERR_INVALID_FAULT for one that could never do what it says. */
  add(rule: FaultRule): FaultHandle {
    const armed = new ArmedRule(`fault_${this.#serial + 1}`, rule, this.#vendors);
    this.#serial++;
    this.#rules.push(armed);
    const remove = () => {
      this.#rules = this.#rules.filter((each) => each !== armed);
    };
    return { id: armed.id, remove };
  }

  /** The rules as they stand, oldest first. */
  list(): FaultView[] {
    return this.#rules.map(({ view }) => view);
  }

  /** Takes a rule back by its id. */
  remove(id: string): FaultView {
    const found = this.#rules.find((rule) => rule.id === id);
    if (!found) {
      const ids = this.#rules.map((rule) => rule.id);
      const known = ids.length === 0 ? ' There are no rules.' : didYouMean(id, ids);
      throw new TwinError('ERR_NOT_FOUND', `There is no fault rule "${id}".${known}`);
    }
    this.#rules = this.#rules.filter((rule) => rule !== found);
    return found.view;
  }

  /** Takes every rule back; returns them. */
  clear(): FaultView[] {
    const views = this.list();
    this.#rules = [];
    return views;
  }

  /** Takes every rule back and counts from 1 again. */
  reset(): void {
    this.clear();
    this.#serial = 0;
  }

  /** Leaves, as a refusal does, with what a rule answers in the vendor's place. */
  interrupt(route: Route, context: Context): void {
    const call = faultyCall(route, context);
    const rule = this.#firstDue('answer', call);
    if (!rule) return;
    const effect = rule.effect as AnswerEffect;
    this.#apply(rule, context);
    if (effect.standIn) throw effect.standIn;
    const error = rule.errorFor(call.operation)!;
    const headers = effect.limit
      ? limitHeaders(route.vendor, error, effect.limit, rule.resetMs)
      : error.headers;
    throw new Refusal({ ...error, headers }, '');
  }

  /** A success body as rules leave it. */
  spoil(body: unknown, route: Route, context: Context): unknown {
    const call = faultyCall(route, context);
    const spoilt = new Set<string>();
    let result = body;
    for (const rule of this.#rules) {
      if (rule.effect.kind !== 'payload' || !rule.matches(call)) continue;
      const { fault } = rule.effect;
      if (!rule.isDue(call, () => this.#draw()) || spoilt.has(fault.part)) continue;
      const changed = spoilBody(fault, result, context.operation, context.nowMs);
      if (changed === undefined) continue;
      result = changed;
      spoilt.add(fault.part);
      this.#apply(rule, context);
    }
    return result;
  }
}
