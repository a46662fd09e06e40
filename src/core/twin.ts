import { Answering } from './answering.ts';
import type { Call, Reply } from './call.ts';
import { Clock, type ClockTarget } from './clock.ts';
import { type Coverage, CoverageCounters } from './coverage.ts';
import { TwinError } from './errors.ts';
import { type Exchange, exchangeOf } from './exchange.ts';
import { Faults } from './faults.ts';
import { Forward } from './forward.ts';
import type { Scenario } from './generated/inputs.ts';
import { readInput } from './input.ts';
import { Journal } from './journal.ts';
import { Ledger } from './ledger.ts';
import type { Phase } from './lifecycle.ts';
import { lazyNearMisses } from './near-misses.ts';
import type { Operation } from './operation.ts';
import type { Registry, Vendor } from './provider.ts';
import { Random } from './random.ts';
import { ExchangeRing, type RawExchange } from './raw-exchange.ts';
import { Recorder } from './recorder.ts';
import type { Redactor } from './redactor.ts';
import { Registrations } from './registrations.ts';
import type { Router } from './router.ts';
import { Saving } from './saving.ts';
import { enterScenario, invalidScenario } from './scenario.ts';
import { demandState, invalidState, type TwinState } from './state.ts';
import { Stubs } from './stubs.ts';
import { Tokens } from './tokens.ts';
import type { TwinCoreOptions } from './twin-options.ts';
import { Unsaved } from './unsaved.ts';

export type { Phase } from './lifecycle.ts';
export type { TokenView } from './tokens.ts';
export type { TwinCoreOptions } from './twin-options.ts';

