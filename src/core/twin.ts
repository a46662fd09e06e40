import { Answering } from './answering.ts';
import type { Call, Reply } from './call.ts';
import { Clock, type ClockTarget } from './clock.ts';
import { type Coverage, CoverageCounters } from './coverage.ts';
import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';
import { exchangeOf } from './exchange.ts';
import { ExchangeRing } from './exchange-ring.ts';
import { Faults } from './faults.ts';
import { Forward } from './forward.ts';
import type { Scenario as AnyScenario } from './generated/inputs.ts';
import { readInput } from './input.ts';
import { type ExchangeView, Journal } from './journal.ts';
import { Ledger } from './ledger.ts';
import type { Phase } from './lifecycle.ts';
import type { Names, Scenario } from './names.ts';
import { lazyNearMisses } from './near-misses.ts';
import type { Operation } from './operation.ts';
import type { Registry, Vendor } from './provider.ts';
import { Random } from './random.ts';
import { Recorder } from './recorder.ts';
import type { Redactor } from './redactor.ts';
import { Registrations } from './registrations.ts';
import type { Router } from './router.ts';
import { Saving } from './saving.ts';
import { enterScenario, invalidScenario } from './scenario.ts';
import { invalidState, requireState, type TwinState } from './state.ts';
import { Stubs } from './stubs.ts';
import { Tokens } from './tokens.ts';
import type { TwinCoreOptions } from './twin-options.ts';
import { Unsaved } from './unsaved.ts';

export type { TwinCoreOptions } from './twin-options.ts';

/** One simulated world: clock, registered clients, tokens, faults, journal. Two twins share nothing. */
export class TwinCore<N extends Names = Names> {
  readonly router: Router;
  readonly clock: Clock;
  readonly tokens: Tokens<N>;
  readonly faults: Faults<N>;
  /** Responses for business paths. */
  readonly stubs: Stubs;
  readonly journal: Journal<N>;
  /** The exchanges, secrets included; not to be shown, but by way of `viewExchange`. */
  protected readonly exchangeRing: ExchangeRing;
  protected readonly viewExchange: ExchangeView;
  readonly #options: TwinCoreOptions;
  readonly #random: Random;
  readonly #unsaved = new Unsaved();
  readonly #ledger = new Ledger(this.#unsaved);
  /** The twin as plain data, to keep it over restarts. */
  readonly saving: Saving;
  readonly #registrations: Registrations;
  /** What was answered since the twin was created, in numbers; a reset does not clear it. */
  readonly counters: CoverageCounters;
  readonly #answering: Answering;
  #seed: Readonly<Record<string, unknown>>;
  /** Set while the past of a scenario is replayed: nothing is pushed then. */
  #isPast = false;

