import { CAppTicket, withTenantKey } from '@larksuiteoapi/node-sdk';
import { expect, test } from 'vitest';
import type { Seed } from '../../src/generated/seed.ts';
import { type RunningTwin, serve } from '../../src/server/serve.ts';
import { demoSeed } from '../../src/twin/demo-seed.ts';
import { callbackServer } from './callback-server.ts';
import { aboutMe, eventDispatcher, otherTenant, ownCache, store, storeClient, tenant } from './lark.ts';

test('a client without a ticket asks for one, the twin pushes it, and with it the client gets its tokens', async () => {
  const cache = ownCache();
  await using callback = await callbackServer(eventDispatcher(cache));
  await using server = await serve({ seed: seedWith(callback.url) });

  // Making the client is enough: it finds no ticket and calls app_ticket/resend.
  const client = storeClient(server.url, cache);
  await callback.handled(1);

  expect(await cache.get(CAppTicket, { namespace: store.appId })).toBe(ticketOf(server));
  expect(await client.request(aboutMe, withTenantKey(tenant))).toMatchObject({ code: 0 });
  expect(operations(server)).toEqual([
    'feishu.appTicketResend',
    'feishu.appAccessToken',
    'feishu.tenantAccessToken',
    'feishu.protectedResource',
  ]);
});

test('a ticket is pushed every hour of twin time, to the same dispatcher', async () => {
  const cache = ownCache();
  await using callback = await callbackServer(eventDispatcher(cache));
  await using server = await serve({ seed: seedWith(callback.url) });
  const tickets = new Set([ticketOf(server)]);

  for (let hour = 1; hour <= 3; hour++) {
    server.twin.clock.advance('1h');
    await callback.handled(hour);
    expect(await cache.get(CAppTicket, { namespace: store.appId })).toBe(ticketOf(server));
    tickets.add(ticketOf(server));
  }

  expect(tickets).toHaveProperty('size', 4);
});

test('each tenant has a token of its own, from one app token', async () => {
  const cache = await cacheWithTicket();
  await using server = await serve();
  const client = storeClient(server.url, cache);

  await client.request(aboutMe, withTenantKey(tenant));
  await client.request(aboutMe, withTenantKey(otherTenant));

  expect(server.twin.tokens.list({ type: 'app_access_token' })).toHaveLength(1);
  expect(server.twin.tokens.list({ type: 'tenant_access_token' })).toMatchObject([
    { subject: tenant },
    { subject: otherTenant },
  ]);
});

test('the tenant token is used again; in its last 30 minutes a client that starts is given another', async () => {
  await using server = await serve();
  const older = storeClient(server.url, await cacheWithTicket());
  await older.request(aboutMe, withTenantKey(tenant));
  await older.request(aboutMe, withTenantKey(tenant));
  expect(server.twin.tokens.list({ type: 'tenant_access_token' })).toHaveLength(1);

  server.twin.jumpTo('renewal-window');
  const newer = storeClient(server.url, await cacheWithTicket(ticketOf(server)));
  await newer.request(aboutMe, withTenantKey(tenant));

  expect(server.twin.tokens.list({ type: 'tenant_access_token', active: true })).toHaveLength(2);
  expect(await older.request(aboutMe, withTenantKey(tenant))).toMatchObject({ code: 0 });
});

test('a tenant token used after its end is refused with HTTP 400', async () => {
  await using server = await serve();
  const client = storeClient(server.url, await cacheWithTicket());
  await client.request(aboutMe, withTenantKey(tenant));
  server.twin.jumpTo('expiry');

  await expect(client.request(aboutMe, withTenantKey(tenant))).rejects.toMatchObject({
    response: { status: 400, data: { code: 99991663 } },
  });
});

test('a ticket that was replaced is taken for a grace, then refused with 10012', async () => {
  await using server = await serve();
  server.twin.feishu.rotateAppTicket(store.appId);
  const withOldTicket = async () => storeClient(server.url, await cacheWithTicket());

  expect(await (await withOldTicket()).request(aboutMe, withTenantKey(tenant))).toMatchObject({ code: 0 });

  server.twin.clock.advance('10m');
  await expect((await withOldTicket()).request(aboutMe, withTenantKey(tenant))).rejects.toThrow(
    'failed to get app_access_token, code: 10012',
  );
});

test('a tenant that has not installed the app gets no token, and the SDK tells the code', async () => {
  await using server = await serve();
  const client = storeClient(server.url, await cacheWithTicket());

  await expect(client.request(aboutMe, withTenantKey('0000000000000000'))).rejects.toThrow(
    /^failed to get tenant_access_token, code: \d+, msg: .+/,
  );
});

test('a client that never gets a ticket calls without a token, and is told so', async () => {
  await using server = await serve();
  const client = storeClient(server.url, ownCache());

  await expect(client.request(aboutMe, withTenantKey(tenant))).rejects.toMatchObject({
    response: {
      status: 400,
      data: {
        code: 99991661,
        msg: 'Missing access token for authorization. Please make a request with token attached.',
      },
    },
  });
});

/** A cache into which the seed's first ticket, or another, has been pushed before. */
async function cacheWithTicket(ticket = 'twin-ticket-1') {
  const cache = ownCache();
  await cache.set(CAppTicket, ticket, undefined, { namespace: store.appId });
  return cache;
}

/** The demo seed with a callback URL for the store app. */
function seedWith(callbackUrl: string): Seed {
  const apps = demoSeed.feishu.apps.map((app) =>
    app.type === 'store' ? { ...app, callback_url: callbackUrl } : app,
  );
  return { ...demoSeed, feishu: { ...demoSeed.feishu, apps } } as unknown as Seed;
}

function ticketOf({ twin }: RunningTwin): string {
  return twin.feishu.appTicket(store.appId).app_ticket;
}

function operations({ twin }: RunningTwin): (string | undefined)[] {
  return twin.journal.exchanges().map(({ operation }) => operation);
}
