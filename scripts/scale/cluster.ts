import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { twin } from '../bench/machine.ts';
import { type Server, startServer } from '../bench/server.ts';
import { send } from './caller.ts';

/** Below the ports that the system gives to outgoing connections, so that a process gets its port again. */
const firstPort = 24_010;

/** Several processes with a state each, and nginx before them with the recipe of `deploy/nginx`. */
export class Cluster {
  readonly processes: Server[] = [];
  readonly #folder: string;
  readonly #port: number;
  readonly #nginx: ChildProcess;

  private constructor(folder: string, port: number, nginx: ChildProcess) {
    this.#folder = folder;
    this.#port = port;
    this.#nginx = nginx;
  }

  static async start(folder: string, count: number): Promise<Cluster> {
    const port = await freePorts(firstPort, count + 2);
    mkdirSync(join(folder, 'logs'));
    const command = ['-p', folder, '-c', join(folder, 'nginx.conf')];
    writeConfiguration(folder, port, count, true);
    const nginx = spawn('nginx', command, { stdio: ['ignore', 'inherit', 'inherit'] });
    process.once('exit', () => nginx.kill('SIGTERM'));
    const failed = new Promise<never>((_, reject) => {
      nginx.once('error', ({ message }) =>
        reject(new Error(`nginx did not start: ${message}. Install it: apt-get install nginx`)),
      );
      nginx.once('exit', (code) => reject(new Error(`nginx ended with ${code}.`)));
    });
    // Awaited below; until then a failure must not end this process.
    failed.catch(() => {});
    const cluster = new Cluster(folder, port, nginx);
    for (let index = 0; index < count; index++) await cluster.startProcess(index);
    await Promise.race([failed, cluster.#untilAnswering()]);
    return cluster;
  }

  /** The address of nginx. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get nginxPid(): number {
    return this.#nginx.pid!;
  }

  /** Starts a process for the first time, or again with the state that it has. */
  async startProcess(index: number): Promise<Server> {
    const options = [
      '--port',
      String(processPort(this.#port, index)),
      '--state',
      join(this.#folder, `state-${index}/`),
      // A process that has no sandbox yet must not answer for one.
      '--allow-host',
      '*.localhost',
    ];
    this.processes[index] = await startServer([...twin, ...options]);
    return this.processes[index];
  }

  async kill(index: number): Promise<void> {
    process.kill(this.processes[index]!.pid, 'SIGKILL');
    await this.processes[index]!.stop();
  }

  /** Has nginx read a list of so many processes, and waits until no worker with the old list is left. */
  async reload(count: number, log: boolean): Promise<void> {
    const old = workersOf(this.nginxPid);
    writeConfiguration(this.#folder, this.#port, count, log);
    this.#nginx.kill('SIGHUP');
    while (
      workersOf(this.nginxPid).some((pid) => old.includes(pid)) ||
      workersOf(this.nginxPid).length === 0
    ) {
      await wait(20);
    }
  }

  /** Which processes each sandbox met, by the log of nginx. */
  met(): Map<string, Set<string>> {
    const met = new Map<string, Set<string>>();
    for (const line of readFileSync(join(this.#folder, 'met.log'), 'utf8').trim().split('\n')) {
      const [sandbox, address] = line.split(' ') as [string, string];
      if (!met.has(sandbox)) met.set(sandbox, new Set());
      met.get(sandbox)!.add(address);
    }
    return met;
  }

  async stop(): Promise<void> {
    for (const server of this.processes) await server.stop();
    if (this.#nginx.exitCode === null && this.#nginx.signalCode === null) {
      this.#nginx.kill('SIGTERM');
      await once(this.#nginx, 'exit');
    }
  }

  async #untilAnswering(): Promise<void> {
    while ((await send(`${this.url}/healthz`)).status !== 200) await wait(20);
  }
}

function processPort(port: number, index: number): number {
  return port + 1 + index;
}

/** The recipe as it is in `deploy/nginx`, on free ports and with files in a temporary folder. */
function writeConfiguration(folder: string, port: number, count: number, log: boolean): void {
  const recipe = readFileSync(join(import.meta.dirname, '../../deploy/nginx/tokentwin.conf'), 'utf8')
    .replace('listen 4010 ', `listen 127.0.0.1:${port} `)
    .replace('/etc/nginx/tokentwin-processes.conf', join(folder, 'processes.conf'));
  const servers = Array.from(
    { length: count },
    (_, index) => `server 127.0.0.1:${processPort(port, index)} max_fails=0;\n`,
  );
  writeFileSync(join(folder, 'recipe.conf'), recipe);
  writeFileSync(join(folder, 'processes.conf'), servers.join(''));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'error.log')};
events { worker_connections 1024; }
http {
  ${temporary.map((name) => `${name}_temp_path ${join(folder, name)};`).join('\n  ')}
  log_format met '$tokentwin_sandbox $upstream_addr';
  access_log ${log ? `${join(folder, 'met.log')} met` : 'off'};
  include ${join(folder, 'recipe.conf')};
}
`,
  );
}

function workersOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
}

/** The first port from which on so many are free. */
async function freePorts(from: number, count: number): Promise<number> {
  for (let port = from; port < from + 5_000; port += 10) {
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isFree(port + index)));
    if (free.every(Boolean)) return port;
  }
  throw new Error(`No ${count} ports in a row are free from ${from} on.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
