import { test } from 'tokentwin/vitest';
import { expect } from 'vitest';

const app = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };

const ask = (base) =>
  fetch(`${base}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(app),
  }).then((response) => response.json());

test('a server', async ({ server }) => {
  const first = await ask(server.url);
  server.twin.clock.to('renewal-window');
  expect((await ask(server.url)).tenant_access_token).not.toBe(first.tenant_access_token);
  expect(server).toHaveIssued(2);
  expect(server).toHaveNoVerdicts('error');
});

test('the real hosts, by msw', async ({ intercept }) => {
  expect(await ask('https://open.feishu.cn')).toMatchObject({ code: 0 });
  expect(intercept).toHaveReceived('feishu.tenantAccessTokenInternal', 1);
});

test('a new twin each time', ({ twin }) => {
  expect(twin.tokens.list()).toEqual([]);
});
