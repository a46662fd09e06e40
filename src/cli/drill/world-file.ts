import { parse } from 'yaml';
import { TwinError } from '../../core/errors.ts';
import type { Scenario } from '../../core/generated/inputs.ts';
import type { Text } from '../../core/message.ts';
import { didYouMean } from '../../core/nearest.ts';
import { createTwin, type Twin } from '../../twin/twin.ts';
import { readText } from '../check-file.ts';
import { drillTexts as texts } from './drill-texts.ts';
import type { DrillWorld, Expectation } from './worlds.ts';

const keys = ['name', 'expect', 'goodClient', 'scenario'];
const expectations: readonly Expectation[] = ['pass', 'recover', 'clean'];

/** Reads a world of one's own: what is expected in it, and the scenario that it is. */
export function readWorld(file: string): DrillWorld {
  const data = parsed(file);
  const unknown = Object.keys(data).find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    throw invalid(file, texts.unknownKey(unknown, didYouMean(unknown, keys)));
  }
  const { name, expect, goodClient = texts.byAuthor, scenario } = data;
  if (typeof name !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw invalid(file, texts.invalidName(JSON.stringify(name)));
  }
  const expectation = expectations.find((each) => each === expect);
  if (!expectation) {
    throw invalid(file, texts.invalidExpect(JSON.stringify(expect), expectations));
  }
  if (!isText(goodClient)) throw invalid(file, texts.textNeeded('goodClient'));
  if (typeof scenario !== 'object' || scenario === null) throw invalid(file, texts.missing('scenario'));
  const world = scenario as Scenario;
  try {
    const twin: Twin = createTwin();
    twin.load(world);
  } catch (cause) {
    throw invalid(file, cause instanceof TwinError ? cause.text : String(cause));
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
  throw invalid(file, texts.keysOfWorld(keys));
}

function isText(value: unknown): value is string | typeof texts.byAuthor {
  return typeof value === 'string' || value === texts.byAuthor;
}

function invalid(file: string, why: Text): TwinError {
  return new TwinError('ERR_INVALID_OPTION', texts.notAWorld(file, why));
}
