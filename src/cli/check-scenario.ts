import { inputs, type Scenario } from '../core/generated/inputs.ts';
import { findMistakes } from '../core/input.ts';
import type { Seed } from '../twin/seed.ts';
import { createTwin, type TwinOptions } from '../twin/twin.ts';
import { mistakesInSeed } from './check-seed.ts';
import type { Mistake } from './check-text.ts';

const seedKeys = ['feishu', 'dingtalk', 'ekuaibao'];

/** Whether data is meant as a scenario, and not as a seed. */
export function isScenario(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const keys = Object.keys(data);
  const known = inputs.Scenario.properties;
  return !keys.some((key) => seedKeys.includes(key)) && keys.some((key) => Object.hasOwn(known, key));
}

/** What is wrong with a scenario. */
export function mistakesInScenario(data: unknown): readonly Mistake[] {
  const mistakes = findMistakes('Scenario', data);
  if (mistakes.length > 0) return mistakes;
  const scenario = data as Scenario;
  const { seed, tokens = [], faults = [], quirks = {}, ...rest } = scenario;
  const inSeed = seed === undefined ? [] : mistakesInSeed(seed);
  if (inSeed.length > 0) return inSeed.map((mistake) => ({ ...mistake, path: ['seed', ...mistake.path] }));
  const base = seed === undefined ? {} : { seed: seed as Seed };
  const found = [
    ...mistakeOf([], { ...base, scenario: rest }),
    ...Object.entries(quirks).flatMap(([name, value]) =>
      mistakeOf(['quirks', name], { quirks: { [name]: value } }),
    ),
    ...faults.flatMap((fault, index) => mistakeOf(['faults', index], { scenario: { faults: [fault] } })),
  ];
  // A token may lean on those before it, so the first that is refused is the only one to know of.
  const isTried = (count: number) =>
    mistakeOf([], { ...base, scenario: { quirks, tokens: tokens.slice(0, count) } });
  const wrong = found.length > 0 ? -1 : tokens.findIndex((_, index) => isTried(index + 1).length > 0);
  if (wrong === -1) return found;
  return isTried(wrong + 1).map(({ message }) => ({ path: ['tokens', wrong], message }));
}

/** What a twin says that is made so. */
function mistakeOf(path: Mistake['path'], options: TwinOptions): Mistake[] {
  try {
    createTwin(options);
    return [];
  } catch (error) {
    const { cause, message } = error as Error;
    return [{ path, message: cause instanceof Error ? cause.message : message }];
  }
}
