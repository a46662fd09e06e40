// `npm run bench`: what the twin costs, as ratios to a bare server measured in the same run.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generator, load } from './bench/load.ts';
import { cpuTimeUs, residentMb, type Server, startServer } from './bench/server.ts';
import { workload } from './bench/workload.ts';

const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '5' }, seconds: { type: 'string', default: '5' } },
});
const pairs = Number(values.pairs);
const seconds = Number(values.seconds);

const here = import.meta.dirname;
const floor = [join(here, 'bench/floor.mjs')];
const twin = [join(here, '../dist/cli/main.js'), 'serve', '--port', '0', '--json'];
const canPin = existsSync('/usr/bin/taskset') && availableParallelism() >= 2;
const serverCore = canPin ? 0 : undefined;
const loadCore = canPin ? 1 : undefined;

console.log(`${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}, ${generator}`);
console.log(
  `${pairs} pairs of ${seconds} s, floor and twin in turn; ${canPin ? 'one core each' : 'not pinned'}\n`,
);
await benchStart();
await benchThroughput();
await benchMemory();
benchInProcess();

async function benchStart(): Promise<void> {
  const ratios = await inTurn(Math.max(pairs, 9), async (args) => {
    const server = await startServer(args);
    const began = performance.now();
    await post(server, workload.feishu);
    const answeredMs = performance.now() - began;
    await server.stop();
    return server.listeningAfterMs + answeredMs;
  });
  print('start to first token', ratios, 'ms', '≤ 0.8');
}

async function benchThroughput(): Promise<void> {
  for (const [name, { path, body }] of Object.entries(workload)) {
    const servers = await Promise.all([floor, twin].map((args) => startServer(args, serverCore)));
    const p99: number[][] = [[], []];
    const cpu: number[][] = [[], []];
    const perSecond: number[][] = [[], []];
    for (const server of servers) load(server.url + path, body, 2, loadCore);
    for (let pair = 0; pair < pairs; pair++) {
      for (const [index, server] of servers.entries()) {
        const before = cpuTimeUs(server.pid);
        const seen = load(server.url + path, body, seconds, loadCore);
        cpu[index]!.push((cpuTimeUs(server.pid) - before) / seen.requests);
        perSecond[index]!.push(seen.perSecond);
        p99[index]!.push(seen.p99Ms);
      }
    }
    print(`${name}: requests a second`, perSecond as [number[], number[]], '/s', '≥ 0.85');
    print(`${name}: p99`, p99 as [number[], number[]], 'ms', '≤ 1.5');
    print(`${name}: processor time a request`, cpu as [number[], number[]], 'µs', '');
    for (const server of servers) await server.stop();
  }
}

async function benchMemory(): Promise<void> {
  const server = await startServer(twin, serverCore);
  const { path, body } = workload.feishu;
  const readings = [residentMb(server.pid)];
  for (let million = 0; million < 2; million++) {
    for (let done = 0; done < 1_000_000; ) done += load(server.url + path, body, 5, loadCore).requests;
    readings.push(residentMb(server.pid));
  }
  await server.stop();
  const [idle, first, second] = readings.map((mb) => mb.toFixed(0));
  console.log(
    `memory: idle ${idle} MB, after a million ${first} MB, after two ${second} MB   (goal ≤ 130 MB, flat)`,
  );
}

function benchInProcess(): void {
  const script = join(here, 'bench/in-process.ts');
  const figures = JSON.parse(execFileSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' }));
  const { handleUs, fetchUs, resetUs, newTwinUs, bytesPerToken } = figures;
  console.log(`handle ${handleUs.toFixed(1)} µs (≤ 3), fetch ${fetchUs.toFixed(1)} µs (≤ 15)`);
  console.log(`reset ${resetUs.toFixed(1)} µs (≤ 20), new twin ${newTwinUs.toFixed(1)} µs (≤ 100)`);
  console.log(`a living token ${bytesPerToken.toFixed(0)} bytes (≤ 250)`);
}

/** Measures floor and twin alternately, so that a change of the machine's mood hits both. */
async function inTurn(
  times: number,
  measure: (args: readonly string[]) => Promise<number>,
): Promise<[number[], number[]]> {
  const figures: [number[], number[]] = [[], []];
  for (let round = 0; round < times; round++) {
    figures[0].push(await measure(floor));
    figures[1].push(await measure(twin));
  }
  return figures;
}

function print(what: string, [floors, twins]: [number[], number[]], unit: string, goal: string): void {
  const ratios = twins.map((figure, index) => figure / floors[index]!).sort((a, b) => a - b);
  const spread = `${ratios[0]!.toFixed(2)}–${ratios.at(-1)!.toFixed(2)}`;
  const figure = (all: number[]) => `${median(all).toFixed(median(all) > 1_000 ? 0 : 1)} ${unit}`;
  const goals = goal === '' ? '' : `, goal ${goal}`;
  console.log(
    `${what.padEnd(38)} ${median(ratios).toFixed(2)} × the floor (${spread}${goals}): ${figure(twins)} to ${figure(floors)}`,
  );
}

function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[figures.length >> 1]!;
}

function post({ url }: Server, { path, body }: { path: string; body: unknown }): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url + path,
      { method: 'POST', headers: { 'Content-Type': 'application/json' } },
      (answer) => {
        answer.resume().on('end', resolve);
      },
    );
    sent.on('error', reject).end(JSON.stringify(body));
  });
}
