import { describe, expect, test } from 'vitest';
import { createTwin, type Twin } from '../../src/twin/twin.ts';
import { controlRoutes as dingtalkRoutes } from '../../src/vendors/dingtalk/control-routes.ts';
import { controlRoutes as feishuRoutes } from '../../src/vendors/feishu/control-routes.ts';
import { startMs } from '../support/words.ts';
import { world } from '../support/world.ts';

const selfBuilt = 'cli_00000000000000a1';
const store = 'cli_00000000000000b2';
const internal = 'dingtwinclient0001';

function start(): Twin {
  return createTwin({ seed: world(), now: startMs, frozen: true });
}

function input(body: Readonly<Record<string, unknown>>, query = '') {
  return { body, query: new URLSearchParams(query) };
}

describe('POST /login-codes', () => {
  const [ofFeishu, ofDingtalk] = [feishuRoutes['POST /login-codes']!, dingtalkRoutes['POST /login-codes']!];

  test('is meant for the vendor whose app the body names', () => {
    const bodies = [{ app_id: selfBuilt }, { client_id: internal }, {}];
    expect(bodies.map((body) => ofFeishu.accepts!(input(body)))).toEqual([true, false, false]);
    expect(bodies.map((body) => ofDingtalk.accepts!(input(body)))).toEqual([false, true, false]);
  });

  test('makes a code of Feishu with what the body says of it', () => {
    const { feishu } = start();
    const body = {
      app_id: selfBuilt,
      client_id: 'of another',
      scope: 'a',
      redirect_uri: 'http://127.0.0.1/',
    };
    const { code } = ofFeishu.run(feishu, input(body)) as { readonly code: string };
    expect(feishu.loginCodes.find(code)).toMatchObject({
      appId: selfBuilt,
      scope: 'a',
      redirectUri: 'http://127.0.0.1/',
    });
    expect(() => ofFeishu.run(feishu, input({}))).toThrow(
      expect.objectContaining({
        code: 'ERR_INVALID_OPTION',
        message: 'The body lacks "app_id": name the app whose user logs in.',
      }),
    );
  });

  test('makes a code of DingTalk', () => {
    const { dingtalk } = start();
    const { code } = ofDingtalk.run(dingtalk, input({ client_id: internal })) as { readonly code: string };
    expect(dingtalk.loginCodes.find(code)).toMatchObject({
      clientId: internal,
      unionId: 'dingtwinunion0001',
    });
    expect(() => ofDingtalk.run(dingtalk, input({}))).toThrow('There is no client "".');
  });
});

describe.each(['GET', 'POST'])('%s /app-tickets', (method) => {
  const route = feishuRoutes[`${method} /app-tickets`]!;

  test('takes the app from the body or from the query', () => {
    const { feishu } = start();
    expect(route.run(feishu, input({ app_id: store }))).toMatchObject({ app_id: store });
    expect(route.run(feishu, input({}, `app_id=${store}`))).toEqual(feishu.appTicket(store));
    expect(route.run(feishu, input({ app_id: store }, `app_id=${selfBuilt}`))).toMatchObject({
      app_id: store,
    });
  });

  test.each([input({}), input({}, 'app_id='), input({ app_id: '' }), input({ app_id: 7 })])(
    'refuses a request that names none: %j',
    (without) => {
      expect(() => route.run(start().feishu, without)).toThrow(
        expect.objectContaining({
          code: 'ERR_INVALID_OPTION',
          message: 'The query parameter app_id is missing: add ?app_id=….',
        }),
      );
    },
  );
});

test('POST /app-tickets makes another ticket, GET does not', () => {
  const { feishu } = start();
  const before = feishu.appTicket(store);
  expect(feishuRoutes['GET /app-tickets']!.run(feishu, input({ app_id: store }))).toEqual(before);
  const after = feishuRoutes['POST /app-tickets']!.run(feishu, input({ app_id: store }));
  expect(after).toEqual(feishu.appTicket(store));
  expect(after).not.toEqual(before);
});
