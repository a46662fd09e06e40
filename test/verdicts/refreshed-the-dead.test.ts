import { expect, test } from 'vitest';
import { createTwin, type Twin } from '../../src/index.ts';
import { type Ask, askEkuaibao, within } from '../support/token-calls.ts';

const store = { app_id: 'cli_00000000000000b2', app_secret: 'twin-secret-store' };

function rulesOf(twin: Twin): string[] {
  return twin.verdicts().map(({ rule, severity }) => `${rule}: ${severity}`);
}

function post(ask: Ask, path: string, body: unknown, token?: string): Promise<Response> {
  const headers = {
    'Content-Type': 'application/json',
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
  };
  return ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

interface Pair {
  readonly accessToken: string;
  readonly refreshToken: string;
}

async function issuePair(ask: Ask): Promise<Pair> {
  return (await (await askEkuaibao(ask)).json()).value;
}

async function refreshPair(ask: Ask, { accessToken, refreshToken }: Pair): Promise<Response> {
  const query = new URLSearchParams({ accessToken, refreshToken, powerCode: '219904' });
  return ask(`/api/openapi/v2/auth/refreshToken?${query}`, { method: 'POST' });
}

test('an Ekuaibao pair that is dead is refreshed again and again', async () => {
  const twin = createTwin();
  const ask = within(twin);
  const first = await issuePair(ask);
  const pair: Pair = (await (await refreshPair(ask, first)).json()).value;
  twin.clock.advance('33d');
  for (let attempt = 0; attempt < 4; attempt++) expect((await refreshPair(ask, pair)).status).toBe(403);
  expect(twin.verdicts()).toMatchObject([
    {
      rule: 'refreshed-the-dead',
      severity: 'error',
      exchanges: [3, 4, 5, 6],
      message: 'sent tok_2 4 times though it was refused the first time, and did nothing else about it.',
      documented: expect.stringContaining('只能重新获取'),
    },
  ]);
  // Whoever asks later does not take it away.
  await issuePair(ask);
  expect(rulesOf(twin)).toEqual(['refreshed-the-dead: error']);
});

test('a client that asks for a new pair after the refusal gets an empty list', async () => {
  const twin = createTwin();
  const ask = within(twin);
  let pair = await issuePair(ask);
  for (let life = 0; life < 3; life++) {
    twin.clock.advance('33d');
    expect((await refreshPair(ask, pair)).status).toBe(403);
    pair = await issuePair(ask);
    pair = (await (await refreshPair(ask, pair)).json()).value;
  }
  expect(twin.verdicts()).toEqual([]);
});

test('a store app sends an old ticket again and again, although another was pushed', async () => {
  const twin = createTwin();
  const ask = within(twin);
  const request = (app_ticket: string) =>
    post(ask, '/open-apis/auth/v3/app_access_token', { ...store, app_ticket });
  await post(ask, '/open-apis/auth/v3/app_ticket/resend', store);
  twin.clock.advance('11m');
  for (let attempt = 0; attempt < 5; attempt++) {
    expect(await (await request('twin-ticket-1')).json()).toMatchObject({ code: 10012 });
  }
  expect(twin.verdicts()).toMatchObject([
    {
      rule: 'refreshed-the-dead',
      severity: 'error',
      exchanges: [2, 3, 4, 5, 6],
      message:
        'sent the same app_ticket 5 times though it was refused the first time, and did nothing else about it.',
      documented: expect.stringContaining('app_ticket'),
    },
  ]);
  expect(JSON.stringify(twin.verdicts())).not.toContain('twin-ticket');
});

test('a store app that asks for its ticket and takes the new one gets an empty list', async () => {
  const twin = createTwin();
  const ask = within(twin);
  const request = (app_ticket: string) =>
    post(ask, '/open-apis/auth/v3/app_access_token', { ...store, app_ticket });
  await post(ask, '/open-apis/auth/v3/app_ticket/resend', store);
  twin.clock.advance('11m');
  for (let attempt = 0; attempt < 3; attempt++) {
    await request('twin-ticket-1');
    await post(ask, '/open-apis/auth/v3/app_ticket/resend', store);
  }
  const ticket = twin.feishu.appTicket(store.app_id).app_ticket;
  expect(await (await request(ticket)).json()).toMatchObject({ code: 0 });
  expect(twin.verdicts()).toEqual([]);
});

test('a Feishu refresh token that expired is sent again', async () => {
  const twin = createTwin();
  const ask = within(twin);
  const { app_access_token: appToken } = await (
    await post(ask, '/open-apis/auth/v3/app_access_token/internal', {
      app_id: 'cli_00000000000000a1',
      app_secret: 'twin-secret-self-built',
    })
  ).json();
  const { code } = twin.feishu.createLoginCode({ app_id: 'cli_00000000000000a1' });
  const { data } = await (
    await post(ask, '/open-apis/mina/v2/tokenLoginValidate', { code }, appToken)
  ).json();
  twin.clock.advance('31d');
  const { app_access_token: newToken } = await (
    await post(ask, '/open-apis/auth/v3/app_access_token/internal', {
      app_id: 'cli_00000000000000a1',
      app_secret: 'twin-secret-self-built',
    })
  ).json();
  const body = { grant_type: 'refresh_token', refresh_token: data.refresh_token };
  const refresh = () => post(ask, '/open-apis/authen/v1/refresh_access_token', body, newToken);
  await refresh();
  expect(twin.verdicts()).toEqual([]);
  await refresh();
  expect(rulesOf(twin)).toEqual(['refreshed-the-dead: error']);
});

test('what a fault refused, or other credentials, are nothing of the kind', async () => {
  const twin = createTwin();
  const ask = within(twin);
  const pair = await issuePair(ask);
  twin.faults.add({ operation: 'ekuaibao.refreshToken', error: 'unauthorized' });
  for (let attempt = 0; attempt < 4; attempt++) await refreshPair(ask, pair);
  for (let attempt = 0; attempt < 4; attempt++) {
    await post(ask, '/open-apis/auth/v3/app_access_token', {
      ...store,
      app_secret: 'wrong',
      app_ticket: 'twin-ticket-1',
    });
  }
  expect(twin.verdicts()).toEqual([]);
});
