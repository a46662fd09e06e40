import { s } from './dom.ts';
import { formatDuration, formatInstant, formatMark, formatTime } from './format.ts';
import type { Exchange, Snapshot } from './snapshot.ts';
import type { Texts } from './texts.ts';
import {
  axisMarks,
  type Bar,
  fittingSpan,
  type Lane,
  layOut,
  type Span,
  type Tick,
} from './timeline-layout.ts';
import { stateName } from './token-table.ts';

/** More bars than anybody can tell apart; the table has all of them. */
const shownBars = 400;
/** So many refused uses can be reached by the keyboard; the journal has all of them. */
const reachableCrosses = 50;

const width = 1_000;
const labelHeight = 18;
const barHeight = 16;
const rowHeight = 24;
const laneGap = 12;

/** What the picture depends on. */
export interface TimelineOptions {
  readonly texts: Texts;
  /** Length of what is drawn around now; undefined fits it to the tokens. */
  readonly spanMs: number | undefined;
  /** Exchanges that a verdict names. */
  readonly lit: ReadonlySet<number>;
  /** Called when a tick is chosen. */
  readonly onExchange: (exchange: Exchange) => void;
}

/** The picture, and how an instant is found in it. */
export interface Timeline {
  readonly svg: SVGSVGElement;
  readonly span: Span;
  readonly hiddenTokens: number;
  /** Moves the line that says "now"; false when it has left the picture. */
  moveNow(nowMs: number): boolean;
}

/** Draws the life of tokens: a lane for each client and operation, a bar for each token, ticks and crosses for uses. */
export function drawTimeline(snapshot: Snapshot, options: TimelineOptions): Timeline {
  const { texts, spanMs } = options;
  const { nowMs } = snapshot.clock;
  const tokens = snapshot.tokens.slice(-shownBars);
  const span =
    spanMs === undefined
      ? fittingSpan(tokens, nowMs)
      : { fromMs: nowMs - spanMs / 2, toMs: nowMs + spanMs / 2 };
  const x = (atMs: number) => ((atMs - span.fromMs) / (span.toMs - span.fromMs)) * width;
  const lanes = layOut(tokens, snapshot.exchanges);
  const crosses = { left: reachableCrosses };
  let top = 4;
  const drawn = lanes.map((lane) => {
    const group = drawLane(lane, top, x, options, crosses);
    top += labelHeight + lane.rows * rowHeight + laneGap;
    return group;
  });
  const height = top + 22;
  const line = s('line', { class: 'now', y1: 0, y2: height - 18 });
  const label = s('text', { class: 'now-label', y: height - 4, 'text-anchor': 'middle' }, texts.now);
  const moveNow = (atMs: number) => {
    const at = x(atMs);
    for (const end of ['x1', 'x2']) line.setAttribute(end, String(at));
    label.setAttribute('x', String(at));
    return at > width * 0.01 && at < width * 0.99;
  };
  moveNow(nowMs);
  const svg = s(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, class: 'timeline', role: 'group', 'aria-label': texts.timeline },
    hatching(),
    ...axisMarks(span, 8).map((atMs) =>
      drawMark(x(atMs), height, formatMark(atMs), Math.abs(x(atMs) - x(nowMs)) < 40),
    ),
    ...drawn,
    line,
    label,
  );
  return { svg, span, hiddenTokens: snapshot.tokens.length - tokens.length, moveNow };
}

