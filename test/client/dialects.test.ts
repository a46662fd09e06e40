import { describe, expect, it } from 'vitest';
import {
  createDingtalkClient,
  createEkuaibaoClient,
  createFeishuClient,
  createTokenSource,
  TokenSourceError,
} from '../../src/client.ts';

const answering = (body: unknown, init: ResponseInit = {}) => ({
  fetch: async () => Response.json(body, init),
});

/** How DingTalk's new host refuses, as its client reads it. */
async function dingtalkFailure(body: unknown, init: ResponseInit = {}) {
  const client = createDingtalkClient(answering(body, init));
  const result = await client.try.accessToken({ appKey: 'dingabc', appSecret: 'secret-1' });
  if (result.ok) throw new Error('It succeeded.');
  return result.error;
}

describe("a failure has the vendor's words and its id of the call:", () => {
  it.each([
    ['requestid', { requestid: 'r-1' }, 'r-1'],
    ['request_id', { request_id: 'r-2' }, 'r-2'],
    ['uuid', { uuid: 'r-3' }, 'r-3'],
    ['requestid before the others', { requestid: 'r-1', request_id: 'r-2', uuid: 'r-3' }, 'r-1'],
    ['the header', {}, 'r-4'],
    ['the header, where the body has a number', { requestid: 5 }, 'r-4'],
  ])('DingTalk, %s', async (_, id, requestId) => {
    const error = await dingtalkFailure(
      { code: 'invalidClientSecret', message: 'wrong secret', ...id },
      { status: 400, headers: { 'x-acs-request-id': 'r-4' } },
    );
    expect(error).toMatchObject({ kind: 'refused', code: 'invalidClientSecret', requestId });
    expect(error.message).toContain('invalidClientSecret wrong secret');
  });

  it('DingTalk, without any id', async () => {
    const error = await dingtalkFailure({ code: 'invalidClientSecret', message: 'no' }, { status: 400 });
    expect(error.requestId).toBeUndefined();
    expect(error.message).not.toContain('request id');
  });

  it('DingTalk, a blocked address', async () => {
    const error = await dingtalkFailure({ punish: 'deny', status: '1111' }, { status: 403 });
    expect(error).toMatchObject({ kind: 'refused', code: undefined });
    expect(error.message).toContain('the vendor blocks this IP address (status 1111)');
  });

  it.each([undefined, null, 5, { text: 'no' }])('with the text %o it has none', async (text) => {
    const status = { status: 400 };
    expect((await dingtalkFailure({ code: 'c', message: text }, status)).message).toBe(
      'dingtalk.accessToken: c  (HTTP 400)',
    );
    const feishu = createFeishuClient(answering({ code: 10014, msg: text }, status));
    const ekuaibao = createEkuaibaoClient(answering({ errorCode: 403, errorMessage: text }, status));
    for (const result of [
      await feishu.try.appAccessTokenInternal({ app_id: 'cli_a', app_secret: 'secret-1' }),
      await ekuaibao.try.getAccessToken({ appKey: 'a', appSecurity: 'secret-1' }),
    ]) {
      if (result.ok) throw new Error('It succeeded.');
      expect(result.error.message).toMatch(/: (10014|403) {2}\(HTTP 400\)$/);
    }
  });
});

describe('a source', () => {
  const client = createDingtalkClient();

  it('has a key that names operation, client and tenant or user, and no secret', () => {
    const secrets = { app_secret: 'secret-1', client_secret: 'secret-1', appSecurity: 'secret-1' };
    const feishu = createFeishuClient();
    const app = { client: feishu, app_id: 'cli_a', ...secrets };
    const appToken = createTokenSource({ operation: 'feishu.appAccessToken', appTicket: () => 't', ...app });
    const sources = [
      createTokenSource({
        operation: 'dingtalk.corpToken',
        client,
        corpId: 'corp',
        client_id: 'app',
        ...secrets,
      }),
      createTokenSource({
        operation: 'ekuaibao.getAccessToken',
        client: createEkuaibaoClient(),
        appKey: 'key',
        ...secrets,
      }),
      createTokenSource({ operation: 'feishu.appAccessTokenInternal', ...app }),
      createTokenSource({ operation: 'feishu.tenantAccessTokenInternal', ...app }),
      appToken,
      createTokenSource({
        operation: 'feishu.tenantAccessToken',
        client: feishu,
        appToken,
        tenant_key: 'tenant',
      }),
      createTokenSource({
        operation: 'feishu.tokenLoginValidate',
        client: feishu,
        appToken,
        subject: 'user',
        loginCode: () => 'code',
      }),
    ];
    expect(sources.map(({ key }) => key)).toEqual([
      'dingtalk.corpToken:app:corp',
      'ekuaibao.getAccessToken:key',
      'feishu.appAccessTokenInternal:cli_a',
      'feishu.tenantAccessTokenInternal:cli_a',
      'feishu.appAccessToken:cli_a',
      'feishu.tenantAccessToken:feishu.appAccessToken:cli_a:tenant',
      'feishu.tokenLoginValidate:feishu.appAccessToken:cli_a:user',
    ]);
  });

  it('of a store app asks for its ticket again only where the ticket was refused', async () => {
    const paths: string[] = [];
    let refusal: unknown;
    const storeApp = createTokenSource({
      operation: 'feishu.appAccessToken',
      client: createFeishuClient({
        fetch: async (url, { body }) => {
          const path = new URL(url).pathname.split('/').at(-1)!;
          paths.push(`${path} ${typeof body === 'string' ? body : ''}`);
          if (path === 'resend') return Response.json({ code: 0, msg: 'ok' });
          if (refusal instanceof Error) throw refusal;
          return Response.json(refusal);
        },
      }),
      app_id: 'cli_a',
      app_secret: 'secret-1',
      appTicket: () => 'ticket-1',
      now: () => nowMs,
      sleep: async () => {},
    });
    let nowMs = 0;
    const request = 'app_access_token {"app_id":"cli_a","app_secret":"secret-1","app_ticket":"ticket-1"}';
    for (const [failure, asked] of [
      [{ code: 10_003, msg: 'invalid param' }, [request]],
      [new TypeError('fetch failed'), [request, request, request]],
      [
        { code: 10_012, msg: 'app_ticket invalid' },
        [request, 'resend {"app_id":"cli_a","app_secret":"secret-1"}'],
      ],
    ] as const) {
      paths.length = 0;
      refusal = failure;
      await expect(storeApp.get()).rejects.toThrow();
      expect(paths).toEqual(asked);
      nowMs += 3_600_000;
    }
  });

  it.each([
    ['', 'an empty string'],
    [undefined, 'undefined'],
    [5, 'number'],
  ])('whose appTicket() returns %o says so', async (value, text) => {
    const source = createTokenSource({
      operation: 'feishu.appAccessToken',
      client: createFeishuClient(answering({})),
      app_id: 'cli_a',
      app_secret: 'secret-1',
      appTicket: () => value as string,
    });
    const error = await source.get().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TokenSourceError);
    expect(error).toMatchObject({
      code: 'ERR_INVALID_SETTING',
      message: `appTicket() must return a string that is not empty; it returned ${text}.`,
    });
  });
});
