import { describe, expect, test } from 'vitest';
import { expectProblem, expectToFit, remote } from './remote.ts';

const startMs = Date.parse('2026-11-21T00:00:00Z');
const selfBuilt = 'cli_00000000000000a1';
const store = 'cli_00000000000000b2';
const secondUser = 'ou_00000000000000000000000000000002';

describe('POST /_twin/login-codes', () => {
  test('makes a code for the first user that the app can see', async () => {
    await using twin = await remote();

    const answer = await twin.post('/login-codes', { app_id: selfBuilt });

    expectToFit(answer, 'LoginCode');
    expect(answer.body).toEqual({ code: expect.any(String), expiresAtMs: startMs + 180_000 });
    expect(await redeem(twin.url, await twin.feishuToken(), answer.body.code)).toMatchObject({
      data: { open_id: 'ou_00000000000000000000000000000001' },
    });
  });

  test('makes one for a user who is named, also one the app cannot see', async () => {
    await using twin = await remote();
    const { body } = await twin.post('/login-codes', { app_id: selfBuilt, user: secondUser });

    expect(await redeem(twin.url, await twin.feishuToken(), body.code)).toMatchObject({ code: 10228 });
  });

  test.each([
    [{}, 400, 'ERR_INVALID_OPTION', /lacks "app_id"/],
    [{ app_id: '' }, 400, 'ERR_INVALID_OPTION', /app_id must have at least 1 character/],
    [{ app_id: selfBuilt, open_id: secondUser }, 400, 'ERR_INVALID_OPTION', /unknown key "open_id"/],
    [{ app_id: 'cli_00000000000000a2' }, 404, 'ERR_NOT_FOUND', /Did you mean "cli_00000000000000a1"/],
    [
      { app_id: selfBuilt, user: 'ou_00000000000000000000000000000003' },
      404,
      'ERR_NOT_FOUND',
      /There is no user .* Did you mean "ou_/,
    ],
  ])('refuses %j', async (body, status, code, words) => {
    await using twin = await remote();

    expectProblem(await twin.post('/login-codes', body), status, code, words);
  });

  test('says so when no user is visible to the app', async () => {
    const seed = { feishu: { apps: [{ app_id: selfBuilt, app_secret: 's' }] } };
    await using twin = await remote({ seed });

    expectProblem(
      await twin.post('/login-codes', { app_id: selfBuilt }),
      404,
      'ERR_NOT_FOUND',
      /No registered user is visible/,
    );
  });
});

describe('/_twin/app-tickets', () => {
  test('GET tells the current ticket of a store app', async () => {
    await using twin = await remote();

    const answer = await twin.get(`/app-tickets?app_id=${store}`);

    expectToFit(answer, 'AppTicket');
    expect(answer.body).toEqual({ app_id: store, app_ticket: 'twin-ticket-1', issuedAtMs: startMs });
  });

  test('POST makes another', async () => {
    await using twin = await remote();
    await twin.post('/clock', { advance: '1m' });

    const answer = await twin.post(`/app-tickets?app_id=${store}`);

    expectToFit(answer, 'AppTicket');
    expect(answer.body.app_ticket).not.toBe('twin-ticket-1');
    expect(answer.body.issuedAtMs).toBe(startMs + 60_000);
    expect((await twin.get(`/app-tickets?app_id=${store}`)).body).toEqual(answer.body);
  });

  test('POST takes the app from the body, too', async () => {
    await using twin = await remote();

    const answer = await twin.post('/app-tickets', { app_id: store });

    expectToFit(answer, 'AppTicket');
    expect(answer.body).toEqual((await twin.get(`/app-tickets?app_id=${store}`)).body);
    expectProblem(
      await twin.post('/app-tickets', { app: store }),
      400,
      'ERR_INVALID_OPTION',
      /unknown key "app"/,
    );
  });

  test('another comes with every hour of twin time', async () => {
    await using twin = await remote();
    const tickets = new Set<string>();
    for (let hour = 0; hour < 3; hour++) {
      const { body } = await twin.get(`/app-tickets?app_id=${store}`);
      expect(body.issuedAtMs).toBe(startMs + hour * 3_600_000);
      tickets.add(body.app_ticket);
      await twin.post('/clock', { advance: '1h' });
    }

    expect(tickets.size).toBe(3);
  });

  test.each([
    ['', 400, 'ERR_INVALID_OPTION', /query parameter app_id is missing/],
    ['?app_id=', 400, 'ERR_INVALID_OPTION', /query parameter app_id is missing/],
    ['?app_id=cli_00000000000000b3', 404, 'ERR_NOT_FOUND', /Did you mean "cli_00000000000000b2"/],
    [`?app_id=${selfBuilt}`, 400, 'ERR_INVALID_OPTION', /only store apps have tickets/],
  ])('refuses %j', async (query, status, code, words) => {
    await using twin = await remote();

    expectProblem(await twin.get(`/app-tickets${query}`), status, code, words);
    expectProblem(await twin.post(`/app-tickets${query}`), status, code, words);
  });
});

async function redeem(url: string, token: string, code: string): Promise<unknown> {
  const response = await fetch(`${url}/open-apis/mina/v2/tokenLoginValidate`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  return response.json();
}
