import type { FaultRule, Scenario } from '../../core/generated/inputs.ts';
import { sentence, type Text } from '../../core/message.ts';
import type { Seed } from '../../generated/seed.ts';
import { scenarioOf } from '../../twin/scenarios.ts';
import type { VendorDrillWorld, VendorModule } from '../../vendors/vendor-module.ts';
import { drillTexts as texts } from './drill-texts.ts';
import type { RunFacts } from './run-facts.ts';

/**
 * What is expected of a suite in a world. `pass`: it passes. `recover`: it may lose calls, and ends.
 * `clean`: it fails, ends, and does not hammer. Error verdicts are never expected.
 */
export type Expectation = 'pass' | 'recover' | 'clean';

/** A world that a suite is run in. */
export interface DrillWorld {
  readonly name: string;
  readonly expectation: Expectation;
  /** What a client that behaves well does in it, in the third person. */
  readonly goodClient: Text;
  /** What to do where the suite fails in it; as in dies-early if absent. */
  readonly fix?: Text;
  /** Whether it runs only when it is named. */
  readonly isOptional?: boolean;
  /** How it is set up for a suite, or why it does not apply to that suite. */
  setUp(plain: PlainRun): Scenario | NotApplicable;
  /** Whether what the world is for happened; unless given, whether each fault rule was applied. */
  isMet?(facts: RunFacts): boolean;
  /** What the client has to call in it. */
  readonly requires?: VendorDrillWorld['requires'];
}

/** Why a world does not apply to a suite. */
export interface NotApplicable {
  readonly reason: Text;
}

/** What is known of a suite once it ran in a world without trouble. */
export interface PlainRun {
  readonly facts: RunFacts;
  readonly seed: Seed;
  readonly modules: readonly VendorModule[];
}

const everyIssuer = '*token';

/** The usual life is two hours; with this one a suite of some seconds outlives it. */
const shortLifeMs = 4_000;

/** How many lives a suite has to last for its clients to tell something about them. */
const livesToOutlast = 1.5;

/** The worlds, in the order in which they find most. */
const commonWorlds: readonly DrillWorld[] = [
  {
    name: 'dies-early',
    expectation: 'pass',
    goodClient: texts.diesEarly,
    setUp: ({ facts }) => (facts.used === 0 ? noUse : { faults: [firstTokenDies(facts)] }),
  },
  {
    name: 'wrong-secret',
    expectation: 'clean',
    goodClient: texts.wrongSecret,
    setUp: ({ seed, modules }) => ({ seed: scenarioOf('secret-rotated', seed, modules).seed! }),
    isMet: ({ refusedRequests }) => refusedRequests > 0,
  },
  {
    name: 'no-token',
    expectation: 'recover',
    goodClient: texts.noToken,
    setUp: () => ({ faults: [issuerFault('token-missing', { times: 1 })] }),
  },
  {
    name: 'hang',
    expectation: 'recover',
    goodClient: texts.hang,
    setUp: () => ({ faults: [issuerFault('hang', { times: 1 })] }),
  },
  {
    name: 'gateway-down',
    expectation: 'clean',
    goodClient: texts.gatewayDown,
    setUp: () => ({ faults: [issuerFault('bad-gateway-html')] }),
  },
  {
    name: 'all-refused',
    expectation: 'clean',
    goodClient: texts.allRefused,
    setUp: ({ facts, modules }) => {
      const rules = modules.flatMap(({ drill, vendor }) =>
        facts.called(Object.values(vendor.operations)).flatMap(({ id, errors }): FaultRule[] => {
          const refusal = Object.values(errors).find(({ refusesToken }) => refusesToken)?.name;
          const error = drill?.refused[id] ?? refusal;
          return error === undefined ? [] : [{ operation: id, error }];
        }),
      );
      return rules.length === 0 ? noUse : { faults: rules };
    },
    isMet: ({ applied }) => applied.some((count) => count > 0),
  },
  {
    name: 'gateway-at-renewal',
    expectation: 'recover',
    goodClient: texts.gatewayAtRenewal,
    setUp: ({ facts }) => {
      if (facts.used === 0) return noUse;
      const after = Math.max(1, facts.askedBeforeUse);
      return { faults: [firstTokenDies(facts), issuerFault('bad-gateway-html', { after, times: 1 })] };
    },
  },
  {
    name: 'gateway-once',
    expectation: 'recover',
    goodClient: texts.gatewayOnce,
    setUp: () => ({ faults: [issuerFault('bad-gateway-html', { times: 1 })] }),
  },
  {
    name: 'vendor-busy',
    expectation: 'recover',
    goodClient: texts.vendorBusy,
    setUp: ({ facts, modules }) => {
      const called = modules.filter(
        ({ drill, vendor }) => drill && facts.called(Object.values(vendor.operations)).length > 0,
      );
      const faults = called.map(
        ({ drill }): FaultRule => ({ operation: everyIssuer, error: drill!.busy, times: 1 }),
      );
      return faults.length === 0 ? noRequest : { faults };
    },
    isMet: ({ applied }) => applied.some((count) => count > 0),
  },
  {
    name: 'short-life',
    expectation: 'pass',
    goodClient: texts.shortLife,
    setUp: ({ facts }) =>
      facts.spanMs < shortLifeMs * livesToOutlast
        ? { reason: texts.tooShort(seconds(facts.spanMs), seconds(shortLifeMs * livesToOutlast)) }
        : { life: shortLifeMs },
    isMet: ({ outlivedAToken }) => outlivedAToken,
  },
  {
    name: 'variant',
    expectation: 'pass',
    goodClient: texts.variant,
    fix: texts.variantFix,
    setUp: () => ({ faults: [{ fault: { type: 'variant', seed: 1 } }] }),
  },
  ...expiryWorlds(),
  {
    name: 'slow',
    expectation: 'pass',
    goodClient: texts.slow,
    isOptional: true,
    setUp: () => ({ faults: [{ operation: everyIssuer, fault: { type: 'latency', ms: '2s' } }] }),
  },
];

