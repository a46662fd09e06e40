import { describe, expect, test } from 'vitest';
import { createTwin, type Twin } from '../../../src/twin/twin.ts';
import { hiddenUser, selfBuilt, visibleUser } from '../../support/feishu.ts';
import { authorize, oauth, oauthClient } from '../../support/feishu-login.ts';
import { advance, ask, startMs } from '../../support/words.ts';
import { world } from '../../support/world.ts';
import { testRows } from '../journal.ts';

const redirect = 'http://127.0.0.1:8080/callback?kept=1';
const plain = { client_id: selfBuilt.app_id, redirect_uri: redirect };

function start(seed = world()): Twin {
  return createTwin({ seed, now: startMs, frozen: true });
}

/** Opens the page with these parameters. */
async function open(twin: Twin, query: Readonly<Record<string, string>>): Promise<Response> {
  const url = new URL('https://open.feishu.cn/open-apis/authen/v1/authorize');
  url.search = new URLSearchParams(query).toString();
  return twin.fetch(url, { redirect: 'manual' });
}

/** Where the browser is sent, and what the twin remembers of the code. */
async function codeOf(twin: Twin, query: Readonly<Record<string, string>>) {
  const response = await open(twin, { ...plain, twin_user: visibleUser, ...query });
  const target = new URL(response.headers.get('location')!);
  return { response, target, code: twin.feishu.loginCodes.find(target.searchParams.get('code')!)! };
}

describe('the journal says why the page is refused', () => {
  testRows({
    'no redirect_uri': {
      request: authorize({ redirect_uri: '' }),
      answer: { client: selfBuilt.app_id, reason: 'client_id or redirect_uri is missing or empty.' },
    },
    'an unknown app': {
      request: authorize({ client_id: 'cli_none' }),
      answer: { client: 'cli_none', reason: 'No app "cli_none" is registered.' },
    },
    'another response_type': {
      request: authorize({ response_type: 'token' }),
      answer: { error: 'authorize-refused', reason: 'response_type is "token", not code.' },
    },
    'an address that is not of the web': {
      request: authorize({ redirect_uri: 'javascript:alert(1)' }),
      answer: { error: 'authorize-refused', reason: 'redirect_uri is not an HTTP address.' },
    },
    'a scheme that ends like one of the web': {
      request: authorize({ redirect_uri: 'xhttps://127.0.0.1/' }),
      answer: { error: 'authorize-refused' },
    },
    'a scheme that begins like one of the web': {
      request: authorize({ redirect_uri: 'https+x://127.0.0.1/' }),
      answer: { error: 'authorize-refused' },
    },
  });
});

describe('the page', () => {
  test('lists the users to whom the app is visible, by name, and keeps the parameters', async () => {
    const twin = start(world({ users: { [visibleUser]: { name: 'A & "B" <c>' } } }));
    const response = await open(twin, { ...plain, state: '"<&>' });
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const link = `?${new URLSearchParams({ ...plain, state: '"<&>' })}&twin_user=`.replaceAll('&', '&amp;');
    expect(html.split('\n')).toEqual([
      '<!doctype html>',
      '<html lang="en">',
      '<meta charset="utf-8">',
      '<title>Authorize</title>',
      `<h1>Authorize ${selfBuilt.app_id}</h1>`,
      '<p>Continue as a registered user who is visible to the app:</p>',
      '<ul>',
      `<li><a href="${link}${visibleUser}">A &amp; &quot;B&quot; &lt;c&gt; (${visibleUser})</a></li>`,
      `<li><a href="${link}deny">Refuse</a></li>`,
      '</ul>',
      '</html>',
      '',
    ]);
  });

  test('says so where there is none', async () => {
    const response = await open(start(world({ users: { [visibleUser]: { visible_to: [] } } })), plain);
    expect(await response.text()).toContain(
      '<p>Continue as a registered user who is visible to the app: there is none.</p>',
    );
  });

  test('does not let a user in whom the app cannot see', async () => {
    const response = await open(start(), { ...plain, twin_user: hiddenUser });
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain(`>${hiddenUser}<`);
  });

  test('begins without a response_type', async () => {
    expect((await open(start(), plain)).status).toBe(200);
  });

  test('is skipped by the quirk, unless a user is named', async () => {
    const twin = start(world({ users: { [hiddenUser]: { visible_to: [selfBuilt.app_id] } } }));
    twin.load({ seed: twin.seed(), quirks: { 'feishu.authorize-consent': 'redirect' } });
    const first = await codeOf(twin, { twin_user: hiddenUser });
    expect(first.code.openId).toBe(hiddenUser);
    const { searchParams } = new URL((await open(twin, plain)).headers.get('location')!);
    expect(twin.feishu.loginCodes.find(searchParams.get('code')!)!.openId).toBe(visibleUser);
  });
});

