import createOpenapiClient from 'openapi-fetch';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  createDingtalkClient,
  createEkuaibaoClient,
  createFeishuClient,
  type FeishuPaths,
  feishuCodes,
  VendorError,
} from '../../src/client.ts';
import type { FaultRule } from '../../src/core/generated/inputs.ts';
import { createTwin, type Twin } from '../../src/twin/twin.ts';

const app = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };
const corp = {
  corpId: 'dingtwincorp0001',
  client_id: 'dingtwinclient0001',
  client_secret: 'twin-secret-dingtalk',
  grant_type: 'client_credentials',
} as const;
const account = {
  appKey: '00000000-0000-4000-8000-0000000000e1',
  appSecurity: '00000000-0000-4000-8000-0000000000e2',
};

function world(fault?: FaultRule) {
  const twin: Twin = createTwin();
  if (fault) twin.faults.add(fault);
  const { fetch } = twin;
  return {
    twin,
    feishu: createFeishuClient({ fetch, timeoutMs: 50 }),
    dingtalk: createDingtalkClient({ fetch }),
    ekuaibao: createEkuaibaoClient({ fetch }),
  };
}

describe('a client of Feishu', () => {
  it('gets tokens, and shows them where they are wanted', async () => {
    const { feishu, twin } = world();
    const { app_access_token: token, expire } = await feishu.appAccessTokenInternal(app);
    expect(expire).toBe(7200);
    const { code } = twin.feishu.createLoginCode({ app_id: app.app_id });
    const { data } = await feishu.tokenLoginValidate({ token, code });
    const refreshed = await feishu.refreshAccessToken({
      token,
      grant_type: 'refresh_token',
      refresh_token: data.refresh_token,
    });
    const user = await feishu.protectedResource<{ code: 0 }>({
      resource: 'contact/v3/users/me',
      token: refreshed.data.access_token,
    });
    expect(user.code).toBe(0);
  });

  it('gets tokens of a store app and its tenants', async () => {
    const { feishu } = world();
    const store = { app_id: 'cli_00000000000000b2', app_secret: 'twin-secret-store' };
    const { app_access_token } = await feishu.appAccessToken({ ...store, app_ticket: 'twin-ticket-1' });
    const tenant = { app_access_token, tenant_key: '73658811060f175d' };
    expect((await feishu.tenantAccessToken(tenant)).tenant_access_token).toMatch(/^t-/);
    expect((await feishu.appTicketResend(store)).code).toBe(0);
    expect((await feishu.tenantAccessTokenInternal(app)).tenant_access_token).toMatch(/^t-/);
  });

  it('turns a failure at HTTP 200 into an error with its code', async () => {
    const { feishu } = world();
    const asking = feishu.appAccessTokenInternal({ ...app, app_secret: 'wrong' });
    await expect(asking).rejects.toMatchObject({
      name: 'VendorError',
      vendor: 'feishu',
      operation: 'feishu.appAccessTokenInternal',
      kind: 'refused',
      status: 200,
      code: feishuCodes['app-secret-invalid'],
      requestId: expect.stringMatching(/^\d{14}/),
      message: expect.stringContaining('10014 app secret invalid (HTTP 200, request id '),
    });
  });

  it('tells a failure as a value, with the codes of its operation', async () => {
    const { feishu } = world();
    const result = await feishu.try.appAccessTokenInternal({ ...app, app_secret: 'wrong' });
    expect(result).toMatchObject({ ok: false, error: { code: 10014 } });
    if (result.ok) expectTypeOf(result.data.expire).toEqualTypeOf<number>();
    else {
      expectTypeOf<10014>().toExtend<typeof result.error.code>();
      expectTypeOf<10012>().not.toExtend<typeof result.error.code>();
    }
    expect(await feishu.try.appAccessTokenInternal(app)).toMatchObject({ ok: true, data: { code: 0 } });
  });

  it.each([
    ['unreadable', { type: 'bad-gateway-html' }, 502],
    ['unreadable', { type: 'malformed-body' }, 200],
    ['unreadable', { type: 'server-error-text' }, 500],
    ['incomplete', { type: 'token-missing' }, 200],
    ['incomplete', { type: 'token-empty' }, 200],
    ['incomplete', { type: 'token-null' }, 200],
    ['incomplete', { type: 'expiry-missing' }, 200],
    ['incomplete', { type: 'expiry-string' }, 200],
    ['incomplete', { type: 'expiry-zero' }, 200],
    ['incomplete', { type: 'expiry-negative' }, 200],
    ['unreachable', { type: 'truncated-body' }, undefined],
    ['unreachable', { type: 'connection-reset' }, undefined],
    ['unreachable', { type: 'connection-reset', at: 'middle' }, undefined],
    ['unreachable', { type: 'empty-response' }, undefined],
    ['unreachable', { type: 'hang' }, undefined],
  ] as const)('is never left without a token unsaid: %s, %o', async (kind, fault, status) => {
    const { feishu } = world({ fault });
    const result = await feishu.try.appAccessTokenInternal(app);
    expect(result).toMatchObject({ ok: false, error: { kind, status, isTransient: true } });
    if (!result.ok) expect(result.error.message).not.toMatch(/t-g104|<html/);
  });

  it('is called off by a signal, with what it was called off with', async () => {
    const { feishu } = world({ fault: { type: 'hang' } });
    const reason = new Error('no longer wanted');
    const calling = new AbortController();
    const asking = feishu.try.appAccessTokenInternal(app, { signal: calling.signal });
    calling.abort(reason);
    await expect(asking).rejects.toBe(reason);
  });

  it('narrows the code of an error that was thrown', () => {
    const error = new VendorError({
      operation: 'feishu.appTicketResend',
      kind: 'refused',
      message: '',
      code: 10016,
    });
    const any: unknown = error;
    if (!(any instanceof VendorError) || !any.isFrom('feishu.appTicketResend'))
      throw new Error('not narrowed');
    expectTypeOf<10016>().toExtend<typeof any.code>();
    expect(any.isFrom('feishu.appTicketResend')).toBe(true);
  });
});

