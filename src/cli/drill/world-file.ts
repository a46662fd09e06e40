import { parse } from 'yaml';
import { TwinError } from '../../core/errors.ts';
import type { Scenario } from '../../core/generated/inputs.ts';
import { didYouMean } from '../../core/nearest.ts';
import { createTwin } from '../../twin/twin.ts';
import { readText } from '../check-file.ts';
import type { DrillWorld, Expectation } from './worlds.ts';

const keys = ['name', 'expect', 'goodClient', 'scenario'];
const expectations: readonly Expectation[] = ['pass', 'recover', 'clean'];

/** Reads a world of one's own: what is expected in it, and the scenario that it is. */
export function readWorld(file: string): DrillWorld {
  const data = parsed(file);
  const unknown = Object.keys(data).find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    throw invalid(file, `unknown key "${unknown}".${didYouMean(unknown, keys)}`);
  }
  const { name, expect, goodClient = 'does what its author expects', scenario } = data;
  if (typeof name !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw invalid(file, `name is ${JSON.stringify(name)}, but must be words of a-z and 0-9 with hyphens.`);
  }
  const expectation = expectations.find((each) => each === expect);
  if (!expectation) {
    throw invalid(file, `expect is ${JSON.stringify(expect)}, but must be ${expectations.join(', ')}.`);
  }
  if (typeof goodClient !== 'string') throw invalid(file, 'goodClient must be a text.');
  if (typeof scenario !== 'object' || scenario === null) throw invalid(file, 'scenario is missing.');
  const world = scenario as Scenario;
  try {
    createTwin({ scenario: world });
  } catch (cause) {
    throw invalid(file, cause instanceof Error ? cause.message : String(cause));
  }
  const hasFaults = (world.faults?.length ?? 0) > 0;
  return {
    name,
    expectation,
    goodClient,
    setUp: () => world,
    // Without fault rules nothing tells whether what it is for happened.
    ...(!hasFaults && { isMet: ({ calls }) => calls.size > 0 }),
  };
}

function parsed(file: string): Readonly<Record<string, unknown>> {
  let data: unknown;
  try {
    data = parse(readText(file));
  } catch (cause) {
    if (cause instanceof TwinError) throw cause;
    throw invalid(file, (cause as Error).message.split('\n')[0]!);
  }
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return { ...data };
  throw invalid(file, `a world has ${keys.join(', ')}.`);
}

function invalid(file: string, why: string): TwinError {
  return new TwinError('ERR_INVALID_OPTION', `"${file}" is not a world: ${why}`);
}
