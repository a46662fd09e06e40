import { expect, test } from 'vitest';
import { base64url, sha256 } from '../../src/core/sha256.ts';
import { createTwin } from '../../src/twin/twin.ts';
import { selfBuilt, visibleUser } from '../support/feishu.ts';

const host = 'https://open.feishu.cn';
const json = { 'Content-Type': 'application/json' };

/** Opens the authorization page, follows the link of the first user, and reads the code from where that leads. */
async function authorize(
  twin: ReturnType<typeof createTwin>,
  query: Record<string, string>,
): Promise<string> {
  const address = `https://accounts.feishu.cn/open-apis/authen/v1/authorize?${new URLSearchParams(query)}`;
  const page = await (await twin.fetch(address)).text();
  const link = /href="([^"]*twin_user=ou_[^"]*)"/.exec(page)![1]!.replaceAll('&amp;', '&');
  const sentOn = await twin.fetch(new URL(link, address), { redirect: 'manual' });
  return new URL(sentOn.headers.get('Location')!).searchParams.get('code')!;
}

test('a web app logs a user in with PKCE, refreshes, and asks who the user is', async () => {
  const twin = createTwin();
  const redirect_uri = 'http://127.0.0.1:8080/callback';
  const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  const code = await authorize(twin, {
    client_id: selfBuilt.app_id,
    redirect_uri,
    scope: 'offline_access contact:user.base:readonly',
    code_challenge: base64url(sha256(verifier)),
    code_challenge_method: 'S256',
  });
  const client = { client_id: selfBuilt.app_id, client_secret: selfBuilt.app_secret };
  const ask = async (body: object) => {
    const response = await twin.fetch(`${host}/open-apis/authen/v2/oauth/token`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ ...client, ...body }),
    });
    return (await response.json()) as Record<string, string>;
  };
  const wrong = { grant_type: 'authorization_code', code, redirect_uri, code_verifier: 'wrong' };
  expect(await ask(wrong)).toMatchObject({ code: 20049 });
  const tokens = await ask({ ...wrong, code_verifier: verifier });
  expect(tokens).toMatchObject({
    code: 0,
    scope: 'auth:user.id:read offline_access contact:user.base:readonly',
  });
  const renewed = await ask({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
  expect(renewed.code).toBe(0);
  for (const token of [tokens.access_token, renewed.access_token]) {
    const response = await twin.fetch(`${host}/open-apis/authen/v1/user_info`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(await response.json()).toMatchObject({ code: 0, data: { open_id: visibleUser } });
  }
});

test('JustAuth 1.16: the app token and the code in the body, then user_info', async () => {
  const twin = createTwin();
  const post = async (path: string, body: object) => {
    const response = await twin.fetch(`${host}/open-apis/${path}`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(body),
    });
    return (await response.json()) as { app_access_token: string; data: Record<string, string> };
  };
  const { app_access_token } = await post('auth/v3/app_access_token/internal', selfBuilt);
  const code = await authorize(twin, {
    client_id: selfBuilt.app_id,
    redirect_uri: 'http://127.0.0.1/callback',
  });
  const { data } = await post('authen/v1/access_token', {
    app_access_token,
    grant_type: 'authorization_code',
    code,
  });
  expect(data).toMatchObject({ token_type: 'Bearer', open_id: visibleUser });
  const { data: renewed } = await post('authen/v1/refresh_access_token', {
    app_access_token,
    grant_type: 'refresh_token',
    refresh_token: data.refresh_token!,
  });
  const response = await twin.fetch(`${host}/open-apis/authen/v1/user_info`, {
    headers: { Authorization: `Bearer ${renewed.access_token}`, ...json },
  });
  expect(await response.json()).toMatchObject({ code: 0, data: { open_id: visibleUser } });
});
