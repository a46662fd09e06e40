import { expect, test } from 'vitest';
import { createTwin } from '../../src/twin/twin.ts';
import { createTokenSource } from '../../src/vendors/clients.ts';
import { createDingtalkClient } from '../../src/vendors/dingtalk/client/client.ts';
import { createEkuaibaoClient } from '../../src/vendors/ekuaibao/client/client.ts';
import { createFeishuClient } from '../../src/vendors/feishu/client/client.ts';

test('a token source gets the token of the endpoint that is named, of each vendor', async () => {
  const twin = createTwin();
  const { fetch } = twin;
  const sources = [
    createTokenSource({
      operation: 'feishu.tenantAccessTokenInternal',
      client: createFeishuClient({ fetch }),
      app_id: 'cli_00000000000000a1',
      app_secret: 'twin-secret-self-built',
    }),
    createTokenSource({
      operation: 'dingtalk.corpToken',
      client: createDingtalkClient({ fetch }),
      corpId: 'dingtwincorp0001',
      client_id: 'dingtwinclient0001',
      client_secret: 'twin-secret-dingtalk',
    }),
    createTokenSource({
      operation: 'ekuaibao.getAccessToken',
      client: createEkuaibaoClient({ fetch }),
      appKey: '00000000-0000-4000-8000-0000000000e1',
      appSecurity: '00000000-0000-4000-8000-0000000000e2',
    }),
  ];
  for (const source of sources) await source.get();
  expect(twin.tokens.list({}).map(({ operation }) => operation)).toEqual([
    'feishu.tenantAccessTokenInternal',
    'dingtalk.corpToken',
    'ekuaibao.getAccessToken',
  ]);
});
