import { describe, expect, it, vi } from 'vitest';
import { createTokenSource, memoryStore, VendorError } from '../../src/client.ts';
import { type Endpoint, endpoints, type SourceWorld, settled, sourceWorld } from './worlds.ts';

/** How often the source's own endpoint was asked. */
function asked({ twin }: SourceWorld, endpoint: Endpoint): number {
  return twin.journal.exchanges().filter(({ operation }) => operation === endpoint).length;
}

/** How often it was renewed. A user's token is renewed by another operation than the one that issued it. */
function renewals(world: SourceWorld, endpoint: Endpoint): number {
  if (endpoint !== 'feishu.tokenLoginValidate') return asked(world, endpoint) - 1;
  return world.twin.journal.exchanges({ operation: 'feishu.refreshAccessToken' }).length;
}

/** How long before a token's end its source renews it, at random 0.5. */
const windows: Record<Endpoint, number> = {
  'feishu.appAccessTokenInternal': 30,
  'feishu.tenantAccessTokenInternal': 30,
  'feishu.appAccessToken': 30,
  'feishu.tenantAccessToken': 30,
  'feishu.tokenLoginValidate': 10,
  'dingtalk.corpToken': 10,
  'ekuaibao.getAccessToken': 5,
};

describe.each(endpoints)('a source of %s', (endpoint) => {
  it('asks once for as long as the token lives, and for as many as want it at once', async () => {
    const world = sourceWorld(endpoint);
    const tokens = await Promise.all(Array.from({ length: 5 }, () => world.source.get()));
    expect(new Set(tokens).size).toBe(1);
    await world.use();
    world.twin.clock.advance(`${120 - windows[endpoint]}m`);
    await world.use();
    await settled(world);
    expect(asked(world, endpoint)).toBe(1);
  });

  it('renews behind the back of whoever asks, before the token ends', async () => {
    const world = sourceWorld(endpoint);
    const first = await world.source.get();
    world.twin.clock.advance(`${120 - windows[endpoint] * 0.94}m`);
    expect(await world.source.get()).toBe(first);
    await settled(world);
    expect(renewals(world, endpoint)).toBe(1);
    world.twin.clock.advance(`${windows[endpoint]}m`);
    await world.use();
    expect(world.twin.journal.exchanges().at(-1)!.response.status).toBe(200);
  });

  it('asks anew when the token has ended', async () => {
    const world = sourceWorld(endpoint);
    const first = await world.source.get();
    world.twin.clock.advance('121m');
    expect(await world.source.get()).not.toBe(first);
    await world.use();
  });

  it('recovers once from a token that was ended early', async () => {
    const world = sourceWorld(endpoint);
    const first = await world.source.get();
    world.twin.tokens.revokeAll({});
    await world.use();
    expect(await world.source.get()).not.toBe(first);
  });
});

describe('while the vendor fails', () => {
  const endpoint = 'feishu.appAccessTokenInternal';

  it('tries again when there is nothing to go on with', async () => {
    const world = sourceWorld(endpoint);
    world.twin.faults.add({ operation: endpoint, fault: { type: 'bad-gateway-html' }, times: 2 });
    expect(await world.source.get()).toMatch(/^t-/);
  });

  it('keeps the old token as long as it lives, asks less and less often, and says so', async () => {
    const onRenewalFailed = vi.fn();
    const world = sourceWorld(endpoint, { onRenewalFailed });
    const first = await world.source.get();
    world.twin.clock.advance('92m');
    world.twin.faults.add({ operation: endpoint, fault: { type: 'connection-reset' } });
    for (let second = 0; second < 600; second++) {
      expect(await world.source.get()).toBe(first);
      await settled(world);
      world.twin.clock.advance('1s');
    }
    // 1, 2, 4 … 64 seconds, then once a minute; three quarters of that with this jitter.
    expect(asked(world, endpoint) - 1).toBeLessThan(20);
    expect(onRenewalFailed).toHaveBeenCalledTimes(asked(world, endpoint) - 1);
    world.twin.faults.clear();
    world.twin.clock.advance('61s');
    await world.source.get();
    await settled(world);
    expect(await world.source.get()).not.toBe(first);
  });

  it('gives the failure without asking again until a pause is over', async () => {
    const world = sourceWorld(endpoint);
    world.twin.faults.add({ operation: endpoint, error: 'app-secret-invalid' });
    await expect(world.source.get()).rejects.toThrow(VendorError);
    await expect(world.source.get()).rejects.toThrow('10014 app secret invalid');
    expect(asked(world, endpoint)).toBe(1);
    world.twin.clock.advance('1s');
    await expect(world.source.get()).rejects.toThrow(VendorError);
    expect(asked(world, endpoint)).toBe(2);
  });

  it('waits as long as the vendor asks it to', async () => {
    const world = sourceWorld(endpoint);
    world.twin.faults.add({ operation: endpoint, error: 'rate-limited', times: 1 });
    const error = await world.source.get().catch((thrown: unknown) => thrown);
    const { retryAfterMs } = error as VendorError;
    expect(retryAfterMs).toBeGreaterThan(0);
    world.twin.clock.advance(retryAfterMs! - 1);
    await expect(world.source.get()).rejects.toBe(error);
    world.twin.clock.advance(1);
    expect(await world.source.get()).toMatch(/^t-/);
  });

  it('is not kept from asking by a clock that was set back', async () => {
    const world = sourceWorld(endpoint);
    world.twin.faults.add({ operation: endpoint, error: 'app-secret-invalid', times: 1 });
    await expect(world.source.get()).rejects.toThrow(VendorError);
    world.twin.clock.set('2026-11-20T00:00:00Z');
    expect(await world.source.get()).toMatch(/^t-/);
  });
});

