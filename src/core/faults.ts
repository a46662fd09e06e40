import { ActiveRule, type FaultView, type SavedRule } from './active-rule.ts';
import type { Reply } from './call.ts';
import type { CannedResponse } from './canned-response.ts';
import type { Context } from './context.ts';
import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';
import { type Effect, longestDelayMs } from './fault-effect.ts';
import { tokenState } from './lifecycle.ts';
import type { FaultRuleOf, Names } from './names.ts';
import { didYouMean } from './nearest.ts';
import { usesToken } from './operation.ts';
import { corruptBody, type PayloadCorruption } from './payload-faults.ts';
import type { Vendor } from './provider.ts';
import { Random } from './random.ts';
import { Refusal } from './refusal.ts';
import { canonicalPath, operationOf, type Route } from './router.ts';
import type { TokenRecord } from './token-record.ts';
import { Unsaved } from './unsaved.ts';
import { variantOf } from './variant.ts';

/** A rule that was added. */
export interface FaultHandle {
  readonly id: string;
  /** Removes the rule; does nothing if it has been removed already. */
  remove(): void;
}

/** The rules as plain data. */
export interface SavedFaults {
  /** How many rules have been added. */
  readonly serial: number;
  readonly rules: readonly SavedRule[];
}

/** The maximum number of rules: every call is matched against each of them. */
const capacity = 1_000;

/**
 * Fault injection.
 *
 * Rules are tried in the order in which they were added. Of the rules that replace the response, corrupt the tokens,
 * corrupt the expiries or disturb the delivery, only the first of each kind applies to a call. Latencies add up.
 */
export class Faults<N extends Names = Names> {
  readonly #vendors: readonly Vendor[];
  readonly #random: Random;
  readonly #unsaved: Unsaved;
  #rules: ActiveRule[] = [];
  #serial = 0;

  constructor(vendors: readonly Vendor[], random: Random, unsaved: Unsaved = new Unsaved()) {
    this.#unsaved = unsaved;
    this.#vendors = vendors;
    this.#random = random;
  }

  /** Whether there are any rules; if not, nothing else here needs to be called. */
  get areSet(): boolean {
    return this.#rules.length > 0;
  }

