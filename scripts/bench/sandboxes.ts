import { setTimeout as wait } from 'node:timers/promises';
import { HttpClient, jsonRequest, type Request } from './http-client.ts';
import { promptTwin, type Settings } from './machine.ts';
import { residentMb } from './processes.ts';
import { figure, median, progress, type Row } from './report.ts';
import { startServer } from './server.ts';
import { workload } from './workload.ts';

const made = 500;
const kept = 1_000;

/** Garbage is collected and memory returned some time after the last request. */
const settleMs = 1_000;

const calls = Object.values(workload).map(({ path, body }) => jsonRequest(path, body));

/** The costs of sandboxes. */
export async function* sandboxRows({ pairs }: Settings): AsyncGenerator<Row> {
  yield await newSandbox();
  progress(`${kept} sandboxes and none, ${pairs} times`);
  const seen: { with: number; without: number }[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    seen.push({ with: await memoryAfter(inSandboxes), without: await memoryAfter(inNone) });
  }
  const differences = seen.map((each) => each.with - each.without);
  yield {
    what: `${kept} sandboxes, three calls made in each`,
    median: median(differences),
    unit: 'MB',
    spread: [Math.min(...differences), Math.max(...differences)],
    goal: { atMost: 50 },
    figures: {
      with: `${figure(median(seen.map((each) => each.with)))} MB`,
      'as many requests without': `${figure(median(seen.map((each) => each.without)))} MB`,
    },
  };
}

const tokens = 100_000;
const connections = 8;

/** The memory of many tokens in many sandboxes. DingTalk's third-party app gets a new token for each request. */
export async function* tokensInSandboxesRows(): AsyncGenerator<Row> {
  const server = await startServer(promptTwin);
  const clients = Array.from({ length: connections }, () => new HttpClient(server.url));
  const idle = residentMb(server.pid);
  for (let index = 0; index < kept; index++) await clients[0]!.send(sandbox(index));
  const { path, body } = workload.dingtalk;
  const suite = { client_id: 'suitetwinclient0001', client_secret: 'twin-secret-suite' };
  const { body: text, headers } = jsonRequest(path, { ...body, ...suite });
  let next = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (next < tokens) {
        await client.send({ path: `/~bench-${next++ % kept}${path}`, headers, body: text });
      }
      client.close();
    }),
  );
  await wait(settleMs);
  const full = residentMb(server.pid);
  await server.stop();
  yield {
    what: `${tokens / 1_000},000 tokens in ${kept} sandboxes`,
    median: full - idle,
    unit: 'MB',
    goal: { atMost: 100 },
    figures: { with: `${figure(full)} MB`, idle: `${figure(idle)} MB` },
  };
}

async function newSandbox(): Promise<Row> {
  const server = await startServer(promptTwin);
  const client = new HttpClient(server.url);
  const times: number[] = [];
  for (let index = 0; index < made; index++) {
    const began = performance.now();
    await client.send(sandbox(index));
    times.push(performance.now() - began);
  }
  client.close();
  await server.stop();
  return {
    what: 'a new sandbox over HTTP',
    median: median(times),
    unit: 'ms',
    spread: [Math.min(...times), Math.max(...times)],
    goal: { atMost: 1 },
  };
}

async function memoryAfter(use: (client: HttpClient) => Promise<void>): Promise<number> {
  const server = await startServer(promptTwin);
  const client = new HttpClient(server.url);
  await use(client);
  await wait(settleMs);
  const memoryMb = residentMb(server.pid);
  client.close();
  await server.stop();
  return memoryMb;
}

async function inSandboxes(client: HttpClient): Promise<void> {
  for (let index = 0; index < kept; index++) {
    const { url } = JSON.parse(await client.send(sandbox(index)));
    const prefix = new URL(url).pathname;
    for (const call of calls) await client.send({ ...call, path: prefix + call.path });
  }
}

/** As many requests without sandboxes, a quarter of them to the control API. */
async function inNone(client: HttpClient): Promise<void> {
  for (let index = 0; index < kept; index++) {
    await client.send(jsonRequest('/_twin/clock', { speed: 1 }));
    for (const call of calls) await client.send(call);
  }
}

function sandbox(index: number): Request {
  return jsonRequest('/_twin/sandboxes', { name: `bench-${index}` });
}
