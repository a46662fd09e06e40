import { describe, expect, test } from 'vitest';
import { Wire } from './wire.ts';

const account = {
  appKey: '00000000-0000-4000-8000-0000000000e1',
  appSecurity: '00000000-0000-4000-8000-0000000000e2',
};

interface Pair {
  readonly accessToken: string;
  readonly refreshToken: string;
}

type Sent = Parameters<Wire['send']>[2];

function pairOf(answer: unknown): Pair {
  return (answer as { value: Pair }).value;
}

const requestPair = (wire: Wire): Pair =>
  pairOf(wire.send('POST', '/api/openapi/v1/auth/getAccessToken', { body: account }));

function refresh(wire: Wire, { accessToken, refreshToken }: Pair, sent?: Sent) {
  const query = new URLSearchParams({ accessToken, refreshToken, powerCode: '219904' });
  return wire.send('POST', `/api/openapi/v2/auth/refreshToken?${query}`, sent);
}

/** Sends the same refused refresh so often, with five seconds in between. */
function refreshAgain(wire: Wire, pair: Pair, times = 2): void {
  for (let attempt = 0; attempt < times; attempt++) {
    refresh(wire, pair);
    wire.realMs += 5_000;
  }
}

/** An Ekuaibao pair that was revoked. */
function revokedPair(wire: Wire): Pair {
  const pair = requestPair(wire);
  wire.twin.tokens.revokeAll();
  return pair;
}

const summary = (wire: Wire) => wire.twin.verdicts().map(({ rule, exchanges }) => [rule, exchanges]);

describe('a pair that is refused again and again', () => {
  test('counts, whether it had expired or was revoked', () => {
    const wire = new Wire();
    refreshAgain(wire, revokedPair(wire), 3);
    expect(wire.twin.verdicts()).toMatchObject([
      {
        rule: 'refreshed-the-dead',
        exchanges: [2, 3, 4],
        message: 'sent tok_1 3 times though it was refused the first time, and did nothing else about it.',
        operation: 'ekuaibao.refreshToken',
        client: account.appKey,
      },
    ]);
  });

  test('counts from the first time on after the client had done something else in between', () => {
    const wire = new Wire();
    const pair = revokedPair(wire);
    refreshAgain(wire, pair);
    requestPair(wire);
    refreshAgain(wire, pair);
    expect(wire.twin.verdicts().map(({ message, exchanges }) => [message, exchanges])).toEqual([
      ['sent tok_1 2 times though it was refused the first time, before it did anything else.', [2, 3]],
      ['sent tok_1 2 times though it was refused the first time, and did nothing else about it.', [5, 6]],
    ]);
  });

  test('is not excused by business calls, nor by paths that are not modelled', () => {
    const wire = new Wire();
    const [pair, living] = [requestPair(wire), requestPair(wire)];
    wire.twin.tokens.revoke('tok_1');
    wire.realMs += 1_000;
    refreshAgain(wire, pair, 1);
    wire.send('GET', `/api/openapi/v1/staffs?${new URLSearchParams({ accessToken: living.accessToken })}`);
    wire.send('GET', '/nowhere');
    refreshAgain(wire, pair, 1);
    expect(summary(wire)).toEqual([['refreshed-the-dead', [3, 6]]]);
  });

  test('is not excused by another client that does something', () => {
    const wire = new Wire();
    const pair = revokedPair(wire);
    refreshAgain(wire, pair, 1);
    wire.request();
    refreshAgain(wire, pair, 1);
    expect(wire.twin.verdicts()).toMatchObject([
      { rule: 'refreshed-the-dead', exchanges: [2, 4], message: expect.stringContaining('did nothing else') },
    ]);
  });

  test('counts each pair by itself', () => {
    const wire = new Wire();
    const pairs = [requestPair(wire), requestPair(wire)];
    wire.twin.tokens.revokeAll();
    for (const pair of [...pairs, ...pairs]) refreshAgain(wire, pair, 1);
    expect(summary(wire)).toEqual([
      ['refreshed-the-dead', [3, 5]],
      ['refreshed-the-dead', [4, 6]],
    ]);
  });

  test.each([
    [2_000, []],
    [2_001, [['refreshed-the-dead', [2, 3]]]],
  ])('on another connection that was open then, %i ms after the first refusal', (afterMs, expected) => {
    const wire = new Wire();
    const pair = revokedPair(wire);
    const connections = [wire.open(), wire.open()];
    refresh(wire, pair, { connection: connections[0]! });
    wire.realMs += afterMs;
    refresh(wire, pair, { connection: connections[1]! });
    expect(summary(wire)).toEqual(expected);
  });

  test('is excused where no refusal reached the client', () => {
    const wire = new Wire();
    const pair = revokedPair(wire);
    wire.twin.faults.add({ operation: 'ekuaibao.refreshToken', fault: { type: 'latency', ms: '3s' } });
    refreshAgain(wire, pair, 4);
    expect(wire.verdicts).toEqual([]);
  });

  test('is one that died: what is refused for another reason, or was never issued, is none', () => {
    const wire = new Wire();
    const [one, other] = [requestPair(wire), requestPair(wire)];
    refreshAgain(wire, { ...one, refreshToken: other.refreshToken });
    refreshAgain(wire, { accessToken: 'never issued', refreshToken: 'never issued' });
    expect(wire.verdicts).toEqual([]);
  });

  test('is none where the vendor takes it although it is dead', () => {
    const wire = new Wire();
    refreshAgain(wire, revokedPair(wire));
    expect(summary(wire)).toHaveLength(1);
    const { exchanges } = wire.twin;
    expect(
      wire.twin.judge(
        exchanges.map((exchange): typeof exchange =>
          Object.create(exchange, { error: { value: undefined } }),
        ),
      ),
    ).toEqual([]);
  });
});

