// What a call costs without any socket. Printed as JSON, for the bench to show.
import { performance } from 'node:perf_hooks';
import { createTwin } from '../../src/index.ts';
import { workload } from './workload.ts';

const { path, body } = workload.feishu;
const text = JSON.stringify(body);
const call = {
  method: 'POST',
  path,
  query: '',
  header: (name: string) => (name === 'content-type' ? 'application/json' : undefined),
  body: text,
};
const request = { method: 'POST', body: text, headers: { 'content-type': 'application/json' } };

const twin = createTwin();
const figures = {
  handleUs: await costUs(200_000, () => twin.handle(call)),
  fetchUs: await costUs(20_000, () => twin.fetch(`https://open.feishu.cn${path}`, request)),
  resetUs: await costUs(20_000, () => twin.reset()),
  newTwinUs: await costUs(5_000, () => createTwin()),
  bytesPerToken: bytesPerToken(1_000_000),
};
console.log(JSON.stringify(figures));

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
  const suite = {
    ...call,
    path: workload.dingtalk.path,
    body: JSON.stringify({
      ...workload.dingtalk.body,
      client_id: 'suitetwinclient0001',
      client_secret: 'twin-secret-suite',
    }),
  };
  const { gc } = globalThis;
  gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < count; index++) void issuing.handle(suite);
  gc?.();
  const bytes = (process.memoryUsage().heapUsed - before) / count;
  if (issuing.tokens.list({ active: true }).length !== count) throw new Error('Not every token lives.');
  return bytes;
}
