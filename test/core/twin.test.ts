import { describe, expect, test, vi } from 'vitest';
import type { Call } from '../../src/core/call.ts';
import type { Context } from '../../src/core/context.ts';
import type { Registry } from '../../src/core/provider.ts';
import { Router } from '../../src/core/router.ts';
import { TwinCore, type TwinCoreOptions } from '../../src/core/twin.ts';
import { toyVendor } from './toy-vendor.ts';

const start = '2026-11-21T00:00:00Z';
const startMs = Date.parse(start);

function toyTwin(options: TwinCoreOptions = {}): TwinCore {
  return new TwinCore(new Router([toyVendor()]), { now: start, frozen: true, ...options });
}

async function ask(twin: TwinCore, key = 'key'): Promise<{ token: string; expires_at: number }> {
  return JSON.parse((await send(twin, 'POST', '/toy/tokens', key)).body);
}

async function use(twin: TwinCore, token: string): Promise<number> {
  return (await send(twin, 'GET', '/toy/things/1', token)).status;
}

function send(twin: TwinCore, method: string, path: string, query = '') {
  const call: Call = { method, path, query, body: '', header: () => undefined };
  return twin.handle(call);
}

describe('the one door', () => {
  test('answers, and notes the time of the twin', async () => {
    const twin = toyTwin();

    expect(await send(twin, 'POST', '/toy/tokens', 'key')).toEqual({
      status: 200,
      headers: { 'Content-Type': 'application/json', Date: 'Sat, 21 Nov 2026 00:00:00 GMT' },
      body: expect.stringMatching(/^\{"token":"[0-9a-f]{8}","expires_at":\d+\}$/),
    });
  });

  test('refuses in the words of the catalogue, and tells the journal why', async () => {
    const twin = toyTwin();

    const reply = await send(twin, 'POST', '/toy/tokens');

    expect(reply).toMatchObject({ status: 400, body: '{"code":7,"msg":"no key"}' });
    expect(twin.journal.exchanges()).toMatchObject([
      {
        operation: 'toy.giveToken',
        error: 'no-key',
        code: 7,
        reason: 'There is nothing after the question mark.',
      },
    ]);
  });

  test("says plainly that a path is nobody's, and which is near", async () => {
    const reply = await send(toyTwin(), 'POST', '/toy/token');

    expect(reply).toMatchObject({
      status: 404,
      headers: { 'Content-Type': 'application/problem+json' },
    });
    expect(JSON.parse(reply.body)).toMatchObject({
      code: 'ERR_UNMATCHED_REQUEST',
      detail: expect.stringContaining('The nearest is POST /toy/tokens.'),
    });
  });

  test('names nothing when nothing is near', async () => {
    const reply = await send(toyTwin(), 'GET', '/elsewhere/altogether');

    expect(JSON.parse(reply.body).detail).toBe(
      'No operation matches GET /elsewhere/altogether. The path belongs to no vendor.',
    );
  });
});

describe('tokens', () => {
  test('are listed with what they are worth now', async () => {
    const twin = toyTwin();
    const { token } = await ask(twin);
    twin.clock.advance('4s');

    expect(twin.tokens.list()).toEqual([
      {
        id: 'tok_1',
        token,
        type: 'access_token',
        operation: 'toy.giveToken',
        client: 'key',
        subject: undefined,
        state: 'active',
        issuedAtMs: startMs,
        activeAtMs: startMs,
        expiresAtMs: startMs + 10_000,
        windowFromMs: startMs + 8_001,
        revokedAtMs: undefined,
        remainingMs: 6_000,
      },
    ]);
    expect(twin.tokens.introspect(token)).toBe('active');
    expect(twin.tokens.introspect('other')).toBe('unknown');
  });

  test('work until exactly their end', async () => {
    const twin = toyTwin();
    const { token, expires_at } = await ask(twin);

    twin.clock.set(expires_at - 1);
    expect(await use(twin, token)).toBe(200);
    twin.clock.set(expires_at);
    expect(await use(twin, token)).toBe(400);
    expect(twin.tokens.list()).toMatchObject([{ state: 'expired', remainingMs: 0 }]);
  });

  test('are ended by id or by text', async () => {
    const twin = toyTwin();
    const { token } = await ask(twin);
    await ask(twin, 'other');

    expect(twin.tokens.revoke(token)).toMatchObject({ id: 'tok_1', state: 'revoked', remainingMs: 0 });
    expect(twin.tokens.revoke('tok_2')).toMatchObject({ client: 'other', state: 'revoked' });
    expect(await use(twin, token)).toBe(400);
    expect(() => twin.tokens.revoke('tok_3')).toThrow(expect.objectContaining({ code: 'ERR_NOT_FOUND' }));
  });

  test('are ended together, and only those that lived are told', async () => {
    const twin = toyTwin();
    await ask(twin);
    await ask(twin, 'other');
    twin.tokens.revoke('tok_1');

    expect(twin.tokens.revokeAll()).toMatchObject([{ id: 'tok_2' }]);
    expect(twin.tokens.revokeAll()).toEqual([]);
  });
});

