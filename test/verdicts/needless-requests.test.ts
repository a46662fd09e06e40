import { describe, expect, test } from 'vitest';
import { Wire } from './wire.ts';

const minuteMs = 60_000;

/** Requests a token of Ekuaibao, which issues another one at each request and says its instant of expiry. */
function request(wire: Wire): string {
  const body = {
    appKey: '00000000-0000-4000-8000-0000000000e1',
    appSecurity: '00000000-0000-4000-8000-0000000000e2',
  };
  const answer: unknown = wire.send('POST', '/api/openapi/v1/auth/getAccessToken', { body });
  return (answer as { value: { accessToken: string } }).value.accessToken;
}

function requestTimes(wire: Wire, times: number): void {
  for (let time = 0; time < times; time++) request(wire);
}

describe('a third token is requested', () => {
  test('and the verdict says how long the best of the earlier ones had left', () => {
    const wire = new Wire();
    for (let time = 0; time < 3; time++) {
      request(wire);
      wire.realMs += 10 * minuteMs;
    }
    expect(wire.twin.verdicts()).toMatchObject([
      { rule: 'needless-request', exchanges: [3], message: expect.stringContaining('about 1h 50m to live') },
    ]);
  });

  test.each<[string, string[], (wire: Wire) => void]>([
    ['nothing happened', ['needless-request: warning'], () => {}],
    ['a request was refused', [], (wire) => void wire.send('GET', '/api/openapi/v1/staffs?accessToken=x')],
    ['the others were revoked', [], ({ twin }) => twin.tokens.revokeAll()],
    [
      'the clock was moved to before the others',
      [],
      ({ twin }) => twin.clock.set(twin.clock.now() - minuteMs),
    ],
    [
      'the clock was moved back to before the others were revoked',
      ['needless-request: warning'],
      ({ twin }) => {
        twin.clock.advance('1h');
        twin.tokens.revokeAll();
        twin.clock.set(twin.clock.now() - 60 * minuteMs);
      },
    ],
  ])('after %s', (_, expected, happen) => {
    const wire = new Wire();
    requestTimes(wire, 2);
    happen(wire);
    request(wire);
    expect(wire.verdicts).toEqual(expected);
  });

  test('after the response of the first was delayed: the client may have given it up', () => {
    const wire = new Wire();
    wire.twin.faults.add({
      operation: 'ekuaibao.getAccessToken',
      fault: { type: 'latency', ms: '100ms' },
      times: 1,
    });
    requestTimes(wire, 3);
    expect(wire.verdicts).toEqual([]);
  });
});

describe('the vendor’s clock is behind the client’s', () => {
  test.each([
    [90 * minuteMs, 'assumed-same-clock: warning'],
    [90 * minuteMs + 1, 'needless-request: warning'],
  ])('by 90 minutes, and the token that is dropped has %i ms left', (leftMs, expected) => {
    const wire = new Wire({ skew: '-90m' });
    requestTimes(wire, 2);
    wire.realMs += 120 * minuteMs - leftMs;
    request(wire);
    expect(wire.verdicts).toEqual([expected]);
  });

  test('which is no reason where the response says the seconds left', () => {
    const wire = new Wire({ skew: '-90m' });
    for (let time = 0; time < 3; time++) {
      wire.request();
      wire.realMs += 20 * minuteMs;
    }
    expect(wire.verdicts).toEqual(['needless-request: warning']);
  });
});

