import { h } from './dom.ts';
import type { FrozenRun } from './snapshot.ts';
import type { Language, Texts } from './texts.ts';

/** What the buttons at the top do. */
export interface HeaderActions {
  readonly onReset: () => void;
  readonly onLanguage: () => void;
}

const hourMs = 3_600_000;
/** Spans that can be chosen for the picture. */
const spans = [1, 3, 12, 48, 24 * 40].map((hours) => hours * hourMs);

/** The top of the page; `live` is what only a running twin has. */
export function header(
  texts: Texts,
  title: string,
  live: { readonly status: HTMLElement; readonly sandboxes: HTMLElement } | undefined,
  actions: HeaderActions,
): HTMLElement {
  const isChinese = texts.language !== '中文';
  return h(
    'header',
    {},
    h('h1', {}, texts.title, ' ', h('small', {}, title)),
    live ? live.status : h('span', { class: 'status' }, texts.frozenNote),
    h('span', { class: 'space' }),
    live && h('label', {}, texts.sandbox, ' ', live.sandboxes),
    live && h('button', { type: 'button', onclick: actions.onReset }, texts.reset),
    h('button', { type: 'button', onclick: toggleTheme }, texts.theme),
    h(
      'button',
      { type: 'button', lang: isChinese ? 'en' : 'zh-CN', onclick: actions.onLanguage },
      texts.language,
    ),
  );
}

/** One part of the page under its heading. */
export function section(id: string, title: string, ...children: readonly (Node | undefined)[]): HTMLElement {
  return h(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title` }, title),
    ...children,
  );
}

/** Chooses how much time the picture shows; undefined fits it to the tokens. */
export function spanChoice(
  texts: Texts,
  chosen: number | undefined,
  onChoice: (spanMs: number | undefined) => void,
): HTMLElement {
  const name = (spanMs: number) =>
    spanMs < 48 * hourMs
      ? `${spanMs / hourMs} ${texts.duration.h}`
      : `${spanMs / hourMs / 24} ${texts.duration.d}`;
  const select = h(
    'select',
    {
      onchange: (event) => {
        const { value } = event.target as HTMLSelectElement;
        onChoice(value === '' ? undefined : Number(value));
      },
    },
    h('option', { value: '' }, texts.spanAuto),
    ...spans.map((spanMs) => h('option', { value: spanMs }, name(spanMs))),
  );
  select.value = chosen === undefined ? '' : String(chosen);
  return h('label', { class: 'span' }, texts.span, ' ', select);
}

/** The worlds of a drill as tabs; nothing where there is one. */
export function worldTabs(
  { worlds }: FrozenRun,
  chosen: number,
  texts: Texts,
  onChoice: (index: number) => void,
): HTMLElement | undefined {
  if (worlds.length < 2) return undefined;
  return h(
    'nav',
    { class: 'worlds', 'aria-label': texts.world },
    ...worlds.map(({ name, outcome }, index) =>
      h(
        'button',
        { type: 'button', 'aria-pressed': String(index === chosen), onclick: () => onChoice(index) },
        name,
        outcome === undefined ? undefined : h('small', {}, ` ${outcome}`),
      ),
    ),
  );
}

/** Asks for the control token. */
export function unlockForm(texts: Texts, onToken: (token: string) => void): HTMLElement {
  const input = h('input', { type: 'password', required: true, autocomplete: 'off', id: 'control-token' });
  const submit = (event: Event) => {
    event.preventDefault();
    onToken(input.value);
  };
  return h(
    'main',
    { class: 'unlock' },
    h('h1', {}, texts.title),
    h(
      'form',
      { onsubmit: submit },
      h('label', { for: 'control-token' }, texts.controlToken),
      input,
      h('p', { class: 'hint' }, texts.controlTokenHint),
      h('button', { type: 'submit' }, texts.unlock),
    ),
  );
}

/** The language of a reader: what the address says, else that of a recorded run, else the browser's. */
export function preferredLanguage(recorded: Language | undefined): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? recorded ?? navigator.language;
  return asked.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function toggleTheme(): void {
  const root = document.documentElement;
  const isDark =
    root.dataset.theme === undefined
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset.theme === 'dark';
  root.dataset.theme = isDark ? 'light' : 'dark';
}
