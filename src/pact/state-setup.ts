import { parseDuration } from '../core/duration.ts';
import { errorTexts } from '../core/error-texts.ts';
import { TwinError } from '../core/errors.ts';
import type { Scenario } from '../core/generated/inputs.ts';
import { didYouMean } from '../core/nearest.ts';
import { scenarioOf } from '../twin/scenarios.ts';
import type { Twin } from '../twin/twin.ts';
import type { VendorModule } from '../vendors/vendor-module.ts';
import { demoCredentials, type Known } from '../verify/credentials.ts';
import type { ProviderState, TokenOfState, Verification } from '../verify/verification.ts';
import { localAccess } from './local-access.ts';
import { mergeScenarios } from './merge-scenarios.ts';

/** What a pact states in addition to the name of a state; unknown fields belong to the consumer. */
export type StateParams = Readonly<Record<string, unknown>>;

/** A state by its name, and the vendor it belongs to. */
interface NamedState {
  readonly module: VendorModule;
  readonly verification: Verification;
  readonly state: ProviderState;
  readonly params: StateParams;
}

const setups = new WeakMap<Twin, StateSetup>();

/** Brings a twin into the states that pacts name; what was set up for one interaction adds up. */
export class StateSetup {
  readonly #twin: Twin;
  #pending: readonly NamedState[] = [];
  /** How many requests there were after the last setup: one more, and a new interaction has begun. */
  #countAfter = -1;

  private constructor(twin: Twin) {
    this.#twin = twin;
  }

  static of(twin: Twin): StateSetup {
    const known = setups.get(twin) ?? new StateSetup(twin);
    setups.set(twin, known);
    return known;
  }

  /** Brings the twin into a state, and returns its values; an empty name is the fresh world. Throws ERR_NOT_FOUND for an unknown one. */
  async setUp(name: string, params: StateParams = {}): Promise<Known> {
    const added = name === '' ? [] : [await this.#stateNamed(name, params)];
    const isSameInteraction = this.#twin.journal.count === this.#countAfter;
    const states = [...(isSameInteraction ? this.#pending : []), ...added];
    this.#twin.load(
      mergeScenarios(
        states.map((each) => this.#scenarioOf(each)),
        this.#demoSeed(),
      ),
    );
    const values: Record<string, string> = {};
    for (const each of states) Object.assign(values, await this.#valuesOf(each));
    for (const { state } of states) if (state.later !== undefined) this.#twin.clock.advance(state.later);
    this.#pending = states;
    this.#countAfter = this.#twin.journal.count;
    return values;
  }

  /** Goes back to the fresh world. */
  tearDown(): void {
    this.#pending = [];
    this.#countAfter = -1;
    this.#twin.load({ seed: this.#demoSeed() });
  }

  async #stateNamed(name: string, params: StateParams): Promise<NamedState> {
    const all = await statesOf(this.#twin.modules);
    const found = all.get(name);
    if (found) return { ...found, params };
    throw new TwinError('ERR_NOT_FOUND', errorTexts.noProviderState(name, didYouMean(name, all.keys())));
  }

  /** A scenario as data; `remaining` and `age` of the params hold for its tokens, `now` for its clock. */
  #scenarioOf({ state, params }: NamedState): Scenario {
    const {
      name: _,
      description: __,
      ...scenario
    } = scenarioOf(state.scenario, this.#demoSeed(), this.#twin.modules);
    const { remaining, age, now } = params;
    const life = remaining ?? age;
    if (life === undefined && now === undefined) return scenario;
    return {
      ...scenario,
      ...(now !== undefined && { now: textOf(now) }),
      ...(life !== undefined && {
        tokens: scenario.tokens?.map(({ age: _age, remaining: _remaining, ...token }) => ({
          ...token,
          ...(remaining === undefined
            ? { age: parseDuration(textOf(age)) }
            : { remaining: parseDuration(textOf(remaining)) }),
        })),
      }),
    };
  }

  async #valuesOf({ module, verification, state }: NamedState): Promise<Known> {
    const demo = demoCredentials(module);
    const { tokens = {}, twinValues } = verification;
    const known: Record<string, string> = {};
    for (const value of state.values) {
      const credential = demo[value] ?? (tokens[value] && this.#tokenAt(tokens[value], demo));
      if (credential !== undefined) known[value] = credential;
    }
    const missing = state.values.filter((value) => known[value] === undefined);
    if (missing.length > 0) {
      Object.assign(known, await twinValues?.(missing, localAccess(this.#twin, { ...demo, ...known })));
    }
    const unknown = state.values.find((value) => known[value] === undefined);
    if (unknown !== undefined) throw new Error(`No twin knows a value "${unknown}".`);
    return known;
  }

  #tokenAt({ operation, type, client }: TokenOfState, demo: Known): string {
    const wanted = client === undefined ? undefined : demo[client];
    const found = this.#twin.tokens
      .list({ operation })
      .find(
        (each) =>
          (type === undefined || each.type === type) && (wanted === undefined || each.client === wanted),
      );
    if (!found) throw new Error(`The scenario issued no token of ${operation}.`);
    return found.token;
  }

  /** Pacts know the demo credentials, whatever the twin was started with. */
  #demoSeed(): Readonly<Record<string, object>> {
    return Object.fromEntries(this.#twin.modules.map(({ name, demoSeed }) => [name, demoSeed]));
  }
}

/** The states of every vendor by name. */
export async function statesOf(
  modules: readonly VendorModule[],
): Promise<ReadonlyMap<string, Omit<NamedState, 'params'>>> {
  const loaded = await Promise.all(
    modules.map(async (module) => ({ module, verification: await module.verification?.() })),
  );
  return new Map(
    loaded.flatMap(({ module, verification }) =>
      verification
        ? Object.entries(verification.states).map(
            ([name, state]) => [name, { module, verification, state }] as const,
          )
        : [],
    ),
  );
}

/** A parameter of a state as text; a pact may write an instant or a length as a number. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