describe('a client of DingTalk', () => {
  it('gets tokens on both hosts and uses them on both', async () => {
    const { dingtalk, twin } = world();
    const { access_token: token, expires_in } = await dingtalk.corpToken(corp);
    expect(expires_in).toBe(7200);
    await dingtalk.protectedResource({ resource: 'contact/users/me', token });
    await dingtalk.legacyResource({ resource: 'v2/user/get', token, body: { userid: 'u' } });
    await dingtalk.accessToken({ appKey: corp.client_id, appSecret: corp.client_secret });
    await dingtalk.gettoken({ appkey: corp.client_id, appsecret: corp.client_secret });
    expect(twin.journal.exchanges().map(({ response }) => response.status)).toEqual([
      200, 200, 200, 200, 200,
    ]);
  });

  it('reads codes in words, with the request id', async () => {
    const { dingtalk } = world();
    await expect(dingtalk.corpToken({ ...corp, client_secret: 'wrong' })).rejects.toMatchObject({
      code: 'invalid.client',
      status: 400,
      requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
    });
  });

  it.each(['ip-denied', 'ip-denied-html'])('takes %s for what it is', async (error) => {
    const { dingtalk } = world({ operation: 'dingtalk.corpToken', error });
    const result = await dingtalk.try.corpToken(corp);
    expect(result).toMatchObject({ ok: false, error: { status: 403, isTransient: false } });
  });

  it('finds the body of a shut-out at HTTP 200 as well', async () => {
    const body = '{"status":1111,"wait":5,"source":"x5","punish":"deny","uuid":"u1"}';
    const { dingtalk } = world({
      fault: { type: 'response', status: 200, contentType: 'application/json', body },
    });
    const result = await dingtalk.try.corpToken(corp);
    expect(result).toMatchObject({ ok: false, error: { kind: 'refused', status: 200, requestId: 'u1' } });
  });

  it('percent-encodes what goes into the path', async () => {
    const { dingtalk, twin } = world();
    await dingtalk.try.corpToken({ ...corp, corpId: 'a/b' });
    expect(twin.journal.exchanges()[0]!.request.path).toBe('/v1.0/oauth2/a%2Fb/token');
  });
});

