import { describe, expect, test } from 'vitest';
import { createTwin, type Twin, type TwinOptions } from '../../src/twin/twin.ts';
import { employeeIdOf, isUninstalled, isVisible, tenantKeyOf } from '../../src/vendors/feishu/registry.ts';
import { askEkuaibao, isTaken } from '../lifecycle/token-endpoints.ts';
import { startMs } from '../support/words.ts';
import { world } from '../support/world.ts';

const selfBuilt = 'cli_00000000000000a1';
const store = 'cli_00000000000000b2';
const user = 'ou_00000000000000000000000000000001';
const internal = 'dingtwinclient0001';
const suite = 'suitetwinclient0001';

function start(options: TwinOptions = {}): Twin {
  return createTwin({ seed: world(), now: startMs, frozen: true, ...options });
}

describe('the seed of a twin is what was registered', () => {
  test('all of it', () => {
    expect(start().seed()).toEqual(world());
  });

  test('without the lists that it lacks', () => {
    const seed = {
      feishu: { apps: [], users: [] },
      dingtalk: { corps: [], clients: [] },
      ekuaibao: { corporations: [], propagationDelay: '5ms' },
    };
    expect(start({ seed }).seed()).toEqual(seed);
  });

  test('with nothing in it', () => {
    expect(start({ seed: { feishu: {}, dingtalk: {}, ekuaibao: {} } }).seed()).toEqual({
      feishu: { apps: [], users: [] },
      dingtalk: { corps: [], clients: [] },
      ekuaibao: { corporations: [], propagationDelay: '20ms' },
    });
  });
});

describe('a scenario issues a token to each client that can have one', () => {
  const tenants = ['73658811060f175d', '2c5914ac018f9700'];
  const corp = 'dingtwincorp0001';
  test.each([
    ['feishu.appAccessTokenInternal', [[selfBuilt, '2c5914ac018f9700']]],
    ['feishu.tenantAccessTokenInternal', [[selfBuilt, '2c5914ac018f9700']]],
    ['feishu.appAccessToken', [store, 'cli_00000000000000b3'].map((client) => [client, undefined])],
    ['feishu.tenantAccessToken', tenants.map((tenant) => [store, tenant])],
    [
      'feishu.tokenLoginValidate',
      [
        [selfBuilt, user],
        [store, user],
      ],
    ],
    ['dingtalk.corpToken', [internal, suite].map((client) => [client, corp])],
    ['dingtalk.accessToken', [[internal, undefined]]],
    ['dingtalk.gettoken', [[internal, undefined]]],
    ['ekuaibao.getAccessToken', [['00000000-0000-4000-8000-0000000000e1', '34A73EyI8A0w00']]],
  ] as const)('%s', (operation, expected) => {
    const seed = world({
      apps: {
        [selfBuilt]: { tenants: ['73658811060f175d'] },
        cli_00000000000000b3: { app_secret: 's', type: 'store' },
      },
      corps: { dingtwincorp0001: { authorised: [internal, suite, 'gone'] }, dingtwincorp0003: {} },
    });
    const twin = start();
    twin.load({ seed, tokens: [{ operation }] });
    const issued = twin.tokens
      .list({})
      .filter(({ type }) => type !== 'refresh_token')
      .map(({ client, subject }) => [client, subject]);
    expect(issued).toEqual(expected);
  });
});

