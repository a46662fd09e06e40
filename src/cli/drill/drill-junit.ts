import type { Translator } from '../../core/message.ts';
import { proofLine } from '../../verdicts/proof-line.ts';
import type { JunitCase, JunitSuite } from '../junit.ts';
import type { DrillResult } from './drill.ts';
import { drillTexts as texts } from './drill-texts.ts';
import type { WorldResult } from './judge-world.ts';

/** A suite for each world, with a test for each finding. */
export function drillSuites({ plain, worlds }: DrillResult, translator: Translator): JunitSuite[] {
  return [plain, ...worlds].map((result) => ({
    name: `drill ${result.world}`,
    cases: casesOf(result, translator),
  }));
}

function casesOf(result: WorldResult, translator: Translator): JunitCase[] {
  const { say } = translator;
  const { status, goodClient, findings, remarks, verdicts, output } = result;
  const name = say(texts.aGoodClient(goodClient));
  if (status === 'not-run') return [{ name, skipped: say(texts.notRunSince(remarks.join('; '))) }];
  if (status === 'not-met') return [{ name, skipped: say(texts.notMet) }];
  if (findings.length === 0 && status === 'fault') return [{ name, failure: say(texts.failsPlainly) }];
  if (findings.length === 0) return [{ name }];
  return findings.map(({ rule, message, fix }): JunitCase => {
    const verdict = verdicts.find((each) => each.rule === rule && each.message === message);
    const lines = verdict
      ? verdict.proof.map((each) => proofLine(each, translator))
      : output.trimEnd().split('\n').slice(-30);
    return { name: rule, failure: `${message} ${fix}`, details: lines.join('\n') };
  });
}
