import { h } from './dom.ts';
import type { Snapshot, Verdict } from './snapshot.ts';
import type { Texts } from './texts.ts';

/** What a verdict's card can do. */
export interface VerdictActions {
  /** Lights up the exchanges that prove it, or none. */
  readonly onLight: (verdict: Verdict | undefined) => void;
  readonly onExchange: (id: number) => void;
}

/** The ids of the exchanges that prove a verdict. */
export function provingIds({ exchanges }: Verdict): number[] {
  return exchanges.map((each) => (typeof each === 'number' ? each : (each as { readonly id: number }).id));
}

/** The findings about the client, a card each, the worst first. */
export function verdictCards(
  { verdicts, exchanges }: Snapshot,
  chosen: Verdict | undefined,
  texts: Texts,
  actions: VerdictActions,
): HTMLElement {
  if (verdicts.length === 0) {
    return h('p', { class: 'empty' }, exchanges.length === 0 ? texts.noRequests : texts.noVerdicts);
  }
  return h(
    'ul',
    { class: 'cards' },
    ...verdicts.map((verdict) => h('li', {}, card(verdict, isSame(verdict, chosen), texts, actions))),
  );
}

/** Whether two verdicts are the same finding, also after the page has asked again. */
function isSame(verdict: Verdict, other: Verdict | undefined): boolean {
  return (
    other !== undefined &&
    verdict.rule === other.rule &&
    verdict.client === other.client &&
    provingIds(verdict).join() === provingIds(other).join()
  );
}

function card(verdict: Verdict, isChosen: boolean, texts: Texts, actions: VerdictActions): HTMLElement {
  const { rule, severity, title, message, documented, fix, client, operation } = verdict;
  const test = 'test' in verdict && typeof verdict.test === 'string' ? verdict.test : undefined;
  return h(
    'article',
    { class: `card ${severity}${isChosen ? ' chosen' : ''}` },
    h('h3', {}, h('span', { class: 'severity' }, texts.severities[severity]), ` ${title}`),
    h(
      'p',
      { class: 'who' },
      [rule, client, operation, test && `${texts.test}: ${test}`].filter(Boolean).join(' · '),
    ),
    h('p', {}, message),
    documented !== undefined &&
      h('p', { class: 'documented' }, h('b', {}, texts.documented), ' ', documented),
    h('p', { class: 'fix' }, h('b', {}, texts.fix), ' ', fix),
    h(
      'p',
      { class: 'proof' },
      h('b', {}, texts.proof),
      ' ',
      ...provingIds(verdict).map((id) =>
        h('button', { type: 'button', class: 'link', onclick: () => actions.onExchange(id) }, `#${id}`),
      ),
      h(
        'button',
        {
          type: 'button',
          'aria-pressed': String(isChosen),
          onclick: () => actions.onLight(isChosen ? undefined : verdict),
        },
        texts.show,
      ),
    ),
  );
}
