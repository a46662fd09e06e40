import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** A server under measurement, on a core of its own where the machine can pin. */
export interface Server {
  readonly url: string;
  readonly pid: number;
  /** From spawn to its first line. */
  readonly listeningAfterMs: number;
  stop(): Promise<void>;
}

/** Starts a script that prints a line with its URL. */
export function startServer(args: readonly string[], pinTo?: number): Promise<Server> {
  const began = performance.now();
  const command =
    pinTo === undefined ? [process.execPath] : ['taskset', '-c', String(pinTo), process.execPath];
  const child = spawn(command[0]!, [...command.slice(1), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let printed = '';
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${args[0]} ended with ${code} before it listened.`)));
    child.stdout!.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /"url":"([^"]+)"/.exec(printed)?.[1];
      if (!url) return;
      child.stdout!.removeAllListeners('data').resume();
      resolve({ url, pid: child.pid!, listeningAfterMs: performance.now() - began, stop: () => stop(child) });
    });
  });
}

/** Processor time a process has used, in microseconds (Linux). */
export function cpuTimeUs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  // utime and stime, in ticks of 10 ms.
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** Memory a process holds, in megabytes (Linux). */
export function residentMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1_024;
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit').on('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
