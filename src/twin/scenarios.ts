import { errorTexts } from '../core/error-texts.ts';
import { TwinError } from '../core/errors.ts';
import type { Scenario, ScenarioToken } from '../core/generated/inputs.ts';
import { didYouMean } from '../core/nearest.ts';
import type { Operation } from '../core/operation.ts';
import { withRotatedSecrets } from '../core/seed-shape.ts';
import type { VendorModule, VendorScenario } from '../vendors/vendor-module.ts';

type Modules = readonly VendorModule[];
type AnySeed = Readonly<Record<string, unknown>>;

/** A scenario without its name and description. */
type Shipped = Omit<Scenario, 'name' | 'description'>;

/** A scenario that comes with tokentwin, for every vendor. */
interface CommonScenario {
  readonly description: string;
  readonly of: (modules: Modules, seed: AnySeed) => Shipped;
}

const common: Readonly<Record<string, CommonScenario>> = {
  fresh: { description: 'No token has been issued yet.', of: () => ({}) },
  'token-alive': {
    description: 'Every registered client got its token ten minutes ago.',
    of: (modules) => ({ tokens: issuing(modules).map(tokenOf(() => ({ age: '10m' }))) }),
  },
  'token-in-renewal-window': {
    description:
      'Tokens that are renewed while they live have a minute less than their renewal window left (with a window of 30 minutes: 29): the next call gets a new one, and both are valid.',
    of: (modules) => ({ tokens: renewing(modules).map(tokenOf(lateInWindow)) }),
  },
  'two-tokens-alive': {
    description:
      'Tokens that are renewed while they live were renewed a sixth of their renewal window ago (of 30 minutes: five), and those before are still valid.',
    of: (modules) => ({
      tokens: [
        ...renewing(modules).map(tokenOf((windowMs) => ({ remaining: (windowMs * 2) / 3 }))),
        ...renewing(modules).map(tokenOf((windowMs) => ({ age: windowMs / 6 }))),
      ],
    }),
  },
  'token-expired': {
    description: 'Every token expired a second ago.',
    of: (modules) => ({ tokens: issuing(modules).map(tokenOf(() => ({ remaining: '-1s' }))) }),
  },
  'token-revoked': {
    description: 'Every token was revoked before it expired.',
    of: (modules) => ({ tokens: issuing(modules).map(tokenOf(() => ({ age: '10m', revoked: true }))) }),
  },
  'secret-rotated': {
    description: 'Every secret was changed (-rotated was appended) after the tokens were issued.',
    of: (modules, seed) => ({
      seed: withOtherSecrets(seed, modules),
      tokens: issuing(modules).map(tokenOf(() => ({ age: '10m' }))),
    }),
  },
  'rate-limited': {
    description: 'Every client has used up its requests of this minute.',
    of: () => ({ faults: [{ fault: { type: 'rate-limit', limit: 0, window: '1m' } }] }),
  },
  'vendor-down': {
    description: "The vendor's gateway answers with a web page and HTTP 502.",
    of: () => ({ faults: [{ fault: { type: 'bad-gateway-html' } }] }),
  },
  'vendor-slow': {
    description: 'Every response takes three seconds.',
    of: () => ({ faults: [{ fault: { type: 'latency', ms: '3s' } }] }),
  },
};

/** The scenarios of the vendors, with their descriptions. */
export function listScenarios(
  modules: Modules,
): readonly { readonly name: string; readonly description: string }[] {
  return Object.entries({ ...common, ...vendorScenarios(modules) }).map(([name, { description }]) => ({
    name,
    description,
  }));
}

/** Returns a scenario by its name, for a seed; anything but a name is the scenario itself. */
export function scenarioOf(scenario: string | Scenario, seed: AnySeed, modules: Modules): Scenario {
  const name = nameAlone(scenario);
  if (name === undefined) return scenario as Scenario;
  const shipped = { ...common, ...vendorScenarios(modules) };
  if (!Object.hasOwn(shipped, name)) {
    const names = Object.keys(shipped);
    throw new TwinError(
      'ERR_INVALID_SCENARIO',
      errorTexts.unknownScenario(name, didYouMean(name, names), names),
    );
  }
  const { description, of } = shipped[name]!;
  return { name, description, ...of(modules, seed) };
}

/** The name, if the scenario has nothing else. */
function nameAlone(scenario: string | Scenario): string | undefined {
  if (typeof scenario === 'string') return scenario;
  const keys = Object.keys(scenario);
  return keys.length === 1 && keys[0] === 'name' ? String(scenario.name) : undefined;
}

function vendorScenarios(modules: Modules): Readonly<Record<string, CommonScenario>> {
  const entries = modules.flatMap(({ name, scenarios = {} }) =>
    Object.entries(scenarios).map(([each, scenario]) => [each, ofVendor(name, scenario)] as const),
  );
  return Object.fromEntries(entries);
}

function ofVendor(vendor: string, { description, seed: change, world }: VendorScenario): CommonScenario {
  return {
    description,
    of: (_modules, seed) => ({
      ...(change && { seed: { ...seed, [vendor]: change((seed[vendor] ?? {}) as object) } }),
      ...world,
    }),
  };
}

/** The operations that issue a token for credentials alone; of those that issue the same one, the first. */
function issuing(modules: Modules): readonly Operation[] {
  return modules.flatMap(({ vendor }) =>
    vendor.providers
      .filter(({ preissue }) => preissue !== undefined)
      .map(({ operation }) => operation)
      .filter(({ deprecated, lifecycle }) => !deprecated && !lifecycle.some(({ sameAs }) => sameAs)),
  );
}

/** The operations among them that issue a new token while the previous one lives. */
function renewing(modules: Modules): readonly Operation[] {
  return issuing(modules).filter((operation) => windowOf(operation) > 0);
}

function windowOf({ lifecycle }: Operation): number {
  return lifecycle[0]?.renewalWindowMs ?? 0;
}

/** A minute into the renewal window, or half of a short window. */
function lateInWindow(windowMs: number): Omit<ScenarioToken, 'operation'> {
  return { remaining: windowMs - Math.min(60_000, windowMs / 2) };
}

function tokenOf(token: (windowMs: number) => Omit<ScenarioToken, 'operation'>) {
  return (operation: Operation): ScenarioToken => ({
    operation: operation.id,
    ...token(windowOf(operation)),
  });
}

/** A seed with every credential rotated; everything else is unchanged. */
function withOtherSecrets(seed: AnySeed, modules: Modules): AnySeed {
  const parts = modules.flatMap(({ name, vendor }) =>
    seed[name] === undefined
      ? []
      : [[name, withRotatedSecrets(seed[name], vendor.seedShape, (secret) => `${secret}-rotated`)] as const],
  );
  return { ...seed, ...Object.fromEntries(parts) };
}
