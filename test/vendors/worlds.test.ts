import { describe, expect, test } from 'vitest';
import type { Seed } from '../../src/generated/seed.ts';
import { createTwin, type Twin } from '../../src/twin/twin.ts';
import { vendors } from '../../src/vendors/index.ts';
import { tokenIn } from '../../src/vendors/send-sample.ts';
import type { SampleRequest, VendorModule } from '../../src/vendors/vendor-module.ts';

const { feishu, dingtalk, ekuaibao } = vendors;
const storeApp = 'cli_00000000000000b2';

/** Sends a sample request to a twin. */
async function send(twin: Twin, { method, path, headers, body }: SampleRequest) {
  const response = await twin.fetch(`http://127.0.0.1${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

describe.each(Object.entries<VendorModule>(vendors))('the sample requests of %s', (name, module) => {
  const samples = module.samples!(module.demoSeed)!;

  test('get a token and use it, also where the content type counts', async () => {
    const twin = createTwin({ profile: 'documented' });
    const answer = await send(twin, samples.token);
    const token = tokenIn(answer.body, samples);
    expect(token).toEqual(expect.any(String));
    const used = await send(twin, samples.use(token!));
    expect(used.status).toBe(200);
    expect(twin.journal.exchanges().map(({ operation, error }) => [operation?.split('.')[0], error])).toEqual(
      [
        [name, undefined],
        [name, undefined],
      ],
    );
    expect(twin.journal.exchanges()[1]!.presented).toMatchObject([{ state: 'active' }]);
  });

  test('say that what they send is JSON', () => {
    expect(samples.token.headers).toEqual({ 'Content-Type': 'application/json' });
  });

  test('are refused with a token that is none', async () => {
    const twin = createTwin();
    await send(twin, samples.use('none'));
    expect(twin.journal.exchanges()[0]!.error).toEqual(expect.any(String));
  });

  test('are none where the seed has nobody for them', () => {
    expect(module.samples!({})).toBeUndefined();
  });
});

describe('the sample requests are made from the first that can send them', () => {
  test('of Feishu, a self-built app', () => {
    const app = { app_id: 'a', app_secret: 's', type: 'store' as const };
    const own = { app_id: 'b', app_secret: 't', type: 'self-built' as const };
    expect(feishu.samples!({ apps: [app] })).toBeUndefined();
    expect(feishu.samples!({ apps: [app, own] })!.token.body).toEqual({ app_id: 'b', app_secret: 't' });
  });

  test('of DingTalk, an app that a corporation has authorised', () => {
    const client = (client_id: string) => ({ client_id, client_secret: `${client_id}-secret` });
    const clients = [client('a'), client('b')];
    const corps = [{ corpId: 'first' }, { corpId: 'second', authorised: [] }];
    expect(dingtalk.samples!({ corps, clients })).toBeUndefined();
    expect(dingtalk.samples!({ corps: [{ corpId: 'third', authorised: ['b'] }] })).toBeUndefined();
    const { token } = dingtalk.samples!({
      corps: [...corps, { corpId: 'third', authorised: ['b'] }],
      clients,
    })!;
    expect(token).toEqual({
      method: 'POST',
      path: '/v1.0/oauth2/third/token',
      headers: { 'Content-Type': 'application/json' },
      body: { client_id: 'b', client_secret: 'b-secret', grant_type: 'client_credentials' },
    });
    expect(dingtalk.samples!({ corps: [{ corpId: 'third', authorised: ['c'] }], clients })).toBeUndefined();
  });

  test('of Ekuaibao, a corporation', () => {
    const corporations = [{ corporationId: 'c', appKey: 'k', appSecurity: 's' }];
    const samples = ekuaibao.samples!({ corporations })!;
    expect(samples.token.body).toEqual({ appKey: 'k', appSecurity: 's' });
    expect(samples.use('a b').path).toBe('/api/openapi/v1/staffs?accessToken=a%20b');
  });
});

describe('the token in an answer', () => {
  const tokenAt = ['value', 'accessToken'];
  test.each([
    [{ value: { accessToken: 'a' } }, 'a'],
    [{ value: { accessToken: 7 } }, undefined],
    [{ value: null }, undefined],
    [{}, undefined],
    ['text', undefined],
    [undefined, undefined],
  ])('of %j', (body, token) => {
    expect(tokenIn(body, { tokenAt })).toBe(token);
  });
});

describe('a scenario of one vendor', () => {
  function inScenario(scenario: string, seed?: Seed) {
    const twin = createTwin({ ...(seed && { seed }), now: '2026-11-21T00:00:00Z', frozen: true });
    twin.load(scenario);
    return twin;
  }

  test('app-stopped: all apps of Feishu are stopped, and have their tokens', () => {
    const twin = inScenario('app-stopped');
    expect(twin.feishu.apps().map(({ status }) => status)).toEqual(['disabled', 'disabled']);
    expect(twin.feishu.apps()[1]).toMatchObject({ app_id: storeApp, app_secret: 'twin-secret-store' });
    expect(new Set(twin.tokens.list({}).map(({ operation }) => operation))).toEqual(
      new Set([
        'feishu.appAccessTokenInternal',
        'feishu.appAccessToken',
        'feishu.tenantAccessToken',
        'feishu.tokenLoginValidate',
      ]),
    );
  });

  test('tenant-uninstalled: no app has a tenant, and the store app has its token', () => {
    const twin = inScenario('tenant-uninstalled');
    expect(twin.feishu.app(storeApp)).toMatchObject({ app_secret: 'twin-secret-store', tenants: [] });
    expect(twin.tokens.list({})).toMatchObject([{ operation: 'feishu.appAccessToken', client: storeApp }]);
  });

  test('ticket-stale: the first ticket is replaced', () => {
    const { feishu: registry } = inScenario('ticket-stale');
    expect(registry.appTicket(storeApp).app_ticket).not.toBe('twin-ticket-1');
  });

  test('licence-lapsed: the licence of each corporation has ended', () => {
    const { corporations, propagationDelay } = inScenario('licence-lapsed').ekuaibao.seed();
    expect(corporations).toMatchObject([
      { corporationId: '34A73EyI8A0w00', licensedUntil: '2020-01-01T00:00:00Z' },
    ]);
    expect(propagationDelay).toBe('20ms');
  });

  test('changes nothing else of the seed', () => {
    const users = [{ open_id: 'ou_1' }];
    expect(feishu.scenarios!['app-stopped']!.seed!({ users })).toEqual({ users, apps: [] });
    const seed = { propagationDelay: '5ms' };
    expect(ekuaibao.scenarios!['licence-lapsed']!.seed!(seed)).toEqual({ ...seed, corporations: [] });
  });
});

test('the late ticket of a drill needs one store app with a callback URL', () => {
  const { explainFailure } = feishu.drill!.worlds!['ticket-late']!;
  const why = 'no store app of the seed has a callback_url, so no ticket can be pushed to it';
  const app = { app_id: storeApp, app_secret: 's', type: 'store' as const };
  expect(explainFailure!({})).toBe(why);
  expect(explainFailure!({ apps: [app] })).toBe(why);
  expect(explainFailure!({ apps: [app, { ...app, callback_url: 'http://127.0.0.1/' }] })).toBeUndefined();
});