describe('the way back', () => {
  test('has the code and no state where none was given, and no body', async () => {
    const { response, target } = await codeOf(start(), {});
    expect([...target.searchParams.keys()]).toEqual(['kept', 'code']);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('');
  });

  test('has a code that remembers the authorization', async () => {
    const twin = start();
    const { code, target } = await codeOf(twin, { scope: 'a  b', code_challenge: 'c', state: 's' });
    expect(target.searchParams.get('state')).toBe('s');
    expect(code).toEqual({
      code: target.searchParams.get('code'),
      appId: selfBuilt.app_id,
      openId: visibleUser,
      expiresAtMs: startMs + 300_000,
      used: false,
      kind: 'web',
      redirectUri: redirect,
      scope: 'auth:user.id:read a b',
      challenge: 'c',
      challengeMethod: 'plain',
    });
  });

  test('has one with the basic scope alone where none was asked for, and without a challenge', async () => {
    const { code } = await codeOf(start(), {});
    expect(code.scope).toBe('auth:user.id:read');
    expect(code).not.toHaveProperty('challenge');
    expect(code).not.toHaveProperty('challengeMethod');
  });

  test.each([
    ['S256', 'S256'],
    ['plain', 'plain'],
  ])('has one with the method %s of the challenge', async (code_challenge_method, challengeMethod) => {
    const { code } = await codeOf(start(), { code_challenge: 'c', code_challenge_method });
    expect(code).toMatchObject({ challenge: 'c', challengeMethod });
  });
});

describe('the code of the page', () => {
  const given = ask('page', authorize({ twin_user: visibleUser }));
  const request = oauth({
    grant_type: 'authorization_code',
    ...oauthClient,
    redirect_uri: 'http://127.0.0.1:8080/callback#top',
    code: 'none',
  });
  testRows({
    'is not any text': {
      given: [given, advance('1m')],
      request,
      answer: { error: 'oauth-code-not-found', reason: 'The code was never issued.' },
    },
  });

  test('lives 5 minutes, and not those of a code of the operator', async () => {
    const twin = start();
    const redeem = async (code: string) => {
      const body = JSON.stringify({ grant_type: 'authorization_code', ...oauthClient, code });
      const answer = await twin.fetch('https://open.feishu.cn/open-apis/authen/v2/oauth/token', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      });
      return ((await answer.json()) as { readonly code: number }).code;
    };
    const codes = [(await codeOf(twin, {})).code.code, (await codeOf(twin, {})).code.code];
    twin.clock.advance('4m59s');
    expect(await redeem(codes[0]!)).toBe(0);
    twin.clock.advance('1s');
    expect(await redeem(codes[1]!)).toBe(20004);
  });

  test('of the operator lives as long here, also where lives are scaled', () => {
    const twin = start();
    twin.load({ now: '2026-11-21T00:00:00Z', freeze: true, life: '4s', seed: world() });
    const { feishu } = twin;
    const { code } = feishu.createLoginCode({ app_id: selfBuilt.app_id });
    expect(feishu.loginCodes.webEndMs(feishu.loginCodes.find(code)!)).toBeCloseTo(
      startMs + 300_000 / 1_800,
      6,
    );
  });
});
