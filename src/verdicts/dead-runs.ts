import type { RawExchange } from '../core/raw-exchange.ts';
import type { TokenRecord } from '../core/token-record.ts';
import type { Ask, CaseFile, Use } from './case-file.ts';

/** Requests that are under way together; within this time nobody can have learnt from the answer to another one. */
const togetherMs = 2_000;

/** How far the twin's clock may go apart from the client's before the client cannot know the time any more. */
const clockToleranceMs = 5_000;

/** A dead token in use, again and again, until the client did something about it. */
export interface DeadRun {
  readonly token: TokenRecord;
  readonly uses: readonly [Use, ...Use[]];
  /** Those uses after the first for which there is no excuse: the client had been told. */
  readonly repeated: readonly Use[];
  /** When the client was last given the token; undefined where the journal has forgotten it. */
  readonly told: Ask | undefined;
  /** What it did about it; undefined when nothing is to be seen. */
  readonly recovery: RawExchange | undefined;
  /** Whether by its own clock the client could know that the token was dead: nobody had moved the twin's. */
  readonly isKnowable: boolean;
}

/** How long after its end a token was used. */
export function latenessMs({ exchange, token }: Use): number {
  return exchange.atMs - (token.revokedAtMs ?? token.expiresAtMs);
}

/** Every run of uses of a dead token, whether it had expired or was ended early. */
export function deadRuns(file: CaseFile): DeadRun[] {
  const dead = file.uses.filter(
    // What a fault did to the answer may have kept the client from learning of it.
    ({ shown, exchange }) => (shown.state === 'expired' || shown.state === 'revoked') && !exchange.fault,
  );
  return [...Map.groupBy(dead, ({ token }) => token.id).values()].flatMap((uses) => runsOf(uses, file));
}

function runsOf(uses: readonly Use[], file: CaseFile): DeadRun[] {
  const { token } = uses[0]!;
  const own = new Set(uses.map(({ exchange }) => exchange.id));
  // Asking for another kind of token with the dead one is one more use of it, and no way out.
  const steps = recoveriesOf(token, file).filter(({ id }) => !own.has(id));
  const runs = Map.groupBy(
    uses.filter(({ exchange }) => !wasUnderWay(exchange, steps)),
    ({ exchange }) => steps.find(({ id }) => id > exchange.id),
  );
  return [...runs].map(([recovery, [first, ...rest]]) => {
    const told = file.lastTold(token, first!.exchange);
    return {
      token,
      uses: [first!, ...rest],
      repeated: rest.filter((use, index) => isRepeated(use, [first!, ...rest.slice(0, index)])),
      told,
      recovery,
      isKnowable: told !== undefined && clocksAgree(told.exchange, first!.exchange),
    };
  });
}

/** What shows that the client did something about a dead token: it asked for one, or used a living one. */
function recoveriesOf(token: TokenRecord, file: CaseFile): RawExchange[] {
  const asks = file.asks.filter(({ exchange, operation }) => {
    const client = exchange.client;
    if (client !== undefined && client !== token.clientId) return false;
    // For any app a new token begins with its credentials; a user's begins with the user.
    return (
      token.type !== 'user_access_token' || operation.lifecycle.some((policy) => policy.token === token.type)
    );
  });
  const living = file.uses.filter(
    (use) =>
      use.shown.state === 'active' && use.token.clientId === token.clientId && use.token.type === token.type,
  );
  return [...asks, ...living].map(({ exchange }) => exchange).sort((a, b) => a.id - b.id);
}

/** Whether a request was sent before the client, on another connection, had got hold of a new token. */
function wasUnderWay(exchange: RawExchange, steps: readonly RawExchange[]): boolean {
  const before = steps.findLast(({ id }) => id < exchange.id);
  return (
    before !== undefined &&
    before.connection !== exchange.connection &&
    exchange.realAtMs - before.realAtMs <= togetherMs
  );
}

function isRepeated({ exchange }: Use, earlier: readonly Use[]): boolean {
  return earlier.some(
    (use) =>
      use.exchange.connection === exchange.connection ||
      exchange.realAtMs - use.exchange.realAtMs > togetherMs,
  );
}

function clocksAgree(from: RawExchange, to: RawExchange): boolean {
  return Math.abs(to.atMs - from.atMs - (to.realAtMs - from.realAtMs)) <= clockToleranceMs;
}
