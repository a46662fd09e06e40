import type { Exchange } from '../core/journal.ts';
import type { TokenView } from '../core/tokens.ts';

/** The content of a timeline. */
export interface TextTimeline {
  readonly tokens: readonly TokenView[];
  readonly exchanges: readonly Exchange[];
  readonly nowMs: number;
  /** The number of columns for the tokens' lifetimes. */
  readonly width: number;
  /** What stands beside the present. */
  readonly now: string;
}

const marks = { life: '─', window: '▒', used: '┃', refused: '✗', end: '┤', start: '├' } as const;

/** The lifetimes of tokens as text: a line for each token, with its renewal window, uses and refusals. */
export function drawTextTimeline({ tokens, exchanges, nowMs, width, now: label }: TextTimeline): string[] {
  const from = Math.min(...tokens.map(({ issuedAtMs }) => issuedAtMs));
  const to = Math.max(nowMs, ...tokens.map(({ expiresAtMs }) => expiresAtMs));
  const column = (atMs: number) => Math.round(((atMs - from) / (to - from)) * (width - 1));
  const names = Math.max(...tokens.map(({ id }) => id.length));
  const lines = tokens.map((token) => {
    const cells = Array.from({ length: width }, () => ' ');
    const endMs = token.revokedAtMs ?? token.expiresAtMs;
    const fill = (fromMs: number, untilMs: number, mark: string) =>
      cells.fill(mark, column(fromMs), column(untilMs) + 1);
    fill(token.issuedAtMs, endMs, marks.life);
    if (token.windowFromMs !== undefined && token.windowFromMs < endMs)
      fill(token.windowFromMs, endMs, marks.window);
    cells[column(token.issuedAtMs)] = marks.start;
    cells[column(endMs)] = marks.end;
    for (const { atMs, presented, error } of exchanges) {
      if (presented.some(({ id }) => id === token.id))
        cells[column(atMs)] = error === undefined ? marks.used : marks.refused;
    }
    return `${token.id.padEnd(names)} ${cells.join('')}`.trimEnd();
  });
  const now = `${' '.repeat(names + 1 + column(nowMs))}↑ ${label}`;
  return [...lines, now];
}
