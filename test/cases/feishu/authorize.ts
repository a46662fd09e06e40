import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import { notFound, visibleUser } from '../../support/feishu.ts';
import { authorize } from '../../support/feishu-login.ts';
import { alternatives, but, exchange } from '../../support/words.ts';

const says = about('feishu.authorize');
const html = { 'Content-Type': /^text\/html/ };
const sentOn: Expected = {
  status: 302,
  headers: {
    Location: /^http:\/\/127\.0\.0\.1:8080\/callback\?code=[\w-]{64}&state=a\+b#top$/,
  },
};
const page: Expected = { status: 200, headers: html };
const refused: Expected = {
  status: 400,
  headers: html,
  body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Authorization failed</title><p>Authorization failed.</p></html>',
};

/** 获取授权码 */
export const cases: readonly Case[] = [
  says('shows a page with the users to whom the app is visible', { rules: ['page-is-ours'] }, [
    exchange(authorize(), {
      ...page,
      body: new RegExp(`^<!doctype html>[\\s\\S]*twin_user=${visibleUser}[\\s\\S]*</html>\\n$`),
    }),
  ]),
  says(
    'sends the browser back with a code and the state',
    { rules: ['redirects-with-code-and-state', 'code-text'] },
    [exchange(authorize({ twin_user: visibleUser }), sentOn)],
  ),
  says(
    'sends the browser back with an error where the user refuses',
    { rules: ['denial-redirects-with-error'] },
    [
      exchange(authorize({ twin_user: 'deny' }), {
        status: 302,
        headers: { Location: 'http://127.0.0.1:8080/callback?error=access_denied&state=a+b#top' },
      }),
    ],
  ),
  says('refuses to begin without an app or a redirect_uri', { error: 'authorize-refused' }, [
    exchange(authorize({ client_id: 'cli_none' }), refused),
    exchange(authorize({ client_id: '' }), refused),
    exchange(authorize({ redirect_uri: '' }), refused),
    exchange(authorize({ redirect_uri: 'javascript:alert(1)' }), refused),
    exchange(authorize({ response_type: 'token' }), refused),
  ]),
  ...alternatives('feishu.authorize-consent', [], {
    page: [exchange(authorize(), page)],
    redirect: [exchange(authorize(), sentOn), exchange(authorize({ prompt: 'consent' }), page)],
  }),
  says('answers a POST as it answers a path that is none', { error: 'not-found' }, [
    exchange(but(authorize(), { method: 'POST' }), notFound),
  ]),
];
