import { jsonRequest } from '../bench/http-client.ts';
import { load } from '../bench/load.ts';
import { cpuTimeUs } from '../bench/processes.ts';
import { median } from '../bench/report.ts';
import { workload } from '../bench/workload.ts';
import type { Cluster } from './cluster.ts';
import type { Suite } from './suite.ts';

/** A measurement: the load goes to one process or to all, directly or through nginx. */
export interface Throughput {
  readonly what: string;
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Processor time of a request, in the twins and in nginx. */
  readonly twinUs: number;
  readonly nginxUs: number;
}

/** Measures in turn, so that other work on the machine meets all alike. */
export function measureThroughput(
  cluster: Cluster,
  suites: readonly Suite[],
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Throughput[] {
  const ofOne = suites.filter(({ home }) => home === 0);
  const variants = [
    { what: 'one process, directly', url: cluster.processes[0]!.url, used: ofOne },
    { what: 'one process, through nginx', url: cluster.url, used: ofOne },
    { what: `${cluster.processes.length} processes, through nginx`, url: cluster.url, used: suites },
  ];
  const seen = variants.map(() => [] as Throughput[]);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { what, url, used }] of variants.entries()) {
      seen[index]!.push({ what, ...measure(cluster, url, used, seconds) });
    }
  }
  return seen.map((each) => ({
    what: each[0]!.what,
    perSecond: median(each.map(({ perSecond }) => perSecond)),
    p99Ms: median(each.map(({ p99Ms }) => p99Ms)),
    twinUs: median(each.map(({ twinUs }) => twinUs)),
    nginxUs: median(each.map(({ nginxUs }) => nginxUs)),
  }));
}

function measure(cluster: Cluster, url: string, used: readonly Suite[], seconds: number) {
  const { path, body } = workload.feishu;
  const requests = used.map(({ name }) => jsonRequest(`/~${name}${path}`, body));
  const twinsUs = () => cluster.processes.reduce((sum, { pid }) => sum + cpuTimeUs(pid), 0);
  const before = { twins: twinsUs(), nginx: cpuTimeUs(cluster.nginxPid) };
  const { perSecond, p99Ms, requests: count } = load(url, requests, seconds);
  return {
    perSecond,
    p99Ms,
    twinUs: (twinsUs() - before.twins) / count,
    nginxUs: (cpuTimeUs(cluster.nginxPid) - before.nginx) / count,
  };
}
