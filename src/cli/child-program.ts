import type { ChildProcess } from 'node:child_process';
import { TwinError } from '../core/errors.ts';
import { messages } from '../core/message.ts';
import { type SpawnCommand, windowsCommand } from './windows-command.ts';

const english = {
  emptyCommand: 'The command to run is empty. Name a program after --.',
  notFound: 'command not found',
  denied: 'permission denied',
  cannotStart: (command: string, why: string) => `Cannot start "${command}": ${why}.`,
  cannotStartQuoted: (command: string, why: string) =>
    `Cannot start "${command}": ${why}. Pass its arguments separately, without quotes around the whole command.`,
};

/** What can go wrong at the start of a program, in English. */
export type ChildTexts = typeof english;

const text = messages('cli-child', english);

const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/** How a program is run. */
export interface ChildOptions {
  /** Keeps what it prints instead of printing it; the program then has a process group of its own. */
  readonly isCaptured?: boolean;
  /** After this time the program and all that it started are ended. */
  readonly limitMs?: number | undefined;
}

/** How a program ended. */
export interface ChildOutcome {
  /** 128 and the signal's number where a signal ended it. */
  readonly exitCode: number;
  /** Whether it came to its end by itself. */
  readonly hasEnded: boolean;
  /** The end of what it printed, where that was kept. */
  readonly output: string;
}

/** How much of what a program prints is kept, in characters. */
const keptOutput = 65_536;

/** How long a program has to end once it was asked to. */
const graceMs = 1_000;

/** Runs a program to its end. */
export async function runChild(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  { isCaptured = false, limitMs }: ChildOptions = {},
): Promise<ChildOutcome> {
  if (command.trim() === '') {
    throw new TwinError('ERR_INVALID_OPTION', text.emptyCommand);
  }
  const { spawn } = process.getBuiltinModule('node:child_process');
  const program = programOf(command, args, env);
  const child = spawn(program.file, program.args, {
    stdio: isCaptured ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    // A group can be ended as a whole, with all that the program started.
    detached: isCaptured && process.platform !== 'win32',
    env: { ...env },
    windowsVerbatimArguments: program.isVerbatim,
  });
  let output = '';
  const keep = (printed: string) => {
    output = (output + printed).slice(-keptOutput);
  };
  child.stdout?.setEncoding('utf8').on('data', keep);
  child.stderr?.setEncoding('utf8').on('data', keep);
  const end = (signal: NodeJS.Signals) => endGroup(child, signal, isCaptured);
  const stopForwarding = forwardSignals(child, end);
  let hasEnded = true;
  const giveUp = () => {
    hasEnded = false;
    end('SIGTERM');
    AbortSignal.timeout(graceMs).addEventListener('abort', () => end('SIGKILL'));
  };
  const limit = limitMs === undefined ? undefined : AbortSignal.timeout(limitMs);
  limit?.addEventListener('abort', giveUp);
  try {
    const exitCode = await new Promise<number>((resolve, reject) => {
      child.once('error', (cause) => reject(startError(command, cause)));
      child.once('exit', (code, signal) => resolve(code ?? 128 + signalNumber(signal!)));
    });
    return { exitCode, hasEnded, output };
  } finally {
    limit?.removeEventListener('abort', giveUp);
    stopForwarding();
    // What it left behind would call a twin that is gone.
    if (isCaptured) end('SIGKILL');
    child.stdout?.destroy();
    child.stderr?.destroy();
  }
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals, hasGroup: boolean): void {
  const { pid } = child;
  if (pid === undefined) return;
  try {
    if (hasGroup && process.platform !== 'win32') process.kill(-pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended.
  }
}

function programOf(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): SpawnCommand {
  if (process.platform !== 'win32') return { file: command, args, isVerbatim: false };
  return windowsCommand(command, args, env, process.getBuiltinModule('node:fs').existsSync);
}

function forwardSignals(child: ChildProcess, end: (signal: NodeJS.Signals) => void): () => void {
  const forward = (signal: NodeJS.Signals) => {
    // A terminal sends Ctrl-C and Ctrl-\ to the child, too.
    const isFromKeyboard = signal === 'SIGINT' || signal === 'SIGQUIT';
    if (!isFromKeyboard || !process.stdin.isTTY || child.stdout) end(signal);
  };
  const leave = () => end('SIGTERM');
  for (const signal of forwardedSignals) process.on(signal, forward);
  process.once('exit', leave);
  return () => {
    for (const signal of forwardedSignals) process.off(signal, forward);
    process.off('exit', leave);
  };
}

function signalNumber(signal: NodeJS.Signals): number {
  return process.getBuiltinModule('node:os').constants.signals[signal];
}

function startError(command: string, cause: Error): TwinError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const why = { ENOENT: text.notFound, EACCES: text.denied }[code ?? ''] ?? message;
  const told = /\s/.test(command) ? text.cannotStartQuoted(command, why) : text.cannotStart(command, why);
  // A usage error: the exit code is 2.
  return new TwinError('ERR_INVALID_OPTION', told, { cause });
}
