import { junitReport } from '../junit.ts';
import { usageError } from '../parse.ts';
import { redactCommand } from '../redact-command.ts';
import { writeReport } from '../report-files.ts';
import { reportTexts } from '../report-texts.ts';
import { type DrillOptions, type DrillResult, drill } from './drill.ts';
import { drillSuites } from './drill-junit.ts';
import { drillReport, worldLine } from './drill-report.ts';
import { drillTexts as texts } from './drill-texts.ts';

/** What `exec --drill` was given. */
export interface ExecDrill extends Omit<DrillOptions, 'jobs' | 'chosen' | 'onResult'> {
  /** The text after `--drill=`. */
  readonly worlds: string;
  readonly jobs: number | undefined;
  readonly json: boolean;
  readonly junit: string | undefined;
  readonly report: string | undefined;
  readonly html: string | undefined;
}

/** More side by side make each of them slower. */
const mostJobs = 4;

/** Runs a drill, prints and writes what came of it; returns the exit code. */
export async function execDrill(given: ExecDrill): Promise<number> {
  const { worlds, json, junit, report, html, recorder, terminal, command, args } = given;
  const jobs = given.jobs ?? Math.min(mostJobs, process.getBuiltinModule('node:os').availableParallelism());
  if (!Number.isInteger(jobs) || jobs < 1) throw usageError(texts.invalidJobs(jobs));
  const result = await drill({
    ...given,
    jobs,
    chosen: worlds.split(',').filter((name) => name !== ''),
    onResult: (world, done, total) => {
      if (!json) terminal.print(`tokentwin: ${done}/${total} ${worldLine(world, terminal.translator)}`);
    },
  });
  const { plain } = result;
  const data = dataOf(result, redactCommand([command, ...args], result.holdsSecret));
  if (json) terminal.printJson(data);
  else if (plain.suite === 'passed' && plain.asked + plain.used === 0 && result.worlds.length === 0) {
    terminal.print(`tokentwin: ${terminal.say(reportTexts.noCallsInDrill)}`);
  } else terminal.print(drillReport(result, terminal));
  if (html !== undefined && recorder) {
    for (const { world, status } of [plain, ...result.worlds]) recorder.setOutcome(world, status);
    writeReport(html, recorder.html(data.command));
  }
  if (report !== undefined) writeReport(report, `${JSON.stringify(data, null, 2)}\n`);
  if (junit !== undefined) writeReport(junit, junitReport(drillSuites(result, terminal.translator)));
  if (plain.exitCode) return plain.exitCode;
  return result.ok && !result.isInterrupted ? 0 : 1;
}

function dataOf({ ok, plain, worlds, drives, isInterrupted }: DrillResult, command: readonly string[]) {
  return { command, ok, plain, worlds, drives, isInterrupted };
}
