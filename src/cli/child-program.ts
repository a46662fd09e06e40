import type { ChildProcess } from 'node:child_process';
import { TwinError } from '../core/errors.ts';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a program to its end, on this terminal; answers its exit code, 128 and the signal's number where one ended it. */
export async function runChild(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const child = spawn(command, args, { stdio: 'inherit', env: { ...env } });
  const stopPassingOn = passSignalsOn(child);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', (cause) => reject(startError(command, cause)));
      child.once('exit', (code, signal) => resolve(code ?? 128 + numberOf(signal!)));
    });
  } finally {
    stopPassingOn();
  }
}

function passSignalsOn(child: ChildProcess): () => void {
  const passOn = (signal: NodeJS.Signals) => {
    // A terminal has sent Ctrl-C to the child as well.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const end = () => void child.kill();
  for (const signal of passedOn) process.on(signal, passOn);
  process.once('exit', end);
  return () => {
    for (const signal of passedOn) process.off(signal, passOn);
    process.off('exit', end);
  };
}

function numberOf(signal: NodeJS.Signals): number {
  return process.getBuiltinModule('node:os').constants.signals[signal];
}

function startError(command: string, cause: Error): TwinError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const why = { ENOENT: 'there is no such program', EACCES: 'it may not be run' }[code ?? ''] ?? message;
  const hint = /\s/.test(command)
    ? ' Write its arguments apart from it, without quotes around all of them.'
    : '';
  // As with any other argument that cannot be used, the exit code is 2.
  return new TwinError('ERR_INVALID_OPTION', `Cannot start "${command}": ${why}.${hint}`, { cause });
}
