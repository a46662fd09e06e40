import { afterAll, describe, test } from 'vitest';
import type { OperationId } from '../src/generated/operation-tables.ts';
import { casesByOperation } from './cases/index.ts';
import { casesByName } from './support/by-name.ts';
import { runCase } from './support/run-case.ts';
import { closeInterception, transports } from './support/transports.ts';

afterAll(closeInterception);

describe.each(Object.entries(transports))('%s', (_, transport) => {
  describe.each(Object.entries(casesByOperation))('%s', (operation, cases) => {
    test.each([...cases, ...casesByName(operation as OperationId)])('$title', (subject) =>
      runCase(subject, transport).then(() => undefined),
    );
  });
});
