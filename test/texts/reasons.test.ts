import { beforeAll, describe, expect, test } from 'vitest';
import type { Translator } from '../../src/core/message.ts';
import type { OperationId } from '../../src/generated/operation-tables.ts';
import { loadTranslator } from '../../src/texts/load-translator.ts';
import { casesByOperation } from '../cases/index.ts';
import { casesByName } from '../support/by-name.ts';
import { englishIn } from '../support/english.ts';
import { runCase } from '../support/run-case.ts';
import type { Session } from '../support/session.ts';
import { direct } from '../support/transports.ts';

let chinese: Translator;
beforeAll(async () => {
  chinese = await loadTranslator('zh');
});

describe.each(Object.entries(casesByOperation))('%s', (operation, cases) => {
  test('has a Chinese reason wherever it has one', async () => {
    const reasons = new Set<string>();
    for (const subject of [...cases, ...casesByName(operation as OperationId)]) {
      const sessions: Session[] = [];
      await runCase(subject, async (options) => {
        const session = await direct(options);
        sessions.push(session);
        return session;
      });
      for (const { journal } of sessions) {
        for (const { reason, nearMiss } of journal.exchanges({}, chinese)) {
          if (reason !== undefined) reasons.add(reason);
          if (nearMiss !== undefined) reasons.add(nearMiss);
        }
      }
    }
    const foreign = [...reasons].filter(
      (reason) => !/\p{Script=Han}/u.test(reason) || englishIn(reason).length > 0,
    );
    expect(foreign).toEqual([]);
  });
});
