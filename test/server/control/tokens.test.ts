import { describe, expect, test } from 'vitest';
import { demoSeed } from '../../../src/twin/demo-seed.ts';
import { expectProblem, expectToFit, type Remote, remote } from './remote.ts';

const operation = 'feishu.tenantAccessTokenInternal';

describe('GET /_twin/tokens', () => {
  test('lists what was handed out, oldest first', async () => {
    await using twin = await remote();
    const first = await twin.feishuToken();
    await twin.post('/clock', { to: 'renewal-window' });
    const second = await twin.feishuToken();

    const { status, body } = await twin.get('/tokens');

    expect(status).toBe(200);
    expect(body.tokens).toMatchObject([
      { id: 'tok_1', token: first, type: 'tenant_access_token', operation, state: 'active' },
      { id: 'tok_2', token: second, client: 'cli_00000000000000a1', remainingMs: 7_200_000 },
    ]);
    for (const token of body.tokens)
      expectToFit({ status, contentType: 'application/json', body: token }, 'Token');
  });

  test('is empty at first', async () => {
    await using twin = await remote();

    expect((await twin.get('/tokens')).body).toEqual({ tokens: [] });
  });

  test.each([
    ['operation=feishu.tenantAccessTokenInternal', ['tok_1', 'tok_2']],
    ['operation=dingtalk.corpToken', ['tok_3']],
    ['client=dingtwinclient0001', ['tok_3']],
    ['client=nobody', []],
    ['active=true', ['tok_2', 'tok_3']],
    ['active=false', ['tok_1']],
    ['active=true&client=cli_00000000000000a1', ['tok_2']],
  ])('?%s narrows it down', async (filter, ids) => {
    await using twin = await withThreeTokens();

    expect(idsOf(await twin.get(`/tokens?${filter}`))).toEqual(ids);
  });

  test('refuses an unknown operation with the nearest names, and an active that is neither', async () => {
    await using twin = await remote();

    expectProblem(
      await twin.get('/tokens?operation=feishu.tenantAcessTokenInternal'),
      400,
      'ERR_INVALID_OPTION',
      /Did you mean "feishu.tenantAccessTokenInternal"/,
    );
    expectProblem(await twin.get('/tokens?active=yes'), 400, 'ERR_INVALID_OPTION', /true or false/);
  });
});

describe('POST /_twin/tokens/{id}/revoke', () => {
  test('ends one token, by id or by text', async () => {
    await using twin = await remote();
    const token = await twin.feishuToken();

    const answer = await twin.post(`/tokens/${encodeURIComponent(token)}/revoke`);

    expectToFit(answer, 'Token');
    expect(answer.body).toMatchObject({ id: 'tok_1', state: 'revoked', remainingMs: 0 });
    expect((await useOf(twin, token)).status).toBe(400);
    expect((await twin.post('/tokens/tok_1/revoke')).body).toMatchObject({ state: 'revoked' });
  });

  test.each(['tok_9', 'a%20b', '%', '%E0%A4%A'])('knows no token %s', async (id) => {
    await using twin = await remote();

    expectProblem(await twin.post(`/tokens/${id}/revoke`), 404, 'ERR_NOT_FOUND', /Unknown token/);
  });
});

describe('POST /_twin/tokens/revoke', () => {
  test('without a body ends every living token', async () => {
    await using twin = await withThreeTokens();

    expect(idsOf(await twin.post('/tokens/revoke'))).toEqual(['tok_2', 'tok_3']);
    expect(idsOf(await twin.get('/tokens?active=true'))).toEqual([]);
  });

  test('with a filter ends those that fit', async () => {
    await using twin = await withThreeTokens();

    expect(idsOf(await twin.post('/tokens/revoke', { client: 'dingtwinclient0001' }))).toEqual(['tok_3']);
    expect(idsOf(await twin.get('/tokens?active=true'))).toEqual(['tok_2']);
  });

  test.each([
    [{ operation: 'feishu.nothing' }, /There is no operation "feishu.nothing"/],
    [{ app: 'x' }, /unknown key "app"/],
    [{ type: 'acess_token' }, /no token type "acess_token".*Did you mean "access_token"/],
  ])('refuses %j and ends nothing', async (filter, words) => {
    await using twin = await withThreeTokens();

    expectProblem(await twin.post('/tokens/revoke', filter), 400, 'ERR_INVALID_OPTION', words);
    expect(idsOf(await twin.get('/tokens?active=true'))).toEqual(['tok_2', 'tok_3']);
  });
});

/** A dead and a living token of Feishu's, and a living one of DingTalk's. */
async function withThreeTokens(): Promise<Remote> {
  const twin = await remote();
  await twin.feishuToken();
  await twin.post('/clock', { to: 'expiry' });
  await twin.feishuToken();
  const [{ client_id, client_secret }] = demoSeed.dingtalk.clients;
  await fetch(`${twin.url}/v1.0/oauth2/dingtwincorp0001/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ client_id, client_secret, grant_type: 'client_credentials' }),
  });
  return twin;
}

function useOf({ url }: Remote, token: string): Promise<Response> {
  return fetch(`${url}/open-apis/contact/v3/users/me`, { headers: { Authorization: `Bearer ${token}` } });
}

function idsOf({ body }: { body: { tokens: { id: string }[] } }): string[] {
  return body.tokens.map(({ id }) => id);
}
