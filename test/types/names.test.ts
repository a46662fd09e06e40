import { expect, test } from 'vitest';
import { type AnyTwin, createTwin, type FaultRule, type Scenario } from '../../src/index.ts';
import { serve } from '../../src/node.ts';
import { dingtalk } from '../../src/vendors/dingtalk/index.ts';

const hang = { type: 'hang' } as const;

// The compiler checks this file: `npm run check:types` fails if an error that is expected here does not occur.

const twin = createTwin();

test('fault rules take an operation and its errors, by name and by code', () => {
  const rules: FaultRule[] = [
    { operation: 'feishu.appAccessTokenInternal', error: 10014 },
    { operation: 'dingtalk.corpToken', error: 'invalid-client', times: 1 },
    { operation: 'dingtalk.corpToken', error: 'invalid.client' },
    { operation: 'ekuaibao.getAppAccessToken', error: 'app-not-found' },
    { operation: '*token', fault: hang },
    { error: 'invalid-client' },
    { path: '/open-apis/*', fault: { type: 'latency', ms: '1s' } },
  ];
  for (const rule of rules) twin.faults.add(rule);
  expect(twin.faults.clear()).toHaveLength(rules.length);
});

test('a misspelt operation or error of a fault rule does not compile', () => {
  // @ts-expect-error
  expect(() => twin.faults.add({ operation: 'feishu.appAccesTokenInternal', fault: hang })).toThrow(
    'Unknown operation',
  );
  expect(() =>
    // @ts-expect-error
    twin.faults.add({ operation: 'feishu.appAccessTokenInternal', error: 'app-secret-invalide' }),
  ).toThrow('no error');
  expect(() =>
    // @ts-expect-error: an error of another operation
    twin.faults.add({ operation: 'dingtalk.corpToken', error: 'app-secret-invalid' }),
  ).toThrow('no error');
  // @ts-expect-error
  expect(() => twin.faults.add({ error: 'app-secret-invalide' })).toThrow('No operation has an error');
  // @ts-expect-error
  expect(() => twin.faults.add({ operation: '*tokens', fault: hang })).toThrow();
});

test('filters, examples and scenarios take the names of operations and errors', async () => {
  twin.tokens.list({ operation: 'dingtalk.corpToken', active: true });
  twin.journal.exchanges({ operation: 'feishu.userInfo', error: 'none' });
  twin.journal.exchanges({ error: 99991663 });
  await twin.example('ekuaibao.location');
  const scenario: Scenario = {
    tokens: [{ operation: 'feishu.appAccessTokenInternal', remaining: '29m' }],
    faults: [{ operation: 'dingtalk.corpToken', error: 'server-error' }],
  };
  createTwin({ scenario }).load(scenario);

  // @ts-expect-error
  twin.tokens.list({ operation: 'dingtalk.corptoken' });
  // @ts-expect-error
  twin.tokens.revokeAll({ operation: 'dingtalk.corptoken' });
  // @ts-expect-error
  twin.journal.exchanges({ operation: 'feishu.userinfo' });
  // @ts-expect-error
  twin.journal.exchanges({ error: 'invalid-clients' });
  // @ts-expect-error
  await expect(twin.example('ekuaibao.locations')).rejects.toThrow('Unknown operation');
  // @ts-expect-error
  expect(() => createTwin({ scenario: { tokens: [{ operation: 'feishu.appAccessToken2' }] } })).toThrow();
  // @ts-expect-error
  expect(() => twin.load({ faults: [{ operation: 'dingtalk.corpTokens', fault: hang }] })).toThrow();
});

test('a server has the names of its twin', async () => {
  await using running = await serve();
  running.twin.faults.add({ operation: 'dingtalk.corpToken', error: 'server-error' });
  // @ts-expect-error
  expect(() => running.twin.faults.add({ operation: 'dingtalk.corpTokens', fault: hang })).toThrow(
    'Unknown operation',
  );
});

test('with vendors of your own any name compiles, and is checked when it is used', () => {
  const other = createTwin({ vendors: [dingtalk] });
  expect(() => other.faults.add({ operation: 'wecom.token', fault: hang })).toThrow('Unknown operation');
  const any: AnyTwin = twin;
  expect(() => any.faults.add({ operation: 'wecom.token', fault: hang })).toThrow('Unknown operation');
});