describe('when a token is refused', () => {
  const endpoint = 'feishu.appAccessTokenInternal';

  it('asks for another, once for all who were refused', async () => {
    const world = sourceWorld(endpoint);
    await world.source.get();
    world.twin.tokens.revokeAll({});
    await Promise.all(Array.from({ length: 5 }, () => world.use()));
    expect(asked(world, endpoint)).toBe(2);
  });

  it('ignores what is said of a token that was replaced already', async () => {
    const world = sourceWorld(endpoint);
    const first = await world.source.get();
    world.twin.tokens.revokeAll({});
    await world.use();
    await world.source.invalidate(first);
    await world.use();
    expect(asked(world, endpoint)).toBe(2);
  });

  it('does not ask again and again where another token is no help', async () => {
    const world = sourceWorld(endpoint);
    world.twin.faults.add({ operation: 'feishu.protectedResource', error: 'invalid-access-token' });
    for (let use = 0; use < 5; use++) await expect(world.use()).rejects.toThrow('99991663');
    expect(asked(world, endpoint)).toBeLessThanOrEqual(2);
  });

  it('leaves other failures alone', async () => {
    const world = sourceWorld(endpoint);
    await expect(world.source.withToken(() => Promise.reject(new Error('something else')))).rejects.toThrow(
      'something else',
    );
    expect(asked(world, endpoint)).toBe(1);
  });
});

describe('a store app', () => {
  it('asks for its ticket again when the one it has is refused', async () => {
    const world = sourceWorld('feishu.appAccessToken');
    world.twin.faults.add({ operation: 'feishu.appAccessToken', error: 10012, times: 1 });
    await expect(world.source.get()).rejects.toThrow('10012');
    expect(world.twin.journal.exchanges().at(-1)!.operation).toBe('feishu.appTicketResend');
    world.twin.clock.advance('1s');
    expect(await world.source.get()).toMatch(/^a-/);
  });
});

describe('a user', () => {
  it('stays logged in by the newest refresh token', async () => {
    const world = sourceWorld('feishu.tokenLoginValidate');
    for (let renewal = 0; renewal < 4; renewal++) {
      await world.use();
      world.twin.clock.advance('111m');
      await world.source.get();
      await settled(world);
    }
    expect(asked(world, 'feishu.tokenLoginValidate')).toBe(1);
  });

  it('logs in again when the refresh token is no longer good', async () => {
    const world = sourceWorld('feishu.tokenLoginValidate');
    await world.source.get();
    world.twin.clock.advance('31d');
    await world.use();
    expect(asked(world, 'feishu.tokenLoginValidate')).toBe(2);
  });
});

describe('a shared store', () => {
  it('lets one source use what another has got, and renew once for both', async () => {
    const store = memoryStore();
    const world = sourceWorld('ekuaibao.getAccessToken', { store });
    const other = createTokenSource({
      key: world.source.key,
      renewWithinMs: 300_000,
      fetchToken: () => Promise.reject(new Error('not needed')),
      store,
      now: () => world.twin.clock.now(),
    });
    expect(await other.get().catch(() => 'none')).toBe('none');
    const first = await world.source.get();
    world.twin.clock.advance('2s');
    expect(await other.get()).toBe(first);
    world.twin.clock.advance('116m');
    await world.source.get();
    await settled(world);
    await other.get();
    await other.idle();
    expect(await other.get()).toBe(await world.source.get());
    expect(await other.get()).not.toBe(first);
  });
});
