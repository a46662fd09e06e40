import { ArmedRule, type SavedRule } from './armed-rule.ts';
import type { Reply } from './call.ts';
import type { Context } from './context.ts';
import { TwinError } from './errors.ts';
import type { AnswerEffect, Effect } from './fault-effect.ts';
import type { FaultRule, FaultView } from './fault-rule.ts';
import { didYouMean } from './nearest.ts';
import type { ErrorAnswer } from './operation.ts';
import { type PayloadFault, spoilBody } from './payload-faults.ts';
import type { Vendor } from './provider.ts';
import type { Random } from './random.ts';
import { Refusal } from './refusal.ts';
import type { Route } from './router.ts';
import type { StandIn } from './stand-in.ts';

/** A rule that was added. */
export interface FaultHandle {
  readonly id: string;
  /** Takes it back; nothing happens when it is gone already. */
  remove(): void;
}

/** The rules as plain data. */
export interface SavedFaults {
  /** How many there have been. */
  readonly serial: number;
  readonly rules: readonly SavedRule[];
}

/** How many rules there can be: every call is shown to each of them. */
const capacity = 1_000;

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
    this.#makeRoom();
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

  /** A rule as it stands. */
  get(id: string): FaultView {
    return this.#named(id).view;
  }

  /** Takes a rule back by its id. */
  remove(id: string): FaultView {
    const found = this.#named(id);
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

  exportState(): SavedFaults {
    return { serial: this.#serial, rules: this.#rules.map((rule) => rule.exportState()) };
  }

  /** Takes the exported rules in place of all there are, with what they have done so far. */
  importState({ serial, rules }: SavedFaults): void {
    this.#rules = rules.map((saved) => {
      const armed = new ArmedRule(saved.id, saved.rule, this.#vendors);
      armed.importState(saved);
      return armed;
    });
    this.#serial = serial;
  }

  /** Leaves, as a refusal does, with what a rule answers in the vendor's place. */
  interrupt(route: Route, context: Context): void {
    let answer: StandIn | Refusal | undefined;
    this.#strike('answer', route, context, (effect, rule) => {
      if (answer) return false;
      answer = effect.standIn ?? new Refusal(errorOf(rule, effect, route), '');
      return true;
    });
    if (answer) throw answer;
  }

  /** A success body as rules leave it. */
  spoil(body: unknown, route: Route, context: Context): unknown {
    const spoilt = new Set<PayloadFault['part']>();
    let result = body;
    this.#strike('payload', route, context, ({ fault }) => {
      if (spoilt.has(fault.part)) return false;
      const changed = spoilBody(fault, result, context.operation, context.nowMs);
      if (changed === undefined) return false;
      result = changed;
      spoilt.add(fault.part);
      return true;
    });
    return result;
  }

  /** An answer with the trouble that rules give it on its way. */
  deliver(reply: Reply, route: Route, context: Context): Reply {
    let delivered = reply;
    this.#strike('delivery', route, context, (effect) => {
      if (delivered !== reply) return false;
      delivered = effect.deliver(reply);
      return true;
    });
    let delayMs = delivered.act?.delayMs ?? 0;
    this.#strike('latency', route, context, (effect) => {
      delayMs = Math.min(longestDelayMs, delayMs + effect.drawMs(this.#random));
      return true;
    });
    return delayMs > 0 ? { ...delivered, act: { ...delivered.act, delayMs } } : delivered;
  }

  /** Forgets the oldest rule that is spent, where there are as many as there can be. */
  #makeRoom(): void {
    if (this.#rules.length < capacity) return;
    const spent = this.#rules.findIndex(({ view }) => view.spent);
    if (spent === -1) {
      throw new TwinError(
        'ERR_INVALID_FAULT',
        `There are ${capacity.toLocaleString('en')} fault rules already, and none of them is spent. Take some back first.`,
      );
    }
    this.#rules.splice(spent, 1);
  }

  #named(id: string): ArmedRule {
    const found = this.#rules.find((rule) => rule.id === id);
    if (found) return found;
    const ids = this.#rules.map((rule) => rule.id);
    const hint = ids.length === 0 ? ' There are no rules.' : didYouMean(id, ids);
    throw new TwinError('ERR_NOT_FOUND', `There is no fault rule "${id}".${hint}`);
  }

  /** Shows a call to every rule of a kind; `hit` says whether the rule that is due had its way. */
  #strike<Kind extends Effect['kind']>(
    kind: Kind,
    route: Route,
    context: Context,
    hit: (effect: Extract<Effect, { kind: Kind }>, rule: ArmedRule) => boolean,
  ): void {
    const call = { operation: operationOf(route), client: context.client, nowMs: context.nowMs };
    for (const rule of this.#rules) {
      if (rule.effect.kind !== kind || !rule.matches(call) || !rule.isDue(call, this.#random)) continue;
      if (!hit(rule.effect as Extract<Effect, { kind: Kind }>, rule)) continue;
      rule.noteApplied();
      context.faults ??= [];
      context.faults.push(rule);
    }
  }
}

/** The operation a call is one of; a wrong method or a stray path is answered for one without being any of its calls. */
function operationOf({ vendor, provider, methodFits }: Route): string | undefined {
  return methodFits && provider !== vendor.fallback ? provider.operation.id : undefined;
}

/** The catalogued error that a rule answers with; above a rate limit, with the window's own numbers in its headers. */
function errorOf(rule: ArmedRule, { limit }: AnswerEffect, { vendor, provider }: Route): ErrorAnswer {
  const error = rule.errorFor(provider.operation.id)!;
  if (!limit) return error;
  if (limit.headers === false) return { ...error, headers: {} };
  const { rateLimit } = vendor;
  if (!rateLimit?.headers || !rateLimit.errors.includes(error.name)) return error;
  return { ...error, headers: rateLimit.headers(limit.calls, rule.resetMs) };
}
