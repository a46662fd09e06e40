import { createFeishuClient } from 'tokentwin/client';
import { fakeTimers, test } from 'tokentwin/vitest';
import { expect, vi } from 'vitest';

test('renews in time', async ({ intercept, server }) => {
  vi.useFakeTimers(fakeTimers);
  const credentials = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };
  await createFeishuClient().appAccessTokenInternal(credentials);
  intercept.clock.advance('91m');
  await createFeishuClient({ baseUrl: server.url }).appAccessTokenInternal(credentials);
  vi.useRealTimers();
  expect(intercept).toHaveIssued(2);
  expect(intercept).toHaveReceived('feishu.appAccessTokenInternal', 2);
  expect(intercept).toHaveNoVerdicts();
});
