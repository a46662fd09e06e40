import { expect, test } from 'vitest';
import { createTwin } from '../../src/twin/twin.ts';
import { askDingtalk, askEkuaibao, askFeishu } from './token-endpoints.ts';

const anybody = { app_id: 'cli_ffffffffffffffff', app_secret: 'made-up' };

test('a stranger is refused', async () => {
  const twin = createTwin();

  expect(await askFeishu(twin, anybody)).toMatchObject({ code: 10014 });
  expect(await askDingtalk(twin, { clientId: 'dingstranger' })).toMatchObject({ code: 'invalid.client' });
  expect(await askEkuaibao(twin, { appKey: 'stranger' })).not.toHaveProperty('value.accessToken');
});

test('unless any credentials are taken: then a stranger has a token like everybody, and the same one again', async () => {
  const twin = createTwin({ acceptAny: true });
  const first = await askFeishu(twin, anybody);

  expect(first).toMatchObject({ code: 0, expire: 7_200 });
  expect(await askFeishu(twin, anybody)).toMatchObject({ tenant_access_token: first.tenant_access_token });
  expect(await askDingtalk(twin, { corpId: 'dingnowhere', clientId: 'dingstranger' })).toMatchObject({
    expires_in: 7_200,
  });
  expect(await askEkuaibao(twin, { appKey: 'stranger' })).toHaveProperty('value.accessToken');
});

test('and a wrong secret of a registered client is as good as the right one', async () => {
  const twin = createTwin({ acceptAny: true });

  expect(await askFeishu(twin, { app_id: 'cli_00000000000000a1', app_secret: 'wrong' })).toMatchObject({
    code: 0,
  });
  expect(await askDingtalk(twin, { clientSecret: 'wrong' })).toMatchObject({ expires_in: 7_200 });
  expect(await askEkuaibao(twin, { appSecurity: 'wrong' })).toHaveProperty('value.accessToken');
});

test('strangers have tokens of their own', async () => {
  const twin = createTwin({ acceptAny: true });
  const one = await askFeishu(twin, anybody);
  const other = await askFeishu(twin, { ...anybody, app_id: 'cli_eeeeeeeeeeeeeeee' });

  expect(other.tenant_access_token).not.toBe(one.tenant_access_token);
});
