import { describe, test } from 'vitest';
import { casesByOperation } from '../cases/index.ts';
import { runCase } from '../support/run-case.ts';
import { direct } from '../support/transports.ts';

// The cases over one transport: the conformance test runs four, and a mutant needs one.
describe.each(Object.entries(casesByOperation))('%s', (_, cases) => {
  test.each([...cases])('$title', (subject) => runCase(subject, direct).then(() => undefined));
});
