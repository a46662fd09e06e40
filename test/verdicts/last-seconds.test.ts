import { describe, expect, test } from 'vitest';
import { Wire } from './wire.ts';

const gettoken = '/gettoken?appkey=dingtwinclient0001&appsecret=twin-secret-dingtalk';

/** Lets time pass until a token of two hours that was requested at the start has so long left. */
function waitUntil(wire: Wire, startMs: number, leftMs: number): void {
  wire.realMs = startMs + 7_200_000 - leftMs;
}

/** Uses an app's token to trade a login code that was never issued. */
function trade(wire: Wire, token: string): void {
  wire.send('POST', '/open-apis/mina/v2/tokenLoginValidate', { token, body: { code: 'never issued' } });
}

describe('a token is used in its last second', () => {
  test('and was renewed before it expired', () => {
    const wire = new Wire();
    const token = wire.request();
    waitUntil(wire, wire.realMs, 2_000);
    wire.use(token);
    wire.realMs += 1_000;
    wire.request();
    expect(wire.verdicts).toEqual([]);
  });

  test('and never renewed', () => {
    const wire = new Wire();
    const token = wire.request();
    waitUntil(wire, wire.realMs, 1_000);
    wire.use(token);
    expect(wire.verdicts).toEqual([]);
  });

  test.each([
    [1_800_000, ['no-margin: warning']],
    [1_799_999, []],
  ])('and was requested again with %i ms left', (leftMs, expected) => {
    const wire = new Wire();
    const startMs = wire.realMs;
    const token = wire.request();
    waitUntil(wire, startMs, leftMs);
    wire.request();
    waitUntil(wire, startMs, 1_000);
    wire.use(token);
    waitUntil(wire, startMs, 0);
    wire.request();
    expect(wire.verdicts).toEqual(expected);
  });

  test.each<[string, (wire: Wire, token: string) => void, string[]]>([
    [
      'before',
      (wire, token) => {
        trade(wire, token);
        wire.use(token);
      },
      ['no-margin: warning'],
    ],
    ['in that use, for another reason', trade, ['no-margin: warning']],
    [
      'afterwards',
      (wire, token) => {
        wire.use(token);
        trade(wire, token);
        wire.twin.tokens.revokeAll();
        wire.use(token);
      },
      [],
    ],
  ])('by a client that was refused %s', (_, act, expected) => {
    const wire = new Wire();
    const token = wire.request();
    waitUntil(wire, wire.realMs, 1_000);
    act(wire, token);
    wire.realMs += 1_000;
    wire.request();
    expect(wire.verdicts).toEqual(expected);
  });

  test('and had been requested in another test', () => {
    const wire = new Wire();
    const token = wire.request();
    wire.twin.journal.mark('renewal');
    waitUntil(wire, wire.realMs, 1_000);
    wire.use(token);
    wire.realMs += 1_000;
    wire.request();
    expect(wire.twin.verdicts()).toMatchObject([{ rule: 'no-margin', test: 'renewal', exchanges: [2, 3] }]);
  });
});

test.each([
  [499, ['no-margin: warning']],
  [500, []],
])(
  'where tokens live a tenth of their life, the last moment is shorter too: %i ms left',
  (leftMs, expected) => {
    const wire = new Wire({ scenario: { life: '12m' } });
    const token = wire.request();
    wire.realMs += 720_000 - leftMs;
    wire.use(token);
    wire.realMs += leftMs;
    wire.request();
    expect(wire.verdicts).toEqual(expected);
  },
);

test('a request that names no client may be the renewal of any', () => {
  const wire = new Wire();
  const token = wire.request();
  waitUntil(wire, wire.realMs, 1_000);
  wire.use(token);
  wire.realMs += 1_000;
  const body = { app_secret: 'x' };
  wire.send('POST', '/open-apis/auth/v3/app_access_token/internal', { body });
  expect(wire.twin.verdicts()).toMatchObject([{ rule: 'no-margin', exchanges: [2, 3] }]);
});

test('each life of a token that was used to its end is a verdict of its own', () => {
  const wire = new Wire();
  let token = wire.request();
  for (let life = 0; life < 2; life++) {
    waitUntil(wire, wire.realMs, 1_000);
    wire.use(token);
    wire.realMs += 1_000;
    token = wire.request();
  }
  expect(wire.twin.verdicts().map(({ rule, exchanges }) => [rule, exchanges])).toEqual([
    ['no-margin', [2, 3]],
    ['no-margin', [4, 5]],
  ]);
});

describe('a token that was kept too long, and used twice before another was requested, is an error', () => {
  test('where its response told less than a full life', () => {
    const wire = new Wire();
    wire.request();
    wire.realMs += 3_600_000;
    const token = wire.request();
    wire.realMs += 3_700_000;
    for (let use = 0; use < 2; use++) wire.use(token);
    wire.request();
    expect(wire.verdicts).toEqual(['assumed-lifetime: error']);
  });

  test('where its response told an instant, and the clocks differ', () => {
    const wire = new Wire({ skew: '5m' });
    const body = {
      appKey: '00000000-0000-4000-8000-0000000000e1',
      appSecurity: '00000000-0000-4000-8000-0000000000e2',
    };
    const request = () => wire.send('POST', '/api/openapi/v1/auth/getAccessToken', { body });
    const { accessToken } = (request() as unknown as { value: { accessToken: string } }).value;
    wire.realMs += 7_320_000;
    const query = new URLSearchParams({ accessToken });
    for (let use = 0; use < 2; use++) wire.send('GET', `/api/openapi/v1/staffs?${query}`);
    request();
    expect(wire.verdicts).toEqual(['assumed-same-clock: error']);
  });
});

test('needless requests are counted for each client by itself', () => {
  const wire = new Wire();
  for (let request = 0; request < 3; request++) {
    wire.request();
    wire.send('GET', gettoken);
  }
  expect(wire.twin.verdicts()).toMatchObject([
    { rule: 'needless-request', exchanges: [5], client: 'cli_00000000000000a1' },
    { rule: 'needless-request', exchanges: [6], client: 'dingtwinclient0001' },
  ]);
});

test('another client that requests a token does nothing about a dead one', () => {
  const wire = new Wire();
  const token = wire.request();
  wire.twin.tokens.revokeAll();
  wire.use(token);
  wire.send('GET', gettoken);
  wire.use(token);
  expect(wire.twin.verdicts()).toMatchObject([{ rule: 'no-recovery', exchanges: [2, 4] }]);
});
