import { expect, test } from 'vitest';
import { findRealSecrets, looksReal } from '../../src/core/real-secrets.ts';
import { createTwin } from '../../src/twin/twin.ts';

test.each([
  'dskLLdkasdjlasdKK7s1qZ3xP0vB',
  '9f86d081884c7d659a2feaa0c55ad015',
  '7b1e4d2c-93aa-4f6e-8c15-0d9be27f6a31',
])('%s looks like a real secret', (value) => expect(looksReal(value)).toBe(true));

test.each([
  'twin-secret-self-built-8f3a91c7d2',
  '00000000-0000-4000-8000-0000000000e2',
  'my-app-secret-1234567890',
  'correct horse battery staple',
  'short1',
  'aaaaaaaaaaaaaaaaaaaaaaaa1',
  42,
  undefined,
])('%j does not', (value) => expect(looksReal(value)).toBe(false));

test('is found in every field that a spec marks as secret, and the demo seed has none', () => {
  const real = '9f86d081884c7d659a2feaa0c55ad015';
  const { vendors } = createTwin().router;
  expect(findRealSecrets(createTwin().seed(), vendors)).toEqual([]);
  const found = findRealSecrets(
    {
      feishu: {
        apps: [
          { app_id: 'a', app_secret: 'x' },
          { app_id: 'b', app_secret: real, app_ticket: real },
        ],
      },
      dingtalk: { clients: [{ client_id: 'c', client_secret: real }] },
      ekuaibao: { corporations: [{ corporationId: 'd', appKey: 'e', appSecurity: real }] },
    },
    vendors,
  );
  expect(found.map(({ path }) => path.join('.'))).toEqual([
    'feishu.apps.1.app_secret',
    'feishu.apps.1.app_ticket',
    'dingtalk.clients.0.client_secret',
    'ekuaibao.corporations.0.appSecurity',
  ]);
  expect(JSON.stringify(found)).not.toContain(real);
});
