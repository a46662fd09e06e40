import { BreakView } from './break-view.ts';
import { ClockView, moveByKey } from './clock-view.ts';
import type { ControlApi } from './control-api.ts';
import { fill, h } from './dom.ts';
import { header, preferredLanguage, section, spanChoice, unlockForm, worldTabs } from './frame.ts';
import { JournalView } from './journal-view.ts';
import { LiveTwin } from './live-twin.ts';
import { emptySnapshot, type FrozenRun, type Snapshot, type Verdict } from './snapshot.ts';
import { type Language, texts as textsByLanguage } from './texts.ts';
import { drawTimeline, type Timeline } from './timeline-view.ts';
import { TokenTable } from './token-table.ts';
import { provingIds, verdictCards } from './verdict-view.ts';

/** The page: what it shows, and what it does with the twin behind it. */
class App {
  /** A run that is over; undefined: a twin that runs. */
  readonly #frozen: FrozenRun | undefined;
  #language: Language;
  #controlToken: string | undefined;
  #sandbox = '';
  #world = 0;
  #spanMs: number | undefined;
  #snapshot: Snapshot = emptySnapshot;
  #chosen: Verdict | undefined;
  #live: LiveTwin | undefined;
  #timeline: Timeline | undefined;
  #parts: Parts;

  constructor(frozen: FrozenRun | undefined) {
    this.#frozen = frozen;
    this.#language = preferredLanguage(frozen?.language);
    this.#snapshot = frozen?.worlds[0]?.snapshot ?? emptySnapshot;
    this.#parts = this.#build();
    if (!frozen) this.#follow();
    setInterval(() => this.#tick(), 1_000);
  }

  get #texts() {
    return textsByLanguage[this.#language];
  }

  /** Makes every part anew: at the start, and for another language or world. */
  #build(): Parts {
    const texts = this.#texts;
    const frozen = this.#frozen;
    document.documentElement.lang = this.#language === 'zh' ? 'zh-CN' : 'en';
    document.title = `${texts.title} · ${frozen?.title ?? texts.tagline}`;
    const parts: Parts = {
      clock: new ClockView(
        texts,
        frozen ? undefined : (move) => this.#change((api) => api.post('/clock', move)),
      ),
      journal: new JournalView(texts),
      breaking: new BreakView(texts, {
        onAdd: (rule) => this.#change((api) => api.post('/faults', rule)),
        onRemove: (id) => this.#change((api) => api.delete(`/faults/${encodeURIComponent(id)}`)),
        onScenario: (name) => this.#change((api) => api.post('/scenarios', { name })),
      }),
      status: h('span', { class: 'status', role: 'status' }),
      problem: h('p', { class: 'problem', role: 'alert', hidden: true }),
      sandboxes: h('select', {
        onchange: (event) => this.#switchTo((event.target as HTMLSelectElement).value),
      }),
      picture: h('div', { class: 'picture', tabindex: 0, role: 'group', 'aria-label': texts.timeline }),
      table: new TokenTable(
        texts,
        frozen
          ? undefined
          : (id) => this.#change((api) => api.post(`/tokens/${encodeURIComponent(id)}/revoke`)),
      ),
      verdicts: h('div', {}),
      more: h('p', { class: 'hint' }),
    };
    parts.picture.addEventListener('keydown', (event) => {
      const move = frozen ? undefined : moveByKey(event, this.#snapshot.clock.nowMs);
      if (!move) return;
      event.preventDefault();
      this.#change((api) => api.post('/clock', move));
    });
    const spanOf = (spanMs: number | undefined) => {
      this.#spanMs = spanMs;
      this.#draw();
    };
    this.#parts = parts;
    fill(
      document.body,
      h('a', { class: 'skip', href: '#timeline' }, texts.skip),
      header(texts, frozen?.title ?? texts.tagline, frozen ? undefined : parts, {
        onReset: () => this.#change((api) => api.post('/reset')),
        onLanguage: () => this.#toggleLanguage(),
      }),
      h(
        'main',
        {},
        parts.problem,
        frozen && worldTabs(frozen, this.#world, texts, (index) => this.#showWorld(index)),
        section('clock', texts.clock, parts.clock.element),
        section(
          'timeline',
          texts.timeline,
          spanChoice(texts, this.#spanMs, spanOf),
          parts.picture,
          parts.more,
          h('p', { class: 'hint' }, texts.timelineHelp),
        ),
        section('verdicts', texts.verdicts, parts.verdicts),
        section('journal', texts.journal, parts.journal.element),
        section('tokens', texts.tokens, parts.table.element),
        frozen ? undefined : section('break', texts.breakIt, parts.breaking.element),
      ),
    );
    this.#draw();
    return parts;
  }

  #draw(): void {
    const { clock, journal, breaking, picture, table, verdicts, more } = this.#parts;
    const texts = this.#texts;
    const snapshot = this.#snapshot;
    const lit = new Set(this.#chosen ? provingIds(this.#chosen) : []);
    const show = (id: number) => {
      journal.open(id);
      reveal('journal');
    };
    clock.update(snapshot, this.#frozen ? snapshot.clock.nowMs : Date.now());
    this.#timeline = drawTimeline(snapshot, {
      texts,
      spanMs: this.#spanMs,
      lit,
      onExchange: ({ id }) => show(id),
    });
    fill(picture, snapshot.tokens.length === 0 ? this.#emptyPicture() : this.#timeline.svg);
    const { hiddenTokens } = this.#timeline;
    more.textContent = hiddenTokens > 0 ? texts.moreTokens(hiddenTokens) : '';
    table.update(snapshot.tokens);
    const cards = verdictCards(snapshot, this.#chosen, texts, {
      onLight: (verdict) => {
        this.#chosen = verdict;
        this.#draw();
        if (verdict) reveal('timeline');
      },
      onExchange: show,
    });
    fill(verdicts, cards);
    journal.update(snapshot.exchanges, lit);
    breaking.update(snapshot.faults);
  }

  #emptyPicture(): HTMLElement {
    const { noTokens, pointAt } = this.#texts;
    const where = this.#frozen ? [] : [h('br'), pointAt, ' ', h('code', {}, location.origin)];
    return h('p', { class: 'empty' }, noTokens, ' ', ...where);
  }

  #tick(): void {
    if (this.#frozen || document.hidden) return;
    const nowMs = this.#parts.clock.show(Date.now());
    if (this.#timeline && !this.#timeline.moveNow(nowMs)) this.#draw();
  }

  #follow(): void {
    this.#live?.stop();
    const say = (text: string) => {
      this.#parts.status.textContent = text;
    };
    this.#live = new LiveTwin(this.#sandbox, this.#controlToken, this.#language, {
      onSnapshot: (snapshot, sandboxes) => {
        this.#snapshot = snapshot;
        this.#listSandboxes(sandboxes);
        this.#draw();
      },
      onConnected: () => say(this.#texts.connected),
      onLost: () => say(this.#texts.reconnecting),
      onGone: () => this.#switchTo(''),
      onLocked: () => this.#askForToken(),
      onProblem: (error) => this.#complain(error),
    });
    void this.#parts.breaking.offerFrom(this.#live.api);
  }

  #change(change: (api: ControlApi) => Promise<unknown>): void {
    void this.#live?.change(change);
  }

