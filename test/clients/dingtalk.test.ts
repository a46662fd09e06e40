import { expect, test } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import {
  aboutMe,
  type DingtalkError,
  getCorpAccessToken,
  getToken,
  getUserToken,
  internal,
  thirdParty,
  userOf,
} from './dingtalk.ts';

const upperUuid7 = /^[0-9A-F]{8}-[0-9A-F]{4}-7[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/;

test('the SDK gets a token and the business API takes it', async () => {
  await using server = await serve();

  const { accessToken, expiresIn } = await getToken(server.url);

  expect(accessToken).toMatch(/^[0-9a-f]{32}$/);
  expect(expiresIn).toBe(7_200);
  expect(await aboutMe(server.url, accessToken)).toBe(200);
});

test('an internal app that asks again is given its token again, renewed', async () => {
  await using server = await serve({ frozen: true });
  const first = await getToken(server.url);
  server.twin.clock.advance('1h');

  expect(await getToken(server.url)).toEqual({ accessToken: first.accessToken, expiresIn: 7_200 });
  server.twin.clock.advance('119m');
  expect(await aboutMe(server.url, first.accessToken)).toBe(200);
});

test('a third-party app that asks again is given another token, and both work', async () => {
  await using server = await serve();

  const first = await getToken(server.url, thirdParty);
  const second = await getToken(server.url, thirdParty);

  expect(second.accessToken).not.toBe(first.accessToken);
  expect(await aboutMe(server.url, first.accessToken)).toBe(200);
  expect(await aboutMe(server.url, second.accessToken)).toBe(200);
});

test('a token used after its end is refused, and asking again gives another', async () => {
  await using server = await serve({ frozen: true });
  const first = await getToken(server.url);

  server.twin.jumpTo('expiry', { offset: '-1ms' });
  expect(await aboutMe(server.url, first.accessToken)).toBe(200);

  server.twin.clock.advance('1ms');
  await expect(aboutMe(server.url, first.accessToken)).rejects.toMatchObject({
    code: 'InvalidAuthentication',
    data: { statusCode: 400, message: '不合法的access_token' },
  });
  expect((await getToken(server.url)).accessToken).not.toBe(first.accessToken);
});

test.each([
  ['a wrong secret', { clientSecret: 'wrong' }, 400, 'invalid.client', 'invalid.client'],
  ['an unknown client', { clientId: 'dingnobody' }, 400, 'invalid.client', 'invalid.client'],
  ['another grant type', { grantType: 'password' }, 400, 'unsupported.grant.type', 'unsupported.grant.type'],
  [
    'a corporation that authorised nobody',
    { corpId: 'dingtwincorp0002' },
    400,
    'unauthorized.client',
    'unauthorized.client',
  ],
  ['a corporation that does not exist', { corpId: 'dingtest' }, 500, 'unknownError', '未知错误'],
  [
    'no secret',
    { clientSecret: undefined },
    400,
    'Missingclient_secret',
    'client_secret is mandatory for this action.',
  ],
])(
  'the SDK reports %s with code, status, message and request id',
  async (_, change, status, code, message) => {
    await using server = await serve();

    const error = await refusalOf(getToken(server.url, { ...internal, ...change } as typeof internal));

    expect(error).toMatchObject({ code, data: { statusCode: status } });
    expect(error.data.requestid).toMatch(upperUuid7);
    expect(error.message).toBe(`${code}: code: ${status}, ${message} request id: ${error.data.requestid}`);
  },
);

test('a quirk gives unauthorized.client its other status', async () => {
  await using server = await serve({ quirks: { 'dingtalk.unauthorized-client': '401' } });

  const error = await refusalOf(getToken(server.url, { ...internal, corpId: 'dingtwincorp0002' }));

  expect(error).toMatchObject({ code: 'unauthorized.client', data: { statusCode: 401 } });
});

test('each refusal has a request id of its own, which tells the time of the twin', async () => {
  await using server = await serve({ now: '2030-01-01T00:00:00Z', frozen: true });
  const refused = () => refusalOf(getToken(server.url, { ...internal, clientSecret: 'wrong' }));

  const ids = [(await refused()).data.requestid, (await refused()).data.requestid];

  expect(new Set(ids).size).toBe(2);
  for (const id of ids) {
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse('2030-01-01T00:00:00Z'));
  }
});

test('a token that was never handed out is refused as an expired one is', async () => {
  await using server = await serve();

  await expect(aboutMe(server.url, 'undefined')).rejects.toMatchObject({
    code: 'InvalidAuthentication',
    data: { statusCode: 400 },
  });
});

async function refusalOf(call: Promise<unknown>): Promise<DingtalkError> {
  const error = await call.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  return error as DingtalkError;
}

test('the SDK exchanges a code for the tokens of a user, and refreshes them', async () => {
  await using server = await serve({ frozen: true });
  const { code } = server.twin.dingtalk.createLoginCode({ client_id: internal.clientId });

  const first = await getUserToken(server.url, { code });
  expect(first.expireIn).toBe(7_200);
  expect(await userOf(server.url, first.accessToken)).toMatchObject({ unionId: 'dingtwinunion0001' });
  await expect(getUserToken(server.url, { code })).rejects.toMatchObject({
    code: 'invalidParameter.authCode.notFound',
  });

  server.twin.clock.advance('3h');
  await expect(userOf(server.url, first.accessToken)).rejects.toMatchObject({ data: { statusCode: 400 } });
  const second = await getUserToken(server.url, { refreshToken: first.refreshToken });
  expect(second.accessToken).not.toBe(first.accessToken);
  expect(await userOf(server.url, second.accessToken)).toMatchObject({ unionId: 'dingtwinunion0001' });
});

test('the SDK gets the token of a third-party app in a corporation with the ticket of the app', async () => {
  await using server = await serve({ frozen: true });

  const { accessToken, expireIn } = await getCorpAccessToken(
    server.url,
    'twin-suite-ticket',
    internal.corpId,
  );
  expect(expireIn).toBe(7_200);
  expect(await aboutMe(server.url, accessToken)).toBe(200);
  await expect(getCorpAccessToken(server.url, 'an-older-ticket', internal.corpId)).rejects.toMatchObject({
    code: 'invalidSuiteTicket',
    data: { statusCode: 400 },
  });
  await expect(getCorpAccessToken(server.url, 'twin-suite-ticket', 'dingtwincorp0002')).rejects.toMatchObject(
    { code: 'invalidAuthInfo' },
  );
});
