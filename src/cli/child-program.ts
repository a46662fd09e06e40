import type { ChildProcess } from 'node:child_process';
import { TwinError } from '../core/errors.ts';

const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a program on this terminal; returns its exit code, or 128 plus the number of the signal that ended it. */
export async function runChild(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const child = spawn(command, args, { stdio: 'inherit', env: { ...env } });
  const stopForwarding = forwardSignals(child);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', (cause) => reject(startError(command, cause)));
      child.once('exit', (code, signal) => resolve(code ?? 128 + signalNumber(signal!)));
    });
  } finally {
    stopForwarding();
  }
}

function forwardSignals(child: ChildProcess): () => void {
  const forward = (signal: NodeJS.Signals) => {
    // A terminal sends Ctrl-C to the child, too.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const end = () => void child.kill();
  for (const signal of forwardedSignals) process.on(signal, forward);
  process.once('exit', end);
  return () => {
    for (const signal of forwardedSignals) process.off(signal, forward);
    process.off('exit', end);
  };
}

function signalNumber(signal: NodeJS.Signals): number {
  return process.getBuiltinModule('node:os').constants.signals[signal];
}

function startError(command: string, cause: Error): TwinError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const why = { ENOENT: 'command not found', EACCES: 'permission denied' }[code ?? ''] ?? message;
  const hint = /\s/.test(command)
    ? ' Pass its arguments separately, without quotes around the whole command.'
    : '';
  // A usage error: the exit code is 2.
  return new TwinError('ERR_INVALID_OPTION', `Cannot start "${command}": ${why}.${hint}`, { cause });
}