  constructor(router: Router, options: TwinCoreOptions = {}) {
    this.router = router;
    this.#options = options;
    this.#seed = options.seed ?? {};
    this.clock = new Clock(options.realNow, this.#unsaved, (phase, token) =>
      this.tokens.startOf(phase, token),
    );
    this.tokens = new Tokens(this.#ledger, this.clock, (name) => this.redactor.name(name));
    this.#random = new Random(options.randomSeed);
    this.faults = new Faults(router.vendors, this.#random, this.#unsaved);
    this.stubs = new Stubs(router, this.#unsaved, options.stubs);
    this.#registrations = new Registrations(
      router,
      {
        clock: this.clock,
        random: this.#random,
        ledger: this.#ledger,
        push: (url, body) => {
          if (!this.#isPast) options.push?.(url, body);
        },
      },
      this.#unsaved,
    );
    const { clock, faults, stubs } = this;
    const shared = { clock, faults, stubs, registrations: this.#registrations };
    this.saving = new Saving({ ...shared, random: this.#random, ledger: this.#ledger }, this.#unsaved);
    this.exchangeRing = new ExchangeRing(options.journalSize);
    const nearMisses = lazyNearMisses(router.vendors);
    this.viewExchange = (raw, translator) => exchangeOf(raw, this.redactor, nearMisses, translator);
    this.journal = new Journal(this.exchangeRing, this.viewExchange);
    this.counters = new CoverageCounters(router.operations);
    this.#answering = new Answering({
      ...shared,
      router,
      recorder: new Recorder(this.exchangeRing, this.counters),
      hasUpstream: options.upstream !== undefined,
      translator: options.translator,
    });
    this.#start(options.scenario);
  }

  /** Answers a call; every transport converts to a call and back. */
  async handle(call: Call): Promise<Reply> {
    return this.respond(call);
  }

  /** The same, synchronously if nothing has to be awaited. */
  respond(call: Call): Reply | Promise<Reply> {
    const answer = this.#answering.answer(call);
    return answer instanceof Forward ? answer.through(this.#options.upstream!) : answer;
  }

  /** The same, synchronously; throws if the response has to come from the upstream. */
  answer(call: Call): Reply {
    const answer = this.#answering.answer(call);
    if (!(answer instanceof Forward)) return answer;
    throw new TwinError('ERR_INVALID_OPTION', errorTexts.upstreamAwaited);
  }

  /** Every operation the twin answers, in the order of the specs. */
  operations(): readonly Operation[] {
    return this.router.operations;
  }

  /** The registry of a vendor. */
  registry<R extends Registry>(vendor: Vendor<R>): R {
    return this.#registrations.of(vendor);
  }

  /** The same as `clock.to`. */
  jumpTo(phase: Phase, options: ClockTarget = {}): void {
    this.clock.to(phase, options);
  }

  /** The part of the documented behaviour met since the twin was created; a reset does not clear it. */
  coverage(): Coverage {
    return this.counters.report(this.#registrations.quirks.report());
  }

  /** The current seed. */
  seed(): Record<string, unknown> {
    return this.#registrations.seed();
  }

  /** Replaces all registrations; tokens and the clock stay, and `reset` returns to this seed. */
  replaceSeed(seed: Readonly<Record<string, unknown>>): void {
    this.#registrations.replace(seed);
    this.#seed = seed;
  }

  /** Resets the twin to its seed: no tokens, no faults, an empty journal, the clock as at the start. */
  reset(): void {
    this.#clear();
    this.#start(this.#options.scenario);
  }

  /** Replaces everything with a scenario. `reset` returns to how the twin was created. */
  load(scenario: Scenario<N['operation'], N['error']>): void {
    this.enter(scenario);
  }

  /** The same for a scenario of any vendors. */
  protected enter(scenario: AnyScenario): void {
    // Tried on another twin first, so that an invalid one changes nothing.
    new TwinCore(this.router, { ...this.#silentOptions(), scenario });
    this.#clear();
    this.#start(scenario);
  }

  /** The twin without its journal, as plain data. */
  exportState(): TwinState {
    return this.saving.export();
  }

  /** Replaces everything with an exported state and clears the journal; `reset` returns to its seed. */
  importState(state: TwinState): void {
    requireState(state);
    try {
      // Tried on another twin first, so that an invalid one changes nothing.
      new TwinCore(this.router, this.#silentOptions()).#restore(state);
    } catch (cause) {
      throw invalidState(cause);
    }
    this.#restore(state);
  }

  /** How long tokens live, as a fraction of what is documented. */
  protected lifeScale = () => this.#registrations.world.lifeScale;

  /** The seed that `reset` returns to. */
  protected get originalSeed(): Readonly<Record<string, unknown>> {
    return this.#seed;
  }

  /** Redacts a text everywhere, also after a reset. */
  hide(secret: string): void {
    this.#registrations.hide(secret);
  }

  protected get redactor(): Redactor {
    return this.#registrations.redactor;
  }

  #silentOptions(): TwinCoreOptions {
    const { push: _push, scenario: _scenario, ...options } = this.#options;
    return { ...options, seed: this.#seed };
  }

  #clear(): void {
    this.#ledger.clear();
    this.journal.clear();
    this.#registrations.forgetSecrets();
    this.faults.reset();
    this.stubs.reset();
    this.#random.reset();
    this.clock.reset();
  }

  #start(scenario: AnyScenario | undefined): void {
    try {
      this.#enter(scenario ? readInput('Scenario', scenario, 'ERR_INVALID_SCENARIO') : {});
    } catch (cause) {
      throw scenario ? invalidScenario(scenario, cause) : cause;
    }
  }

  #enter(scenario: AnyScenario): void {
    const { clock, router, faults, stubs } = this;
    const own = { registrations: this.#registrations, options: this.#options, seed: this.#seed };
    enterScenario(scenario, { clock, router, faults, stubs, ...own }, (run) => {
      this.#isPast = true;
      run();
      this.#isPast = false;
    });
  }

  #restore(state: TwinState): void {
    const { clock, random, seed, quirks, acceptAny, vendors } = state;
    this.#clear();
    this.clock.restore(clock);
    this.#seed = seed;
    this.#registrations.setUp({ seed, acceptAny, quirks });
    this.#registrations.importState(vendors);
    this.#ledger.importState(state.ledger);
    this.faults.importState(state.faults);
    if (state.stubs) this.stubs.importState(state.stubs);
    if (random) this.#random.importState(random);
  }
}
