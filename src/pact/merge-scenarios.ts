import { TwinError } from '../core/errors.ts';
import type { Scenario } from '../core/generated/inputs.ts';

/** One scenario that has all of several: their tokens, faults and stubs together. Throws where they contradict each other. */
export function mergeScenarios(
  scenarios: readonly Scenario[],
  seed: Readonly<Record<string, unknown>>,
): Scenario {
  const alone: Scenario = Object.assign({}, ...scenarios);
  const merged: Scenario = {
    ...alone,
    quirks: Object.assign({}, ...scenarios.map(({ quirks }) => quirks)),
    tokens: scenarios.flatMap(({ tokens = [] }) => tokens),
    faults: scenarios.flatMap(({ faults = [] }) => faults),
    stubs: scenarios.flatMap(({ stubs = [] }) => stubs),
  };
  for (const key of ['now', 'seed', 'life', 'uptime', 'profile'] as const) requireOne(key, scenarios);
  return { ...merged, seed: merged.seed ?? seed };
}

function requireOne(key: keyof Scenario, scenarios: readonly Scenario[]): void {
  const said = new Set(
    scenarios.flatMap((each) => (each[key] === undefined ? [] : [JSON.stringify(each[key])])),
  );
  if (said.size <= 1) return;
  throw new TwinError(
    'ERR_INVALID_SCENARIO',
    `The states of this interaction cannot be combined: ${said.size} of them set "${key}", each differently. ` +
      'Tear one down before the next is set up, or use one state.',
  );
}
