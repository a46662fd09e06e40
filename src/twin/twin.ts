import { TwinError } from '../core/errors.ts';
import type { Scenario } from '../core/generated/inputs.ts';
import { didYouMean } from '../core/nearest.ts';
import type { Vendor } from '../core/provider.ts';
import { Random, seedBeside } from '../core/random.ts';
import { Router } from '../core/router.ts';
import { type TwinOptions as CoreOptions, Twin as CoreTwin } from '../core/twin.ts';
import { dingtalk } from '../vendors/dingtalk/vendor.ts';
import { ekuaibao } from '../vendors/ekuaibao/vendor.ts';
import { feishu } from '../vendors/feishu/vendor.ts';
import { vendors } from '../vendors/index.ts';
import { judge, type Verdict } from '../verdicts/index.ts';
import { Connections } from './connections.ts';
import { demoSeed } from './demo-seed.ts';
import { fetchThrough } from './fetch.ts';
import { scenarioOf } from './scenarios.ts';
import type { Seed } from './seed.ts';

/** What a twin is made of; without any of it, the demo seed in real time. */
export interface TwinOptions extends Omit<CoreOptions, 'seed' | 'scenario'> {
  readonly seed?: Seed;
  /** The state of the world to start in: a shipped one by its name, or one of your own. */
  readonly scenario?: string | Scenario;
  /** Who answers, where not just those that come with the twin: for an endpoint it does not have yet. */
  readonly vendors?: readonly Vendor[];
}

const router = new Router(vendors);

/** A simulated world of Feishu, DingTalk and Ekuaibao. */
export class Twin extends CoreTwin {
  readonly #connections = new Connections();
  readonly #examples: Random;

  constructor({ seed = demoSeed, scenario, vendors: answering, ...options }: TwinOptions = {}) {
    super(answering ? new Router(answering) : router, {
      ...options,
      seed,
      ...(scenario !== undefined && { scenario: scenarioOf(scenario, seed) }),
    });
    const { randomSeed } = options;
    this.#examples = new Random(randomSeed === undefined ? undefined : seedBeside(randomSeed, 'examples'));
  }

  override seed(): Seed {
    return super.seed();
  }

  override load(scenario: string | Scenario): void {
    super.load(scenarioOf(scenario, this.originalSeed));
  }

  /** Answers as the vendor would; a broken connection is the TypeError that `fetch` gives. */
  fetch = async (input: Request | string | URL, init?: RequestInit): Promise<Response> =>
    fetchThrough((call) => this.answer(call), new Request(input, init), this.#connections);

  /**
   * A made-up body with which an operation could succeed: valid by its spec, another each time, and the same sequence for
   * the same random seed. Nothing is issued or noted; to get a token that works, ask for it.
   */
  async example(operation: string): Promise<unknown> {
    const operations = this.operations();
    const found = operations.find(({ id }) => id === operation);
    if (!found) {
      const near = didYouMean(
        operation,
        operations.map(({ id }) => id),
      );
      throw new TwinError('ERR_NOT_FOUND', `There is no operation "${operation}".${near}`);
    }
    // Loaded here, since few ask for examples and all would wait for what makes them.
    const { exampleBody } = await import('../catalogue/examples.ts');
    return exampleBody(found, Math.floor(this.#examples.fraction() * 2 ** 31), this.clock.now());
  }

  override reset(): void {
    super.reset();
    this.#examples.reset();
  }

  /** The real hosts of its vendors. */
  get hosts(): readonly string[] {
    return this.router.vendors.flatMap(({ hosts }) => hosts);
  }

  /** Whether a registered secret or a token stands in a text, in plain or percent-encoded. */
  holdsSecret(text: string): boolean {
    return this.redactor.text(text, new Map()) !== text;
  }

  /** What the exchanges that the journal keeps say about the client, the worst first; empty when it behaves well. */
  verdicts(): Verdict[] {
    return judge(this.exchangeRing.after(0), {
      vendors: this.router.vendors,
      redactor: this.redactor,
      view: this.viewExchange,
    });
  }

  /** Feishu's apps, users, login codes and app tickets. */
  get feishu() {
    return this.registry(feishu);
  }

  /** DingTalk's corporations and clients. */
  get dingtalk() {
    return this.registry(dingtalk);
  }

  /** Ekuaibao's corporations. */
  get ekuaibao() {
    return this.registry(ekuaibao);
  }
}

/** Makes a twin. */
export function createTwin(options?: TwinOptions): Twin {
  return new Twin(options);
}
