import { TwinError } from '../core/errors.ts';
import { didYouMean } from '../core/nearest.ts';
import type { Profile } from '../core/quirks.ts';
import { shippedScenarios } from '../twin/scenarios.ts';
import type { TwinOptions } from '../twin/twin.ts';
import type { OptionTable, Values } from './command.ts';

/** What the commands take that start a twin: the world it shall be. */
export const worldOptions = {
  seed: {
    type: 'string',
    placeholder: 'FILE',
    description: 'What is registered, YAML or JSON; the demo seed without it.',
  },
  scenario: {
    type: 'string',
    placeholder: 'NAME',
    description: 'The state of the world to start in: a shipped one, or a YAML or JSON file.',
  },
  profile: {
    type: 'string',
    placeholder: 'NAME',
    default: 'observed',
    description: 'Where evidence disagrees, follow what was observed or what is documented.',
  },
  quirk: {
    type: 'string',
    placeholder: 'NAME=VALUE',
    multiple: true,
    description: 'Settle one such point by name.',
  },
  now: {
    type: 'string',
    placeholder: 'ISO',
    description: 'Where the clock starts, such as 2026-11-21T00:00:00Z.',
  },
  freeze: { type: 'boolean', description: 'Start with the clock standing still.' },
  speed: { type: 'number', placeholder: 'N', description: 'Run the clock N times as fast as real time.' },
  'accept-any': { type: 'boolean', description: 'Take any credentials.' },
  'random-seed': { type: 'number', placeholder: 'N', description: 'Make tokens and ids repeat.' },
} as const satisfies OptionTable;

/** The world that was asked for. */
export async function worldOf(given: Values<typeof worldOptions>): Promise<TwinOptions> {
  const { seed, scenario } = given;
  return {
    // createTwin refuses a profile that does not exist.
    profile: given.profile as Profile,
    quirks: quirksOf(given.quirk),
    frozen: given.freeze,
    acceptAny: given['accept-any'],
    ...(seed !== undefined && { seed: (await import('./seed-file.ts')).readSeed(seed) }),
    ...(scenario !== undefined && { scenario: await scenarioNamed(scenario) }),
    ...(given.now !== undefined && { now: given.now }),
    ...(given.speed !== undefined && { speed: given.speed }),
    ...(given['random-seed'] !== undefined && { randomSeed: given['random-seed'] }),
  };
}

/** A scenario's name as it is, or what the file holds that it names. */
async function scenarioNamed(name: string): Promise<NonNullable<TwinOptions['scenario']>> {
  if (/[./\\]/.test(name)) return (await import('./scenario-file.ts')).readScenario(name);
  const names = shippedScenarios.map((shipped) => shipped.name);
  if (names.includes(name)) return name;
  throw new TwinError(
    'ERR_INVALID_OPTION',
    `There is no scenario "${name}".${didYouMean(name, names)} There are ${names.join(', ')}; a file needs its ending.`,
  );
}

function quirksOf(texts: readonly string[]): Record<string, string> {
  const pairs = texts.map((text) => {
    const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    if (name !== undefined && value !== undefined) return [name, value] as const;
    throw new TwinError('ERR_INVALID_OPTION', `--quirk takes NAME=VALUE, not "${text}".`);
  });
  return Object.fromEntries(pairs);
}
