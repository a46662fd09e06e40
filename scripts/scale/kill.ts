import { setTimeout as wait } from 'node:timers/promises';
import { inParallel } from './caller.ts';
import { require } from './checks.ts';
import type { Cluster } from './cluster.ts';
import type { Outcome, Suite } from './suite.ts';

/** What the requests came to. */
export interface KillReport {
  /** Requests to the other processes; all of them succeeded. */
  readonly others: number;
  /** Requests that nginx answered in place of the killed process. */
  readonly away: number;
  /** Requests that were in the process when it was killed. */
  readonly cut: number;
  /** From the start of the process to its address, with its state read. */
  readonly restartMs: number;
}

type Phase = 'before' | 'dying' | 'away' | 'starting' | 'back';

/** Kills a process under load and starts it again; only requests to it may fail, and only while it is away. */
export async function killUnderLoad(
  cluster: Cluster,
  suites: readonly Suite[],
  victim: number,
): Promise<KillReport> {
  let phase: Phase = 'before';
  let isOver = false;
  let sent = 0;
  const seen = { others: 0, away: 0, cut: 0 };
  const load = inParallel(32, async () => {
    while (!isOver) {
      const suite = suites[sent++ % suites.length]!;
      const begun = phase;
      const outcome = await suite.use();
      const isVictim = suite.home === victim;
      if (!isVictim) seen.others++;
      if (outcome === 'away' || outcome === 'cut') seen[outcome]++;
      const allowed = isVictim ? allowedOutcomes(begun, phase) : (['ok'] as const);
      require(allowed.some(
        (each) => each === outcome,
      ), `${suite.name} on process ${suite.home}: a request begun ${begun} and ended ${phase} was ${outcome}. Process ${victim} was killed.`);
    }
  });
  // Awaited below; a failure in the meantime must not end this process.
  load.catch(() => {});
  const untilSent = async (count: number) => {
    for (const end = sent + count; sent < end; ) await Promise.race([wait(10), load]);
  };
  try {
    await untilSent(2 * suites.length);
    phase = 'dying';
    await cluster.kill(victim);
    phase = 'away';
    await untilSent(4 * suites.length);
    phase = 'starting';
    const { readyAfterMs: restartMs } = await cluster.startProcess(victim);
    phase = 'back';
    await untilSent(4 * suites.length);
    return { ...seen, restartMs };
  } finally {
    isOver = true;
    await load;
  }
}

/** How a request to the killed process may end. */
function allowedOutcomes(begun: Phase, ended: Phase): readonly Outcome[] {
  if (begun === 'back' || ended === 'before') return ['ok'];
  if (begun === 'before' || begun === 'dying') return ['ok', 'cut', 'away'];
  return ended === 'away' ? ['away'] : ['away', 'ok'];
}
