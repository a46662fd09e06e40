import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type RunningTwin, serve } from '../../src/server/serve.ts';
import { EkuaibaoClient, EkuaibaoError } from './ekuaibao-client.ts';

const twoHoursMs = 7_200_000;
const marginMs = 300_000;
const corporationId = '34A73EyI8A0w00';
const startMs = Date.parse('2026-11-21T00:00:00Z');

// Both clocks stand, the client's and with it the twin's, and move together.
beforeEach(() => {
  vi.setSystemTime(startMs);
});

afterEach(() => {
  vi.useRealTimers();
});

test('getAccessToken answers a pair of tokens, their end as an instant, and whose they are', async () => {
  await using server = await serve();
  const client = new EkuaibaoClient(server.url);

  const authorization = await client.getAccessToken();

  expect(authorization).toEqual({
    accessToken: expect.stringMatching(/^[\w$-]{14}:34A73EyI8A0w00$/),
    refreshToken: expect.stringMatching(/^[\w$-]{14}:34A73EyI8A0w00$/),
    expireTime: startMs + twoHoursMs,
    corporationId,
  });
  expect(await client.staffs(authorization.accessToken)).toEqual({ count: 0, items: [] });
});

test('the client asks once and uses its token again until five minutes before the end', async () => {
  await using server = await serve();
  const client = new EkuaibaoClient(server.url);

  await client.staffs();
  vi.setSystemTime(startMs + twoHoursMs - marginMs - 1);
  await client.staffs();

  expect(operations(server)).toEqual([
    'ekuaibao.getAccessToken',
    'ekuaibao.protectedResource',
    'ekuaibao.protectedResource',
  ]);
});

test('five minutes before the end it refreshes, and the new token lives 32 days', async () => {
  await using server = await serve();
  const client = new EkuaibaoClient(server.url);
  const first = await client.accessToken();

  vi.setSystemTime(startMs + twoHoursMs - marginMs);
  const second = await client.accessToken();

  expect(second).not.toBe(first);
  expect(server.twin.tokens.list({ active: true })).toMatchObject([
    { token: second, operation: 'ekuaibao.refreshToken', remainingMs: 32 * 86_400_000 },
  ]);
  expect(await client.staffs()).toEqual({ count: 0, items: [] });
});

test('a refresh ends the pair it was made with', async () => {
  await using server = await serve();
  const client = new EkuaibaoClient(server.url);
  const first = await client.getAccessToken();
  const second = await client.refresh(first);

  expect(second.refreshToken).not.toBe(first.refreshToken);
  await expect(client.staffs(first.accessToken)).rejects.toThrow('HTTP 403');
  await expect(client.refresh(first)).rejects.toThrow('HTTP 403');
});

test('after the end nothing can be refreshed: the client has to start anew', async () => {
  await using server = await serve();
  const client = new EkuaibaoClient(server.url);
  const first = await client.getAccessToken();
  server.twin.jumpTo('expiry');

  await expect(client.staffs(first.accessToken)).rejects.toThrow('HTTP 403');
  await expect(client.refresh(first)).rejects.toThrow('HTTP 403');
  expect((await client.getAccessToken()).accessToken).not.toBe(first.accessToken);
});

test('asking again gives another token, and those before still work', async () => {
  await using server = await serve();
  const first = await new EkuaibaoClient(server.url).getAccessToken();
  const client = new EkuaibaoClient(server.url);
  const second = await client.getAccessToken();

  expect(second.accessToken).not.toBe(first.accessToken);
  expect(await client.staffs(first.accessToken)).toEqual({ count: 0, items: [] });
});

test.each([
  ['a wrong appSecurity', { appSecurity: '00000000-0000-4000-8000-000000000000' }],
  ['an unknown appKey', { appKey: '00000000-0000-4000-8000-000000000000' }],
])('%s is refused with 403 密钥无效', async (_, own) => {
  await using server = await serve();
  const client = new EkuaibaoClient(server.url, own);

  const error = await client.accessToken().catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(EkuaibaoError);
  expect(error).toMatchObject({ status: 403, message: expect.stringContaining('密钥无效') });
});

test('before 1.17.0 a token was refused until it was known everywhere', async () => {
  const quirks = { 'ekuaibao.propagation': 'refused-at-first' };
  await using server = await serve({ quirks, frozen: true });
  const client = new EkuaibaoClient(server.url);

  await expect(client.staffs()).rejects.toThrow('HTTP 403');
  server.twin.clock.advance('20ms');
  expect(await client.staffs()).toEqual({ count: 0, items: [] });
});

test('an expired token is refused with 403 未授权 in five keys', async () => {
  await using server = await serve();
  const client = new EkuaibaoClient(server.url);
  const { accessToken } = await client.getAccessToken();
  server.twin.jumpTo('expiry');

  const body = { errorCode: 403, errorMessage: '未授权', errorDetails: null, code: null, data: null };
  await expect(client.staffs(accessToken)).rejects.toThrow(`HTTP 403: ${JSON.stringify(body)}`);
});

function operations({ twin }: RunningTwin): (string | undefined)[] {
  return twin.journal.exchanges().map(({ operation }) => operation);
}
