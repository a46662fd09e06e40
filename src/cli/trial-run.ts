import { type RunningTwin, serve, type TlsOptions } from '../server/serve.ts';
import type { Twin, TwinOptions } from '../twin/twin.ts';
import { type ChildOptions, type ChildOutcome, runChild } from './child-program.ts';
import type { Terminal } from './terminal.ts';
import { Trial, type TrialOutcome } from './trial.ts';

/** More exchanges than a suite makes between two resets: those that have left the journal cannot be judged. */
const judgedExchanges = 100_000;

/** A program, and the twin that it is run against. */
export interface TrialRun extends ChildOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly world: TwinOptions;
  readonly tls?: TlsOptions | undefined;
  /** Variables of the program beside those of the terminal and the twin. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Called with each twin before its journal is emptied, and at its end. */
  readonly onJudge?: (twin: Twin, sandbox: string | undefined) => void;
  readonly onControl?: (route: string) => void;
}

/** How a program behaved against its twin. */
export interface TrialResult extends ChildOutcome, TrialOutcome {
  /** How long it took, in milliseconds. */
  readonly durationMs: number;
  /** When it ended, in this machine's time. */
  readonly endedAtMs: number;
  readonly sightings: NonNullable<RunningTwin['interception']>['sightings'] | undefined;
  readonly holdsSecret: (text: string) => boolean;
}

/** Runs a program against a twin of its own on a free port, and judges what it did. */
export async function runTrial(run: TrialRun, terminal: Terminal): Promise<TrialResult> {
  const { command, args, world, tls, variables, onJudge, onControl } = run;
  const trial = new Trial(onJudge, terminal.translator);
  await using running = await serve({
    ...world,
    translator: terminal.translator,
    journalSize: judgedExchanges,
    onTrouble: ({ text }) => terminal.printError(`tokentwin: ${terminal.say(text)}`),
    sandboxWatcher: trial,
    ...(onControl && { onControl }),
    ...(tls && { tls }),
  });
  const { url, controlUrl, twin, interception } = running;
  trial.begin(undefined, twin);
  const intercepted = interception?.environment(running.port);
  for (const note of intercepted?.notes ?? []) terminal.printError(`tokentwin: ${terminal.say(note)}`);
  const env = {
    ...terminal.env,
    ...intercepted?.variables,
    ...variables,
    TOKENTWIN_URL: url,
    TOKENTWIN_CONTROL_URL: controlUrl,
  };
  const beginMs = twin.clock.realNow();
  const child = await runChild(command, args, env, run);
  const endedAtMs = twin.clock.realNow();
  return {
    ...child,
    durationMs: endedAtMs - beginMs,
    endedAtMs,
    ...trial.outcome(),
    sightings: interception?.sightings,
    holdsSecret: (text) => twin.holdsSecret(text),
  };
}