describe('a client of Ekuaibao', () => {
  it('gets, trades and uses tokens, encoded', async () => {
    const { ekuaibao, twin } = world();
    const { value } = await ekuaibao.getAccessToken(account);
    const { accessToken, refreshToken } = value;
    const pair = await ekuaibao.refreshToken({ accessToken, refreshToken, powerCode: '219904' });
    const token = pair.value.accessToken;
    await ekuaibao.protectedResource({ resource: 'v1.1/docs', token, query: { start: '0' } });
    expect(await ekuaibao.location({ corpId: '34A73EyI8A0w00' })).toMatchObject({
      value: expect.stringMatching(/^https:/),
    });
    expect(twin.journal.exchanges().every(({ request }) => !/[:$]/.test(request.query))).toBe(true);
  });

  it.each(['invalid-key', 'invalid-key-flat', 'invalid-key-status-only'])('reads %s', async (error) => {
    const { ekuaibao } = world({ operation: 'ekuaibao.getAccessToken', error });
    const result = await ekuaibao.try.getAccessToken(account);
    expect(result).toMatchObject({ ok: false, error: { status: 403, isTransient: false } });
  });
});

describe('where a client calls', () => {
  async function urls(
    call: (fetch: (url: string) => Promise<Response>) => Promise<unknown>,
  ): Promise<string[]> {
    const seen: string[] = [];
    await call(async (url) => {
      seen.push(url);
      return Response.json({});
    });
    return seen;
  }

  it.each([
    [
      'Feishu',
      'https://open.feishu.cn/open-apis/auth/v3/app_access_token/internal',
      (fetch: never) => createFeishuClient({ fetch }).try.appAccessTokenInternal(app),
    ],
    [
      'DingTalk',
      'https://api.dingtalk.com/v1.0/oauth2/dingtwincorp0001/token',
      (fetch: never) => createDingtalkClient({ fetch }).try.corpToken(corp),
    ],
    [
      'the older DingTalk',
      'https://oapi.dingtalk.com/gettoken?appkey=k&appsecret=s',
      (fetch: never) => createDingtalkClient({ fetch }).try.gettoken({ appkey: 'k', appsecret: 's' }),
    ],
    [
      'Ekuaibao',
      'https://app.ekuaibao.com/api/openapi/v1/auth/getAccessToken',
      (fetch: never) => createEkuaibaoClient({ fetch }).try.getAccessToken(account),
    ],
    [
      'a base URL',
      'http://127.0.0.1:4010/api/openapi/v1/auth/getAccessToken',
      (fetch: never) =>
        createEkuaibaoClient({ fetch, baseUrl: 'http://127.0.0.1:4010/' }).try.getAccessToken(account),
    ],
  ])('is %s', async (_, url, call) => {
    expect(await urls(call as never)).toEqual([url]);
  });
});

describe('the generated paths', () => {
  it('type openapi-fetch, which takes the twin for its fetch', async () => {
    const { twin } = world();
    const client = createOpenapiClient<FeishuPaths>({ baseUrl: 'https://open.feishu.cn', fetch: twin.fetch });
    const { data } = await client.POST('/open-apis/auth/v3/app_access_token/internal', { body: app });
    if (data?.code !== 0) throw new Error('refused');
    expectTypeOf(data.expire).toEqualTypeOf<number>();
    expect(data.expire).toBe(7200);
  });
});