describe('the clock jumps by meaning', () => {
  test('to the first instant of the renewal window: the next call gives another token', async () => {
    const twin = toyTwin();
    const first = await ask(twin);

    twin.jumpTo('renewal-window', { offset: '-1ms' });
    expect(await ask(twin)).toEqual(first);

    twin.jumpTo('renewal-window');
    expect(twin.clock.now()).toBe(first.expires_at - 2_000 + 1);
    expect((await ask(twin)).token).not.toBe(first.token);
    expect(await use(twin, first.token)).toBe(200);
  });

  test('to the end of the youngest living token, or of one that is named', async () => {
    const twin = toyTwin();
    const first = await ask(twin);
    twin.clock.advance('1s');
    await ask(twin, 'other');

    twin.clock.to('expiry', { token: 'tok_1', offset: '-1s' });
    expect(twin.clock.now()).toBe(first.expires_at - 1_000);

    twin.jumpTo('expiry');
    expect(twin.clock.now()).toBe(first.expires_at + 1_000);
    expect(twin.tokens.list({ active: true })).toEqual([]);
  });

  test('nowhere without a token', () => {
    expect(() => toyTwin().jumpTo('expiry')).toThrow('No living token.');
    expect(() => toyTwin().jumpTo('expiry', { token: 'tok_9' })).toThrow('Unknown token "tok_9".');
  });

  test('to no renewal window where the vendor documents none', async () => {
    const policy = { ...toyVendor().providers[0]!.operation.lifecycle[0]!, renewalWindowMs: 0 };
    const twin = new TwinCore(new Router([toyVendor('toy', policy)]));
    await ask(twin);

    expect(() => twin.jumpTo('renewal-window')).toThrow('has no renewal window');
  });
});

describe('reset', () => {
  test('forgets tokens and journal and puts the clock where it started', async () => {
    const twin = toyTwin();
    const { token } = await ask(twin);
    twin.clock.advance('1h');
    twin.clock.resume();
    twin.reset();

    expect(twin.clock.reading()).toMatchObject({ now: '2026-11-21T00:00:00.000Z', mode: 'frozen' });
    expect(twin.tokens.list()).toEqual([]);
    expect(twin.journal.exchanges()).toEqual([]);
    expect(twin.tokens.introspect(token)).toBe('unknown');
  });

  test('with a random seed repeats the bytes', async () => {
    const twin = toyTwin({ randomSeed: 7 });
    const before = [await ask(twin), await ask(twin, 'other')];
    twin.reset();

    expect([await ask(twin), await ask(twin, 'other')]).toEqual(before);
  });

  test('comes back to the seed that was put last', () => {
    const twin = toyTwin({ seed: { toy: 'first' } });
    twin.replaceSeed({ toy: 'second' });
    twin.reset();

    expect(twin.seed()).toEqual({ toy: 'second' });
  });
});

test('another seed leaves tokens and clock as they are', async () => {
  const twin = toyTwin();
  const { token } = await ask(twin);
  twin.clock.advance('1s');
  twin.replaceSeed({ toy: 'second' });

  expect(twin.tokens.introspect(token)).toBe('active');
  expect(twin.clock.now()).toBe(startMs + 1_000);
});

test('two twins share nothing', async () => {
  const one = toyTwin();
  const other = toyTwin();
  const { token } = await ask(one);
  one.clock.advance('1h');

  expect(other.tokens.introspect(token)).toBe('unknown');
  expect(other.clock.now()).toBe(startMs);
  expect(other.journal.exchanges()).toEqual([]);
  expect(await ask(other)).not.toMatchObject({ token });
});

test('a push goes out by the way that was given, or nowhere', () => {
  const push = vi.fn();
  let world: { push(url: string, body: unknown): void } | undefined;
  const toy = toyVendor();
  const spying = {
    ...toy,
    createRegistry(given: Parameters<typeof toy.createRegistry>[0], seed: unknown) {
      world = given;
      return toy.createRegistry(given, seed);
    },
  };

  new TwinCore(new Router([spying]), { push });
  world!.push('http://127.0.0.1/hook', { ticket: 1 });
  expect(push).toHaveBeenCalledWith('http://127.0.0.1/hook', { ticket: 1 });

  new TwinCore(new Router([spying]));
  expect(() => world!.push('http://127.0.0.1/hook', {})).not.toThrow();
});

describe('a token of another vendor', () => {
  const twin = new TwinCore(new Router([toyVendor('a'), toyVendor('b')]), { now: start, frozen: true });
  const call = (method: string, path: string, query: string) =>
    twin.answer({ method, path, query, body: '', header: () => undefined });

  test('is unknown, and so is its owner', () => {
    const { token } = JSON.parse(call('POST', '/a/tokens', 'key').body) as { token: string };
    expect(call('GET', '/a/things/1', token).status).toBe(200);
    expect(call('GET', '/b/things/1', token).status).toBe(400);
    expect(twin.journal.exchanges().map(({ presented, reason }) => ({ presented, reason }))).toEqual([
      { presented: [], reason: undefined },
      { presented: [{ id: 'tok_1', state: 'active' }], reason: undefined },
      { presented: [{ id: undefined, state: 'unknown' }], reason: 'The token is unknown.' },
    ]);
  });
});

test('a vendor that uses a secret as the name of a client or a subject does not show it', () => {
  const toy = toyVendor();
  const [give] = toy.providers;
  const careless = {
    ...toy,
    sensitive: { secrets: ['key'], tokens: ['token'] },
    providers: [
      {
        ...give!,
        answer(key: string, context: Context<Registry, 'no-key'>) {
          context.issue('access_token', { clientId: key, subject: key, mint: () => 'minted' });
          return {};
        },
      },
    ],
  };
  const twin = new TwinCore(new Router([careless]), { seed: { toy: [{ key: 'a-real-secret' }] } });
  twin.answer({
    method: 'POST',
    path: '/toy/tokens',
    query: 'a-real-secret',
    body: '',
    header: () => undefined,
  });
  expect(
    JSON.stringify([twin.tokens.list(), twin.tokens.revokeAll(), twin.journal.exchanges()]),
  ).not.toContain('a-real-secret');
  expect(twin.tokens.list()).toMatchObject([{ client: '«redacted»', subject: '«redacted»' }]);
});
