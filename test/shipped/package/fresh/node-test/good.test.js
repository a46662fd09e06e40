import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serve } from 'tokentwin/node';

const app = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };

const ask = (base) =>
  fetch(`${base}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(app),
  }).then((response) => response.json());

test('renews in the last 30 minutes', async (t) => {
  const server = await serve();
  t.after(() => server.close());
  const first = await ask(server.url);
  server.twin.clock.to('renewal-window');
  assert.notEqual((await ask(server.url)).tenant_access_token, first.tenant_access_token);
  assert.deepEqual(server.twin.verdicts(), []);
});

test('follows the fake Date of node:test', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-21T00:00:00Z') });
  const server = await serve();
  t.after(() => server.close());
  await ask(server.url);
  t.mock.timers.setTime(Date.parse('2026-11-21T02:00:00Z'));
  assert.equal(server.twin.tokens.list()[0].state, 'expired');
});
