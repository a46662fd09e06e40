import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../../src/core/generated/inputs.ts';
import { createTwin, shippedScenarios, type Twin } from '../../../src/twin/twin.ts';
import { askDingtalk, askEkuaibao, askFeishu, selfBuiltApp, within } from '../../support/token-calls.ts';
import { expectProblem, remote } from './remote.ts';

const start = { now: '2026-11-21T00:00:00Z', frozen: true } as const;
const storeApp = 'cli_00000000000000b2';

/** A twin in a scenario, and a word with it. */
function inScenario(scenario: string | Scenario) {
  const twin: Twin = createTwin(start);
  twin.load(typeof scenario === 'string' ? scenario : { now: start.now, freeze: start.frozen, ...scenario });
  const ask = within(twin);
  const json = async (response: Promise<Response>) =>
    (await response).json() as Promise<Record<string, unknown>>;
  return {
    twin,
    feishu: () => json(askFeishu(ask)),
    storeToken: (app_ticket = 'twin-ticket-1') =>
      json(
        ask('/open-apis/auth/v3/app_access_token', {
          method: 'POST',
          body: JSON.stringify({ app_id: storeApp, app_secret: 'twin-secret-store', app_ticket }),
        }),
      ),
    dingtalk: () => json(askDingtalk(ask)),
    ekuaibao: () => json(askEkuaibao(ask)),
    use: (token = '') =>
      json(ask('/open-apis/contact/v3/users', { headers: { Authorization: `Bearer ${token}` } })),
    /** Texts of the tokens that the self-built app holds, oldest first. */
    held: () => twin.tokens.list({ client: selfBuiltApp }).map(({ token }) => token),
  };
}

describe('a shipped scenario', () => {
  test('fresh: nothing was handed out', () => {
    expect(inScenario('fresh').twin.tokens.list()).toEqual([]);
  });

  test('token-alive: the next call gets the same token', async () => {
    const { feishu, held } = inScenario('token-alive');
    expect(await feishu()).toMatchObject({ app_access_token: held()[0], expire: 6_600 });
  });

  test('token-in-renewal-window: the next call gets a new one, and both are good', async () => {
    const { feishu, held, use } = inScenario('token-in-renewal-window');
    const { app_access_token, expire } = await feishu();
    expect(expire).toBe(7_200);
    expect(held()).toEqual([expect.not.stringMatching(String(app_access_token)), app_access_token]);
    for (const token of held()) expect(await use(token)).toMatchObject({ code: 0 });
  });

  test('two-tokens-alive: both are good, and the next call gets the younger', async () => {
    const { feishu, held, use } = inScenario('two-tokens-alive');
    const [older, younger] = held();
    for (const token of [older, younger]) expect(await use(token)).toMatchObject({ code: 0 });
    expect(await feishu()).toMatchObject({ app_access_token: younger, expire: 6_900 });
  });

  test.each(['token-expired', 'token-revoked'])(
    '%s: the token is refused, and another is to be had',
    async (name) => {
      const { feishu, held, use } = inScenario(name);
      expect(await use(held()[0])).toMatchObject({ code: 99991663 });
      expect(await feishu()).toMatchObject({ code: 0, expire: 7_200 });
    },
  );

  test('app-stopped: neither a token nor the secret helps', async () => {
    const { feishu, held, use } = inScenario('app-stopped');
    expect(await use(held()[0])).not.toMatchObject({ code: 0 });
    expect(await feishu()).not.toMatchObject({ code: 0 });
  });

  test('secret-rotated: what the client knows is refused by every vendor', async () => {
    const { feishu, dingtalk, ekuaibao, held, use } = inScenario('secret-rotated');
    expect(await feishu()).toMatchObject({ code: 10014 });
    expect(await dingtalk()).not.toHaveProperty('access_token');
    expect(await ekuaibao()).not.toHaveProperty('value.accessToken');
    expect(await use(held()[0])).toMatchObject({ code: 0 });
  });

  test('tenant-uninstalled: the app has its token, its tenants have none', async () => {
    const { twin } = inScenario('tenant-uninstalled');
    const [app] = twin.tokens.list();
    const response = await within(twin)('/open-apis/auth/v3/tenant_access_token', {
      method: 'POST',
      body: JSON.stringify({ app_access_token: app!.token, tenant_key: '73658811060f175d' }),
    });
    expect(await response.json()).not.toMatchObject({ code: 0 });
  });

  test('ticket-stale: the first ticket is not taken any more, the current one is', async () => {
    const { twin, storeToken } = inScenario('ticket-stale');
    expect(await storeToken()).toMatchObject({ code: 10012 });
    expect(await storeToken(twin.feishu.appTicket(storeApp).app_ticket)).toMatchObject({ code: 0 });
    expect(twin.clock.reading()).toMatchObject({ now: '2026-11-21T00:00:00.000Z' });
  });

  test('licence-lapsed: Ekuaibao hands out nothing', async () => {
    expect(await inScenario('licence-lapsed').ekuaibao()).not.toHaveProperty('value.accessToken');
  });

  test.each(['rate-limited', 'vendor-down'])('%s: every answer is a refusal', async (name) => {
    const { twin } = inScenario(name);
    const response = await askFeishu(within(twin));
    expect(await response.text()).not.toContain('app_access_token');
    expect(twin.journal.exchanges()[0]!.fault).toBe('fault_1');
  });

  test.each(shippedScenarios)('$name can be loaded whoever is registered', ({ name }) => {
    createTwin({ scenario: name, seed: {} });
    createTwin({ scenario: name, profile: 'documented' });
  });
});

