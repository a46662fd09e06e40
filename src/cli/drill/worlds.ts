import type { FaultRule, Scenario } from '../../core/generated/inputs.ts';
import type { Seed } from '../../generated/seed.ts';
import { scenarioOf } from '../../twin/scenarios.ts';
import type { VendorDrillWorld, VendorModule } from '../../vendors/vendor-module.ts';
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
  readonly goodClient: string;
  /** Whether it runs only when it is named. */
  readonly isOptional?: boolean;
  /** How it is set up for a suite; a text says why it does not apply to that suite. */
  setUp(plain: PlainRun): Scenario | string;
  /** Whether what the world is for happened; unless given, whether each fault rule was applied. */
  isMet?(facts: RunFacts): boolean;
  /** What the client has to call in it. */
  readonly demands?: VendorDrillWorld['demands'];
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
    goodClient: 'drops a refused token, requests another once, and repeats the call once',
    setUp: ({ facts }) => (facts.used === 0 ? noUse : { faults: [firstTokenDies(facts)] }),
  },
  {
    name: 'wrong-secret',
    expectation: 'clean',
    goodClient: 'reports the error code, and stops',
    setUp: ({ seed, modules }) => ({ seed: scenarioOf('secret-rotated', seed, modules).seed! }),
    isMet: ({ refusedRequests }) => refusedRequests > 0,
  },
  {
    name: 'no-token',
    expectation: 'recover',
    goodClient: 'looks whether there is a token before it keeps one',
    setUp: () => ({ faults: [issuerFault('token-missing', { times: 1 })] }),
  },
  {
    name: 'hang',
    expectation: 'recover',
    goodClient: 'has a timeout, and asks again',
    setUp: () => ({ faults: [issuerFault('hang', { times: 1 })] }),
  },
  {
    name: 'gateway-down',
    expectation: 'clean',
    goodClient: 'gives up after a few tries, with pauses',
    setUp: () => ({ faults: [issuerFault('bad-gateway-html')] }),
  },
  {
    name: 'all-refused',
    expectation: 'clean',
    goodClient: 'gives up when the second token is refused, too',
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
    goodClient: 'survives a renewal that fails',
    setUp: ({ facts }) => {
      if (facts.used === 0) return noUse;
      const after = Math.max(1, facts.askedBeforeUse);
      return { faults: [firstTokenDies(facts), issuerFault('bad-gateway-html', { after, times: 1 })] };
    },
  },
  {
    name: 'gateway-once',
    expectation: 'recover',
    goodClient: 'waits a little, and asks again',
    setUp: () => ({ faults: [issuerFault('bad-gateway-html', { times: 1 })] }),
  },
  {
    name: 'vendor-busy',
    expectation: 'recover',
    goodClient: 'reads the error code, and tries again when it says so',
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
    goodClient: 'believes the lifetime that the response tells',
    setUp: ({ facts }) =>
      facts.spanMs < shortLifeMs * livesToOutlast
        ? `the suite uses its tokens for ${seconds(facts.spanMs)}; ${seconds(shortLifeMs * livesToOutlast)} are needed`
        : { life: shortLifeMs },
    isMet: ({ outlivedAToken }) => outlivedAToken,
  },
  ...expiryWorlds(),
  {
    name: 'slow',
    expectation: 'pass',
    goodClient: 'waits two seconds for a token',
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
  const { operation, world, goodClient, demands } = own;
  return {
    name,
    expectation: 'recover',
    goodClient,
    demands,
    setUp: ({ facts, seed }) => {
      if (!facts.calls.has(operation)) return `the suite does not call ${operation}`;
      const part = Object.entries(seed).find(([key]) => key === vendor)?.[1];
      return own.explainFailure?.((part ?? {}) as object) ?? world;
    },
    isMet: ({ refusedRequests }) => refusedRequests > 0,
  };
}

const noUse = 'the suite uses no token';
const noRequest = 'the suite requests no token';

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
    goodClient: 'ends, and sends no empty token',
    isOptional: true,
    setUp: () => ({ faults: [issuerFault(type)] }),
  }));
}

function seconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`;
}
