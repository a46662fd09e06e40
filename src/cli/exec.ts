import { messages } from '../core/message.ts';
import { didYouMean } from '../core/nearest.ts';
import type { Twin } from '../twin/twin.ts';
import { severities, type Verdict } from '../verdicts/index.ts';
import { commonOptions, defineCommand, type OptionTable } from './command.ts';
import { type ExecResult, execReport } from './exec-report.ts';
import { interceptionReport, leakVerdicts, seenHosts } from './interception-report.ts';
import { coverageSuites, junitReport, noCallsSuite, verdictSuite } from './junit.ts';
import { usageError } from './parse.ts';
import { redactCommand } from './redact-command.ts';
import { requireWritable, writeReport } from './report-files.ts';
import { Terminal } from './terminal.ts';
import { runTrial } from './trial-run.ts';
import { worldOf, worldOptions } from './world-options.ts';

const english = {
  unknownSeverity: (name: string, hint: string) => `There is no severity "${name}".${hint}`,
  offlineAlone: '--offline goes with --intercept.',
  jobsAlone: '--jobs goes with --drill.',
  drillWithScenario: '--drill brings scenarios of its own: leave out --scenario.',
};

/** What is wrong with the options of `exec`, in English. */
export type ExecTexts = typeof english;

const text = messages('cli-exec', english);

const options = {
  'fail-on': {
    type: 'string',
    placeholder: 'SEVERITY',
    default: 'error',
    description:
      'Exit with 1 when CMD passed and there is a verdict this bad or worse: error, warning, info.',
  },
  junit: { type: 'string', placeholder: 'FILE', description: 'Write the verdicts as JUnit.' },
  report: { type: 'string', placeholder: 'FILE', description: 'Write verdicts and coverage as JSON.' },
  html: {
    type: 'string',
    placeholder: 'FILE',
    description: 'Write the page of the run, with the life of its tokens, as one file.',
  },
  coverage: {
    type: 'boolean',
    description: 'Show which of the documented behaviour was met, and add it to the JUnit report.',
  },
  'allow-no-calls': { type: 'boolean', description: 'Do not fail when no request reaches the twin.' },
  intercept: {
    type: 'boolean',
    description: "Take the place of the vendors' real hosts, for clients that have them in their source.",
  },
  offline: { type: 'boolean', description: 'With --intercept: refuse requests to every other host.' },
  drill: {
    type: 'string',
    valueOptional: true,
    placeholder: 'WORLD,…',
    description: 'Also run CMD in worlds where something goes wrong: all that apply, or these.',
  },
  jobs: { type: 'number', placeholder: 'N', description: 'With --drill: how many worlds run side by side.' },
  ...worldOptions,
  ...commonOptions,
} as const satisfies OptionTable;

/** `tokentwin exec`. */
export const exec = defineCommand({
  name: 'exec',
  summary: 'runs a program against a twin of its own, and says what it did wrong with its tokens',
  usage: [['[options] -- CMD [ARG …]', 'sets TOKENTWIN_URL and TOKENTWIN_CONTROL_URL for CMD']],
  arguments: ['CMD', '[…]'],
  options,
  examples: [
    'tokentwin exec -- npm test',
    'tokentwin exec --scenario token-in-renewal-window -- node client.js',
    'tokentwin exec --fail-on warning --junit verdicts.xml -- pytest',
    'tokentwin exec --intercept -- go test ./...',
    'tokentwin exec --drill -- npm test',
  ],
  async run({ options: given, arguments: [command, ...args], terminal }) {
    const failOn = given['fail-on'];
    if (!(severities as readonly string[]).includes(failOn)) {
      throw usageError(text.unknownSeverity(failOn, didYouMean(failOn, severities)));
    }
    const failing = severities.slice(0, (severities as readonly string[]).indexOf(failOn) + 1);
    if (given.offline && !given.intercept) throw usageError(text.offlineAlone);
    requireWritable({ junit: given.junit, report: given.report, html: given.html });
    const recorder =
      given.html === undefined
        ? undefined
        : new (await import('./html-report.ts')).PageRecorder(terminal.translator);
    // Standard output is CMD's.
    const errors = new Terminal({
      stdout: terminal.stderr,
      stderr: terminal.stderr,
      env: terminal.env,
      translator: terminal.translator,
    });
    const { translator } = terminal;
    const world = await worldOf(given);
    const tls = given.intercept ? { offline: given.offline, env: terminal.env } : undefined;
    if (given.drill !== undefined) {
      if (given.scenario !== undefined) throw usageError(text.drillWithScenario);
      const { execDrill } = await import('./drill/exec-drill.ts');
      return execDrill({
        command: command!,
        args,
        base: world,
        tls,
        worlds: given.drill,
        jobs: given.jobs,
        terminal: errors,
        json: given.json,
        junit: given.junit,
        report: given.report,
        html: given.html,
        recorder,
      });
    }
    if (given.jobs !== undefined) throw usageError(text.jobsAlone);
    const run = {
      command: command!,
      args,
      world,
      tls,
      onJudge: (twin: Twin, sandbox: string | undefined) => recorder?.add(twin, sandbox),
    };
    const judged = await runTrial(run, terminal);
    const { exitCode, calls, forgotten, coverage, sightings } = judged;
    const verdicts = sightings
      ? [...leakVerdicts(sightings, translator), ...judged.verdicts]
      : judged.verdicts;
    const isFailing = ({ severity, expected }: Pick<Verdict, 'severity' | 'expected'>) =>
      failing.includes(severity) && !expected;
    const isCalled = calls > 0 || given['allow-no-calls'];
    const result: ExecResult = {
      command: redactCommand([command!, ...args], judged.holdsSecret),
      exitCode,
      ok: exitCode === 0 && isCalled && !verdicts.some(isFailing),
      failOn,
      calls,
      forgotten,
      verdicts,
      coverage,
      ...(sightings && { interception: seenHosts(sightings, translator) }),
    };
    if (given.json) errors.printJson(result);
    else {
      if (sightings) errors.print(interceptionReport(sightings, translator).join('\n'));
      errors.print(
        execReport(result, errors, {
          hasCoverage: given.coverage,
          isCallRequired: !given['allow-no-calls'],
        }),
      );
    }
    if (given.report !== undefined) writeReport(given.report, `${JSON.stringify(result, null, 2)}\n`);
    if (given.html !== undefined && recorder) writeReport(given.html, recorder.html(result.command));
    if (given.junit !== undefined) {
      const suites = [
        ...(isCalled ? [] : [noCallsSuite(translator)]),
        verdictSuite(result.verdicts, isFailing, translator),
        ...(given.coverage ? coverageSuites(result.coverage, undefined, translator) : []),
      ];
      writeReport(given.junit, junitReport(suites));
    }
    return exitCode !== 0 ? exitCode : result.ok ? 0 : 1;
  },
});