describe('a scenario of your own', () => {
  test('has what it says, and else what the twin was made with', () => {
    const { twin } = inScenario({
      now: '2030-01-01T00:00:00Z',
      quirks: { 'feishu.failure-status': '400' },
      tokens: [
        { operation: 'feishu.appAccessTokenInternal', client: selfBuiltApp, remaining: '20m' },
        { operation: 'feishu.appAccessTokenInternal', age: '1m', revoked: true },
        { operation: 'feishu.tenantAccessToken', subject: '2c5914ac018f9700' },
      ],
      faults: [{ operation: 'dingtalk.corpToken', fault: { type: 'hang' } }],
    });
    expect(twin.clock.reading()).toMatchObject({ now: '2030-01-01T00:00:00.000Z', mode: 'frozen' });
    expect(twin.tokens.list()).toMatchObject([
      { state: 'active', remainingMs: 1_200_000 },
      { state: 'revoked', issuedAtMs: Date.parse('2029-12-31T23:59:00Z') },
      { operation: 'feishu.tenantAccessToken', subject: '2c5914ac018f9700', remainingMs: 7_200_000 },
    ]);
    expect(twin.faults.list()).toHaveLength(1);
    expect(twin.exportState().quirks).toMatchObject({ 'feishu.failure-status': '400' });
  });

  test('a user has a token beside which a refresh token stands', () => {
    const { twin } = inScenario({
      tokens: [{ operation: 'feishu.tokenLoginValidate', client: selfBuiltApp, age: '1h' }],
    });
    expect(twin.tokens.list()).toMatchObject([
      { type: 'user_access_token', remainingMs: 3_600_000 },
      { type: 'refresh_token', issuedAtMs: Date.parse('2026-11-20T23:00:00Z') },
    ]);
  });

  test('reset comes back to the one that the twin was made with, and not to one that was loaded', () => {
    const twin = createTwin({ ...start, scenario: 'token-in-renewal-window', randomSeed: 7 });
    const made = twin.tokens.list();
    twin.load('secret-rotated');
    expect(twin.tokens.list()).not.toEqual(made);
    twin.reset();
    expect(twin.tokens.list()).toEqual(made);
    expect(twin.seed()).toEqual(createTwin().seed());
  });

  test('is the same over HTTP', async () => {
    await using server = await remote({ randomSeed: 7 });
    const { status, body } = await server.post('/scenarios', { name: 'token-in-renewal-window' });
    expect(status).toBe(200);
    const twin = createTwin({ ...start, randomSeed: 7, scenario: 'token-in-renewal-window' });
    expect(body).toEqual(
      JSON.parse(JSON.stringify({ clock: twin.clock.reading(), tokens: twin.tokens.list() })),
    );
    expect((await server.get('/scenarios')).body.scenarios).toEqual(shippedScenarios);
  });

  const operation = 'feishu.appAccessTokenInternal';
  test.each<[Scenario, RegExp]>([
    [{ name: 'tokn-alive' }, /Did you mean "token-alive"/],
    [{ tokns: [] } as Scenario, /Unknown key "tokns" in scenario\. Did you mean "tokens"/],
    [
      { tokens: [{ operation: 'feishu.appAccesTokenInternal' }] },
      /Did you mean "feishu.appAccessTokenInternal"/,
    ],
    [{ tokens: [{ operation, client: 'cli_00000000000000a2' }] }, /Did you mean "cli_00000000000000a1"/],
    [{ tokens: [{ operation: 'feishu.refreshAccessToken' }] }, /issues no token for credentials alone/],
    [{ tokens: [{ operation, remaining: '3h' }] }, /Invalid remaining 3h .* its lifetime is 2h/],
    [{ tokens: [{ operation, age: '1m', remaining: '1m' }] }, /both age and remaining/],
    [{ tokens: [{ operation }, { operation }] }, /once more: it has 2h left/],
    [{ quirks: { 'feishu.failure-statuss': '400' } }, /Did you mean "feishu.failure-status"/],
    [{ faults: [{ error: 'app-secret-invalidd' }] }, /Did you mean "app-secret-invalid"/],
    [{ now: 'soon' }, /Invalid now in scenario: expected an instant .*"soon"/],
  ])('%j is refused, and nothing changes', async (scenario, words) => {
    await using server = await remote();
    await server.feishuToken();
    expectProblem(await server.post('/scenarios', scenario), 400, 'ERR_INVALID_SCENARIO', words);
    expect(() => server.twin.load(scenario)).toThrow(words);
    expect(server.twin.tokens.list()).toHaveLength(1);
    expect(server.twin.journal.count).toBe(1);
  });
});