/** All worlds: those for every vendor, and those that vendors bring. */
export function worldsFor(modules: readonly VendorModule[]): readonly DrillWorld[] {
  const own = modules.flatMap(({ name, drill }) =>
    Object.entries(drill?.worlds ?? {}).map(([world, each]) => ofVendor(name, world, each)),
  );
  return [...commonWorlds, ...own];
}

function ofVendor(vendor: string, name: string, own: VendorDrillWorld): DrillWorld {
  const { operation, world, goodClient, requires } = own;
  return {
    name,
    expectation: 'recover',
    goodClient: sentence(goodClient),
    requires,
    setUp: ({ facts, seed }) => {
      if (!facts.calls.has(operation)) return { reason: texts.doesNotCall(operation) };
      const part = Object.entries(seed).find(([key]) => key === vendor)?.[1];
      const reason = own.explainFailure?.((part ?? {}) as object);
      return reason === undefined ? world : { reason: sentence(reason) };
    },
    isMet: ({ refusedRequests }) => refusedRequests > 0,
  };
}

const noUse: NotApplicable = { reason: texts.usesNoToken };
const noRequest: NotApplicable = { reason: texts.requestsNoToken };

/** The first token dies, once: that every token does would fail a good client whose calls run in parallel. */
function firstTokenDies({ mostUsesOfAToken }: RunFacts): FaultRule {
  // Two uses have to be left to show the dead token twice.
  const afterUses = mostUsesOfAToken >= 3 ? 1 : 0;
  return { fault: { type: 'token-dies', afterUses }, times: 1 };
}

function issuerFault(
  type: 'token-missing' | 'hang' | 'bad-gateway-html' | 'expiry-string' | 'expiry-missing' | 'expiry-zero',
  limits: Pick<FaultRule, 'times' | 'after'> = {},
): FaultRule {
  return { operation: everyIssuer, fault: { type }, ...limits };
}

function expiryWorlds(): DrillWorld[] {
  return (['expiry-string', 'expiry-missing', 'expiry-zero'] as const).map((type) => ({
    name: type,
    expectation: 'clean',
    goodClient: texts.oddExpiry,
    isOptional: true,
    setUp: () => ({ faults: [issuerFault(type)] }),
  }));
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
