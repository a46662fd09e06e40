import { TwinError } from '../core/errors.ts';
import type { Scenario } from '../core/generated/inputs.ts';
import { mistakesInScenario } from './check-scenario.ts';
import { checkText } from './check-text.ts';
import { describeFindings, readText } from './seed-file.ts';

/** Reads a scenario file for use: throws on what `tokentwin check` would find. */
export function readScenario(file: string): Scenario {
  const { data, findings } = checkText(readText(file), mistakesInScenario);
  if (findings.length === 0) return data as Scenario;
  throw new TwinError(
    'ERR_INVALID_SCENARIO',
    `The scenario is not right: ${describeFindings(file, findings)}`,
  );
}
