import type { RawExchange } from '../core/raw-exchange.ts';
import type { TokenRecord } from '../core/token-record.ts';
import { answeredAtMs } from './connection-order.ts';
import type { JournalIndex, SoundRequest, TokenUse } from './journal-index.ts';
import { firstIndex } from './sorted.ts';
import type { Step, Steps } from './steps.ts';

/** How far the twin's clock may go apart from the client's before the client cannot know the time any more. */
const clockToleranceMs = 5_000;

/** How long a request can have waited for its connection to be free. */
const queuedMs = 25;

/** Uses of one dead token, until the client did something about it. */
export interface DeadRun {
  readonly token: TokenRecord;
  readonly uses: readonly [TokenUse, ...TokenUse[]];
  /** Those uses after the first for which there is no excuse: the client had read the refusal. */
  readonly repeated: readonly TokenUse[];
  /**
   * The response that last gave it to the client, by which its own clock could tell that the token was dead; undefined
   * where this stretch of the journal has none, or somebody had moved the twin's clock since.
   */
  readonly told: SoundRequest | undefined;
  /** What the client did about it; undefined when there is nothing. */
  readonly recovery: RawExchange | undefined;
}

/** How long after its end a token was used. */
export function latenessMs({ exchange, token }: TokenUse): number {
  return exchange.atMs - (token.revokedAtMs ?? token.expiresAtMs);
}

const runsByIndex = new WeakMap<JournalIndex, readonly DeadRun[]>();

/** Every run of uses of a dead token, whether it had expired or was revoked. */
export function deadRuns(index: JournalIndex): readonly DeadRun[] {
  const known = runsByIndex.get(index);
  if (known) return known;
  const dead = index.uses.filter(
    // A response that a fault changed may have kept the client from learning of it.
    ({ shown, exchange }) =>
      (shown.state === 'expired' || shown.state === 'revoked') && !exchange.isCorrupted,
  );
  const runs = [...Map.groupBy(dead, ({ token }) => token).values()].flatMap((uses) => runsOf(uses, index));
  runsByIndex.set(index, runs);
  return runs;
}

function runsOf(uses: readonly TokenUse[], index: JournalIndex): DeadRun[] {
  const steps = index.stepsFor(uses[0]!.token);
  const next = nextSteps(uses, steps.all);
  const stubborn = stubbornUses(uses, next, steps);
  const inFlight = usesInFlight(uses, steps.all, index);
  const others = uses.filter((use) => !stubborn.has(use) && !inFlight.has(use));
  const groups = Map.groupBy(others, (use) => next.get(use)?.exchange);
  return [
    ...[...new Set(stubborn.values())].map((streak) => runOf(streak, undefined, index, steps)),
    ...[...groups].map(([recovery, group]) => runOf(group, recovery, index, steps)),
  ];
}

function runOf(
  uses: readonly TokenUse[],
  recovery: RawExchange | undefined,
  index: JournalIndex,
  steps: Steps,
): DeadRun {
  const [first, ...rest] = uses as [TokenUse, ...TokenUse[]];
  const told = index.lastIssue(first.token, first.exchange);
  const refusedOn = new Set([first.exchange.connection]);
  const repeated = rest.filter(({ exchange }) => {
    const isAgain = refusedOn.has(exchange.connection);
    refusedOn.add(exchange.connection);
    // Nobody did anything about it: then there is no excuse, not even that they were in flight together.
    if (recovery === undefined || isAgain) return true;
    return index.connections.isAfter(first.exchange, exchange) && !isOwnClient(exchange, steps, index);
  });
  return {
    token: first.token,
    uses: [first, ...rest],
    repeated,
    told: told && clocksAgree(told.exchange, first.exchange) ? told : undefined,
    recovery,
  };
}

/** Whether a connection of several requests does something about the refusal at once, or gives up: a client of its own. */
function isOwnClient(
  exchange: RawExchange,
  steps: Steps,
  { connections }: Pick<JournalIndex, 'connections'>,
): boolean {
  if (connections.isSingle(exchange)) return false;
  const next = connections.nextOn(exchange);
  if (next === undefined) return true;
  const own = steps.on(exchange.connection);
  return own[firstIndex(own, (step) => step.exchange.id >= next.id)]?.exchange === next;
}

/** The next step after each use by which the client may get away from the token. */
function nextSteps(
  uses: readonly TokenUse[],
  steps: readonly Step[],
): ReadonlyMap<TokenUse, Step | undefined> {
  const token = uses[0]!.token;
  const own = new Map(uses.map((use) => [use.exchange.id, use]));
  const next = new Map<TokenUse, Step | undefined>();
  for (const use of uses.toReversed()) {
    let place = firstIndex(steps, ({ exchange }) => exchange.id > use.exchange.id);
    // Where the clock was moved back, the token lived again.
    while (steps[place]?.token === token) place++;
    const step = steps[place];
    // A request for another token with the dead one is one more use of it.
    const later = step && own.get(step.exchange.id);
    next.set(use, later ? next.get(later) : step);
  }
  return next;
}

/**
 * The uses on a connection that was refused with this token, saw no other since, and keeps using it
 * long after somebody else has another token: a client of its own, beside one that recovers.
 */
function stubbornUses(
  uses: readonly TokenUse[],
  next: ReadonlyMap<TokenUse, Step | undefined>,
  steps: Steps,
): ReadonlyMap<TokenUse, readonly TokenUse[]> {
  const found = new Map<TokenUse, readonly TokenUse[]>();
  for (const [connection, own] of Map.groupBy(uses, ({ exchange }) => exchange.connection)) {
    const nextHere = nextSteps(own, steps.on(connection));
    for (const streak of Map.groupBy(own, (use) => nextHere.get(use)).values()) {
      const known = next.get(streak[0]!)?.exchange;
      const isLate = ({ exchange }: TokenUse) =>
        known !== undefined && exchange.realAtMs - answeredAtMs(known) > queuedMs;
      if (isLate(streak.at(-1)!)) for (const use of streak) found.set(use, streak);
    }
  }
  return found;
}

/** The uses that were sent before the client, on another connection, had got hold of another token. */
function usesInFlight(
  uses: readonly TokenUse[],
  steps: readonly Step[],
  { connections }: Pick<JournalIndex, 'connections'>,
): ReadonlySet<TokenUse> {
  const token = uses[0]!.token;
  const own = new Set(uses.map(({ exchange }) => exchange.id));
  const found = new Set<TokenUse>();
  let previous = 0;
  let last: RawExchange | undefined;
  for (const use of uses) {
    const { exchange } = use;
    const place = firstIndex(steps, (step) => step.exchange.id >= exchange.id);
    for (let before = place - 1; before >= previous; before--) {
      const step = steps[before]!;
      // A request that was refused before the token was says nothing about it.
      const isFailure = step.token === undefined && use === uses[0];
      if (step.token === token || isFailure || own.has(step.exchange.id)) continue;
      last = step.exchange;
      break;
    }
    previous = place;
    if (last && connections.isInFlight(last, exchange)) found.add(use);
  }
  return found;
}

function clocksAgree(from: RawExchange, to: RawExchange): boolean {
  return Math.abs(to.atMs - from.atMs - (to.realAtMs - from.realAtMs)) <= clockToleranceMs;
}
