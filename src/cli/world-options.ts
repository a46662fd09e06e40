import { parseDuration } from '../core/duration.ts';
import { messages } from '../core/message.ts';
import { didYouMean } from '../core/nearest.ts';
import type { Profile } from '../core/quirks.ts';
import { listScenarios } from '../twin/scenarios.ts';
import type { TwinOptions } from '../twin/twin.ts';
import { joinVendors, type VendorModule } from '../vendors/vendor-module.ts';
import type { OptionTable, Values } from './command.ts';
import { builtIn } from './known-vendors.ts';
import { usageError } from './parse.ts';
import { ownVendors, vendorOption } from './vendor-option.ts';

const english = {
  unknownScenario: (name: string, hint: string) =>
    `unknown scenario "${name}".${hint} tokentwin scenarios lists them; a file needs its extension.`,
  invalidQuirk: (given: string) => `invalid --quirk "${given}": expected NAME=VALUE.`,
};

/** What is wrong with the options of a twin, in English. */
export type WorldTexts = typeof english;

const text = messages('cli-world', english);

/** The options of the commands that start a twin. */
export const worldOptions = {
  ...vendorOption,
  seed: {
    type: 'string',
    placeholder: 'FILE',
    description: 'The registered clients, as YAML or JSON (default: the demo seed).',
  },
  scenario: {
    type: 'string',
    placeholder: 'NAME',
    description: 'The state to start in: a built-in scenario, or a YAML or JSON file.',
  },
  stubs: {
    type: 'string',
    placeholder: 'FILE',
    description: 'What business paths answer, as a YAML or JSON list.',
  },
  upstream: {
    type: 'string',
    placeholder: 'URL',
    description: 'Forward business requests with a good token to a mock of your own.',
  },
  profile: {
    type: 'string',
    placeholder: 'NAME',
    default: 'observed',
    description: 'Where sources disagree: follow observed behaviour or the documented one.',
  },
  quirk: {
    type: 'string',
    placeholder: 'NAME=VALUE',
    multiple: true,
    description: 'Set one such behaviour by name; tokentwin quirks lists them.',
  },
  now: {
    type: 'string',
    placeholder: 'ISO',
    description: 'The start of the clock, such as 2026-11-21T00:00:00Z.',
  },
  freeze: { type: 'boolean', description: 'Start with a frozen clock.' },
  speed: { type: 'number', placeholder: 'N', description: 'Run the clock N times as fast as real time.' },
  skew: {
    type: 'string',
    placeholder: 'DURATION',
    description: "Put the vendors' clock ahead of the clients', such as 5m or -5m.",
  },
  'accept-any': { type: 'boolean', description: 'Accept any credentials.' },
  'random-seed': { type: 'number', placeholder: 'N', description: 'Make tokens and ids reproducible.' },
} as const satisfies OptionTable;

/** The twin that the options describe. */
export async function worldOf(given: Values<typeof worldOptions>): Promise<TwinOptions> {
  const { seed, scenario, stubs, upstream } = given;
  const own = await ownVendors(given);
  const vendors = joinVendors(builtIn, own);
  return {
    // createTwin refuses an unknown profile.
    profile: given.profile as Profile,
    quirks: parseQuirks(given.quirk),
    frozen: given.freeze,
    acceptAny: given['accept-any'],
    ...(own.length > 0 && { vendors: own }),
    ...(seed !== undefined && { seed: (await import('./check-file.ts')).readSeed(seed, vendors) }),
    ...(scenario !== undefined && { scenario: await scenarioNamed(scenario, vendors) }),
    ...(stubs !== undefined && { stubs: (await import('./check-file.ts')).readStubs(stubs, vendors) }),
    ...(upstream !== undefined && { upstream }),
    ...(given.now !== undefined && { now: given.now }),
    ...(given.speed !== undefined && { speed: given.speed }),
    ...(given.skew !== undefined && { skew: parseDuration(given.skew) }),
    ...(given['random-seed'] !== undefined && { randomSeed: given['random-seed'] }),
  };
}

/** The scenario's name, or the content of the file that it names. */
async function scenarioNamed(
  name: string,
  vendors: readonly VendorModule[],
): Promise<NonNullable<TwinOptions['scenario']>> {
  if (/[./\\]/.test(name)) return (await import('./check-file.ts')).readScenario(name, vendors);
  const names = listScenarios(vendors).map((shipped) => shipped.name);
  if (names.includes(name)) return name;
  throw usageError(text.unknownScenario(name, didYouMean(name, names)));
}

function parseQuirks(values: readonly string[]): Record<string, string> {
  const pairs = values.map((given) => {
    const [, name, value] = /^([^=]+)=(.+)$/.exec(given) ?? [];
    if (name !== undefined && value !== undefined) return [name, value] as const;
    throw usageError(text.invalidQuirk(given));
  });
  return Object.fromEntries(pairs);
}