describe('a login code', () => {
  test('is made for the user who is named, or for the first that the app can see', () => {
    const twin = start();
    const { code } = twin.feishu.createLoginCode({ app_id: selfBuilt });
    expect(twin.feishu.loginCodes.find(code)).toStrictEqual({
      code,
      appId: selfBuilt,
      openId: user,
      expiresAtMs: startMs + 180_000,
      used: false,
    });
    const other = 'ou_00000000000000000000000000000002';
    const named = twin.feishu.createLoginCode({ app_id: selfBuilt, user: other });
    expect(twin.feishu.loginCodes.find(named.code)).toMatchObject({ openId: other });
  });

  test('carries what the operator says of the authorization', () => {
    const twin = start();
    const { code } = twin.feishu.createLoginCode({
      app_id: selfBuilt,
      scope: 'a b',
      redirect_uri: 'http://127.0.0.1/',
      code_challenge: 'c',
    });
    expect(twin.feishu.loginCodes.find(code)).toMatchObject({
      scope: 'a b',
      redirectUri: 'http://127.0.0.1/',
      challenge: 'c',
      challengeMethod: 'plain',
    });
  });

  test.each([
    ['an unknown app', { app_id: 'cli_00000000000000a2' }, `Did you mean "${selfBuilt}"`],
    ['an unknown app', { app_id: 'cli_00000000000000a2' }, 'There is no app "cli_00000000000000a2"'],
    ['an unknown user', { app_id: selfBuilt, user: 'ou_none' }, 'There is no user "ou_none"'],
    ['no user it can see', { app_id: 'cli_00000000000000b3' }, 'is visible to cli_00000000000000b3'],
  ])('of Feishu is refused to %s', (_, request, message) => {
    const twin = start({
      seed: world({ apps: { cli_00000000000000b3: { app_secret: 's', type: 'store' } } }),
    });
    expect(() => twin.feishu.createLoginCode(request)).toThrow(
      expect.objectContaining({ code: 'ERR_NOT_FOUND', message: expect.stringContaining(message) }),
    );
  });

  test.each([
    ['an unknown client', { client_id: 'dingtwinclient0002' }, `There is no client "dingtwinclient0002"`],
    ['an unknown client', { client_id: 'dingtwinclient0002' }, `Did you mean "${internal}"`],
    ['an unknown user', { client_id: internal, user: 'none' }, 'There is no user "none"'],
  ])('of DingTalk is refused to %s', (_, request, message) => {
    expect(() => start().dingtalk.createLoginCode(request)).toThrow(
      expect.objectContaining({ code: 'ERR_NOT_FOUND', message: expect.stringContaining(message) }),
    );
  });

  test('of DingTalk needs a registered user', () => {
    const { dingtalk, ...others } = world();
    const { users: _, ...rest } = dingtalk;
    const twin = start({ seed: { ...others, dingtalk: rest } });
    expect(() => twin.dingtalk.createLoginCode({ client_id: internal })).toThrow(
      expect.objectContaining({
        code: 'ERR_NOT_FOUND',
        message: 'No user is registered: put one under dingtalk.users in the seed.',
      }),
    );
  });

  test('lives as long as the scaled minutes', () => {
    const twin = start();
    twin.load({ now: '2026-11-21T00:00:00Z', freeze: true, life: '4s', seed: world() });
    expect(twin.feishu.createLoginCode({ app_id: selfBuilt }).expiresAtMs).toBe(startMs + 100);
    expect(twin.dingtalk.createLoginCode({ client_id: internal }).expiresAtMs).toBeCloseTo(
      startMs + 300_000 / 1_800,
      0,
    );
  });

  test('is hidden in what is shown, and other words are not', () => {
    const twin = start();
    const { code } = twin.feishu.createLoginCode({ app_id: selfBuilt });
    const ofDingtalk = twin.dingtalk.createLoginCode({ client_id: internal }).code;
    expect([code, ofDingtalk, '0123456789abcdef'].map((word) => twin.holdsSecret(word))).toEqual([
      true,
      true,
      false,
    ]);
    expect(twin.feishu.isSecret(code)).toBe(true);
    expect(twin.feishu.isSecret(twin.feishu.rotateAppTicket(store).app_ticket)).toBe(true);
    expect(twin.feishu.isSecret('0123456789abcdef')).toBe(false);
    expect(twin.dingtalk.isSecret(ofDingtalk)).toBe(true);
    expect(twin.dingtalk.isSecret('0123456789abcdef')).toBe(false);
  });

  test('is one of the last 10,000', () => {
    const twin = start();
    const codes = Array.from(
      { length: 10_001 },
      () => twin.feishu.createLoginCode({ app_id: selfBuilt }).code,
    );
    const kept = codes.map((code) => twin.feishu.loginCodes.find(code) !== undefined);
    expect(kept.slice(0, 2)).toEqual([false, true]);
    const others = Array.from(
      { length: 10_001 },
      () => twin.dingtalk.createLoginCode({ client_id: internal }).code,
    );
    const keptToo = others.map((code) => twin.dingtalk.loginCodes.find(code) !== undefined);
    expect(keptToo.slice(0, 2)).toEqual([false, true]);
  });

  test('is saved, and is known after a restart', () => {
    const twin = start();
    const { code } = twin.feishu.createLoginCode({ app_id: selfBuilt });
    const { code: other } = twin.dingtalk.createLoginCode({ client_id: internal });
    const state = twin.exportState();
    expect(state.vendors).toMatchObject({
      feishu: { loginCodes: [{ code }] },
      dingtalk: { loginCodes: [{ code: other }] },
    });
    const after = start();
    after.importState(state);
    expect(after.feishu.loginCodes.find(code)).toEqual(twin.feishu.loginCodes.find(code));
    expect(after.dingtalk.loginCodes.find(other)).toEqual(twin.dingtalk.loginCodes.find(other));
  });

  test('of the seed does not expire, and is that of the first app that can see the user', () => {
    const twin = start({ seed: world({ users: { [user]: { login_codes: ['code-of-the-seed'] } } }) });
    expect(twin.feishu.loginCodes.find('code-of-the-seed')).toEqual({
      code: 'code-of-the-seed',
      appId: selfBuilt,
      openId: user,
      expiresAtMs: Number.MAX_SAFE_INTEGER,
      used: false,
    });
  });

  test('of a user whom no app can see is none', () => {
    const seed = world({ users: { [user]: { login_codes: ['code-of-the-seed'], visible_to: [] } } });
    expect(start({ seed }).feishu.loginCodes.find('code-of-the-seed')).toBeUndefined();
  });

  test('is that of an app that can see the user, whatever app comes first', () => {
    const seed = world({ users: { [user]: { login_codes: ['code-of-the-seed'], visible_to: [store] } } });
    expect(start({ seed }).feishu.loginCodes.find('code-of-the-seed')).toMatchObject({ appId: store });
  });
});

