import { expect, test } from 'vitest';
import { createTwin, type Twin } from '../../src/index.ts';
import { Wire } from './wire.ts';

const startMs = Date.parse('2026-11-21T00:00:00Z');

/** A client that keeps a token until the instant that its response said, by its own clock. */
class TrustingClient {
  readonly #twin: Twin;
  readonly #now: () => number;
  readonly #recovers: boolean;
  #token: { accessToken: string; expireTime: number } | undefined;

  constructor(twin: Twin, now: () => number, { recovers = false } = {}) {
    this.#twin = twin;
    this.#now = now;
    this.#recovers = recovers;
  }

  async call(): Promise<number> {
    if (this.#now() >= (this.#token?.expireTime ?? 0)) await this.#fetch();
    const status = await this.#use();
    if (status !== 403 || !this.#recovers) return status;
    await this.#fetch();
    return this.#use();
  }

  async #fetch(): Promise<void> {
    const response = await this.#twin.fetch('https://app.ekuaibao.com/api/openapi/v1/auth/getAccessToken', {
      method: 'POST',
      body: JSON.stringify({
        appKey: '00000000-0000-4000-8000-0000000000e1',
        appSecurity: '00000000-0000-4000-8000-0000000000e2',
      }),
    });
    this.#token = (await response.json()).value;
  }

  async #use(): Promise<number> {
    const query = new URLSearchParams({ accessToken: this.#token!.accessToken });
    const response = await this.#twin.fetch(`https://app.ekuaibao.com/api/openapi/v1/staffs?${query}`);
    return response.status;
  }
}

/** A twin with a skew, and a client whose clock is this machine's. */
function skewed(skew: '5m' | '-5m' | '-90m' | '0s', options: { recovers?: boolean } = {}) {
  let realMs = startMs;
  const now = () => realMs;
  const twin = createTwin({
    realNow: now,
    skew,
    quirks: { 'ekuaibao.propagation': 'refused-at-first' },
    seed: seed(),
  });
  return {
    twin,
    client: new TrustingClient(twin, now, options),
    wait: (ms: number) => {
      realMs += ms;
    },
  };
}

/** The demo seed, with tokens that work at once. */
function seed() {
  const { ekuaibao } = createTwin().seed() as { ekuaibao: object };
  return { ekuaibao: { ...ekuaibao, propagationDelay: '0ms' } };
}

const minute = 60_000;

test('a skew puts the clock of the vendor ahead, and what it says with it', async () => {
  const { twin } = skewed('5m');
  expect(twin.clock.reading()).toMatchObject({ nowMs: startMs + 5 * minute, skewMs: 5 * minute });
  const response = await twin.fetch('https://app.ekuaibao.com/api/openapi/v1/auth/getAccessToken', {
    method: 'POST',
    body: '{"appKey":"00000000-0000-4000-8000-0000000000e1","appSecurity":"00000000-0000-4000-8000-0000000000e2"}',
  });
  expect(Date.parse(response.headers.get('date') ?? '')).toBe(startMs + 5 * minute);
  expect((await response.json()).value.expireTime).toBe(startMs + 125 * minute);
});

test('a skew stays over a reset and an exported state, and a scenario has its own', () => {
  const { twin } = skewed('5m');
  twin.clock.advance('1h');
  twin.reset();
  expect(twin.clock.reading()).toMatchObject({ nowMs: startMs + 5 * minute, skewMs: 5 * minute });
  const other = createTwin({ realNow: () => startMs });
  other.importState(twin.exportState());
  expect(other.clock.reading()).toMatchObject({ nowMs: startMs + 5 * minute, skewMs: 5 * minute });
  other.reset();
  expect(other.clock.reading()).not.toHaveProperty('skewMs');
  twin.load({ skew: '-1m', now: '2026-11-21T00:00:00Z', freeze: true });
  expect(twin.clock.reading()).toMatchObject({ nowMs: startMs - minute, skewMs: -minute });
});

test('assumed-same-clock: a client behind the vendor keeps tokens that have expired', async () => {
  const { twin, client, wait } = skewed('5m');
  expect(await client.call()).toBe(200);
  wait(119 * minute);
  expect(await client.call()).toBe(200);
  wait(3 * minute);
  expect(await client.call()).toBe(403);
  expect(twin.verdicts()).toMatchObject([
    {
      rule: 'assumed-same-clock',
      severity: 'error',
      message:
        'used tok_1 2m after it expired. Its response said the instant of expiry, and the vendor’s clock is 5m ahead of the client’s.',
      exchanges: [1, 4],
      documented: expect.stringContaining('expireTime'),
    },
  ]);
});

test('assumed-same-clock is a warning for a client that recovers at once', async () => {
  const { twin, client, wait } = skewed('5m', { recovers: true });
  await client.call();
  wait(122 * minute);
  expect(await client.call()).toBe(200);
  expect(twin.verdicts()).toMatchObject([{ rule: 'assumed-same-clock', severity: 'warning' }]);
});

test('a use later than the skew explains has another cause', async () => {
  const { twin, client, wait } = skewed('5m');
  await client.call();
  const { tokens } = { tokens: twin.tokens.list() };
  expect(tokens).toHaveLength(1);
  wait(124 * minute);
  await client.call();
  expect(twin.verdicts().map(({ rule }) => rule)).toEqual(['assumed-same-clock']);
  const late = skewed('0s');
  await late.client.call();
  late.wait(119 * minute);
  await late.client.call();
  expect(late.twin.verdicts()).toEqual([]);
});

test('assumed-same-clock: a client ahead of the vendor asks again although its token is good', async () => {
  const { twin, client, wait } = skewed('-90m');
  for (let call = 0; call < 6; call++) {
    expect(await client.call()).toBe(200);
    wait(31 * minute);
  }
  expect(twin.verdicts()).toMatchObject([
    {
      rule: 'assumed-same-clock',
      severity: 'warning',
      message: expect.stringContaining('the vendor’s clock is 1h 30m behind the client’s'),
    },
  ]);
});

test('a client that asks again in time by its own clock, which differs a little, gets an empty list', async () => {
  const { twin, client, wait } = skewed('-5m');
  for (let call = 0; call < 12; call++) {
    expect(await client.call()).toBe(200);
    wait(29 * minute);
  }
  expect(twin.verdicts()).toEqual([]);
});

test.each([
  ['5m', 301_000, 'assumed-same-clock: error'],
  ['5m', 301_001, 'used-after-expiry: error'],
  ['0s', 500, 'used-after-expiry: error'],
  ['-5m', 500, 'used-after-expiry: error'],
] as const)('with a skew of %s a token is used %i ms after it expired: %s', (skew, lateMs, expected) => {
  const wire = new Wire({ skew });
  const answer: unknown = wire.send('POST', '/api/openapi/v1/auth/getAccessToken', {
    body: {
      appKey: '00000000-0000-4000-8000-0000000000e1',
      appSecurity: '00000000-0000-4000-8000-0000000000e2',
    },
  });
  const { accessToken } = (answer as { value: { accessToken: string } }).value;
  wire.realMs += 120 * minute + lateMs;
  wire.send('GET', `/api/openapi/v1/staffs?${new URLSearchParams({ accessToken })}`);
  expect(wire.verdicts).toEqual([expected]);
});

test('with a skew, a response that says the seconds left is not compared with a clock', () => {
  const wire = new Wire({ skew: '5m' });
  const token = wire.request();
  wire.realMs += 122 * minute;
  wire.use(token);
  expect(wire.verdicts).toEqual(['used-after-expiry: error']);
});
