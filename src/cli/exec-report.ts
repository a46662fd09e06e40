import type { Coverage } from '../core/coverage.ts';
import { severities } from '../verdicts/index.ts';
import { coverageReport } from './coverage-report.ts';
import { printable, type Terminal } from './terminal.ts';
import { type PlacedVerdict, verdictReport } from './verdict-report.ts';

/** How a run of a program against a twin went. */
export interface ExecResult {
  readonly command: readonly string[];
  /** The program's own. */
  readonly exitCode: number;
  /** Whether it passed, and no verdict counts against it. */
  readonly ok: boolean;
  readonly failOn: string;
  /** How many calls reached the twin and its sandboxes. */
  readonly calls: number;
  readonly verdicts: readonly PlacedVerdict[];
  readonly coverage: Coverage;
}

/** The run for people: one line when all is well. */
export function execReport(result: ExecResult, terminal: Pick<Terminal, 'width' | 'style'>): string {
  const { command, calls, verdicts, coverage } = result;
  const { percent, met, total } = coverage;
  if (calls === 0) {
    return `tokentwin: no call reached the twin. Have ${printable(command[0]!)} take its base URL from $TOKENTWIN_URL.`;
  }
  const share = `${percent} % of what these operations document was met (${met} of ${total})`;
  if (verdicts.length === 0) return `tokentwin: ${calls} calls, nothing to say against the client; ${share}.`;
  const [worst] = verdicts;
  return [
    '',
    `tokentwin: ${calls} calls, ${countsOf(verdicts)}`,
    '',
    verdictReport(verdicts, terminal),
    '',
    coverageReport(coverage, terminal),
    '',
    `${terminal.style('bold', 'Begin with')} ${worst!.rule}: ${worst!.fix}`,
  ].join('\n');
}

/** `2 errors, 1 warning`. */
function countsOf(verdicts: readonly PlacedVerdict[]): string {
  const names = { error: 'error', warning: 'warning', info: 'remark' } as const;
  return severities
    .map(
      (severity) => [names[severity], verdicts.filter((each) => each.severity === severity).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}${count === 1 ? '' : 's'}`)
    .join(', ');
}
