import { fill, h } from './dom.ts';
import { formatDuration, formatInstant } from './format.ts';
import type { Clock, Snapshot } from './snapshot.ts';
import type { Texts } from './texts.ts';

/** A move of the clock, as the control API takes it. */
export type ClockMove = Readonly<Record<string, string | number | boolean>>;

/** Twin time and the buttons that move it; without `onMove` only the time. */
export class ClockView {
  readonly element = h('div', { class: 'clock' });
  readonly #texts: Texts;
  readonly #now = h('output', { class: 'time', 'aria-live': 'off' });
  readonly #said = h('span', { class: 'said', 'aria-live': 'polite' });
  readonly #token = h('select', {});
  readonly #freeze = h('button', { type: 'button' });
  readonly #speed = h('button', { type: 'button' });
  #clock: Clock = { nowMs: 0, mode: 'frozen', speed: 1 };
  /** When the clock was read, by the page's own. */
  #readAtMs = 0;

  constructor(texts: Texts, onMove: ((move: ClockMove) => void) | undefined) {
    this.#texts = texts;
    if (!onMove) {
      fill(this.element, this.#now, this.#said);
      return;
    }
    const button = (text: string, move: () => ClockMove) =>
      h('button', { type: 'button', onclick: () => onMove(move()) }, text);
    this.#freeze.addEventListener('click', () =>
      onMove(this.#clock.mode === 'frozen' ? { resume: true } : { freeze: true }),
    );
    this.#speed.addEventListener('click', () => onMove({ speed: this.#clock.speed === 1 ? 60 : 1 }));
    fill(
      this.element,
      h('div', { class: 'reading' }, this.#now, this.#said),
      h(
        'div',
        { class: 'buttons' },
        button(texts.advance(`1 ${texts.duration.m}`), () => ({ advance: '1m' })),
        button(texts.advance(`30 ${texts.duration.m}`), () => ({ advance: '30m' })),
        this.#freeze,
        this.#speed,
      ),
      h(
        'div',
        { class: 'buttons' },
        button(texts.toWindow, () => ({ to: 'renewal-window', ...this.#named() })),
        button(texts.toBeforeExpiry, () => ({ to: 'expiry', offset: '-1s', ...this.#named() })),
        button(texts.toAfterExpiry, () => ({ to: 'expiry', offset: '1s', ...this.#named() })),
        h('label', {}, texts.ofToken, ' ', this.#token),
      ),
    );
  }

  update({ clock, tokens }: Snapshot, pageNowMs: number): void {
    this.#clock = clock;
    this.#readAtMs = pageNowMs;
    const chosen = this.#token.value;
    const living = tokens.filter(({ state }) => state === 'active').toReversed();
    fill(
      this.#token,
      h('option', { value: '' }, this.#texts.youngest),
      ...living.slice(0, 100).map(({ id, operation }) => h('option', { value: id }, `${id} · ${operation}`)),
    );
    this.#token.value = living.some(({ id }) => id === chosen) ? chosen : '';
    this.#freeze.textContent = clock.mode === 'frozen' ? this.#texts.resume : this.#texts.freeze;
    this.#speed.textContent = clock.speed === 1 ? this.#texts.speedUp : this.#texts.normalSpeed;
    this.show(pageNowMs);
    this.#said.textContent = [this.#offset(pageNowMs), this.#mode()].join(' · ');
  }

  /** Shows what time it is, and answers it. */
  show(pageNowMs: number): number {
    const { nowMs, mode, speed } = this.#clock;
    const atMs = mode === 'frozen' ? nowMs : nowMs + (pageNowMs - this.#readAtMs) * speed;
    this.#now.textContent = formatInstant(atMs);
    return atMs;
  }

  #named(): ClockMove {
    return this.#token.value === '' ? {} : { token: this.#token.value };
  }

  #mode(): string {
    const { mode, speed } = this.#clock;
    return mode === 'frozen' ? this.#texts.frozen : this.#texts.running(speed);
  }

  #offset(pageNowMs: number): string {
    const aheadMs = this.#clock.nowMs - pageNowMs;
    if (Math.abs(aheadMs) < 2_000) return this.#texts.realTime;
    const by = formatDuration(aheadMs, this.#texts);
    return aheadMs > 0 ? this.#texts.ahead(by) : this.#texts.behind(by);
  }
}

/** The move that an arrow key asks for: a minute, with Shift half an hour; undefined for any other key. */
export function moveByKey({ key, shiftKey }: KeyboardEvent, nowMs: number): ClockMove | undefined {
  const minutes = shiftKey ? 30 : 1;
  if (key === 'ArrowRight') return { advance: `${minutes}m` };
  if (key === 'ArrowLeft') return { set: new Date(nowMs - minutes * 60_000).toISOString() };
  return undefined;
}
