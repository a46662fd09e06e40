import { fill, h } from './dom.ts';
import { formatInstant, formatTime } from './format.ts';
import type { Exchange } from './snapshot.ts';
import type { Texts } from './texts.ts';

/** Rows that are drawn at first, and with each press of "show more". */
const pageSize = 200;

/** The journal as a table, the newest first. */
export class JournalView {
  readonly element = h('div', { class: 'journal' });
  readonly #texts: Texts;
  readonly #body = h('tbody');
  readonly #more = h('button', { type: 'button', onclick: () => this.#showMore() });
  readonly #empty: HTMLElement;
  readonly #table: HTMLElement;
  #exchanges: readonly Exchange[] = [];
  #lit: ReadonlySet<number> = new Set();
  #filter = '';
  #shown = pageSize;
  #open: number | undefined;

  constructor(texts: Texts) {
    this.#texts = texts;
    this.#empty = h('p', { class: 'empty' }, texts.noExchanges);
    const heads = [
      '#',
      texts.time,
      texts.request,
      texts.client,
      texts.token,
      texts.status,
      texts.code,
      texts.why,
    ];
    this.#table = h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
      this.#body,
    );
    const search = h('input', {
      type: 'search',
      placeholder: texts.filterHint,
      oninput: (event) => {
        this.#filter = (event.target as HTMLInputElement).value.toLowerCase();
        this.#draw();
      },
    });
    fill(
      this.element,
      h('label', { class: 'filter' }, texts.filter, ' ', search),
      h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': texts.journal }, this.#table),
      this.#empty,
      this.#more,
    );
  }

  update(exchanges: readonly Exchange[], lit: ReadonlySet<number>): void {
    this.#exchanges = exchanges;
    this.#lit = lit;
    this.#draw();
  }

  /** Shows one exchange with its request and response. */
  open(id: number): void {
    this.#open = id;
    this.#draw();
    this.#body.querySelector('tr.open')?.scrollIntoView({ block: 'nearest' });
  }

  #draw(): void {
    const found = this.#exchanges.filter((exchange) => this.#matches(exchange)).toReversed();
    const position = found.findIndex(({ id }) => id === this.#open);
    this.#shown = Math.max(this.#shown, position + 1);
    const rows = found.slice(0, this.#shown).flatMap((exchange) => this.#rows(exchange));
    fill(this.#body, ...rows);
    this.#table.hidden = found.length === 0;
    this.#empty.hidden = found.length > 0;
    this.#more.hidden = found.length <= this.#shown;
    this.#more.textContent = this.#texts.showMore(Math.min(pageSize, found.length - this.#shown));
  }

  #showMore(): void {
    this.#shown += pageSize;
    this.#draw();
  }

  #matches({ request, client, code, error, presented, issued, reason }: Exchange): boolean {
    if (this.#filter === '') return true;
    const ids = [...presented, ...issued].map(({ id }) => id);
    const text = [request.method, request.path, client, code, error, reason, ...ids].join(' ');
    return text.toLowerCase().includes(this.#filter);
  }

  #rows(exchange: Exchange): HTMLElement[] {
    const { id, atMs, request, response, client, presented, issued, error, code, reason, fault } = exchange;
    const isOpen = this.#open === id;
    const toggle = () => {
      this.#open = isOpen ? undefined : id;
      this.#draw();
    };
    const tokens = [
      ...presented.map((each) => `→ ${each.id ?? '?'}`),
      ...issued.map((each) => `${each.fresh ? '+' : '='} ${each.id}`),
    ];
    const kind = error !== undefined || response.status >= 400 ? ' refused' : '';
    const row = h(
      'tr',
      { class: `${isOpen ? 'open' : ''}${kind}${this.#lit.has(id) ? ' lit' : ''}` },
      h(
        'td',
        {},
        h(
          'button',
          { type: 'button', class: 'link', 'aria-expanded': String(isOpen), onclick: toggle },
          `#${id}`,
        ),
      ),
      h('td', { title: formatInstant(atMs) }, formatTime(atMs)),
      h(
        'td',
        { class: 'path' },
        `${request.method} ${request.path}${request.query ? `?${request.query}` : ''}`,
      ),
      h('td', {}, client ?? ''),
      h('td', { class: 'tokens' }, tokens.join(' ')),
      h('td', {}, String(response.status)),
      h('td', {}, code === undefined || code === null ? '' : String(code)),
      h('td', { class: 'why' }, reason ?? '', fault === undefined ? '' : ` ⚡ ${fault}`),
    );
    return isOpen ? [row, this.#details(exchange)] : [row];
  }

  #details({ request, response }: Exchange): HTMLElement {
    const asked = [request.authorization && `Authorization: ${request.authorization}`, request.body];
    return h(
      'tr',
      { class: 'details' },
      h(
        'td',
        { colspan: 8 },
        h('h3', {}, this.#texts.request),
        h('pre', {}, asked.filter(Boolean).join('\n\n') || '–'),
        h('h3', {}, this.#texts.answer),
        h('pre', {}, pretty(response.body)),
      ),
    );
  }
}

/** JSON over several lines; what is not JSON as it is. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
