import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** How a program ended. */
export interface Finished {
  /** Undefined when there is no such program. */
  readonly code: number | null | undefined;
  /** The last lines of what it said. */
  readonly output: string;
}

/** Runs a program to its end. */
export async function finish(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Finished> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const code = new Promise<number | null | undefined>((resolve) => {
    child.on('error', () => resolve(undefined));
    child.on('close', resolve);
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, output: (stdout + stderr).trim().split('\n').slice(-3).join(' ') };
}

/** Why a program cannot be used, or undefined. */
export async function reasonMissing(command: string, args: readonly string[]): Promise<string | undefined> {
  const { code } = await finish(command, args);
  return code === 0 ? undefined : `${command} is not on this machine`;
}