  #listSandboxes(names: readonly string[]): void {
    const { sandboxes } = this.#parts;
    fill(
      sandboxes,
      h('option', { value: '' }, this.#texts.mainTwin),
      ...names.map((name) => h('option', { value: name }, name)),
    );
    sandboxes.value = this.#sandbox;
  }

  #complain(error: unknown): void {
    const { problem } = this.#parts;
    problem.hidden = error === undefined;
    problem.textContent = error instanceof Error ? this.#texts.failed(error.message) : '';
  }

  #askForToken(): void {
    const form = unlockForm(this.#texts, (token) => {
      this.#controlToken = token;
      this.#parts = this.#build();
      this.#follow();
    });
    fill(document.body, form);
    form.querySelector('input')?.focus();
  }

  #switchTo(sandbox: string): void {
    this.#sandbox = sandbox;
    this.#chosen = undefined;
    this.#follow();
  }

  #showWorld(index: number): void {
    this.#world = index;
    this.#chosen = undefined;
    this.#snapshot = this.#frozen?.worlds[index]?.snapshot ?? emptySnapshot;
    this.#parts = this.#build();
  }

  #toggleLanguage(): void {
    this.#language = this.#language === 'zh' ? 'en' : 'zh';
    this.#parts = this.#build();
    if (!this.#frozen) this.#follow();
  }
}

interface Parts {
  readonly clock: ClockView;
  readonly journal: JournalView;
  readonly breaking: BreakView;
  readonly status: HTMLElement;
  readonly problem: HTMLElement;
  readonly sandboxes: HTMLSelectElement;
  readonly picture: HTMLElement;
  readonly table: TokenTable;
  readonly verdicts: HTMLElement;
  readonly more: HTMLElement;
}

function reveal(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'start' });
}

const record = document.getElementById('frozen-run')?.textContent;
new App(record ? (JSON.parse(record) as FrozenRun) : undefined);
