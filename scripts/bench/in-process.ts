// What a request costs without a socket. Prints JSON for the bench.
import { Bench } from 'tinybench';
import { createTwin } from '../../src/index.ts';
import { workload } from './workload.ts';

/** The output of this script. */
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

/** A timer costs as much as a short call, so each measured iteration makes many calls. */
const callsAtOnce = 100;

const figures: InProcessFigures = {
  handleUs: { feishu: await handleUs('feishu'), dingtalk: await handleUs('dingtalk') },
  fetchUs: {
    feishu: await fetchUs('feishu', 'open.feishu.cn'),
    dingtalk: await fetchUs('dingtalk', 'api.dingtalk.com'),
  },
  resetUs: await costUs(() => twin.reset()),
  newTwinUs: await costUs(() => createTwin()),
  bytesPerToken: bytesPerToken(1_000_000),
};
console.log(JSON.stringify(figures));

function handleUs(vendor: keyof PerVendor): Promise<number> {
  const call = callOf(workload[vendor].path, workload[vendor].body);
  return costUs(() => twin.handle(call));
}

function fetchUs(vendor: keyof PerVendor, host: string): Promise<number> {
  const { path, body } = workload[vendor];
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', body: JSON.stringify(body), headers };
  return costUs(() => twin.fetch(`https://${host}${path}`, request));
}

/** The median cost of a call, in microseconds. */
async function costUs(run: () => unknown): Promise<number> {
  const bench = new Bench({ time: 1_000, warmupTime: 500 });
  bench.add('call', async () => {
    for (let index = 0; index < callsAtOnce; index++) await run();
  });
  const [task] = await bench.run();
  const { result } = task!;
  if (result.state !== 'completed') throw new Error(`The measurement ${result.state}.`);
  return (result.latency.p50 * 1_000) / callsAtOnce;
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

/** Heap bytes of an active token. DingTalk's third-party app gets a new token for each request. */
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
  if (issuing.tokens.list({ active: true }).length !== count) throw new Error('Not every token is active.');
  return bytes;
}
