import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const main = join(import.meta.dirname, '../../src/cli/main.ts');
const reportMemory = join(import.meta.dirname, 'report-memory.mjs');

/** The memory of a server: resident, and in use after a garbage collection. */
export interface Memory {
  readonly residentBytes: number;
  readonly inUseBytes: number;
}

/** A `tokentwin serve` in a separate process. */
export interface Server {
  readonly url: string;
  readonly pid: number;
  /** An unexpected exit or output on stderr; empty if all is well. */
  trouble(): string;
  /** Collects garbage first; undefined after the server has ended. */
  memory(): Promise<Memory | undefined>;
  /** Stops it; returns its exit code. */
  stop(): Promise<number | null>;
}

/** Starts a server on a free port. */
export async function startServer(...args: readonly string[]): Promise<Server> {
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', reportMemory, main, 'serve', '--port', '0', '--json', ...args],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  ) as ChildProcessByStdio<null, Readable, Readable>;
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-20_000);
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  // Discarded: a full pipe would block the server.
  child.stdout.resume();
  const { url } = JSON.parse(line) as { url: string };
  return {
    url,
    pid: child.pid!,
    trouble: () =>
      said +
      (child.exitCode === null && child.signalCode === null
        ? ''
        : `\nIt ended with ${child.exitCode ?? child.signalCode}.`),
    async memory() {
      if (!child.connected) return undefined;
      child.send({});
      const [memory] = (await once(child, 'message')) as [Memory];
      return memory;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      return child.exitCode;
    },
  };
}

/** Both values in words. */
export function describeMemory({ residentBytes, inUseBytes }: Memory): string {
  const mib = (bytes: number) => `${Math.round(bytes / 1_048_576)} MiB`;
  return `server memory ${mib(residentBytes)}, of it in use ${mib(inUseBytes)}`;
}