/** One simulated world: clock, registered clients, tokens, faults, journal. Two twins share nothing. */
export class TwinCore {
  readonly router: Router;
  readonly clock: Clock;
  readonly tokens: Tokens;
  readonly faults: Faults;
  /** What business paths answer once their token is good. */
  readonly stubs: Stubs;
  readonly journal: Journal;
  /** What was asked and answered, secrets and all; for what reads it without showing it. */
  protected readonly exchangeRing: ExchangeRing;
  /** Makes of an exchange what may be shown. */
  protected readonly viewExchange: (raw: RawExchange) => Exchange;
  readonly #options: TwinCoreOptions;
  readonly #random: Random;
  readonly #unsaved = new Unsaved();
  readonly #ledger = new Ledger(this.#unsaved);
  /** The twin as plain data, for whoever keeps it over restarts. */
  readonly saving: Saving;
  readonly #registrations: Registrations;
  readonly #coverage: CoverageCounters;
  readonly #answering: Answering;
  #seed: Readonly<Record<string, unknown>>;
  /** While what a scenario says has been is made up for: who was to hear of it did so then, or never. */
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
    this.stubs = new Stubs(router, this.#unsaved);
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
    const parts = { ...this, random: this.#random, ledger: this.#ledger, registrations: this.#registrations };
    this.saving = new Saving(parts, this.#unsaved);
    this.exchangeRing = new ExchangeRing(options.journalSize);
    const nearMisses = lazyNearMisses(router.vendors);
    this.viewExchange = (raw) => exchangeOf(raw, this.redactor, nearMisses);
    this.journal = new Journal(this.exchangeRing, this.viewExchange);
    this.#coverage = new CoverageCounters(router.operations);
    this.#answering = new Answering({
      ...this,
      registrations: this.#registrations,
      recorder: new Recorder(this.exchangeRing, this.#coverage),
      hasUpstream: options.upstream !== undefined,
    });
    this.#start(options.scenario);
  }

  /** The one door: every transport converts to a call, comes through here, and converts back. */
  async handle(call: Call): Promise<Reply> {
    return this.respond(call);
  }

  /** The same, at once where nothing has to be waited for. */
  respond(call: Call): Reply | Promise<Reply> {
    const answer = this.#answering.answer(call);
    return answer instanceof Forward ? answer.through(this.#options.upstream!) : answer;
  }

  /** The same at once; throws where the answer has to come from the upstream. */
  answer(call: Call): Reply {
    const answer = this.#answering.answer(call);
    if (!(answer instanceof Forward)) return answer;
    throw new TwinError('ERR_INVALID_OPTION', 'An answer of the upstream has to be waited for. Use handle.');
  }

  /** Every operation the twin answers, in the order of the specs. */
  operations(): readonly Operation[] {
    return this.router.operations;
  }

  /** A vendor's registered clients and what it remembers beside tokens. */
  registry<R extends Registry>(vendor: Vendor<R>): R {
    return this.#registrations.of(vendor);
  }

  /** The same as `clock.to`. */
  jumpTo(phase: Phase, options: ClockTarget = {}): void {
    this.clock.to(phase, options);
  }

  /** What of the documented behaviour was met since the twin was made; a reset does not take it back. */
  coverage(): Coverage {
    return this.#coverage.report(this.#registrations.quirks.report());
  }

  /** The seed as it stands now. */
  seed(): Record<string, unknown> {
    return this.#registrations.seed();
  }

  /** Puts other registrations in place of all there are; tokens and the clock stay, and `reset` comes back to it. */
  replaceSeed(seed: Readonly<Record<string, unknown>>): void {
    this.#registrations.replace(seed);
    this.#seed = seed;
  }

  /** Back to the seed: no tokens, no faults, an empty journal, the clock where it started. */
  reset(): void {
    this.#clear();
    this.#start(this.#options.scenario);
  }

  /** Puts a scenario in place of all there is. `reset` goes back to how the twin was made. */
  load(scenario: Scenario): void {
    // Tried on a twin that nobody sees, so that a bad one changes nothing.
    new TwinCore(this.router, { ...this.#silentOptions(), scenario });
    this.#clear();
    this.#start(scenario);
  }

  /** Everything but the journal, as plain data. */
  exportState(): TwinState {
    return this.saving.export();
  }

  /** Puts an exported state in place of all there is; the journal is empty then, and `reset` comes back to its seed. */
  importState(state: TwinState): void {
    demandState(state);
    try {
      // Tried on a twin that nobody sees, so that a bad one loses nothing.
      new TwinCore(this.router, this.#silentOptions()).#restore(state);
    } catch (cause) {
      throw invalidState(cause);
    }
    this.#restore(state);
  }

  /** How long tokens live, as a fraction of what is documented. */
  protected lifeScale = () => this.#registrations.world.lifeScale;

  /** The seed that `reset` comes back to. */
  protected get originalSeed(): Readonly<Record<string, unknown>> {
    return this.#seed;
  }

  /** Treats a text as a secret that nothing shows, also after a reset. */
  hide(secret: string): void {
    this.#registrations.hide(secret);
  }

  /** Takes out of a text what must not be shown. */
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

  #start(scenario: Scenario | undefined): void {
    if (!scenario) {
      this.#enter({});
      return;
    }
    try {
      this.#enter(readInput('Scenario', scenario, 'ERR_INVALID_SCENARIO'));
    } catch (cause) {
      throw invalidScenario(scenario, cause);
    }
  }

  #enter(scenario: Scenario): void {
    const parts = { ...this, registrations: this.#registrations, options: this.#options, seed: this.#seed };
    enterScenario(scenario, parts, (run) => {
      this.#isPast = true;
      run();
      this.#isPast = false;
    });
  }

  #restore(state: TwinState): void {
    const { clock, random, seed, quirks, acceptAny, vendors } = state;
    this.#clear();
    if (clock.mode === 'frozen') this.clock.freeze();
    this.clock.set(clock.nowMs);
    this.clock.setSpeed(clock.speed);
    this.#seed = seed;
    this.#registrations.setUp({ seed, acceptAny, quirks });
    this.#registrations.importState(vendors);
    this.#ledger.importState(state.ledger);
    this.faults.importState(state.faults);
    if (state.stubs) this.stubs.importState(state.stubs);
    if (random) this.#random.importState(random);
  }
}
