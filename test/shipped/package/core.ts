import assert from 'node:assert/strict';
import { createTwin } from 'tokentwin';

const twin = createTwin({ now: '2026-11-21T00:00:00Z', frozen: true });

async function ask(): Promise<{ app_access_token: string; expire: number }> {
  const response = await twin.fetch('https://open.feishu.cn/open-apis/auth/v3/app_access_token/internal', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }),
  });
  return (await response.json()) as { app_access_token: string; expire: number };
}

const first = await ask();
twin.clock.advance('91m');
const second = await ask();
assert.notEqual(second.app_access_token, first.app_access_token);
assert.deepEqual(twin.verdicts(), []);
assert.ok(await twin.example('dingtalk.corpToken'));