  /** Adds a rule; throws ERR_INVALID_FAULT for one that is invalid or could never apply. */
  add(rule: FaultRuleOf<N>): FaultHandle {
    const added = new ActiveRule(`fault_${this.#serial + 1}`, rule, this.#vendors);
    this.#makeRoom();
    this.#serial++;
    this.#rules.push(added);
    this.#unsaved.rule(added.id);
    return { id: added.id, remove: () => this.#drop(added) };
  }

  /** The rules with their counters, oldest first. */
  list(): FaultView[] {
    return this.#rules.map(({ view }) => view);
  }

  /** A rule with its counters. */
  get(id: string): FaultView {
    return this.#named(id).view;
  }

  /** Removes a rule by its id. */
  remove(id: string): FaultView {
    const found = this.#named(id);
    this.#drop(found);
    return found.view;
  }

  /** Removes every rule; returns them. */
  clear(): FaultView[] {
    const views = this.list();
    for (const { id } of this.#rules) this.#unsaved.rule(id);
    this.#rules = [];
    return views;
  }

  /** Removes every rule and numbers the next one 1. */
  reset(): void {
    this.clear();
    this.#serial = 0;
  }

  exportState(): SavedFaults {
    return { serial: this.#serial, rules: this.#rules.map((rule) => rule.exportState()) };
  }

  /** Replaces all rules with exported ones and their counters. */
  importState({ serial, rules }: SavedFaults): void {
    this.#rules = rules.map((saved) => {
      const restored = new ActiveRule(saved.id, saved.rule, this.#vendors);
      restored.importState(saved);
      return restored;
    });
    this.#serial = serial;
  }

  /** The response of a rule in place of the vendor's; undefined if no such rule applies. */
  interruption(route: Route, context: Context): CannedResponse | Refusal | undefined {
    let answer: CannedResponse | Refusal | undefined;
    this.#apply('response', route, context, (effect, rule) => {
      if (answer) return false;
      answer = effect.canned ?? new Refusal(rule.answerOn(route), '');
      return true;
    });
    return answer;
  }

  /** A success body, corrupted by the rules that apply. */
  corrupt(body: unknown, route: Route, context: Context): unknown {
    const corrupted = new Set<PayloadCorruption['part']>();
    let result = body;
    this.#apply('payload', route, context, ({ corruption }) => {
      if (corrupted.has(corruption.part)) return false;
      const changed = corruptBody(corruption, result, context.operation, context.nowMs);
      if (changed === undefined) return false;
      result = changed;
      corrupted.add(corruption.part);
      return true;
    });
    return result;
  }

  /** A JSON body in another form that the spec allows, if a rule applies. */
  vary(body: unknown, route: Route, context: Context): unknown {
    let result = body;
    this.#apply('variant', route, context, ({ parts, seed }, rule) => {
      if (result !== body) return false;
      // By the count, which is saved, so that a restored rule continues with the same changes.
      const random = seed === undefined ? this.#random : new Random(seed + rule.view.applied);
      const text = variantOf(body, context.operation, parts, random);
      if (text === undefined) return false;
      result = text;
      return true;
    });
    return result;
  }

  /** A reply with the delays and connection faults of the rules that apply. */
  deliver(reply: Reply, route: Route, context: Context): Reply {
    let delivered = reply;
    this.#apply('delivery', route, context, (effect) => {
      if (delivered !== reply) return false;
      delivered = effect.deliver(reply);
      return true;
    });
    let delayMs = delivered.act?.delayMs ?? 0;
    this.#apply('latency', route, context, (effect) => {
      delayMs = Math.min(longestDelayMs, delayMs + effect.drawMs(this.#random));
      return true;
    });
    return delayMs > 0 ? { ...delivered, act: { ...delivered.act, delayMs } } : delivered;
  }

  /** Revokes a presented token where a rule says that it dies before it is answered, or after. */
  endToken(token: TokenRecord, { vendor, provider }: Route, context: Context, isAnswered: boolean): void {
    const { world, nowMs, call } = context;
    if (tokenState(token, nowMs) !== 'active') return;
    const isResource = usesToken(provider.operation) && provider !== vendor.fallback;
    for (const rule of this.#rules) {
      if (!rule.matchesUse(token, { isResource, path: call.path }, isAnswered)) continue;
      const isDue = rule.isLastUse(token, this.#random);
      this.#unsaved.rule(rule.id, String(token.serial));
      if (!isDue) continue;
      world.ledger.revoke(token, nowMs);
      rule.noteApplied();
      context.faults ??= [];
      context.faults.push(rule);
      return;
    }
  }

  /** Drops the oldest spent rule when the maximum is reached. */
  #makeRoom(): void {
    if (this.#rules.length < capacity) return;
    const spent = this.#rules.findIndex(({ view }) => view.spent);
    if (spent === -1) {
      throw new TwinError('ERR_INVALID_FAULT', errorTexts.tooManyFaults(capacity.toLocaleString('en')));
    }
    this.#drop(this.#rules[spent]!);
  }

  /** How many rules there have been. */
  get serial(): number {
    return this.#serial;
  }

  /** A rule with what it has done, and the rate windows and uses of these keys, or all; undefined where it is gone. */
  saved(id: string, keys?: ReadonlySet<string>): SavedRule | undefined {
    return this.#rules.find((rule) => rule.id === id)?.exportState(keys);
  }

  #drop(rule: ActiveRule): void {
    this.#rules = this.#rules.filter((each) => each !== rule);
    this.#unsaved.rule(rule.id);
  }

  #named(id: string): ActiveRule {
    const found = this.#rules.find((rule) => rule.id === id);
    if (found) return found;
    const ids = this.#rules.map((rule) => rule.id);
    const hint = ids.length === 0 ? errorTexts.noRules : didYouMean(id, ids);
    throw new TwinError('ERR_NOT_FOUND', errorTexts.unknownFault(id, hint));
  }

  /** Matches a call against every rule of a kind; `apply` returns whether a due rule was applied. */
  #apply<Kind extends Effect['kind']>(
    kind: Kind,
    route: Route,
    context: Context,
    apply: (effect: Extract<Effect, { kind: Kind }>, rule: ActiveRule) => boolean,
  ): void {
    const call = {
      operation: operationOf(route),
      client: context.client,
      path: canonicalPath(context.call.path),
      nowMs: context.nowMs,
    };
    for (const rule of this.#rules) {
      if (rule.effect.kind !== kind || !rule.matches(call)) continue;
      const isDue = rule.isDue(call, this.#random);
      this.#unsaved.rule(rule.id, rule.countedWindow);
      if (!isDue) continue;
      if (!apply(rule.effect as Extract<Effect, { kind: Kind }>, rule)) continue;
      rule.noteApplied();
      context.faults ??= [];
      context.faults.push(rule);
    }
  }
}
