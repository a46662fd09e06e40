import { afterEach, expect, test, vi } from 'vitest';
import { type RunningTwin, serve } from '../../src/server/serve.ts';
import { aboutMe, selfBuilt, selfBuiltClient } from './lark.ts';

/** The SDK keeps a token until three minutes before its end. */
const sdkMarginSeconds = 180;
const lifetimeSeconds = 7_200;

afterEach(() => {
  vi.useRealTimers();
});

test('the SDK gets a token and the business API takes it', async () => {
  await using server = await serve();
  const client = selfBuiltClient(server.url);

  expect(await client.request(aboutMe)).toEqual({ code: 0, data: {}, msg: 'success' });
  expect(server.twin.tokens.list()).toMatchObject([
    { type: 'tenant_access_token', client: selfBuilt.appId, state: 'active' },
  ]);
});

test('the SDK asks once and uses its token again', async () => {
  await using server = await serve();
  const client = selfBuiltClient(server.url);

  await client.request(aboutMe);
  await client.request(aboutMe);

  expect(operations(server)).toEqual([
    'feishu.tenantAccessTokenInternal',
    'feishu.protectedResource',
    'feishu.protectedResource',
  ]);
});

test('two clients of one app are given one token', async () => {
  await using server = await serve();

  await selfBuiltClient(server.url).request(aboutMe);
  await selfBuiltClient(server.url).request(aboutMe);

  expect(server.twin.tokens.list()).toHaveLength(1);
});

test('three minutes before the end the SDK renews, and the token before still works', async () => {
  await using server = await serve();
  vi.setSystemTime('2026-11-21T00:00:00Z');
  server.twin.clock.reset();
  const client = selfBuiltClient(server.url);

  await client.request(aboutMe);
  vi.setSystemTime(Date.now() + (lifetimeSeconds - sdkMarginSeconds) * 1_000 - 1);
  await client.request(aboutMe);
  expect(server.twin.tokens.list()).toHaveLength(1);

  vi.setSystemTime(Date.now() + 1);
  await client.request(aboutMe);
  expect(server.twin.tokens.list()).toMatchObject([
    { state: 'active', remainingMs: sdkMarginSeconds * 1_000 },
    { state: 'active', remainingMs: lifetimeSeconds * 1_000 },
  ]);
});

test('a client that starts in the last 30 minutes is given a new token; the older client goes on with its own', async () => {
  await using server = await serve();
  const older = selfBuiltClient(server.url);
  await older.request(aboutMe);
  server.twin.jumpTo('renewal-window');

  const newer = selfBuiltClient(server.url);
  await newer.request(aboutMe);

  expect(server.twin.tokens.list({ active: true })).toHaveLength(2);
  expect(await older.request(aboutMe)).toMatchObject({ code: 0 });
});

test('a token used after its end is refused with HTTP 400, and the SDK goes on showing it', async () => {
  await using server = await serve();
  const client = selfBuiltClient(server.url);
  await client.request(aboutMe);
  // The twin's clock moves and the SDK's does not: to the SDK the token looks young.
  server.twin.jumpTo('expiry');

  const refusal = {
    name: 'AxiosError',
    code: 'ERR_BAD_REQUEST',
    message: 'Request failed with status code 400',
    response: {
      status: 400,
      data: {
        code: 99991663,
        msg: 'Invalid access token for authorization. Please make a request with token attached.',
      },
    },
  };
  await expect(client.request(aboutMe)).rejects.toMatchObject(refusal);
  await expect(client.request(aboutMe)).rejects.toMatchObject(refusal);
  expect(operations(server).filter((id) => id === 'feishu.tenantAccessTokenInternal')).toHaveLength(1);
});

test('a token that was revoked is refused in the same words', async () => {
  await using server = await serve();
  const client = selfBuiltClient(server.url);
  await client.request(aboutMe);
  server.twin.tokens.revokeAll({ client: selfBuilt.appId });

  await expect(client.request(aboutMe)).rejects.toMatchObject({ response: { data: { code: 99991663 } } });
});

test.each([
  ['a wrong secret', { appSecret: 'wrong' }, 'code: 10014, msg: app secret invalid'],
  ['an unknown app', { appId: 'cli_00000000000000ff' }, 'code: 10014, msg: app id not exists'],
  ['a malformed app id', { appId: 'not-an-app' }, 'code: 10003, msg: invalid param'],
])('the SDK reports %s with the code and message of the answer', async (_, credentials, told) => {
  await using server = await serve();
  const client = selfBuiltClient(server.url, credentials);

  await expect(client.request(aboutMe)).rejects.toThrow(`failed to get tenant_access_token, ${told}`);
});

test('the generated API for app_access_token answers both tokens as one string', async () => {
  await using server = await serve({ frozen: true });
  const client = selfBuiltClient(server.url);

  // The SDK sends its tenant token along, which the endpoint does not look at.
  const answer = await client.auth.v3.appAccessToken.internal({
    data: { app_id: selfBuilt.appId, app_secret: selfBuilt.appSecret },
  });

  const [token] = server.twin.tokens.list();
  expect(answer).toEqual({
    app_access_token: token!.token,
    code: 0,
    expire: lifetimeSeconds,
    msg: 'ok',
    tenant_access_token: token!.token,
  });
});

function operations({ twin }: RunningTwin): (string | undefined)[] {
  return twin.journal.exchanges().map(({ operation }) => operation);
}
