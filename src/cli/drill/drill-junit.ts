import { proofLine } from '../../verdicts/proof-line.ts';
import type { JunitCase, JunitSuite } from '../junit.ts';
import type { DrillResult } from './drill.ts';
import type { WorldResult } from './judge-world.ts';

/** A suite for each world, with a test for each finding. */
export function drillSuites({ plain, worlds }: DrillResult): JunitSuite[] {
  return [plain, ...worlds].map((result) => ({ name: `drill ${result.world}`, cases: casesOf(result) }));
}

function casesOf(result: WorldResult): JunitCase[] {
  const { status, goodClient, findings, remarks, verdicts, output } = result;
  const name = `a good client ${goodClient}`;
  if (status === 'not-run') return [{ name, skipped: `not run: ${remarks.join('; ')}` }];
  if (status === 'not-met') return [{ name, skipped: 'not met: what this world is for never happened' }];
  if (findings.length === 0 && status === 'fault')
    return [{ name, failure: 'the suite fails without any trouble' }];
  if (findings.length === 0) return [{ name }];
  return findings.map(({ rule, message, fix }): JunitCase => {
    const verdict = verdicts.find((each) => each.rule === rule && each.message === message);
    const lines = verdict
      ? verdict.proof.map((each) => proofLine(each))
      : output.trimEnd().split('\n').slice(-30);
    return { name: rule, failure: `${message} ${fix}`, details: lines.join('\n') };
  });
}
