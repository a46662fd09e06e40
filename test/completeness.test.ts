import { beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from './support/catalogues.ts';
import { type Coverage, coverageOf, type FiledCase, filedCases } from './support/coverage.ts';
import { outsideRules } from './support/outside-rules.ts';
import { runCase } from './support/run-case.ts';
import { direct } from './support/transports.ts';

const operations = catalogues.flatMap((catalogue) => catalogue.operations);
const quirks = catalogues.flatMap((catalogue) => catalogue.quirks);

let coverage: Coverage;
beforeAll(async () => {
  coverage = await coverageOf(direct);
});

test('every error with a natural precondition has a case that brings it about', () => {
  const natural = operations.flatMap(({ id, errors }) =>
    errors.filter(({ reach }) => reach === 'natural').map(({ name }) => `${id} ${name}`),
  );
  expect(natural.filter((error) => !coverage.errors.has(error))).toEqual([]);
});

test('what is said to come by fault only comes about by itself under a quirk at most, which its entry names', () => {
  const byFault = operations.flatMap(({ id, errors }) =>
    errors.filter(({ reach }) => reach === 'fault').map((error) => ({ id, error })),
  );
  for (const { id, error } of byFault) {
    for (const { subject } of coverage.errors.get(`${id} ${error.name}`) ?? []) {
      // A profile sets what its entry names, and others too.
      if (subject.profile) continue;
      const set = Object.keys(subject.quirks ?? {});
      expect(
        set.filter((quirk) => error.trigger.includes(quirk)),
        `${id} ${error.name}: ${subject.title}`,
      ).toHaveLength(1);
    }
  }
});

test('a case about an error brings it about', () => {
  expect(
    coverage.misnamed.map(({ operation, subject }) => `${operation}: ${subject.title} (${subject.error})`),
  ).toEqual([]);
});

test('every rule has a case, or a reason why it can have none', () => {
  const rules = operations.flatMap(({ id, rules }) =>
    rules.map(({ name }) => ({ name, key: `${id} ${name}` })),
  );
  const unproved = rules.filter(({ name, key }) => !coverage.rules.has(key) && !(name in outsideRules));
  expect(unproved.map(({ key }) => key)).toEqual([]);
  // A reason is not a licence: what has a case has none.
  const excused = Object.keys(outsideRules).filter((name) => !rules.some((rule) => rule.name === name));
  expect(excused).toEqual([]);
  expect(rules.filter(({ name, key }) => name in outsideRules && coverage.rules.has(key))).toEqual([]);
});

describe('every alternative of a quirk makes a difference', () => {
  test.each(quirks)('$name', async ({ name, alternatives }) => {
    const names = Object.keys(alternatives);
    for (const alternative of names) {
      const cases = coverage.alternatives.get(`${name}=${alternative}`) ?? [];
      expect(cases, `${name}=${alternative} has no case`).not.toEqual([]);
      for (const other of names.filter((each) => each !== alternative)) {
        expect(await failsWith(cases, name, other), `${name}: ${alternative} and ${other} look alike`).toBe(
          true,
        );
      }
    }
  });
});

/** Whether at least one of the cases fails once the quirk stands at another alternative. */
async function failsWith(cases: readonly FiledCase[], quirk: string, other: string): Promise<boolean> {
  const runs = cases.map(({ subject }) =>
    runCase({ ...subject, quirks: { ...subject.quirks, [quirk]: other } }, direct).then(
      () => false,
      () => true,
    ),
  );
  return (await Promise.all(runs)).includes(true);
}

test('no two cases of an operation have the same title', () => {
  const titles = filedCases.map(({ operation, subject }) => `${operation}: ${subject.title}`);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
