import { test } from 'vitest';
import type { CaseRequest, Expected, Setting, Step, Steps } from '../support/case.ts';
import { runCase } from '../support/run-case.ts';
import { direct } from '../support/transports.ts';
import { exchange } from '../support/words.ts';

/** A request, what comes before it, and what the answer and the journal have to say. */
export interface Row extends Setting {
  readonly given?: Step | Steps;
  readonly request: CaseRequest;
  readonly answer: Expected;
}

/** One test for each row, in process. */
export function testRows(rows: Readonly<Record<string, Row>>): void {
  test.each(Object.entries(rows))('%s', async (_, { given = [], request, answer, ...setting }) => {
    await runCase({ ...setting, steps: [...[given].flat(), exchange(request, answer)] }, direct);
  });
}
