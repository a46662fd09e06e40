import { jsonRequest } from './http-client.ts';
import { load } from './load.ts';
import { loadCore, serverCore, twin } from './machine.ts';
import { residentMb } from './processes.ts';
import { figure, progress, type Row } from './report.ts';
import { startServer } from './server.ts';
import { workload } from './workload.ts';

const enough = 1_000_000;
const goal = { atMost: 130 };

/** The memory of a twin, which must not grow with the number of requests. */
export async function* memoryRows(): AsyncGenerator<Row> {
  const server = await startServer(twin, { pinTo: serverCore });
  const idle = residentMb(server.pid);
  yield { what: 'memory, idle', median: idle, unit: 'MB' };
  const first = afterAnotherMillion(server);
  yield { what: 'memory, after a million requests', median: first, unit: 'MB', goal };
  progress('the second million');
  const second = afterAnotherMillion(server);
  const figures = { growth: `${figure(second - first)} MB` };
  yield { what: 'memory, after two million', median: second, unit: 'MB', goal, figures };
  await server.stop();
}

function afterAnotherMillion({ url, pid }: { readonly url: string; readonly pid: number }): number {
  const requests = [jsonRequest(workload.feishu.path, workload.feishu.body)];
  for (let done = 0; done < enough; ) done += load(url, requests, 5, loadCore).requests;
  return residentMb(pid);
}