test('a state without what a vendor remembers is restored', () => {
  const { vendors: _, ...state } = start().exportState();
  const after = start();
  after.importState({ ...state, vendors: { feishu: {}, dingtalk: {}, ekuaibao: {} } });
  expect(after.exportState().vendors).toMatchObject({
    feishu: { loginCodes: [] },
    dingtalk: { loginCodes: [] },
    ekuaibao: { strangers: [] },
  });
});

describe('another secret of an app of Feishu', () => {
  const quirks = { 'feishu.secret-rotation': 'revoked' };
  const rotated = world({ apps: { [selfBuilt]: { app_secret: 'another' } } });
  const tokens = [{ operation: 'feishu.appAccessTokenInternal' }, { operation: 'feishu.appAccessToken' }];

  test('ends its tokens by the quirk, and no others', () => {
    const twin = start();
    twin.load({ seed: world(), quirks, tokens });
    twin.replaceSeed(rotated);
    expect(twin.tokens.list({ client: selfBuilt })).toMatchObject([{ state: 'revoked' }]);
    expect(twin.tokens.list({ client: store })).toMatchObject([{ state: 'active' }]);
    twin.replaceSeed({});
    expect(twin.tokens.list({ client: store })).toMatchObject([{ state: 'active' }]);
  });

  test('ends none without it', () => {
    const twin = start();
    twin.load({ seed: world(), tokens });
    twin.replaceSeed(rotated);
    expect(twin.tokens.list({ client: selfBuilt })).toMatchObject([{ state: 'active' }]);
  });
});

describe('a user whose seed says little', () => {
  test('is visible to no app, and has the tenant of none', () => {
    const quiet = { open_id: 'ou_00000000000000000000000000000003' };
    expect(isVisible(quiet, selfBuilt)).toBe(false);
    expect(tenantKeyOf(quiet, undefined)).toBe('');
  });

  test('has no tenant that could have uninstalled a store app', () => {
    const app = { app_id: store, app_secret: 's', type: 'store' as const };
    const quiet = { open_id: 'ou_00000000000000000000000000000003' };
    expect(isUninstalled(quiet, app)).toBe(false);
    expect(isUninstalled({ ...quiet, tenant_key: 'a' }, app)).toBe(true);
    expect(isUninstalled({ ...quiet, tenant_key: 'a' }, { ...app, tenants: ['a'] })).toBe(false);
  });

  test('has an employee_id only for an app with the scope', () => {
    const [employee_id, scopes] = ['e', ['contact:user.employee_id:readonly']];
    const named = { open_id: 'ou_00000000000000000000000000000003', employee_id };
    const app = { app_id: selfBuilt, app_secret: 's' };
    expect(employeeIdOf(named, undefined)).toBeUndefined();
    expect(employeeIdOf(named, app)).toBeUndefined();
    expect(employeeIdOf(named, { ...app, scopes: ['other'] })).toBeUndefined();
    expect(employeeIdOf(named, { ...app, scopes })).toBe(employee_id);
  });
});

describe('the unknown account that a twin of Ekuaibao accepts', () => {
  const first = { appKey: 'first', appSecurity: 'any' };
  const saved = { ...first, corporationId: 'ID_TwinStrange' };

  test('is saved, and its token is good after a restart', async () => {
    const twin = start({ acceptAny: true });
    const { value } = await askEkuaibao(twin, first);
    await askEkuaibao(twin, { ...first, appKey: 'second' });
    const state = twin.exportState();
    expect(state.vendors.ekuaibao).toEqual({ strangers: [saved] });
    const after = start({ acceptAny: true });
    after.importState(state);
    expect(after.ekuaibao.corporation('ID_TwinStrange')).toEqual(saved);
    expect(await isTaken(after, 'ekuaibao', value.accessToken)).toBe(true);
  });

  test('is read from a state of an older version, too', () => {
    const twin = start({ acceptAny: true });
    twin.importState({ ...twin.exportState(), vendors: { ekuaibao: [saved] } });
    expect(twin.ekuaibao.corporation('ID_TwinStrange')).toEqual(saved);
  });
});

test('only a store app has tickets', () => {
  const { feishu } = start();
  for (const act of [() => feishu.appTicket(selfBuilt), () => feishu.rotateAppTicket(selfBuilt)]) {
    expect(act).toThrow(
      expect.objectContaining({
        code: 'ERR_INVALID_OPTION',
        message: `${selfBuilt} is a self-built app; only store apps have tickets.`,
      }),
    );
  }
});
