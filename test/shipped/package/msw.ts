import assert from 'node:assert/strict';
import { setupServer } from 'msw/node';
import { createTwin } from 'tokentwin';
import { createDingtalkClient } from 'tokentwin/client';
import { handlers } from 'tokentwin/msw';

const twin = createTwin();
const server = setupServer(...handlers(twin));
server.listen({ onUnhandledFrame: 'error' });
const { expires_in } = await createDingtalkClient().corpToken({
  corpId: 'dingtwincorp0001',
  client_id: 'dingtwinclient0001',
  client_secret: 'twin-secret-dingtalk',
  grant_type: 'client_credentials',
});
assert.equal(expires_in, 7200);
server.close();