/** Stripes, so that the renewal window is told by more than its colour. */
function hatching(): SVGElement {
  return s(
    'defs',
    {},
    s(
      'pattern',
      { id: 'window', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      s('rect', { width: 6, height: 6, class: 'window-ground' }),
      s('rect', { width: 2.5, height: 6, class: 'window-stripe' }),
    ),
  );
}

function drawMark(at: number, height: number, text: string, isNearNow: boolean): SVGElement {
  return s(
    'g',
    { class: 'mark', 'aria-hidden': 'true' },
    s('line', { x1: at, x2: at, y1: 0, y2: height - 18 }),
    !isNearNow && s('text', { x: at, y: height - 4, 'text-anchor': 'middle' }, text),
  );
}

function drawLane(
  lane: Lane,
  top: number,
  x: (atMs: number) => number,
  options: TimelineOptions,
  crosses: { left: number },
): SVGElement {
  const { operation, client, subject } = lane;
  const name = [operation, client, subject].filter((part) => part !== undefined).join(' · ');
  return s(
    'g',
    { class: 'lane', transform: `translate(0 ${top})` },
    s('text', { class: 'lane-name', x: 4, y: 12 }, name),
    ...lane.bars.map((bar) => drawBar(bar, x, options, crosses)),
  );
}

function drawBar(
  bar: Bar,
  x: (atMs: number) => number,
  { texts, lit, onExchange }: TimelineOptions,
  crosses: { left: number },
): SVGElement {
  const { token, row, fromMs, toMs, windowMs } = bar;
  const top = labelHeight + row * rowHeight;
  const left = Math.max(-4, x(fromMs));
  const right = Math.min(width + 4, x(toMs));
  const box = { y: top, height: barHeight, rx: 3 };
  const isRevoked = token.state === 'revoked';
  return s(
    'g',
    { class: `bar ${token.state}` },
    s('title', {}, describeBar(bar, texts)),
    right > left && s('rect', { ...box, x: left, width: Math.max(2, right - left), class: 'life' }),
    windowMs !== undefined &&
      right > x(windowMs) &&
      s('rect', {
        ...box,
        x: Math.max(left, x(windowMs)),
        width: right - Math.max(left, x(windowMs)),
        fill: 'url(#window)',
        class: 'window',
      }),
    // A life that was cut short stays open at its end.
    isRevoked && s('path', { class: 'cut', d: `M${right} ${top - 2}l-4 5 4 5-4 5 4 5` }),
    right - left > 46 && s('text', { class: 'bar-name', x: Math.max(2, left) + 5, y: top + 12 }, token.id),
    ...bar.ticks.map((tick) => drawTick(tick, x(tick.atMs), top, lit, onExchange, crosses)),
  );
}

function drawTick(
  { exchange, refused }: Tick,
  at: number,
  top: number,
  lit: ReadonlySet<number>,
  onExchange: (exchange: Exchange) => void,
  crosses: { left: number },
): SVGElement {
  const title = `#${exchange.id} ${exchange.request.method} ${exchange.request.path} · ${exchange.response.status} · ${
    exchange.reason ?? formatTime(exchange.atMs)
  }`;
  const isReachable = refused && crosses.left-- > 0;
  return s(
    'g',
    {
      class: `tick${refused ? ' refused' : ''}${lit.has(exchange.id) ? ' lit' : ''}`,
      transform: `translate(${at} ${top + barHeight / 2})`,
      onclick: () => onExchange(exchange),
      ...(isReachable && {
        tabindex: 0,
        role: 'button',
        'aria-label': title,
        onkeydown: (event: Event) => {
          if ((event as KeyboardEvent).key === 'Enter') onExchange(exchange);
        },
      }),
    },
    s('title', {}, title),
    refused ? s('path', { d: 'M-5-5L5 5M5-5L-5 5' }) : s('path', { d: 'M0-10V10' }),
  );
}

function describeBar({ token, windowMs }: Bar, texts: Texts): string {
  return [
    `${token.id} · ${texts.states[stateName(token.state)]}`,
    `${texts.issued} ${formatInstant(token.issuedAtMs)}`,
    windowMs === undefined ? undefined : `${texts.windowFrom} ${formatInstant(windowMs)}`,
    `${texts.expires} ${formatInstant(token.expiresAtMs)}`,
    token.remainingMs > 0 ? `${texts.remaining} ${formatDuration(token.remainingMs, texts)}` : undefined,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}
