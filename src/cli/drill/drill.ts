import { didYouMean } from '../../core/nearest.ts';
import { createTwin, type TwinOptions } from '../../twin/twin.ts';
import type { PageRecorder } from '../html-report.ts';
import { usageError } from '../parse.ts';
import type { Terminal } from '../terminal.ts';
import { runTrial, type TrialResult, type TrialRun } from '../trial-run.ts';
import { drillTexts as texts } from './drill-texts.ts';
import { judgeWorld, notRun, type WorldResult } from './judge-world.ts';
import { RunFacts } from './run-facts.ts';
import { readWorld } from './world-file.ts';
import { type DrillWorld, type PlainRun, worldsFor } from './worlds.ts';

/** What to drill, and how. */
export interface DrillOptions {
  readonly command: string;
  readonly args: readonly string[];
  /** The twin of the plain run; each world differs from it. */
  readonly base: TwinOptions;
  readonly tls: TrialRun['tls'];
  /** Names of worlds and files with worlds of one's own; all that apply when empty. */
  readonly chosen: readonly string[];
  /** How many worlds run side by side. */
  readonly jobs: number;
  /** How long a suite may take in a world; three times its usual time, and 10 s at least, when absent. */
  readonly limitMs?: number | undefined;
  readonly terminal: Terminal;
  /** Records the page of the drill. */
  readonly recorder?: PageRecorder | undefined;
  /** Called with each world as soon as it is judged. */
  onResult(result: WorldResult, done: number, total: number): void;
}

/** How a drill went. */
export interface DrillResult {
  /** Whether the suite passes without trouble, and no world has a fault. */
  readonly ok: boolean;
  readonly plain: WorldResult;
  readonly worlds: readonly WorldResult[];
  /** By which routes the suite changes the twin itself. */
  readonly drives: readonly string[];
  /** Whether it was interrupted. */
  readonly isInterrupted: boolean;
  readonly holdsSecret: (text: string) => boolean;
}

/** The shortest time that a suite may take in a world, in milliseconds. */
const shortestLimitMs = 10_000;

/** So many times the time of the plain run a suite may take. */
const patience = 3;

/** Runs a suite once as it is, and once in each world, each with a twin of its own. */
export async function drill(options: DrillOptions): Promise<DrillResult> {
  const { base, chosen, jobs } = options;
  const twin = createTwin(base);
  const worlds = await chosenWorlds(chosen, worldsFor(twin.modules));
  const stop = stopOnSignals();
  try {
    const { result: plain, run, facts } = await runPlain(options);
    const after = { plain, drives: [...facts.drives], holdsSecret: run.holdsSecret };
    if (run.exitCode !== 0 || run.calls === 0) {
      return { ...after, ok: false, worlds: [], isInterrupted: stop.isStopped() };
    }
    const known: PlainRun = { facts, seed: twin.seed(), modules: twin.modules };
    const usualLimitMs = Math.max(shortestLimitMs, patience * run.durationMs * Math.max(1, jobs / 2));
    const limitMs = options.limitMs ?? usualLimitMs;
    const results = await runAll(worlds, known, limitMs, options, stop.isStopped);
    const faulty = [plain, ...results].some(({ status }) => status === 'fault');
    return { ...after, ok: !faulty, worlds: results, isInterrupted: stop.isStopped() };
  } finally {
    stop.forget();
  }
}

async function chosenWorlds(
  chosen: readonly string[],
  known: readonly DrillWorld[],
): Promise<readonly DrillWorld[]> {
  if (chosen.length === 0) return known.filter(({ isOptional }) => !isOptional);
  return Promise.all(
    chosen.map(async (name) => {
      if (/[./\\]/.test(name)) return readWorld(name);
      const found = known.find((world) => world.name === name);
      if (found) return found;
      const names = known.map((world) => world.name);
      throw usageError(texts.unknownWorld(name, didYouMean(name, names), names));
    }),
  );
}

async function runPlain(options: DrillOptions): Promise<{
  readonly result: WorldResult;
  readonly run: TrialResult;
  readonly facts: RunFacts;
}> {
  const { run, facts } = await runIn({}, 'plain', {}, options);
  const wrong = run.verdicts.filter(({ severity, expected }) => severity !== 'info' && !expected);
  const suite = run.exitCode === 0 ? 'passed' : 'failed';
  const result: WorldResult = {
    world: 'plain',
    expectation: 'pass',
    goodClient: options.terminal.say(texts.plain),
    status: wrong.length > 0 || suite === 'failed' || run.calls === 0 ? 'fault' : 'ok',
    suite,
    exitCode: run.exitCode,
    durationMs: run.durationMs,
    asked: facts.asked,
    used: facts.used,
    findings: wrong.map(({ rule, message, fix }) => ({ rule, message, fix })),
    remarks: [],
    verdicts: run.verdicts,
    output: '',
  };
  return { result, run, facts };
}

/** Runs the worlds side by side; the one that takes longest begins. */
async function runAll(
  worlds: readonly DrillWorld[],
  plain: PlainRun,
  limitMs: number,
  options: DrillOptions,
  isStopped: () => boolean,
): Promise<WorldResult[]> {
  const results = new Map<DrillWorld, WorldResult>();
  const waiting =
    options.jobs > 1
      ? worlds.toSorted((a, b) => Number(b.name === 'hang') - Number(a.name === 'hang'))
      : [...worlds];
  const lane = async () => {
    for (let world = waiting.shift(); world && !isStopped(); world = waiting.shift()) {
      const scenario = world.setUp(plain);
      const result =
        'reason' in scenario
          ? notRun(world, scenario.reason, options.terminal.translator)
          : await runWorld(world, scenario, plain.facts, limitMs, options);
      results.set(world, result);
      options.onResult(result, results.size, worlds.length);
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, lane));
  return worlds.flatMap((world) => results.get(world) ?? []);
}

async function runWorld(
  world: DrillWorld,
  scenario: NonNullable<TwinOptions['scenario']>,
  plain: RunFacts,
  limitMs: number,
  options: DrillOptions,
): Promise<WorldResult> {
  const { run, facts } = await runIn({ scenario }, world.name, { isCaptured: true, limitMs }, options);
  return judgeWorld(world, run, facts, plain, run.endedAtMs, options.terminal.translator);
}

/** Runs the suite against a twin that is born in the world, so that a reset and a sandbox are in it, too. */
async function runIn(
  world: Pick<TwinOptions, 'scenario'>,
  name: string,
  child: Pick<TrialRun, 'isCaptured' | 'limitMs'>,
  { command, args, base, tls, terminal, recorder }: DrillOptions,
): Promise<{ readonly run: TrialResult; readonly facts: RunFacts }> {
  const facts = new RunFacts();
  const run = await runTrial(
    {
      command,
      args,
      world: { ...base, ...world },
      tls,
      variables: { TOKENTWIN_WORLD: name },
      onJudge: (twin, sandbox) => {
        facts.add(twin);
        recorder?.add(twin, sandbox, name);
      },
      onControl: (route) => facts.control(route),
      ...child,
    },
    terminal,
  );
  return { run, facts };
}

/** Lets a signal end the drill: the program under way gets it as well. */
function stopOnSignals() {
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  return {
    isStopped: () => stopped,
    forget: () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
    },
  };
}
