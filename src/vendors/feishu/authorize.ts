import { CannedResponse } from '../../core/canned-response.ts';
import { queryParameters } from '../../core/query.ts';
import { textField } from '../../core/text-field.ts';
import { reasons } from '../reasons.ts';
import { basicScope } from './login-codes.ts';
import { type FeishuContext, feishuProvider, isVisible, type User } from './registry.ts';

type Id = 'feishu.authorize';

/** 获取授权码: a page that lets a registered user in, and sends the browser back with a code. */
export const authorize = feishuProvider('feishu.authorize', {
  client: (input) => textField(input, 'client_id'),
  read: ({ call }) => queryParameters(call),
  refuseInput: (_, context) =>
    context.refuse('authorize-refused', reasons.missingBoth('client_id', 'redirect_uri')),

  answer(
    { client_id, redirect_uri, response_type, scope, state, code_challenge, code_challenge_method, prompt },
    context,
  ) {
    const { registry } = context;
    const query = new URLSearchParams(context.call.query);
    if (!registry.app(client_id)) {
      return context.refuse('authorize-refused', reasons.noApp(client_id));
    }
    if (response_type !== undefined && response_type !== 'code') {
      return context.refuse('authorize-refused', reasons.isNot('response_type', response_type, 'code'));
    }
    const target = readTarget(redirect_uri, context);
    const users = registry.users().filter((user) => isVisible(user, client_id));
    const chosen = query.get('twin_user') ?? undefined;
    const atOnce = context.quirk('feishu.authorize-consent') === 'redirect' && prompt !== 'consent';
    const user = chosen === undefined && atOnce ? users[0] : users.find(({ open_id }) => open_id === chosen);
    if (chosen === 'deny') return leave(target, { error: 'access_denied', state });
    if (!user) throw new CannedResponse(200, 'text/html; charset=utf-8', pageFor(users, query));
    const { code } = registry.loginCodes.create(client_id, user.open_id, {
      kind: 'web',
      redirectUri: redirect_uri,
      scope: [...new Set([basicScope, ...(scope ?? '').split(' ')])].filter(Boolean).join(' '),
      ...(code_challenge && {
        challenge: code_challenge,
        challengeMethod: code_challenge_method === 'S256' ? 'S256' : 'plain',
      }),
    });
    return leave(target, { code, state });
  },
});

function readTarget(text: string, context: FeishuContext<Id>): URL {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    context.refuse('authorize-refused', reasons.notHttp('redirect_uri'));
  }
  return new URL(text);
}

/** Sends the browser on. */
function leave(target: URL, answer: Readonly<Record<string, string | undefined>>): never {
  for (const [name, value] of Object.entries(answer)) {
    if (value !== undefined) target.searchParams.set(name, value);
  }
  throw new CannedResponse(302, 'text/html; charset=utf-8', '', { Location: target.href });
}

/** The page is ours: who of the registered users is it? */
function pageFor(users: readonly User[], query: URLSearchParams): string {
  const link = (user: string, text: string) => {
    const next = new URLSearchParams(query);
    next.set('twin_user', user);
    return `<li><a href="?${escapeHtml(next.toString())}">${escapeHtml(text)}</a></li>`;
  };
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<title>Authorize</title>',
    `<h1>Authorize ${escapeHtml(query.get('client_id') ?? '')}</h1>`,
    `<p>Continue as a registered user who is visible to the app${users.length === 0 ? ': there is none.' : ':'}</p>`,
    '<ul>',
    ...users.map(({ open_id, name }) => link(open_id, name ? `${name} (${open_id})` : open_id)),
    link('deny', 'Refuse'),
    '</ul>',
    '</html>',
    '',
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign]!);
}
