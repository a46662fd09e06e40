import type { Call, Reply } from './call.ts';
import type { Context } from './context.ts';
import type { CoverageCounters } from './coverage.ts';
import type { ExchangeRing } from './exchange-ring.ts';
import { journalTexts } from './journal-texts.ts';
import { KeptExchange } from './kept-exchange.ts';
import type { Message, Text } from './message.ts';
import { findMisplacedToken, type MisplacedToken } from './misplaced-token.ts';
import type { RawExchange } from './raw-exchange.ts';
import type { Route } from './router.ts';

/** Records what was asked and answered: in the journal and in the coverage. */
export class Recorder {
  readonly #exchanges: ExchangeRing;
  readonly #coverage: CoverageCounters;

  constructor(exchanges: ExchangeRing, coverage: CoverageCounters) {
    this.#exchanges = exchanges;
    this.#coverage = coverage;
  }

  /** Records a call that an operation answered or refused. */
  record({ vendor, provider, methodFits }: Route, context: Context, reply: Reply, note?: Text): void {
    const { call, operation, refusal, faults } = context;
    const reason = refusal?.reason ?? note;
    const isOwnCall = methodFits && provider !== vendor.fallback;
    if (isOwnCall) this.#coverage.count(operation.id, refusal?.error.name, context);
    else this.#coverage.countOutside(refusal?.error.name ?? 'ok');
    this.#exchanges.add(
      new KeptExchange(
        {
          id: this.#exchanges.nextId,
          atMs: context.nowMs,
          realAtMs: context.realAtMs,
          call,
          usualPath: operation.path,
          reply,
          presented: context.presented,
          issued: context.issued,
          outcome: {
            operation: operation.id,
            isOnPath: isOwnCall && operation.prefix === undefined,
            client: context.client,
            error: refusal?.error.name,
            code: refusal?.error.code,
            reason: faults ? reasonWithFaults(reason, faults) : reason,
            fault: faults?.map(({ id }) => id).join(', '),
            isCorrupted: (faults?.some(({ corrupts }) => corrupts) ?? false) || isLate(reply),
            misplaced: otherReasons.has(reply.status) ? undefined : misplacedIn(context),
            mark: this.#exchanges.currentMark,
            answeredBy: context.answeredBy,
          },
        },
        this.#exchanges.lastOf(operation.id),
      ),
    );
  }

  /** Records a call that no operation answers. */
  recordOutside(
    call: Call,
    times: Pick<RawExchange, 'atMs' | 'realAtMs'>,
    reply: Reply,
    { error, reason, answeredBy }: Partial<Pick<RawExchange, 'error' | 'reason' | 'answeredBy'>>,
  ): void {
    this.#coverage.countUnmatched(answeredBy === undefined ? (error ?? 'unmatched') : 'ok');
    this.#exchanges.add(
      new KeptExchange({
        id: this.#exchanges.nextId,
        ...times,
        call,
        usualPath: undefined,
        reply,
        presented: [],
        issued: [],
        outcome: {
          operation: undefined,
          isOnPath: false,
          client: undefined,
          error,
          code: undefined,
          reason,
          fault: undefined,
          isCorrupted: false,
          misplaced: undefined,
          mark: this.#exchanges.currentMark,
          answeredBy,
        },
      }),
    );
  }
}

/** HTTP statuses of refusals that are not about the token. */
const otherReasons = new Set([404, 405, 415, 429]);

function misplacedIn({
  call,
  refusal,
  faults,
  presented,
  world,
  nowMs,
}: Context): MisplacedToken | undefined {
  if (!refusal || faults || presented.some(({ token }) => token)) return undefined;
  return findMisplacedToken(call, world.ledger, nowMs);
}

/** After a longer delay a client may have stopped waiting. */
const patienceMs = 2_000;

function isLate({ act }: Reply): boolean {
  return (act?.delayMs ?? 0) + (act?.dribble?.durationMs ?? 0) >= patienceMs;
}

function reasonWithFaults(reason: Text | undefined, faults: NonNullable<Context['faults']>): Message {
  const titles = faults.map(({ title }) => title).join(', ');
  return reason ? journalTexts.reasonAndFault(reason, titles) : journalTexts.fault(titles);
}
