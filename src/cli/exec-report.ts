import type { Coverage } from '../core/coverage.ts';
import type { Translator } from '../core/message.ts';
import { severities } from '../verdicts/index.ts';
import { coverageReport } from './coverage-report.ts';
import type { SeenHosts } from './interception-report.ts';
import { reportTexts as texts } from './report-texts.ts';
import type { Terminal } from './terminal.ts';
import { type PlacedVerdict, placeOf, verdictReport } from './verdict-report.ts';

/** How a run of a program against a twin went. */
export interface ExecResult {
  /** Without secrets. */
  readonly command: readonly string[];
  /** The program's own. */
  readonly exitCode: number;
  /** Whether it passed, called the twin, and no verdict counts against it. */
  readonly ok: boolean;
  readonly failOn: string;
  /** How many calls reached the twin and its sandboxes. */
  readonly calls: number;
  /** How many of them the journals had forgotten before they were judged. */
  readonly forgotten: number;
  readonly verdicts: readonly PlacedVerdict[];
  readonly coverage: Coverage;
  /** Which of the vendors' hosts it met, with --intercept. */
  readonly interception?: SeenHosts;
}

/** The run for people: one line when all is well; the coverage where it was asked for. */
export function execReport(
  result: ExecResult,
  terminal: Pick<Terminal, 'width' | 'style' | 'translator'>,
  { hasCoverage = false, isCallRequired = true } = {},
): string {
  const { calls, forgotten, verdicts, coverage } = result;
  const { say } = terminal.translator;
  if (calls === 0) return `tokentwin: ${say(isCallRequired ? texts.noCalls : texts.noCallsAllowed)}`;
  const counted = texts.calls(calls);
  const [first] = verdicts;
  const worst = verdicts.find(({ expected }) => !expected);
  return [
    ...(first === undefined
      ? [`tokentwin: ${say(texts.noProblems(counted))}`]
      : ['', `tokentwin: ${say(texts.problems(counted, countsOf(verdicts, say)))}`]),
    ...(forgotten === 0 ? [] : [say(texts.forgotten(forgotten))]),
    ...(first === undefined ? [] : ['', verdictReport(verdicts, terminal)]),
    ...(hasCoverage ? ['', coverageReport(coverage, terminal)] : []),
    ...(worst === undefined
      ? []
      : [
          '',
          `${terminal.style('bold', say(texts.beginWith))} ${say(texts.rule(`${worst.rule}${placeOf(worst, terminal.translator)}`, worst.fix))}`,
        ]),
  ].join('\n');
}

/** `2 errors, 1 warning`. */
function countsOf(verdicts: readonly PlacedVerdict[], say: Translator['say']): string[] {
  const counts = severities.map((severity) => {
    const count = verdicts.filter((each) => each.severity === severity && !each.expected).length;
    return count === 0 ? [] : [say(texts[severity](count))];
  });
  const expected = verdicts.filter((each) => each.expected).length;
  return [...counts.flat(), ...(expected === 0 ? [] : [say(texts.expected(expected))])];
}
