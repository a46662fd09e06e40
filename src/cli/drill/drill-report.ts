import type { Message, Text, Translator } from '../../core/message.ts';
import { reportTexts } from '../report-texts.ts';
import { table } from '../table.ts';
import { printable, type Terminal } from '../terminal.ts';
import { placeOf, proofLines } from '../verdict-report.ts';
import type { DrillResult } from './drill.ts';
import { drillTexts as texts } from './drill-texts.ts';
import type { WorldResult } from './judge-world.ts';

/** How much of what a suite printed is shown. */
const shownLines = 30;

/** How many exchanges of a finding are shown. */
const shownProofs = 6;

/** A drill for people: a table, then each fault with its proof and its fix. */
export function drillReport(
  { plain, worlds, drives }: DrillResult,
  terminal: Pick<Terminal, 'width' | 'style' | 'translator'>,
): string {
  const { translator } = terminal;
  const { say } = translator;
  const all = [plain, ...worlds];
  const [head, ...rows] = table(
    (['world', 'your suite', 'asked', 'used', 'a good client …', 'yours'] as const).map((name) =>
      say(texts.column(name)),
    ),
    all.map((result) => rowOf(result, translator)),
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
    ...(drives.length > 0 ? ['', say(texts.changesTwin(drives))] : []),
    '',
    `tokentwin: ${summary(plain, worlds, translator)}`,
  ].join('\n');
}

/** One line for a world that was judged. */
export function worldLine(result: WorldResult, { say }: Translator): string {
  return say(texts.line(result.world, suiteText(result), yours(result)));
}

function summary(plain: WorldResult, worlds: readonly WorldResult[], { say }: Translator): string {
  if (plain.suite === 'failed') return say(texts.suiteFails);
  const named = (status: WorldResult['status']) =>
    [plain, ...worlds].filter((each) => each.status === status).map(({ world }) => world);
  const [faulty, notMet] = [named('fault'), named('not-met')];
  const ran = worlds.filter(({ status }) => status !== 'not-run').length;
  const parts = [
    texts.drilled(ran),
    faulty.length === 0 ? texts.noFaults : texts.faultsIn(faulty),
    ...(notMet.length === 0 ? [] : [texts.notMetIn(notMet)]),
  ];
  return parts.map((part) => say(part)).join('; ');
}

function rowOf(result: WorldResult, { say }: Translator): string[] {
  const isRun = result.suite !== undefined;
  return [
    result.world,
    say(suiteText(result)),
    isRun ? String(result.asked) : '',
    isRun ? String(result.used) : '',
    result.goodClient,
    say(yours(result)),
  ];
}

function suiteText({ suite, expectation, durationMs }: WorldResult): Message {
  if (suite === undefined) return texts.notRun;
  if (suite === 'no-end') return texts.noEnd(Math.round(durationMs / 1_000));
  if (suite === 'passed') return texts.passed;
  return expectation === 'pass' ? texts.FAILED : texts.failed;
}

function yours({ status, suite, expectation, findings, remarks }: WorldResult): Text {
  const [first] = findings;
  if (first) return texts.finding(first.rule, printable(first.message));
  if (status === 'not-met') return texts.notMet;
  if (status === 'fault') return texts.failsPlainly;
  if (remarks.length > 0) return remarks.join('; ');
  return suite === 'failed' && expectation === 'recover' ? texts.lostCalls : texts.did;
}

/** Each fault once, with the worlds that show it. */
function faultLines(
  faulty: readonly WorldResult[],
  terminal: Pick<Terminal, 'style' | 'translator'>,
): string[] {
  const { translator } = terminal;
  const { say } = translator;
  const findings = faulty.flatMap((result) => result.findings.map((finding) => ({ result, finding })));
  const groups = Map.groupBy(findings, ({ finding }) => finding.rule);
  return [...groups].flatMap(([rule, group]) => {
    const [{ result, finding }] = group as [(typeof group)[number], ...typeof group];
    const worlds = [...new Set(group.map((each) => each.result.world))];
    const verdict = result.verdicts.find((each) => each.rule === rule && each.message === finding.message);
    return [
      '',
      `${terminal.style('red', say(texts.fault))}  ${terminal.style('bold', rule)}  ${say(texts.inWorlds(worlds))}`,
      `  ${say(texts.inWorld(result.world, printable(finding.message)))}${verdict ? placeOf(verdict, translator) : ''}`,
      ...(verdict ? proofLines(verdict, translator).slice(0, shownProofs) : []),
      `  ${say(reportTexts.whatToDo(finding.fix))}`,
    ];
  });
}

function outputLines(
  { world, output }: WorldResult,
  terminal: Pick<Terminal, 'style' | 'translator'>,
): string[] {
  const lines = output.trimEnd().split('\n').slice(-shownLines);
  return [
    terminal.style('dim', terminal.translator.say(texts.endOfOutput(world))),
    ...lines.map((line) => `  ${printable(line)}`),
  ];
}
