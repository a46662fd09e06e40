import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const main = join(import.meta.dirname, '../../src/cli/main.ts');

/** A `tokentwin serve` in a process of its own. */
export interface Server {
  readonly url: string;
  readonly pid: number;
  /** What it should not have said or done: an exit, a line on stderr; empty while all is well. */
  trouble(): string;
  /** Resident memory in bytes; undefined where the system does not tell. */
  memory(): Promise<number | undefined>;
  /** Tells it to stop; its exit code. */
  stop(): Promise<number | null>;
}

/** Starts one, on a free port. */
export async function startServer(...args: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--json', ...args]);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-20_000);
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  // Read and forgotten: a pipe that nobody empties would hold the server up.
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
    memory: () => residentBytes(child.pid!),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      return child.exitCode;
    },
  };
}

async function residentBytes(pid: number): Promise<number | undefined> {
  const { readFile } = await import('node:fs/promises');
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kib = /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return kib === undefined ? undefined : Number(kib) * 1_024;
}
