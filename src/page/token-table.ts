import { h } from './dom.ts';
import { formatDuration, formatTime } from './format.ts';
import type { Snapshot } from './snapshot.ts';
import type { Texts } from './texts.ts';

/** The same picture as a table: its accessible form. */
export function tokenTable(
  snapshot: Snapshot,
  texts: Texts,
  onRevoke: ((id: string) => void) | undefined,
): HTMLElement {
  if (snapshot.tokens.length === 0) return h('p', { class: 'empty' }, texts.noTokens);
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
    ...(onRevoke ? [texts.revoke] : []),
  ];
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    h(
      'tbody',
      {},
      ...snapshot.tokens.toReversed().map((token) =>
        h(
          'tr',
          { class: token.state },
          h('th', { scope: 'row' }, token.id),
          h('td', {}, texts.states[stateName(token.state)]),
          h('td', {}, token.operation),
          h('td', {}, token.client),
          h('td', {}, token.subject ?? ''),
          h('td', {}, formatTime(token.issuedAtMs)),
          h('td', {}, token.windowFromMs === undefined ? '' : formatTime(token.windowFromMs)),
          h('td', {}, formatTime(token.expiresAtMs)),
          h('td', {}, token.remainingMs > 0 ? formatDuration(token.remainingMs, texts) : ''),
          onRevoke &&
            h(
              'td',
              {},
              token.state === 'active' &&
                h(
                  'button',
                  {
                    type: 'button',
                    onclick: () => onRevoke(token.id),
                    'aria-label': `${texts.revoke} ${token.id}`,
                  },
                  texts.revoke,
                ),
            ),
        ),
      ),
    ),
  );
}

/** The name under which the texts have a token's state. */
export function stateName(state: string): keyof Texts['states'] {
  if (state === 'not-yet-active') return 'pending';
  return state === 'active' || state === 'expired' || state === 'revoked' ? state : 'unknown';
}
