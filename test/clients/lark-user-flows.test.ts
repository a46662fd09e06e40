import { withUserAccessToken } from '@larksuiteoapi/node-sdk';
import { expect, test } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { visibleUser } from '../support/feishu.ts';
import { aboutMe, selfBuilt, selfBuiltClient } from './lark.ts';

/** What the SDK returns of a user's tokens. */
interface Tokens {
  readonly code: number;
  readonly msg: string;
  readonly data?: {
    readonly access_token: string;
    readonly refresh_token: string;
    readonly expires_in: number;
  };
}

test('the SDK exchanges a code by oidc, calls as the user, and refreshes once', async () => {
  await using server = await serve({ frozen: true });
  const client = selfBuiltClient(server.url);
  const { code } = server.twin.feishu.createLoginCode({ app_id: selfBuilt.appId });

  const first = (await client.authen.v1.oidcAccessToken.create({
    data: { grant_type: 'authorization_code', code },
  })) as Tokens;
  expect(first).toMatchObject({ code: 0, data: { token_type: 'Bearer', expires_in: 7_200 } });
  const me = await client.authen.v1.userInfo.get({}, withUserAccessToken(first.data!.access_token));
  expect(me).toMatchObject({ code: 0, data: { open_id: visibleUser } });

  server.twin.clock.advance('3h');
  await expect(client.request(aboutMe, withUserAccessToken(first.data!.access_token))).rejects.toMatchObject({
    response: { status: 401, data: { code: 99991677 } },
  });
  const { refresh_token } = first.data!;
  // The clock of the SDK stood still, so its app token has expired too.
  const later = selfBuiltClient(server.url);
  const refresh = async () =>
    (await later.authen.v1.oidcRefreshAccessToken.create({
      data: { grant_type: 'refresh_token', refresh_token },
    })) as Tokens;
  const second = await refresh();
  expect(second.code).toBe(0);
  expect(
    await later.authen.v1.userInfo.get({}, withUserAccessToken(second.data!.access_token)),
  ).toMatchObject({ code: 0, data: { open_id: visibleUser } });
  expect((await refresh()).code).not.toBe(0);
});

test('a code that was used is refused, and the SDK hands the refusal on', async () => {
  await using server = await serve({ frozen: true });
  const client = selfBuiltClient(server.url);
  const { code } = server.twin.feishu.createLoginCode({ app_id: selfBuilt.appId });
  const exchange = async () =>
    (await client.authen.v1.oidcAccessToken.create({
      data: { grant_type: 'authorization_code', code },
    })) as Tokens;
  expect((await exchange()).code).toBe(0);
  const again = await exchange();
  expect(again.code).toBeGreaterThan(20_000);
  expect(again.data?.access_token).toBeUndefined();
});

test('the SDK uses the older endpoints of a web login too', async () => {
  await using server = await serve({ frozen: true });
  const client = selfBuiltClient(server.url);
  const { code } = server.twin.feishu.createLoginCode({ app_id: selfBuilt.appId });

  const first = (await client.authen.v1.accessToken.create({
    data: { grant_type: 'authorization_code', code },
  })) as Tokens;
  expect(first).toMatchObject({ code: 0, data: { open_id: visibleUser } });
  const second = (await client.authen.v1.refreshAccessToken.create({
    data: { grant_type: 'refresh_token', refresh_token: first.data!.refresh_token },
  })) as Tokens;
  expect(second).toMatchObject({ code: 0, data: { open_id: visibleUser } });
  expect(second.data!.access_token).not.toBe(first.data!.access_token);
});