describe('a pair that was refreshed, and is sent again', () => {
  test('is the matter of code-reused alone, however often', () => {
    const wire = new Wire();
    const pair = requestPair(wire);
    refresh(wire, pair);
    refreshAgain(wire, pair, 3);
    expect(wire.twin.verdicts()).toMatchObject([
      {
        rule: 'code-reused',
        exchanges: [2, 3, 4, 5],
        message: 'sent a refreshToken 3 times more after it had been used.',
      },
    ]);
  });

  test('is excused once where the new pair did not reach the client, and no more', () => {
    const wire = new Wire();
    const pair = requestPair(wire);
    const fault = { type: 'latency', ms: '3s' } as const;
    wire.twin.faults.add({ operation: 'ekuaibao.refreshToken', fault, times: 1 });
    refresh(wire, pair);
    refreshAgain(wire, pair, 1);
    expect(wire.verdicts).toEqual([]);
    refreshAgain(wire, pair, 1);
    expect(summary(wire)).toEqual([['refreshed-the-dead', [3, 4]]]);
  });
});

describe('a ticket that is refused again and again', () => {
  const store = { app_id: 'cli_00000000000000b2', app_secret: 'twin-secret-store' };
  const request = (wire: Wire, app_ticket: string, app = store) => {
    wire.send('POST', '/open-apis/auth/v3/app_access_token', { body: { ...app, app_ticket } });
    wire.realMs += 5_000;
  };

  test('counts although it was good before', () => {
    const wire = new Wire();
    request(wire, 'twin-ticket-1');
    wire.send('POST', '/open-apis/auth/v3/app_ticket/resend', { body: store });
    wire.twin.clock.advance('11m');
    for (let attempt = 0; attempt < 2; attempt++) request(wire, 'twin-ticket-1');
    expect(summary(wire)).toEqual([['refreshed-the-dead', [3, 4]]]);
  });

  test('counts for each app by itself', () => {
    const other = { app_id: 'cli_00000000000000b3', app_secret: 'twin-secret-other' };
    const demo = new Wire().twin.seed();
    const apps = [store, other].map((app) => ({ ...app, type: 'store' as const, app_ticket: 'current' }));
    const wire = new Wire({ seed: { ...demo, feishu: { apps } } });
    for (const app of [store, other]) request(wire, 'outdated', app);
    expect(wire.verdicts).toEqual([]);
    request(wire, 'outdated', other);
    expect(wire.twin.verdicts()).toMatchObject([
      { rule: 'refreshed-the-dead', exchanges: [2, 3], client: other.app_id },
    ]);
  });
});

describe('a Feishu refresh token that expired', () => {
  const refreshPath = '/open-apis/authen/v1/refresh_access_token';

  /** A user's refresh token. */
  function logIn(wire: Wire): string {
    const { code } = wire.twin.feishu.createLoginCode({ app_id: 'cli_00000000000000a1' });
    const path = '/open-apis/mina/v2/tokenLoginValidate';
    const answer: unknown = wire.send('POST', path, { token: wire.request(), body: { code } });
    return (answer as { data: { refresh_token: string } }).data.refresh_token;
  }

  test('is named by its id', () => {
    const wire = new Wire();
    const body = { grant_type: 'refresh_token', refresh_token: logIn(wire) };
    wire.realMs += 31 * 86_400_000;
    const token = wire.request();
    for (let attempt = 0; attempt < 2; attempt++) {
      wire.send('POST', refreshPath, { token, body });
      wire.realMs += 5_000;
    }
    expect(wire.twin.verdicts()).toMatchObject([
      {
        rule: 'refreshed-the-dead',
        exchanges: [4, 5],
        message: expect.stringMatching(/^sent tok_3 2 times/),
      },
    ]);
  });

  test('is none where the token of the app had died, and the refresh token is good', () => {
    const wire = new Wire();
    const body = { grant_type: 'refresh_token', refresh_token: logIn(wire) };
    const token = wire.request();
    wire.realMs += 3 * 3_600_000;
    for (let attempt = 0; attempt < 2; attempt++) {
      wire.send('POST', refreshPath, { token, body });
      wire.realMs += 5_000;
    }
    expect(wire.verdicts).toEqual(['used-after-expiry: error']);
  });
});
