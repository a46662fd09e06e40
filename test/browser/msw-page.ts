import { setupWorker } from 'msw/browser';
import { handlers } from '../../src/msw.ts';
import { createTwin } from '../../src/twin/twin.ts';

// Runs in the browser: what it finds out goes to the server that the test listens with.
const url = 'https://open.feishu.cn/open-apis/auth/v3/app_access_token/internal';
const app = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };

async function ask(): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(app) });
  return response.json();
}

async function find(): Promise<unknown> {
  const twin = createTwin();
  await setupWorker(...handlers(twin)).start({ onUnhandledFrame: 'bypass', quiet: true });
  const first = await ask();
  twin.clock.advance('91m');
  const second = await ask();
  twin.faults.add({ fault: { type: 'connection-reset' }, times: 1 });
  const reset = await ask().catch((error: unknown) => String(error));
  twin.faults.add({ fault: { type: 'truncated-body' }, times: 1 });
  const truncated = await ask().catch((error: unknown) => String(error));
  const passed = await (await fetch('/passed')).text();
  const example = await twin.example('dingtalk.corpToken');
  const operations = twin.journal.exchanges().map(({ operation }) => operation);
  return { first, second, reset, truncated, passed, example, operations };
}

const found = await find().catch((error: unknown) => ({ failed: String((error as Error).stack ?? error) }));
await fetch('/found', { method: 'POST', body: JSON.stringify(found) });
