import type { Coverage } from '../core/coverage.ts';
import { severities } from '../verdicts/index.ts';
import { coverageReport } from './coverage-report.ts';
import type { SeenHosts } from './interception-report.ts';
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

/** What is said where no call came. */
export const noCalls =
  'No request reached the twin. Point the client at $TOKENTWIN_URL, or allow this with --allow-no-calls.';

/** The run for people: one line when all is well; the coverage where it was asked for. */
export function execReport(
  result: ExecResult,
  terminal: Pick<Terminal, 'width' | 'style'>,
  { hasCoverage = false, isCallRequired = true } = {},
): string {
  const { calls, forgotten, verdicts, coverage } = result;
  if (calls === 0) return `tokentwin: ${isCallRequired ? noCalls : 'no request reached the twin'}`;
  const counted = `tokentwin: ${calls} ${calls === 1 ? 'call' : 'calls'}`;
  const [first] = verdicts;
  const worst = verdicts.find(({ expected }) => !expected);
  return [
    ...(first === undefined ? [`${counted}, no problems`] : ['', `${counted}, ${countsOf(verdicts)}`]),
    ...(forgotten === 0
      ? []
      : [`${forgotten} calls were not judged: more came between two resets than fit.`]),
    ...(first === undefined ? [] : ['', verdictReport(verdicts, terminal)]),
    ...(hasCoverage ? ['', coverageReport(coverage, terminal)] : []),
    ...(worst === undefined
      ? []
      : ['', `${terminal.style('bold', 'Begin with')} ${worst.rule}${placeOf(worst)}: ${worst.fix}`]),
  ].join('\n');
}

/** `2 errors, 1 warning`. */
function countsOf(verdicts: readonly PlacedVerdict[]): string {
  const names = { error: 'error', warning: 'warning', info: 'remark' } as const;
  const counts = severities.map((severity) => {
    const count = verdicts.filter((each) => each.severity === severity && !each.expected).length;
    return count === 0 ? [] : [`${count} ${names[severity]}${count === 1 ? '' : 's'}`];
  });
  const expected = verdicts.filter((each) => each.expected).length;
  return [...counts.flat(), ...(expected === 0 ? [] : [`${expected} expected`])].join(', ');
}
