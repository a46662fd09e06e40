import { textOf } from '../core/errors.ts';
import { inputs, type Scenario, type StubRule } from '../core/generated/inputs.ts';
import { findMistakes, type InputMistake } from '../core/input.ts';
import { parsePointer } from '../core/json-pointer.ts';
import { findRealSecrets } from '../core/real-secrets.ts';
import { errorsByVendor } from '../core/seed-errors.ts';
import type { ValidationError } from '../core/validate.ts';
import type { Seed } from '../generated/seed.ts';
import { describeViolation } from '../server/schema.ts';
import { createTwin, type TwinOptions } from '../twin/twin.ts';
import type { VendorModule } from '../vendors/vendor-module.ts';
import { dataTexts, mistakesBeyondSchema } from './seed-mistakes.ts';

/** Whether data is meant to be a scenario rather than a seed. */
export function isScenario(data: unknown, vendors: readonly VendorModule[]): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const keys = Object.keys(data);
  return (
    !vendors.some(({ name }) => keys.includes(name)) &&
    keys.some((key) => Object.hasOwn(inputs.Scenario.properties, key))
  );
}

/** The mistakes in a seed. */
export function mistakesInSeed(seed: unknown, modules: readonly VendorModule[]): readonly InputMistake[] {
  const vendors = modules.map(({ vendor }) => vendor);
  const invalid = errorsByVendor(seed, vendors, 'seed').map(validationMistake);
  if (invalid.length > 0) return invalid;
  return mistakesBeyondSchema(seed as Readonly<Record<string, unknown>>, vendors);
}

/** The mistakes in a scenario. */
export function mistakesInScenario(data: unknown, vendors: readonly VendorModule[]): readonly InputMistake[] {
  const invalid = findMistakes('Scenario', data);
  if (invalid.length > 0) return invalid;
  const scenario = data as Scenario;
  const { seed, tokens = [], faults = [], stubs = [], quirks = {}, ...rest } = scenario;
  const inSeed = seed === undefined ? [] : mistakesInSeed(seed, vendors);
  if (inSeed.length > 0) return inSeed.map((mistake) => ({ ...mistake, path: ['seed', ...mistake.path] }));
  const base: TwinOptions = seed === undefined ? { vendors } : { vendors, seed: seed as Seed };
  const found = [
    ...twinMistake([], { ...base, scenario: rest }),
    ...Object.entries(quirks).flatMap(([name, value]) =>
      twinMistake(['quirks', name], { vendors, quirks: { [name]: value } }),
    ),
    ...faults.flatMap((fault, index) =>
      twinMistake(['faults', index], { vendors, scenario: { faults: [fault] } }),
    ),
    ...mistakesInStubs(stubs, vendors).map(({ path, ...mistake }) => ({
      ...mistake,
      path: ['stubs', ...path],
    })),
  ];
  // A token may depend on earlier ones, so only the first invalid token is reported.
  const tryTokens = (count: number) =>
    twinMistake([], { ...base, scenario: { quirks, tokens: tokens.slice(0, count) } });
  if (found.length > 0 || tryTokens(tokens.length).length === 0) return found;
  // With more tokens than the first wrong one there is a mistake, with fewer there is none.
  let [good, bad] = [0, tokens.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (tryTokens(middle).length > 0) bad = middle;
    else good = middle;
  }
  const wrong = bad - 1;
  return tryTokens(bad).map(({ message }) => ({ path: ['tokens', wrong], message }));
}

/** The values in a seed, or in the seed of a scenario, that look like real secrets. */
export function realSecretsIn(data: unknown, modules: readonly VendorModule[]): readonly InputMistake[] {
  const vendors = modules.map(({ vendor }) => vendor);
  if (!isObject(data)) return [];
  if (!isScenario(data, modules)) return findRealSecrets(data, vendors);
  return isObject(data.seed)
    ? findRealSecrets(data.seed, vendors).map((suspect) => ({ ...suspect, path: ['seed', ...suspect.path] }))
    : [];
}

/** Whether data is meant to be a list of stubs. */
export function isStubs(data: unknown): boolean {
  return Array.isArray(data);
}

/** The mistakes in a list of stubs. */
export function mistakesInStubs(data: unknown, vendors: readonly VendorModule[]): readonly InputMistake[] {
  if (!Array.isArray(data)) return [{ path: [], message: dataTexts.notStubs }];
  return data.flatMap((stub: StubRule, index) => {
    const invalid = findMistakes('StubRule', stub);
    if (invalid.length > 0) return invalid.map((mistake) => ({ ...mistake, path: [index, ...mistake.path] }));
    return twinMistake([index], { vendors, stubs: [stub] });
  });
}

/** The error that creating a twin with these options throws, as a mistake. */
function twinMistake(path: InputMistake['path'], options: TwinOptions): InputMistake[] {
  try {
    createTwin(options);
    return [];
  } catch (error) {
    const { cause } = error as Error;
    return [{ path, message: textOf(cause instanceof Error ? cause : error) }];
  }
}

function validationMistake(error: ValidationError): InputMistake {
  const { additionalProperty } = error.params;
  return {
    path: parsePointer(error.instancePath),
    ...(typeof additionalProperty === 'string' && { key: additionalProperty }),
    message: describeViolation(error),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
