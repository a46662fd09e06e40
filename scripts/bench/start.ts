import { jsonRequest } from './http-client.ts';
import { floor, type Settings, twin } from './machine.ts';
import { progress, type Row, ratioRow } from './report.ts';
import { startAndCall } from './server.ts';
import { workload } from './workload.ts';

const first = jsonRequest(workload.feishu.path, workload.feishu.body);

/** The time from spawn to the first token. */
export async function* startRows({ pairs }: Settings): AsyncGenerator<Row> {
  // A start is short, so other work on the machine affects it more.
  const rounds = Math.max(pairs, 9);
  const without = { NODE_DISABLE_COMPILE_CACHE: '1' };
  yield ratioRow('start to first token, no compile cache', await inTurn(rounds, without), 'ms', {
    atMost: 0.9,
  });
  progress('start once more, with a compile cache');
  // Node writes its compile cache when a process ends, so one run goes first.
  await startMs(twin, {});
  yield ratioRow('start to first token, again', await inTurn(rounds, {}), 'ms', { atMost: 0.8 });
}

async function inTurn(rounds: number, env: Readonly<Record<string, string>>) {
  const seen = { floor: [] as number[], twin: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    seen.floor.push(await startMs(floor, env));
    seen.twin.push(await startMs(twin, env));
  }
  return seen;
}

async function startMs(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const server = await startAndCall(args, first, { env });
  await server.stop();
  return server.readyAfterMs;
}
