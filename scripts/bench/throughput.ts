import { type Contest, contests } from './contests.ts';
import { jsonRequest, type Request } from './http-client.ts';
import { load } from './load.ts';
import { floor, loadCore, type Settings, serverCore } from './machine.ts';
import { cpuTimeUs } from './processes.ts';
import { progress, type Row, ratioRow } from './report.ts';
import { type Server, startServer } from './server.ts';
import { type FiveOperations, prepareFive, workload } from './workload.ts';

/** A part of the bench for each contest: requests a second, latency and processor time of floor and twin. */
export const throughputParts = Object.fromEntries(
  Object.entries(contests).map(([name, contest]) => [
    name,
    (settings: Settings) => throughputRows(name, contest, settings),
  ]),
);

async function* throughputRows(
  name: string,
  contest: Contest,
  { pairs, seconds }: Settings,
): AsyncGenerator<Row> {
  progress(`${name}: ${pairs} pairs of ${seconds} s`);
  using made = contest.options?.() ?? { twin: [], floor: [], [Symbol.dispose]() {} };
  const servers = {
    floor: await startServer([...floor, ...made.floor], { pinTo: serverCore }),
    twin: await startServer([...contest.twin, ...made.twin], { pinTo: serverCore }),
  };
  const { vendor } = contest;
  const five = vendor === 'five' ? await prepareFive(servers.twin.url) : undefined;
  const requests = vendor === 'five' ? Object.values(five!.requests) : requestsTo(vendor);
  const seen = { floor: [] as Strain[], twin: [] as Strain[] };
  // Round 0 warms up.
  for (let pair = 0; pair <= pairs; pair++) {
    for (const side of ['floor', 'twin'] as const) {
      const server = { ...servers[side], url: servers[side].url.replace(/^http/, contest.scheme ?? 'http') };
      const measured = await strainPrepared(server, requests, seconds, side === 'twin' ? five : undefined);
      if (pair > 0) seen[side].push(measured);
    }
  }
  for (const server of Object.values(servers)) await server.stop();
  const of = (key: keyof Strain) => ({
    floor: seen.floor.map((each) => each[key]),
    twin: seen.twin.map((each) => each[key]),
  });
  const { goals } = contest;
  yield ratioRow(`${name}: requests a second`, of('perSecond'), '/s', { atLeast: goals.share });
  yield ratioRow(`${name}: p99`, of('p99Ms'), 'ms', goals.p99 ? { atMost: goals.p99 } : undefined);
  yield ratioRow(`${name}: processor time a request`, of('cpuUs'), 'µs');
}

function requestsTo(vendor: Exclude<Contest['vendor'], 'five'>): Request[] {
  const { path, body } = workload[vendor];
  return [jsonRequest(path, body)];
}

async function strainPrepared(
  server: Server,
  requests: readonly Request[],
  seconds: number,
  five: FiveOperations | undefined,
): Promise<Strain> {
  await five?.refill(server.url, seconds);
  const measured = strain(server, requests, seconds);
  await five?.requireSuccess(server.url);
  return measured;
}

/** One measurement of a server under load. */
export interface Strain {
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Processor time of a request. */
  readonly cpuUs: number;
  /** Requests that were refused or broken off. */
  readonly failed: number;
}

/** Measures a server under load. */
export function strain(
  server: Server,
  requests: readonly Request[],
  seconds: number,
  mayFail = false,
): Strain {
  const before = cpuTimeUs(server.pid);
  const {
    perSecond,
    p99Ms,
    requests: count,
    failed,
  } = load(server.url, requests, seconds, {
    pinTo: loadCore,
    mayFail,
  });
  return { perSecond, p99Ms, cpuUs: (cpuTimeUs(server.pid) - before) / count, failed };
}
