import { jsonRequest, type Request } from './http-client.ts';
import { load } from './load.ts';
import { floor, loadCore, type Settings, serverCore, twin } from './machine.ts';
import { cpuTimeUs } from './processes.ts';
import { progress, type Row, ratioRow } from './report.ts';
import { type Server, startServer } from './server.ts';
import { workload } from './workload.ts';

/** Requests a second, latency and processor time of floor and twin. */
export async function* throughputRows({ pairs, seconds }: Settings): AsyncGenerator<Row> {
  for (const vendor of ['feishu', 'dingtalk'] as const) {
    progress(`${vendor}: ${pairs} pairs of ${seconds} s`);
    const { path, body } = workload[vendor];
    const requests = [jsonRequest(path, body)];
    const servers = {
      floor: await startServer(floor, { pinTo: serverCore }),
      twin: await startServer(twin, { pinTo: serverCore }),
    };
    const seen = { floor: [] as Strain[], twin: [] as Strain[] };
    for (const server of Object.values(servers)) load(server.url, requests, 2, loadCore);
    for (let pair = 0; pair < pairs; pair++) {
      for (const name of ['floor', 'twin'] as const)
        seen[name].push(strain(servers[name], requests, seconds));
    }
    for (const server of Object.values(servers)) await server.stop();
    const of = (key: keyof Strain) => ({
      floor: seen.floor.map((each) => each[key]),
      twin: seen.twin.map((each) => each[key]),
    });
    yield ratioRow(`${vendor}: requests a second`, of('perSecond'), '/s', { atLeast: 0.85 });
    yield ratioRow(`${vendor}: p99`, of('p99Ms'), 'ms', { atMost: 1.5 });
    yield ratioRow(`${vendor}: processor time a request`, of('cpuUs'), 'µs');
  }
}

/** One measurement of a server under load. */
export interface Strain {
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Processor time of a request. */
  readonly cpuUs: number;
}

/** Measures a server under load. */
export function strain(server: Server, requests: readonly Request[], seconds: number): Strain {
  const before = cpuTimeUs(server.pid);
  const { perSecond, p99Ms, requests: count } = load(server.url, requests, seconds, loadCore);
  return { perSecond, p99Ms, cpuUs: (cpuTimeUs(server.pid) - before) / count };
}
