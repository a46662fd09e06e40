import assert from 'node:assert/strict';
import test from 'node:test';
import { createFeishuClient } from 'tokentwin/client';
import { serve } from 'tokentwin/node';

// What a test needs without vitest, be it of node:test or of Jest: a server, its URL, and an end to it.
test('gets a token', async () => {
  await using server = await serve();
  const feishu = createFeishuClient({ baseUrl: server.url });
  const credentials = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };
  assert.equal((await feishu.appAccessTokenInternal(credentials)).expire, 7200);
});
