import { type DeadRun, deadRuns, latenessMs } from './dead-runs.ts';
import type { JournalIndex, SoundRequest } from './journal-index.ts';

/** What a run of uses of a dead token comes from; each run has one cause, and gets one verdict. */
export type Cause =
  | 'assumed-lifetime'
  | 'instant-as-duration'
  | 'assumed-same-clock'
  | 'used-after-expiry'
  | 'no-recovery';

/** A response that says so much less than a full life has to be believed. */
const shortfallMs = 60_000;

/** How long after a full life the assumption still explains that the token is used. */
const slackMs = 300_000;

/** So many lives after its end, no ordinary mistake explains that a token is used. */
const manyLives = 2;

/** The runs that come from one cause. */
export function runsBy(cause: Cause, index: JournalIndex): DeadRun[] {
  return deadRuns(index).filter((run) => causeOf(run, index) === cause);
}

function causeOf(run: DeadRun, index: JournalIndex): Cause | undefined {
  const { uses, repeated, told, recovery } = run;
  const isExpired = uses[0].shown.state === 'expired';
  if (isExpired && told) return causeOfLateness(run, told, index);
  // Only the twin's clock was moved, or the token was revoked: the client had to be refused to know.
  if (repeated.length > 0) return 'no-recovery';
  return isExpired && !recovery ? 'used-after-expiry' : undefined;
}

/** Why a client that could know that the token had expired did not. */
function causeOfLateness(run: DeadRun, told: SoundRequest, index: JournalIndex): Cause {
  const { lifetimeMs, expiry } = index.policy(told.operation, run.token)!;
  if (isWithinFullLife(run, told, lifetimeMs, index)) return 'assumed-lifetime';
  if (!expiry || expiry.form === 'remaining-seconds') return 'used-after-expiry';
  if (isInstantMisread(run, lifetimeMs)) return 'instant-as-duration';
  return isByOtherClock(run, index) ? 'assumed-same-clock' : 'used-after-expiry';
}

/** Whether the token came with the rest of its life and was kept for a full one. */
function isWithinFullLife(
  { uses }: DeadRun,
  { given, exchange }: SoundRequest,
  lifetimeMs: number,
  index: JournalIndex,
): boolean {
  const toldMs = given.expiresAtMs - exchange.atMs;
  const keptMs = uses[0].exchange.atMs - exchange.atMs;
  return toldMs <= lifetimeMs - index.scaled(shortfallMs) && keptMs <= lifetimeMs + index.scaled(slackMs);
}

/** Whether the response told an instant, and the token was used as if that were a length of time. */
function isInstantMisread({ uses, recovery, repeated }: DeadRun, lifetimeMs: number): boolean {
  if (recovery && repeated.length === 0) return false;
  return latenessMs(uses.at(-1)!) >= manyLives * lifetimeMs;
}

/** How long after it learned of the expiry a client may send what it had begun. */
const underWayMs = 1_000;

/** Whether the response told an instant that by the client's own clock, which is behind, had not come yet. */
function isByOtherClock({ uses }: DeadRun, { skewMs }: JournalIndex): boolean {
  return skewMs > 0 && latenessMs(uses[0]) <= skewMs + underWayMs;
}
