import { table } from '../table.ts';
import { printable, type Terminal } from '../terminal.ts';
import { placeOf, proofLines } from '../verdict-report.ts';
import type { DrillResult } from './drill.ts';
import type { WorldResult } from './judge-world.ts';

/** How much of what a suite printed is shown. */
const shownLines = 30;

/** How many exchanges of a finding are shown. */
const shownProofs = 6;

/** A drill for people: a table, then each fault with its proof and its fix. */
export function drillReport(
  { plain, worlds, drives }: DrillResult,
  terminal: Pick<Terminal, 'width' | 'style'>,
): string {
  const all = [plain, ...worlds];
  const [head, ...rows] = table(
    ['world', 'your suite', 'asked', 'used', 'a good client …', 'yours'],
    all.map(rowOf),
    terminal.width,
  );
  const faulty = all.filter(({ status }) => status === 'fault');
  const output = faulty.find((each) => each.output.trim() !== '');
  return [
    '',
    terminal.style('dim', head!),
    ...rows,
    ...faultLines(faulty, terminal),
    ...(output ? ['', ...outputLines(output, terminal)] : []),
    ...(drives.length > 0
      ? ['', `The suite changes the twin itself (${drives.join(', ')}): the drill judges less.`]
      : []),
    '',
    summary(plain, worlds),
  ].join('\n');
}

/** One line for a world that was judged. */
export function worldLine(result: WorldResult): string {
  return `${result.world}: ${suiteText(result)}; ${yours(result)}`;
}

function summary(plain: WorldResult, worlds: readonly WorldResult[]): string {
  if (plain.suite === 'failed') {
    return 'tokentwin: the suite fails without any trouble. Mend that first; no world was run.';
  }
  const named = (status: WorldResult['status']) =>
    [plain, ...worlds].filter((each) => each.status === status).map(({ world }) => world);
  const [faulty, notMet] = [named('fault'), named('not-met')];
  const ran = worlds.filter(({ status }) => status !== 'not-run').length;
  const parts = [
    `tokentwin: drilled in ${ran} worlds`,
    faulty.length === 0 ? 'no faults found' : `faults in ${faulty.join(', ')}`,
    ...(notMet.length === 0 ? [] : [`not met: ${notMet.join(', ')}`]),
  ];
  return parts.join('; ');
}

function rowOf(result: WorldResult): string[] {
  const isRun = result.suite !== undefined;
  return [
    result.world,
    suiteText(result),
    isRun ? String(result.asked) : '',
    isRun ? String(result.used) : '',
    result.goodClient,
    yours(result),
  ];
}

function suiteText({ suite, expectation, durationMs }: WorldResult): string {
  if (suite === undefined) return 'not run';
  if (suite === 'no-end') return `NO END (${Math.round(durationMs / 1_000)} s)`;
  if (suite === 'passed') return 'passed';
  return expectation === 'pass' ? 'FAILED' : 'failed';
}

function yours({ status, suite, expectation, findings, remarks }: WorldResult): string {
  const [first] = findings;
  if (first) return `${first.rule}: ${printable(first.message)}`;
  if (status === 'not-met') return 'not met: what this world is for never happened';
  if (status === 'fault') return 'the suite fails without any trouble';
  if (remarks.length > 0) return remarks.join('; ');
  return suite === 'failed' && expectation === 'recover' ? 'lost calls, and went on' : 'did';
}

/** Each fault once, with the worlds that show it. */
function faultLines(faulty: readonly WorldResult[], terminal: Pick<Terminal, 'style'>): string[] {
  const findings = faulty.flatMap((result) => result.findings.map((finding) => ({ result, finding })));
  const groups = Map.groupBy(findings, ({ finding }) => finding.rule);
  return [...groups].flatMap(([rule, group]) => {
    const [{ result, finding }] = group as [(typeof group)[number], ...typeof group];
    const worlds = [...new Set(group.map((each) => each.result.world))];
    const verdict = result.verdicts.find((each) => each.rule === rule && each.message === finding.message);
    return [
      '',
      `${terminal.style('red', 'fault')}  ${terminal.style('bold', rule)}  in ${worlds.join(', ')}`,
      `  In ${result.world}, the client ${printable(finding.message)}${verdict ? placeOf(verdict) : ''}`,
      ...(verdict ? proofLines(verdict).slice(0, shownProofs) : []),
      `  What to do: ${finding.fix}`,
    ];
  });
}

function outputLines({ world, output }: WorldResult, terminal: Pick<Terminal, 'style'>): string[] {
  const lines = output.trimEnd().split('\n').slice(-shownLines);
  return [
    terminal.style('dim', `The end of what your suite printed in ${world}:`),
    ...lines.map((line) => `  ${printable(line)}`),
  ];
}
