// The token source of tokentwin/client: node source.mjs feishu | dingtalk | ekuaibao
import {
  createDingtalkClient,
  createEkuaibaoClient,
  createFeishuClient,
  createTokenSource,
} from 'tokentwin/client';
import { runSuite } from './suite.mjs';

const baseUrl = process.env.TOKENTWIN_URL;
const vendors = {
  feishu() {
    const client = createFeishuClient({ baseUrl });
    const source = createTokenSource({
      operation: 'feishu.tenantAccessTokenInternal',
      client,
      app_id: 'cli_00000000000000a1',
      app_secret: 'twin-secret-self-built',
      timeoutMs: 5_000,
    });
    return () =>
      source.withToken((token) => client.protectedResource({ resource: 'contact/v3/users/me', token }));
  },
  dingtalk() {
    const client = createDingtalkClient({ baseUrl });
    const source = createTokenSource({
      operation: 'dingtalk.corpToken',
      client,
      corpId: 'dingtwincorp0001',
      client_id: 'dingtwinclient0001',
      client_secret: 'twin-secret-dingtalk',
      timeoutMs: 5_000,
    });
    return () =>
      source.withToken((token) => client.protectedResource({ resource: 'contact/users/me', token }));
  },
  ekuaibao() {
    const client = createEkuaibaoClient({ baseUrl });
    const source = createTokenSource({
      operation: 'ekuaibao.getAccessToken',
      client,
      appKey: '00000000-0000-4000-8000-0000000000e1',
      appSecurity: '00000000-0000-4000-8000-0000000000e2',
      timeoutMs: 5_000,
    });
    return () => source.withToken((token) => client.protectedResource({ resource: 'v1.1/docs', token }));
  },
};

await runSuite(vendors[process.argv[2] ?? 'feishu']());
