import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { Terminal } from '../../src/cli/terminal.ts';

/** The file of the command; bundled, since it starts faster. */
export const main = inject('program');

/** How a run of the program ended. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program to its end. */
export async function tokentwin(args: readonly string[], env: Env = {}): Promise<Outcome> {
  const child = start(args, env);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, stdout, stderr };
}

/** The same without a process of its own, for what neither serves nor depends on how the process ends. */
export async function inProcess(args: readonly string[], env: Env = {}): Promise<Outcome> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await runCommand(args, commands, new Terminal({ stdout, stderr, env }));
  stdout.end();
  stderr.end();
  return { code, stdout: await text(stdout), stderr: await text(stderr) };
}

/** A `tokentwin serve --json` that listens, on a port of its own. */
export interface Serving extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  /** The first line it printed. */
  readonly first: string;
  /** Waits for the next line. */
  nextLine(): Promise<string>;
  /** Ends its standard input. */
  endInput(): void;
  /** Lets go of its output, as a reader that has seen enough. */
  stopReading(): void;
  /** Tells it to stop, and waits; its exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts a server and waits until it listens. */
export async function serving(args: readonly string[] = [], env: Env = {}): Promise<Serving> {
  const child = start(['serve', '--port', '0', '--json', ...args], env);
  const lines = linesOf(child);
  const first = await lines.next();
  const stop = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, 'exit');
    }
    return child.exitCode;
  };
  return {
    url: (JSON.parse(first) as { url: string }).url,
    pid: child.pid!,
    first,
    nextLine: () => lines.next(),
    stopReading: () => child.stdout.destroy(),
    endInput: () => child.stdin.end(),
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop('SIGKILL');
    },
  };
}

/** Asks a server for Feishu's self-built app token. */
export async function askForToken(
  url: string,
  app_secret = 'twin-secret-self-built',
  app_id = 'cli_00000000000000a1',
): Promise<TokenAnswer> {
  const response = await fetch(`${url}/open-apis/auth/v3/app_access_token/internal`, {
    method: 'POST',
    body: JSON.stringify({ app_id, app_secret }),
  });
  return (await response.json()) as TokenAnswer;
}

export interface TokenAnswer {
  readonly code: number;
  readonly msg: string;
  readonly app_access_token?: string;
  readonly expire?: number;
}

type Env = Readonly<Record<string, string>>;

/** The program as a child process. */
export function start(args: readonly string[], env: Env = {}): ChildProcessWithoutNullStreams {
  // Whatever the one who runs the tests has set must not reach the program.
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'FORCE_COLOR' && !name.startsWith('TOKENTWIN_')),
  );
  return spawn(process.execPath, [main, ...args], { env: { ...inherited, NO_COLOR: '1', ...env } });
}

/** The lines a child prints, one after the other; what it says instead when it ends. */
export function linesOf(child: ChildProcessWithoutNullStreams): { next(): Promise<string> } {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const complaint = text(child.stderr);
  return {
    async next() {
      const { value, done } = await lines.next();
      if (done) throw new Error(`The program ended: ${await complaint}`);
      return value;
    },
  };
}
