// Mixed traffic over many sandboxes, with moving clocks and faults; each journal is checked against a model.
// `npm run soak -- --minutes 10 --sandboxes 100 --seed 7`
import { parseArgs } from 'node:util';
import { Random } from '../src/core/random.ts';
import { describeMemory, type Server, startServer } from './fuzz/server.ts';
import { SoakWorld } from './soak/world.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    sandboxes: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});

/** How many clients run at a time, and how many requests each sends before its journal is checked. */
const busy = 8;
const callsARound = 40;

const server = await startServer();
try {
  await soak(server);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  if ((await server.stop()) !== 0) process.exitCode = 1;
}

async function soak(running: Server): Promise<void> {
  const random = new Random(Number(values.seed));
  const worlds: SoakWorld[] = [];
  for (let number = 0; number < Number(values.sandboxes); number++) {
    const name = `soak-${number}`;
    await fetch(`${running.url}/_twin/sandboxes`, { method: 'POST', body: JSON.stringify({ name }) });
    worlds.push(new SoakWorld(running.url, name, () => random.fraction()));
  }
  const startedMs = Date.now();
  const endMs = startedMs + Number(values.minutes) * 60_000;
  const requests = () => worlds.reduce((sum, world) => sum + world.requests, 0);
  const report = async () => {
    const memory = await running.memory();
    const seconds = Math.round((Date.now() - startedMs) / 1_000);
    const done = `${seconds} s: ${requests().toLocaleString('en')} requests`;
    console.log(memory ? `${done}, ${describeMemory(memory)}` : done);
  };
  const reporting = setInterval(() => void report(), 30_000);
  // Each client has its own sandboxes, since a model needs the exchanges in order.
  const worker = async (number: number) => {
    while (Date.now() < endMs) {
      for (let next = number; next < worlds.length; next += busy) await worlds[next]!.round(callsARound);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(busy, worlds.length) }, (_, number) => worker(number)));
  } finally {
    clearInterval(reporting);
    for (const world of worlds) world.close();
  }
  await report();
  if (running.trouble() !== '') throw new Error(`The server printed:\n${running.trouble()}`);
  console.log(
    `${worlds.length} sandboxes, every exchange as the model has it, no error that was not asked for.`,
  );
}