describe('a token that leads to another one', () => {
  const app = {
    app_id: 'cli_00000000000000b2',
    app_secret: 'twin-secret-store',
    app_ticket: 'twin-ticket-1',
  };
  const requestApp = (wire: Wire) =>
    wire.send('POST', '/open-apis/auth/v3/app_access_token', { body: app }).app_access_token;
  const requestTenant = (wire: Wire, app_access_token: unknown, tenant_key = '73658811060f175d') =>
    wire.send('POST', '/open-apis/auth/v3/tenant_access_token', { body: { app_access_token, tenant_key } });

  test('is not counted beside it', () => {
    const wire = new Wire();
    for (let time = 0; time < 4; time++) requestTenant(wire, requestApp(wire));
    expect(wire.twin.verdicts()).toMatchObject([
      { rule: 'needless-request', operation: 'feishu.tenantAccessToken', exchanges: [6, 8] },
    ]);
  });

  test('is needed once for each tenant', () => {
    const wire = new Wire();
    const appToken = requestApp(wire);
    for (const tenant of ['73658811060f175d', '2c5914ac018f9700']) {
      for (let time = 0; time < 2; time++) requestTenant(wire, appToken, tenant);
    }
    expect(wire.verdicts).toEqual([]);
  });

  test('counts where that is a login, which cannot be spared', () => {
    const wire = new Wire();
    for (let time = 0; time < 4; time++) {
      const token = wire.request();
      const { code } = wire.twin.feishu.createLoginCode({ app_id: 'cli_00000000000000a1' });
      wire.send('POST', '/open-apis/mina/v2/tokenLoginValidate', { token, body: { code } });
    }
    expect(wire.twin.verdicts()).toMatchObject([
      { rule: 'needless-request', operation: 'feishu.appAccessTokenInternal', exchanges: [5, 7] },
    ]);
  });
});

describe('nothing is done about a dead token', () => {
  const gettoken = '/gettoken?appkey=dingtwinclient0001&appsecret=twin-secret-dingtalk';
  const noRecovery = (exchanges: number[]) => ['no-recovery', exchanges];
  const found = (wire: Wire) => wire.twin.verdicts().map(({ rule, exchanges }) => [rule, exchanges]);

  test('by the use of a living token of another client', () => {
    const wire = new Wire();
    const token = wire.request();
    wire.twin.tokens.revokeAll();
    const { access_token: other } = wire.send('GET', gettoken);
    for (let time = 0; time < 2; time++) {
      wire.use(token);
      wire.send('POST', `/topapi/v2/user/get?access_token=${other}`);
    }
    expect(found(wire)).toEqual([noRecovery([3, 5])]);
  });

  test('by the use of another dead one', () => {
    const wire = new Wire();
    const tokens = [wire.request()];
    wire.twin.tokens.revokeAll();
    tokens.push(wire.request());
    wire.twin.tokens.revokeAll();
    for (let time = 0; time < 2; time++) for (const token of tokens) wire.use(token);
    expect(found(wire)).toEqual([noRecovery([3, 5]), noRecovery([4, 6])]);
  });

  test('of a user, by a request for the app’s token, or by its use', () => {
    const wire = new Wire();
    const { code } = wire.twin.feishu.createLoginCode({ app_id: 'cli_00000000000000a1' });
    const sent = { token: wire.request(), body: { code } };
    const answer: unknown = wire.send('POST', '/open-apis/mina/v2/tokenLoginValidate', sent);
    const { access_token: token } = (answer as { data: { access_token: string } }).data;
    wire.twin.tokens.revokeAll();
    wire.use(token);
    const appToken = wire.request();
    wire.use(appToken);
    wire.use(token);
    expect(found(wire)).toEqual([noRecovery([3, 6])]);
  });
});

test('no-margin: a request of another client renews nothing', () => {
  const wire = new Wire();
  const token = wire.request();
  wire.realMs += 7_199_000;
  wire.use(token);
  wire.realMs += 1_000;
  wire.send('GET', '/gettoken?appkey=dingtwinclient0001&appsecret=twin-secret-dingtalk');
  expect(wire.verdicts).toEqual([]);
});

test('ignored-business-error: a path that is not modelled excuses only what comes between the two', () => {
  const wire = new Wire();
  wire.send('GET', '/nowhere');
  wire.request(undefined, 'wrong');
  wire.use('undefined');
  wire.send('GET', '/nowhere');
  expect(wire.twin.verdicts()).toMatchObject([{ rule: 'ignored-business-error', exchanges: [2, 3] }]);
});
