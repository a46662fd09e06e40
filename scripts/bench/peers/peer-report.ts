import { setTimeout as wait } from 'node:timers/promises';
import { promptTwin, type Settings, serverCore } from '../machine.ts';
import { residentMb } from '../processes.ts';
import { median, progress } from '../report.ts';
import { type Server, startServer } from '../server.ts';
import { type Strain, strain } from '../throughput.ts';
import { type FiveOperations, prepareFive } from '../workload.ts';
import { type Contestant, installPeers, ours } from './contestants.ts';
import { type PeerFigures, peerTable } from './peer-table.ts';

const settleMs = 1_000;

/** A server and its measurements. */
interface Runner {
  readonly contestant: Contestant;
  readonly startsMs: number[];
  readonly strains: Strain[];
  idleMb: number;
  loadedMb: number;
  /** Requests that it refused or broke off, those while it warmed up included. */
  failed: number;
}

/** Measures floor, twin and peers in turn on the five token endpoints. */
export async function peerReport(settings: Settings): Promise<{ servers: PeerFigures[]; text: string }> {
  const five = await prepare();
  const { floor, twin } = ours(five.requests);
  const runners = [floor, twin, ...installPeers(five.requests)].map(
    (contestant): Runner => ({ contestant, startsMs: [], strains: [], idleMb: 0, loadedMb: 0, failed: 0 }),
  );
  await measureStarts(runners, settings.pairs);
  await measureLoad(runners, twin, five, settings);
  const servers = runners.map((runner) => figuresOf(runner, runners[0]!));
  return { servers, text: peerTable(servers) };
}

async function prepare(): Promise<FiveOperations> {
  const server = await startServer(promptTwin);
  const five = await prepareFive(server.url);
  await server.stop();
  return five;
}

async function measureStarts(runners: readonly Runner[], rounds: number): Promise<void> {
  progress('starting each once, for the caches that a first run fills');
  for (const { contestant } of runners) await startMs(contestant);
  for (let round = 1; round <= rounds; round++) {
    progress(`starts, ${round} of ${rounds}`);
    for (const { contestant, startsMs } of runners) startsMs.push(await startMs(contestant));
  }
}

async function startMs(contestant: Contestant): Promise<number> {
  const server = await contestant.start({});
  await server.stop();
  return server.readyAfterMs;
}

async function measureLoad(
  runners: readonly Runner[],
  twin: Contestant,
  five: FiveOperations,
  { pairs, seconds }: Settings,
): Promise<void> {
  const servers: Server[] = [];
  for (const { contestant } of runners) servers.push(await contestant.start({ pinTo: serverCore }));
  await wait(settleMs);
  for (const [index, runner] of runners.entries()) runner.idleMb = residentMb(servers[index]!.pid);
  // Round 0 warms up.
  for (let round = 0; round <= pairs; round++) {
    for (const [index, runner] of runners.entries()) {
      const { contestant, strains } = runner;
      progress(`${round === 0 ? 'warming up' : `round ${round} of ${pairs}`}: ${contestant.name}`);
      const server = servers[index]!;
      if (contestant === twin) await five.refill(server.url, seconds);
      const isOurs = runner === runners[0] || contestant === twin;
      const seen = strain(server, contestant.requests, seconds, !isOurs);
      runner.failed += seen.failed;
      if (round > 0) strains.push(seen);
      if (contestant === twin) await five.requireSuccess(server.url);
    }
  }
  await wait(settleMs);
  for (const [index, runner] of runners.entries()) runner.loadedMb = residentMb(servers[index]!.pid);
  await Promise.all(servers.map((server) => server.stop()));
}

function figuresOf(runner: Runner, floor: Runner): PeerFigures {
  const { contestant, startsMs, strains, idleMb, loadedMb, failed } = runner;
  const { name, version, note, installed } = contestant;
  const shares = strains.map(({ perSecond }, round) => perSecond / floor.strains[round]!.perSecond);
  const timesFloor = startsMs.map((ms, round) => ms / floor.startsMs[round]!);
  return {
    name,
    ...(version !== undefined && { version }),
    ...(note !== undefined && { note }),
    perSecond: median(strains.map((each) => each.perSecond)),
    share: spreadOf(shares),
    p99Ms: median(strains.map((each) => each.p99Ms)),
    cpuUs: median(strains.map((each) => each.cpuUs)),
    idleMb,
    loadedMb,
    failed,
    startMs: median(startsMs),
    start: spreadOf(timesFloor),
    ...(installed && { installed }),
  };
}

function spreadOf(figures: readonly number[]) {
  return { median: median(figures), lowest: Math.min(...figures), highest: Math.max(...figures) };
}
