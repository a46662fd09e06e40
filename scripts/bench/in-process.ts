// What a call costs without any socket. Printed as JSON, for the bench to show.
import { performance } from 'node:perf_hooks';
import { createTwin } from '../../src/index.ts';
import { workload } from './workload.ts';

/** What this script prints. */
export interface InProcessFigures {
  readonly handleUs: PerVendor;
  readonly fetchUs: PerVendor;
  readonly resetUs: number;
  readonly newTwinUs: number;
  readonly bytesPerToken: number;
}

interface PerVendor {
  readonly feishu: number;
  readonly dingtalk: number;
}

const twin = createTwin();
const figures: InProcessFigures = {
  handleUs: { feishu: await handleUs('feishu'), dingtalk: await handleUs('dingtalk') },
  fetchUs: {
    feishu: await fetchUs('feishu', 'open.feishu.cn'),
    dingtalk: await fetchUs('dingtalk', 'api.dingtalk.com'),
  },
  resetUs: await costUs(20_000, () => twin.reset()),
  newTwinUs: await costUs(5_000, () => createTwin()),
  bytesPerToken: bytesPerToken(1_000_000),
};
console.log(JSON.stringify(figures));

function handleUs(vendor: keyof PerVendor): Promise<number> {
  const call = callOf(workload[vendor].path, workload[vendor].body);
  return costUs(200_000, () => twin.handle(call));
}

function fetchUs(vendor: keyof PerVendor, host: string): Promise<number> {
  const { path, body } = workload[vendor];
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', body: JSON.stringify(body), headers };
  return costUs(20_000, () => twin.fetch(`https://${host}${path}`, request));
}

function callOf(path: string, body: unknown) {
  return {
    method: 'POST',
    path,
    query: '',
    header: (name: string) => (name === 'content-type' ? 'application/json' : undefined),
    body: JSON.stringify(body),
  };
}

/** The best of five rounds, after one to warm up. */
async function costUs(times: number, run: () => unknown): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < 6; round++) {
    const began = performance.now();
    for (let index = 0; index < times; index++) await run();
    rounds.push(((performance.now() - began) * 1_000) / times);
  }
  return Math.min(...rounds.slice(1));
}

/** Heap that living tokens take, each: those of DingTalk's third-party app, which gets a new one at every call. */
function bytesPerToken(count: number): number {
  const issuing = createTwin({ journalSize: 1 });
  const { path, body } = workload.dingtalk;
  const suite = callOf(path, {
    ...body,
    client_id: 'suitetwinclient0001',
    client_secret: 'twin-secret-suite',
  });
  const { gc } = globalThis;
  gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < count; index++) void issuing.handle(suite);
  gc?.();
  const bytes = (process.memoryUsage().heapUsed - before) / count;
  if (issuing.tokens.list({ active: true }).length !== count) throw new Error('Not every token lives.');
  return bytes;
}
