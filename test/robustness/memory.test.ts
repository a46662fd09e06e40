import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Call } from '../../src/core/call.ts';
import { createTwin } from '../../src/index.ts';
import { pusher } from '../../src/server/transport/push.ts';

/** A call that any transport would make. */
function callOf(path: string, body: unknown): Call {
  return { method: 'POST', path, query: '', header: () => undefined, body: JSON.stringify(body) };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const store = { app_id: 'cli_00000000000000b2', app_secret: 'twin-secret-store' };
const suite = {
  client_id: 'suitetwinclient0001',
  client_secret: 'twin-secret-suite',
  grant_type: 'client_credentials',
};

test('thirty thousand tokens that die leave no more than ten thousand behind', async () => {
  const twin = createTwin({ frozen: true });
  const ask = callOf('/v1.0/oauth2/dingtwincorp0001/token', suite);
  for (let count = 0; count < 30_000; count++) {
    await twin.handle(ask);
    if (count % 1_000 === 0) twin.clock.advance('2h');
  }
  expect(twin.tokens.list().length).toBeLessThanOrEqual(10_001);
});

test('strangers that are refused leave nothing but the journal, which is a ring', async () => {
  const twin = createTwin({ frozen: true, journalSize: 100 });
  for (let count = 0; count < 5_000; count++) {
    await twin.handle(
      callOf('/open-apis/auth/v3/app_access_token/internal', { app_id: `cli_${count}`, app_secret: 'x' }),
    );
  }
  expect(twin.tokens.list()).toEqual([]);
  expect(twin.journal.exchanges()).toHaveLength(100);
  expect(twin.journal.count).toBe(5_000);
});

test('login codes are remembered up to ten thousand', () => {
  const twin = createTwin();
  for (let count = 0; count < 12_000; count++) twin.feishu.createLoginCode({ app_id: store.app_id });
  const { vendors } = twin.exportState() as unknown as { vendors: { feishu: { loginCodes: unknown[] } } };
  expect(vendors.feishu.loginCodes).toHaveLength(10_000);
});

test('fault rules that are spent make room for others; those that are not are refused beyond a thousand', async () => {
  const twin = createTwin();
  const once = { operation: 'feishu.appAccessToken', error: 10_014, times: 1 } as const;
  twin.faults.add(once);
  await twin.handle(callOf('/open-apis/auth/v3/app_access_token', store));
  const always = { operation: 'feishu.tenantAccessToken', error: 10_014 } as const;
  for (let count = 0; count < 1_000; count++) twin.faults.add(always);

  expect(twin.faults.list()).toHaveLength(1_000);
  expect(twin.faults.list()[0]!.id).toBe('fault_2');
  expect(() => twin.faults.add(always)).toThrow(/the maximum is 1,000/);
});

test('a rate limit forgets the windows of clients that nobody hears of again, also when the clock stands still', async () => {
  const twin = createTwin({ frozen: true });
  twin.faults.add({ fault: { type: 'rate-limit', limit: 5, window: '1h' } });
  for (let count = 0; count < 20_000; count++) {
    await twin.handle(
      callOf('/open-apis/auth/v3/app_access_token/internal', { app_id: `cli_${count}`, app_secret: 'x' }),
    );
  }
  const { faults } = twin.exportState() as unknown as { faults: { rules: { windows: unknown[] }[] } };
  expect(faults.rules[0]!.windows.length).toBeLessThanOrEqual(10_000);
});

test('pushes to a receiver that takes its time do not pile up', async () => {
  const seen: string[] = [];
  let release = () => {};
  const receiver = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => seen.push(chunk.toString()));
    if (seen.length > 0) return void response.end();
    release = () => response.end();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const push = pusher();
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  for (let number = 0; number < 3_000; number++) push(url, number);
  await expect.poll(() => seen.length).toBe(1);
  release();
  await expect.poll(() => seen.at(-1), { timeout: 10_000 }).toBe('2999');
  receiver.close();

  // The one under way, and the last thousand.
  expect(seen).toHaveLength(1_001);
  expect(seen[1]).toBe('2000');
});

test('four hundred thousand requests leave the heap as the first hundred thousand left it', {
  timeout: 120_000,
}, async () => {
  const twin = createTwin();
  const ask = callOf('/open-apis/auth/v3/app_access_token', { ...store, app_ticket: 'twin-ticket-1' });
  const refused = callOf('/v1.0/oauth2/dingtwincorp0001/token', { ...suite, client_secret: 'wrong' });
  const round = async (requests: number) => {
    for (let count = 0; count < requests / 2; count++) {
      await twin.handle(ask);
      await twin.handle(refused);
    }
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  // Code of other tests that is no longer run leaves the heap after several collections.
  for (let count = 0; count < 6; count++) collectGarbage();
  const beforeBytes = await round(100_000);
  const afterBytes = await round(300_000);
  expect(twin.journal.count).toBe(400_000);
  // Not four bytes a request.
  expect(Math.abs(afterBytes - beforeBytes)).toBeLessThan(1_048_576);
});
