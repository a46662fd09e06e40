import { HttpClient, jsonRequest, type Request } from './http-client.ts';
import { load } from './load.ts';
import { loadCore, promptTwin, serverCore, twin } from './machine.ts';
import { residentMb } from './processes.ts';
import { figure, progress, type Row } from './report.ts';
import { type Server, startServer } from './server.ts';
import { prepareFive, workload } from './workload.ts';

const enough = 1_000_000;
const secondsAtOnce = 5;

/** The memory of a twin, which must not grow with the number of requests. */
export async function* memoryRows(): AsyncGenerator<Row> {
  const server = await startServer(twin, { pinTo: serverCore });
  yield { what: 'memory, idle', median: residentMb(server.pid), unit: 'MB' };
  const requests = [jsonRequest(workload.feishu.path, workload.feishu.body)];
  yield* overTwoMillion(
    'feishu',
    130,
    server,
    () => load(server.url, requests, secondsAtOnce, { pinTo: loadCore }).requests,
  );
  await server.stop();
}

/** The same for the five token endpoints, which leave hundreds of thousands of tokens; the clock lets them expire. */
export async function* fiveMemoryRows(): AsyncGenerator<Row> {
  const server = await startServer(promptTwin, { pinTo: serverCore });
  yield* overTwoMillion('five in turn', 200, server, async () => {
    const { requests } = await prepareFive(server.url);
    const done = load(server.url, Object.values(requests), secondsAtOnce, {
      pinTo: loadCore,
      codes: loginCode,
    });
    await post(server, jsonRequest('/_twin/clock', { advance: '31d' }));
    return done.requests;
  });
  await server.stop();
}

const loginCode = jsonRequest('/_twin/login-codes', { app_id: workload.feishu.body.app_id });

async function* overTwoMillion(
  name: string,
  atMost: number,
  server: Server,
  round: () => number | Promise<number>,
): AsyncGenerator<Row> {
  const first = await memoryAfterMillion(server, round);
  yield { what: `memory, ${name}: a million`, median: first, unit: 'MB', goal: { atMost } };
  progress('the second million');
  const second = await memoryAfterMillion(server, round);
  const figures = { growth: `${figure(second - first)} MB` };
  yield { what: `memory, ${name}: two million`, median: second, unit: 'MB', goal: { atMost }, figures };
}

async function memoryAfterMillion({ pid }: Server, round: () => number | Promise<number>): Promise<number> {
  for (let done = 0; done < enough; ) done += await round();
  return residentMb(pid);
}

async function post({ url }: Server, request: Request): Promise<void> {
  const client = new HttpClient(url);
  await client.send(request);
  client.close();
}
