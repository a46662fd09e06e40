import { type ChildProcess, spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { HttpClient, type Request } from './http-client.ts';

/** A measured server, pinned to a core if the machine can. */
export interface Server {
  readonly url: string;
  readonly pid: number;
  /** From spawn to its first line, or to its first response. */
  readonly readyAfterMs: number;
  /** Stops it with a signal, as a user does. */
  stop(): Promise<void>;
}

/** How to start a server. */
export interface StartOptions {
  readonly pinTo?: number | undefined;
  readonly env?: Readonly<Record<string, string>>;
}

const patienceMs = 60_000;
const pollMs = 5;

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
// A signal alone would end this process without the exit handler.
process.once('SIGTERM', () => process.exit(143));
process.once('SIGINT', () => process.exit(130));

/** Runs a script with Node that prints a line with its URL. */
export function startServer(args: readonly string[], options: StartOptions = {}): Promise<Server> {
  const began = performance.now();
  const child = launch([process.execPath, ...args], 'pipe', options);
  return new Promise((resolve, reject) => {
    let printed = '';
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${args[0]} ended with ${code} before it listened.`)));
    child.stdout!.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /"url":"([^"]+)"/.exec(printed)?.[1];
      if (!url) return;
      child.stdout!.removeAllListeners('data').resume();
      resolve({ url, pid: child.pid!, readyAfterMs: performance.now() - began, stop: () => stop(child) });
    });
  });
}

/** Starts such a script and sends it a first request. */
export async function startAndCall(
  args: readonly string[],
  first: Request,
  options: StartOptions = {},
): Promise<Server> {
  const server = await startServer(args, options);
  const began = performance.now();
  const client = new HttpClient(server.url);
  await client.send(first);
  const answeredMs = performance.now() - began;
  client.close();
  return { ...server, readyAfterMs: server.readyAfterMs + answeredMs };
}

/** Starts a server that does not report that it is ready: repeats the first request until it gets a response. */
export async function startUnannounced(
  command: readonly string[],
  port: number,
  first: Request,
  options: StartOptions = {},
): Promise<Server> {
  const began = performance.now();
  const url = `http://127.0.0.1:${port}`;
  const child = launch(command, 'ignore', options);
  let trouble = new Error('It exited immediately.');
  child.on('error', (error) => {
    trouble = error;
  });
  while (performance.now() - began < patienceMs && child.exitCode === null && child.pid) {
    const client = new HttpClient(url);
    try {
      await client.send(first);
      return { url, pid: child.pid, readyAfterMs: performance.now() - began, stop: () => stop(child) };
    } catch (error) {
      trouble = error as Error;
    } finally {
      client.close();
    }
    await wait(pollMs);
  }
  await stop(child);
  throw new Error(`${command.slice(0, 3).join(' ')} did not respond. ${trouble.message}`);
}

function launch(command: readonly string[], stdout: 'pipe' | 'ignore', { pinTo, env }: StartOptions) {
  const [program, ...args] = pinTo === undefined ? command : ['taskset', '-c', String(pinTo), ...command];
  const child = spawn(program!, args, {
    stdio: ['ignore', stdout, stdout === 'pipe' ? 'inherit' : 'ignore'],
    env: { ...process.env, ...env },
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return Promise.resolve();
  return new Promise((resolve) => {
    const lost = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.removeAllListeners('exit').on('exit', () => {
      clearTimeout(lost);
      running.delete(child);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
