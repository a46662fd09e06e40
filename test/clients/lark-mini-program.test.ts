import { expect, test } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { selfBuilt, selfBuiltClient } from './lark.ts';

const tokenLoginValidate = { method: 'POST', url: '/open-apis/mina/v2/tokenLoginValidate' };

test('a login code becomes the tokens of its user', async () => {
  await using server = await serve({ now: '2026-11-21T00:00:00Z', frozen: true });
  const client = selfBuiltClient(server.url);
  const { code } = server.twin.feishu.createLoginCode({ app_id: selfBuilt.appId });

  const { data } = await client.request<Login>({ ...tokenLoginValidate, data: { code } });

  expect(data).toMatchObject({
    open_id: 'ou_00000000000000000000000000000001',
    employee_id: '6c486g',
    access_token: expect.stringMatching(/^u-\w{20}$/),
    refresh_token: expect.stringMatching(/^ur-\w{20}$/),
  });
  expect(data.expires_in).toBeGreaterThan(server.twin.clock.now() / 1_000);
});

test('the refresh API of the SDK turns the refresh token into a new pair, once', async () => {
  await using server = await serve();
  const client = selfBuiltClient(server.url);
  const { code } = server.twin.feishu.createLoginCode({ app_id: selfBuilt.appId });
  const { data: login } = await client.request<Login>({ ...tokenLoginValidate, data: { code } });
  const refresh = () =>
    client.authen.v1.refreshAccessToken.create({
      data: { grant_type: 'refresh_token', refresh_token: login.refresh_token },
    });

  const renewed = await refresh();

  expect(renewed.code).toBe(0);
  expect(renewed.data?.refresh_token).not.toBe(login.refresh_token);
  // HTTP 200 with a code: the SDK hands it through as an answer like any other.
  expect(await refresh()).toMatchObject({ code: 20007 });
});

test('a code used twice is refused with HTTP 200 and a code', async () => {
  await using server = await serve();
  const client = selfBuiltClient(server.url);
  const { code } = server.twin.feishu.createLoginCode({ app_id: selfBuilt.appId });
  const login = () => client.request<{ code: number }>({ ...tokenLoginValidate, data: { code } });

  expect((await login()).code).toBe(0);
  expect((await login()).code).toBe(10213);
});

test('a code older than three minutes is refused', async () => {
  await using server = await serve();
  const client = selfBuiltClient(server.url);
  const { code } = server.twin.feishu.createLoginCode({ app_id: selfBuilt.appId });
  server.twin.clock.advance('3m');

  const answer = await client.request<{ code: number }>({ ...tokenLoginValidate, data: { code } });

  expect(answer.code).toBe(10226);
});

interface Login {
  readonly data: {
    readonly access_token: string;
    readonly refresh_token: string;
    readonly expires_in: number;
  };
}
