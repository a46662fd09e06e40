import { fill, h } from './dom.ts';
import { formatDuration, formatTime } from './format.ts';
import type { Snapshot, Token } from './snapshot.ts';
import type { Texts } from './texts.ts';

/** Rows that are drawn at first, and with each press of "show more". */
const pageSize = 200;

/** The same picture as a table, the newest first: its accessible form. */
export class TokenTable {
  readonly element = h('div', {});
  readonly #texts: Texts;
  readonly #onRevoke: ((id: string) => void) | undefined;
  readonly #scroll: HTMLElement;
  readonly #more = h('button', { type: 'button', onclick: () => this.#showMore() });
  #tokens: Snapshot['tokens'] = [];
  #shown = pageSize;

  /** Without `onRevoke` nothing can be revoked. */
  constructor(texts: Texts, onRevoke: ((id: string) => void) | undefined) {
    this.#texts = texts;
    this.#onRevoke = onRevoke;
    this.#scroll = h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': texts.tokens });
    fill(this.element, this.#scroll, this.#more);
  }

  update(tokens: Snapshot['tokens']): void {
    this.#tokens = tokens;
    const hidden = tokens.length - this.#shown;
    this.#more.hidden = hidden <= 0;
    this.#more.textContent = this.#texts.showMore(Math.min(pageSize, hidden));
    fill(
      this.#scroll,
      tokens.length === 0 ? h('p', { class: 'empty' }, this.#texts.noTokens) : this.#table(),
    );
  }

  #showMore(): void {
    this.#shown += pageSize;
    this.update(this.#tokens);
  }

  #table(): HTMLElement {
    const texts = this.#texts;
    const heads = [
      texts.token,
      texts.state,
      texts.operation,
      texts.client,
      texts.subject,
      texts.issued,
      texts.windowFrom,
      texts.expires,
      texts.remaining,
      ...(this.#onRevoke ? [texts.revoke] : []),
    ];
    const rows = this.#tokens.slice(-this.#shown).toReversed();
    return h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, ...rows.map((token) => this.#row(token))),
    );
  }

  #row(token: Token): HTMLElement {
    const texts = this.#texts;
    const cells = [
      texts.states[stateName(token.state)],
      token.operation,
      token.client,
      token.subject ?? '',
      formatTime(token.issuedAtMs),
      token.windowFromMs === undefined ? '' : formatTime(token.windowFromMs),
      formatTime(token.expiresAtMs),
      token.remainingMs > 0 ? formatDuration(token.remainingMs, texts) : '',
    ];
    return h(
      'tr',
      { class: token.state },
      h('th', { scope: 'row' }, token.id),
      ...cells.map((text) => h('td', {}, text)),
      this.#onRevoke && h('td', {}, token.state === 'active' && this.#revokeButton(token.id, this.#onRevoke)),
    );
  }

  #revokeButton(id: string, onRevoke: (id: string) => void): HTMLElement {
    const { revoke } = this.#texts;
    return h(
      'button',
      { type: 'button', onclick: () => onRevoke(id), 'aria-label': `${revoke} ${id}` },
      revoke,
    );
  }
}

/** The name under which the texts have a token's state. */
export function stateName(state: string): keyof Texts['states'] {
  if (state === 'not-yet-active') return 'pending';
  return state === 'active' || state === 'expired' || state === 'revoked' ? state : 'unknown';
}
