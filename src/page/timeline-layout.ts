import type { Exchange, Token } from './snapshot.ts';

/** The tokens of one client at one operation for one subject. */
export interface Lane {
  readonly operation: string;
  readonly client: string;
  readonly subject: string | undefined;
  /** Bars that overlap in time stand in rows of their own: two alive are two rows. */
  readonly rows: number;
  readonly bars: readonly Bar[];
}

/** The life of one token. */
export interface Bar {
  readonly token: Token;
  /** From 0, within its lane. */
  readonly row: number;
  readonly fromMs: number;
  readonly toMs: number;
  /** Where the renewal window begins, if it begins before the end. */
  readonly windowMs: number | undefined;
  readonly ticks: readonly Tick[];
}

/** One use of a token. */
export interface Tick {
  readonly exchange: Exchange;
  readonly atMs: number;
  readonly refused: boolean;
}

/** The part of time that is drawn. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Lanes in the order in which their first tokens were issued. */
export function layOut(tokens: readonly Token[], exchanges: readonly Exchange[]): Lane[] {
  const ticks = ticksByToken(exchanges);
  const groups = Map.groupBy(
    tokens,
    (token) => `${token.operation}\n${token.client}\n${token.subject ?? ''}`,
  );
  return [...groups.values()].map((group) => {
    const bars = stack(group, ticks);
    const { operation, client, subject } = group[0]!;
    return { operation, client, subject, rows: Math.max(...bars.map(({ row }) => row)) + 1, bars };
  });
}

/** What there is to see: from the first life that is not long over to the last end that is near. */
export function fittingSpan(tokens: readonly Token[], nowMs: number): Span {
  const hour = 3_600_000;
  const lives = tokens.filter(({ issuedAtMs, expiresAtMs }) => expiresAtMs - issuedAtMs <= 12 * hour);
  const shown = lives.length > 0 ? lives : tokens;
  const recent = shown.filter(({ expiresAtMs }) => expiresAtMs > nowMs - 6 * hour);
  const from = Math.min(nowMs - hour / 4, ...recent.map(({ issuedAtMs }) => issuedAtMs));
  const to = Math.max(nowMs + hour / 4, ...recent.map(({ expiresAtMs }) => expiresAtMs));
  const margin = (to - from) * 0.04;
  return { fromMs: from - margin, toMs: to + margin };
}

/** Round instants to write below the picture, at most about `count`. */
export function axisMarks({ fromMs, toMs }: Span, count: number): number[] {
  const minute = 60_000;
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440, 2_880, 10_080].map(
    (each) => each * minute,
  );
  const step = steps.find((each) => (toMs - fromMs) / each <= count) ?? steps.at(-1)!;
  const marks: number[] = [];
  for (let at = Math.ceil(fromMs / step) * step; at <= toMs && marks.length < 40; at += step) marks.push(at);
  return marks;
}

function stack(tokens: readonly Token[], ticks: ReadonlyMap<string, readonly Tick[]>): Bar[] {
  /** When each row is free again. */
  const freeAtMs: number[] = [];
  return tokens
    .toSorted((a, b) => a.issuedAtMs - b.issuedAtMs)
    .map((token) => {
      const toMs = token.revokedAtMs ?? token.expiresAtMs;
      const free = freeAtMs.findIndex((atMs) => atMs <= token.issuedAtMs);
      const row = free === -1 ? freeAtMs.length : free;
      freeAtMs[row] = Math.max(toMs, token.issuedAtMs + 1);
      const { windowFromMs } = token;
      return {
        token,
        row,
        fromMs: token.issuedAtMs,
        toMs,
        windowMs: windowFromMs !== undefined && windowFromMs < toMs ? windowFromMs : undefined,
        ticks: ticks.get(token.id) ?? [],
      };
    });
}

function ticksByToken(exchanges: readonly Exchange[]): Map<string, Tick[]> {
  const byToken = new Map<string, Tick[]>();
  for (const exchange of exchanges) {
    for (const { id, state } of exchange.presented) {
      if (id === undefined) continue;
      const tick = { exchange, atMs: exchange.atMs, refused: isRefused(exchange, state) };
      const known = byToken.get(id);
      if (known) known.push(tick);
      else byToken.set(id, [tick]);
    }
  }
  return byToken;
}

/** A token that was worth something may be refused for another reason, by a fault for one. */
function isRefused({ error, response }: Exchange, state: string): boolean {
  return state !== 'active' || error !== undefined || response.status >= 400;
}
