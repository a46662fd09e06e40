import { CAppTicket, withTenantKey } from '@larksuiteoapi/node-sdk';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type RunningTwin, serve } from '../../src/server/serve.ts';
import { aboutMe as dingtalkAboutMe, getToken } from '../clients/dingtalk.ts';
import {
  aboutMe,
  otherTenant,
  ownCache,
  selfBuiltClient,
  store,
  storeClient,
  tenant,
} from '../clients/lark.ts';

afterEach(() => {
  vi.useRealTimers();
});

function rulesOf({ twin }: RunningTwin): string[] {
  return twin.verdicts().map(({ rule, severity }) => `${rule}: ${severity}`);
}

async function storeSdk(server: RunningTwin) {
  const cache = ownCache();
  await cache.set(CAppTicket, 'twin-ticket-1', Number.POSITIVE_INFINITY, { namespace: store.appId });
  return storeClient(server.url, cache);
}

describe('the official Feishu SDK', () => {
  test('in good weather gets an empty list, over many of its lives', async () => {
    await using server = await serve();
    vi.setSystemTime('2026-11-21T00:00:00Z');
    server.twin.clock.reset();
    const client = selfBuiltClient(server.url);
    for (let call = 0; call < 30; call++) {
      await client.request(aboutMe);
      vi.setSystemTime(Date.now() + 1_000_000);
    }
    expect(server.twin.tokens.list().length).toBeGreaterThan(3);
    expect(server.twin.verdicts()).toEqual([]);
  });

  test('as a store app, which asks for the app token each time it wants a tenant token, gets an empty list', async () => {
    await using server = await serve();
    const client = await storeSdk(server);
    for (let call = 0; call < 6; call++) {
      await client.request(aboutMe, withTenantKey(call % 2 === 0 ? tenant : otherTenant));
    }
    expect(server.twin.verdicts()).toEqual([]);
  });

  test('twice, as two processes with caches of their own, gets an empty list', async () => {
    await using server = await serve();
    const clients = [selfBuiltClient(server.url), selfBuiltClient(server.url)];
    for (let call = 0; call < 4; call++) await Promise.all(clients.map((client) => client.request(aboutMe)));
    for (const client of clients) await client.request(aboutMe);
    expect(server.twin.verdicts()).toEqual([]);
  });

  test('keeps using a dead token after 99991663: no-recovery', async () => {
    await using server = await serve();
    const client = selfBuiltClient(server.url);
    await client.request(aboutMe);
    server.twin.clock.advance('2h');
    for (let call = 0; call < 3; call++) await client.request(aboutMe).catch(() => {});
    expect(rulesOf(server)).toEqual(['no-recovery: error']);
    expect(server.twin.verdicts()[0]).toMatchObject({ exchanges: [3, 4, 5], client: 'cli_00000000000000a1' });
  });

  test('has no single flight: stampede', async () => {
    await using server = await serve();
    const client = selfBuiltClient(server.url);
    await Promise.all(Array.from({ length: 20 }, () => client.request(aboutMe)));
    expect(rulesOf(server)).toEqual(['stampede: warning']);
  });
});

describe('the official DingTalk SDK, which has no cache', () => {
  test('with a token that is kept gets an empty list', async () => {
    await using server = await serve();
    const { accessToken } = await getToken(server.url);
    for (let call = 0; call < 5; call++) await dingtalkAboutMe(server.url, accessToken);
    expect(server.twin.verdicts()).toEqual([]);
  });

  test('asked for a token before each call: needless-request', async () => {
    await using server = await serve();
    for (let call = 0; call < 5; call++) {
      const { accessToken } = await getToken(server.url);
      await dingtalkAboutMe(server.url, accessToken);
    }
    expect(rulesOf(server)).toEqual(['needless-request: warning']);
  });
});

test('an SDK that repeats a call with the same dead token, as the Go one does: no-recovery', async () => {
  await using server = await serve();
  const client = selfBuiltClient(server.url);
  await client.request(aboutMe);
  server.twin.tokens.revokeAll();
  // oapi-sdk-go: one retry after 99991663, without clearing the cache.
  await client.request(aboutMe).catch(() => client.request(aboutMe).catch(() => {}));
  expect(rulesOf(server)).toEqual(['no-recovery: error']);
});
