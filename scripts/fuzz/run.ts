import fc from 'fast-check';
import { Router } from '../../src/core/router.ts';
import { answering } from '../../src/vendors/index.ts';
import { DirectLine } from './direct-line.ts';
import { type Move, Player } from './player.ts';
import { rawRequests } from './raw-requests.ts';
import { requests } from './requests.ts';
import { type Memory, startServer } from './server.ts';
import { type FindingKind, Misbehaviour, newTally, type Tally } from './tally.ts';
import { Wire } from './wire.ts';

export interface FuzzOptions {
  readonly seed: number;
  /** How long to run, unless `sequences` is given. */
  readonly seconds?: number;
  /** How many sequences of moves each player plays. */
  readonly sequences?: number;
  /** Parallel players; the first uses the main twin, each other one a sandbox. */
  readonly players?: number;
  /** Called with the tally at intervals. */
  readonly onProgress?: (tally: Tally) => void;
}

/** A finding, and the shortest sequence found that reproduces it. */
export interface Finding {
  readonly kind: FindingKind;
  readonly message: string;
  readonly player: number;
  readonly moves: readonly Move[];
}

export interface FuzzReport {
  readonly tally: Tally;
  readonly findings: readonly Finding[];
  /** The server's stderr, or how it ended; empty if all is well. */
  readonly trouble: string;
  readonly memory: Memory | undefined;
  readonly exitCode: number | null;
}

/** Fuzzes a server in a separate process; one seed determines the run. */
export async function fuzz({
  seed,
  seconds,
  sequences,
  players = 6,
  onProgress,
}: FuzzOptions): Promise<FuzzReport> {
  const server = await startServer('--random-seed', String(seed));
  const tally = newTally();
  const router = new Router(answering);
  const telling = setInterval(() => onProgress?.(tally), 10_000);
  try {
    const all = Array.from({ length: players }, async (_, player): Promise<Finding | undefined> => {
      const prefix = player === 0 ? '' : `/~player-${player}`;
      if (player > 0)
        await fetch(`${server.url}/_twin/sandboxes`, { method: 'POST', body: `{"name":"player-${player}"}` });
      const found = await search(new Player(new Wire(server.url), prefix, router, tally), movesOf(player), {
        seed: seed + player,
        ...(seconds !== undefined && { seconds }),
        ...(sequences !== undefined && { sequences }),
      });
      return found && { ...found, player };
    });
    const findings = (await Promise.all(all)).filter((finding) => finding !== undefined);
    for (const { kind } of findings) tally.findings[kind]++;
    const memory = await server.memory();
    const exitCode = await server.stop();
    const trouble = exitCode === 0 ? server.trouble().replace('\nIt ended with 0.', '') : server.trouble();
    if (trouble !== '' && tally.findings.crashes === 0) tally.findings.crashes++;
    return { tally, findings, trouble, memory, exitCode };
  } finally {
    clearInterval(telling);
    await server.stop();
  }
}

/** Fuzzes in this process without HTTP: no raw bytes, and many more requests. */
export async function fuzzInProcess(
  options: Omit<FuzzOptions, 'players'>,
): Promise<Pick<FuzzReport, 'tally' | 'findings'>> {
  const { seed, onProgress } = options;
  const tally = newTally();
  const telling = setInterval(() => onProgress?.(tally), 10_000);
  const player = new Player(new DirectLine(seed), '', new Router(answering), tally);
  const found = await search(player, movesOf(1), options).finally(() => clearInterval(telling));
  if (found) tally.findings[found.kind]++;
  return { tally, findings: found ? [{ ...found, player: 0 }] : [] };
}

/** Raw bytes are for the main twin. */
function movesOf(player: number): fc.Arbitrary<Move[]> {
  const move: fc.Arbitrary<Move> =
    player === 0 ? fc.oneof<fc.Arbitrary<Move>[]>(requests, rawRequests) : requests;
  return fc.array(move, { minLength: 1, maxLength: 40, size: 'max' });
}

async function search(
  player: Player,
  moves: fc.Arbitrary<Move[]>,
  { seed, seconds, sequences = 50 }: Pick<FuzzOptions, 'seed' | 'seconds' | 'sequences'>,
): Promise<Omit<Finding, 'player'> | undefined> {
  const endMs = Date.now() + (seconds ?? 0) * 1_000;
  const property = fc.asyncProperty(moves, (sequence) => player.play(sequence));
  try {
    // In rounds rather than until an interruption, since a hang is found only by waiting.
    for (let round = 0; round === 0 || Date.now() < endMs; round++) {
      const result = await fc.check(property, { seed: seed + round * 1_000, numRuns: sequences });
      if (!result.failed) continue;
      const { errorInstance, counterexample } = result;
      // Anything else is a bug in the fuzzer.
      if (!(errorInstance instanceof Misbehaviour)) throw errorInstance;
      return { kind: errorInstance.kind, message: errorInstance.message, moves: counterexample![0] };
    }
    return undefined;
  } finally {
    player.close();
  }
}
