import { describe, expect, test } from 'vitest';
import type { Connection } from '../../src/core/call.ts';
import { Wire } from './wire.ts';

/** A token that expired by a move of the clock, of which its client cannot know. */
function expired(wire: Wire, connection?: Connection): string {
  const token = wire.request(connection);
  wire.twin.clock.advance('3h');
  return token;
}

/** A token that was revoked. */
function revoked(wire: Wire, connection?: Connection): string {
  const token = wire.request(connection);
  wire.twin.tokens.revokeAll();
  return token;
}

const found = (wire: Wire) => wire.twin.verdicts().map(({ rule, exchanges }) => [rule, exchanges]);

/** Does something on a connection of its own. */
function once<Result>(wire: Wire, run: (connection: Connection) => Result): Result {
  const connection = wire.open();
  const result = run(connection);
  wire.end(connection);
  return result;
}

describe('a dead token is used on one connection', () => {
  test.each([
    [100, []],
    [101, [['used-after-expiry', [4]]]],
  ])('%i ms after another connection got a new one', (afterMs, expected) => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    const token = expired(wire, one);
    wire.use(token, one);
    wire.request(one);
    wire.realMs += afterMs;
    wire.use(token, other);
    expect(found(wire)).toEqual(expected);
  });

  test('just after another connection got a new one, before anybody was refused: it was on its way', () => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    const token = expired(wire, one);
    wire.request(one);
    wire.use(token, other);
    expect(found(wire)).toEqual([]);
  });

  test('just after another connection was refused a new one', () => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    const token = expired(wire, one);
    wire.use(token, one);
    wire.request(one, 'wrong');
    wire.use(token, other);
    expect(found(wire)).toEqual([]);
  });

  test('twice after a request for a token had failed, which says nothing about it', () => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    const token = expired(wire, one);
    wire.request(one, 'wrong');
    for (let use = 0; use < 2; use++) wire.use(token, other);
    expect(found(wire)).toEqual([['no-recovery', [3, 4]]]);
  });

  test('that has a new one already', () => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    const token = expired(wire, one);
    wire.use('unknown', other);
    wire.use(token, one);
    wire.request(one);
    wire.use(token, one);
    expect(found(wire)).toEqual([['used-after-expiry', [5]]]);
  });

  test.each([
    [[10, 30], [['no-recovery', [3, 5, 6]]]],
    [[10, 15], []],
  ])('%j ms after another connection got a new one', (pausesMs, expected) => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    const token = expired(wire, one);
    wire.use(token, one);
    wire.use(token, other);
    wire.request(one);
    for (const pauseMs of pausesMs) {
      wire.realMs += pauseMs;
      wire.use(token, other);
    }
    expect(found(wire)).toEqual(expected);
  });

  test('once between uses of the new one, which another connection requested', () => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    const token = expired(wire, one);
    wire.use(token, one);
    const newer = wire.request(one);
    for (let time = 0; time < 2; time++) {
      wire.realMs += 150;
      wire.use(token, other);
      wire.use(newer, other);
    }
    expect(found(wire)).toEqual([]);
  });
});

describe('a dead token is used on several connections', () => {
  test('and no other requested: that they were in flight together is no excuse', () => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    const token = revoked(wire, one);
    for (const connection of [one, other]) wire.use(token, connection);
    expect(found(wire)).toEqual([['no-recovery', [2, 3]]]);
  });

  test('on the second of them again', () => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    const token = revoked(wire, one);
    for (const connection of [one, other, other]) wire.use(token, connection);
    wire.request(one);
    expect(found(wire)).toEqual([['no-recovery', [2, 3, 4]]]);
  });

  test.each<[string, (wire: Wire, one: Connection, other: Connection) => void, unknown]>([
    ['requests another at once', (wire, _, other) => wire.request(other), []],
    ['gives up', (wire, one) => wire.request(one), []],
    [
      'sends something else first',
      (wire, one, other) => {
        wire.use('unknown', other);
        wire.request(one);
      },
      [['no-recovery', [3, 4]]],
    ],
    [
      'sends something else before it requests another',
      (wire, _, other) => {
        wire.use('unknown', other);
        wire.request(other);
      },
      [['no-recovery', [3, 4]]],
    ],
  ])('the second of which %s', (_, goOn, expected) => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    const token = wire.request(one);
    wire.use(token, other);
    wire.twin.tokens.revokeAll();
    wire.use(token, one);
    wire.realMs += 200;
    wire.use(token, other);
    goOn(wire, one, other);
    expect(found(wire)).toEqual(expected);
  });

  test.each([
    [100, []],
    [101, [['no-recovery', [2, 3]]]],
  ])('of which the first had no other request, %i ms apart', (apartMs, expected) => {
    const wire = new Wire();
    const main = wire.open();
    const token = revoked(wire, main);
    const [one, other] = [wire.open(), wire.open()];
    wire.use(token, one);
    wire.realMs += apartMs;
    wire.use(token, other);
    wire.use('unknown', other);
    wire.request(main);
    expect(found(wire)).toEqual(expected);
  });

  test('of which the first had ended when the second was opened, beside one that was open all the time', () => {
    const wire = new Wire();
    const main = wire.open();
    const token = revoked(wire, main);
    once(wire, (connection) => wire.use(token, connection));
    wire.realMs += 101;
    once(wire, (connection) => wire.use(token, connection));
    wire.request(main);
    expect(found(wire)).toEqual([['no-recovery', [2, 3]]]);
  });

  test('of which only the second was open beside another one', () => {
    const wire = new Wire();
    const token = once(wire, (connection) => revoked(wire, connection));
    once(wire, (connection) => wire.use(token, connection));
    const [one, other] = [wire.open(), wire.open()];
    wire.use(token, one);
    wire.request(other);
    expect(found(wire)).toEqual([]);
  });

  test.each([true, false])('of which one is not known; the first of them: %s', (isFirst) => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    const token = revoked(wire, one);
    wire.use(token, isFirst ? undefined : other);
    wire.realMs += 2_000;
    wire.use(token, isFirst ? other : undefined);
    wire.request(one);
    expect(wire.verdicts).toEqual([]);
  });

  test('each opened after the one before had ended, beside one that was open all the time', () => {
    const wire = new Wire();
    const main = wire.open();
    const token = revoked(wire, main);
    once(wire, (connection) => wire.use('unknown', connection));
    for (let use = 0; use < 2; use++) once(wire, (connection) => wire.use(token, connection));
    wire.request(main);
    expect(found(wire)).toEqual([]);
  });

  test('beside one that was opened before them and used after them', () => {
    const wire = new Wire();
    const token = once(wire, (connection) => revoked(wire, connection));
    const main = wire.open();
    for (let use = 0; use < 2; use++) once(wire, (connection) => wire.use(token, connection));
    once(wire, (connection) => wire.use('unknown', connection));
    wire.request(main);
    expect(found(wire)).toEqual([]);
  });

  test('counts from the end of the response on, which came late', () => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    const token = wire.request(one);
    wire.use(token, one);
    wire.twin.tokens.revokeAll();
    wire.twin.faults.add({
      path: '/open-apis/contact/v3/me',
      fault: { type: 'latency', ms: '1s' },
      times: 1,
    });
    wire.use(token, one);
    wire.realMs += 1_050;
    wire.use(token, other);
    wire.request(one);
    expect(found(wire)).toEqual([]);
  });
});

describe('a dead token is sent to get another one', () => {
  const exchangeCode = (wire: Wire, token: string, connection?: Connection) =>
    wire.send('POST', '/open-apis/mina/v2/tokenLoginValidate', {
      token,
      body: { code: 'a-login-code' },
      ...(connection && { connection }),
    });

  test('again and again: each time is a use of it', () => {
    const wire = new Wire();
    const token = revoked(wire);
    for (let attempt = 0; attempt < 3; attempt++) exchangeCode(wire, token);
    wire.request();
    expect(wire.twin.verdicts()).toMatchObject([
      {
        rule: 'no-recovery',
        exchanges: [2, 3, 4],
        message:
          'used tok_1 3 times though it was revoked and refused the first time, before it requested another.',
      },
    ]);
  });

  test('on two connections at once, and nothing else is done about it', () => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    const token = revoked(wire, one);
    for (const connection of [one, other]) exchangeCode(wire, token, connection);
    expect(found(wire)).toEqual([['no-recovery', [2, 3]]]);
  });
});

test('two dead tokens are judged each by itself', () => {
  const wire = new Wire();
  const feishu = wire.request();
  const dingtalk = wire.send('GET', '/gettoken?appkey=dingtwinclient0001&appsecret=twin-secret-dingtalk');
  wire.twin.tokens.revokeAll();
  for (let use = 0; use < 2; use++) {
    wire.use(feishu);
    wire.send('POST', `/topapi/v2/user/get?access_token=${dingtalk.access_token}`);
  }
  expect(wire.twin.verdicts()).toMatchObject([
    { rule: 'no-recovery', exchanges: [3, 5], client: 'cli_00000000000000a1' },
    { rule: 'no-recovery', exchanges: [4, 6], client: 'dingtwinclient0001' },
  ]);
});

test('a token that lived again, since the clock was moved back, is not another one', () => {
  const wire = new Wire();
  const token = expired(wire);
  for (let use = 0; use < 2; use++) wire.use(token);
  wire.twin.clock.set(wire.twin.clock.now() - 3 * 3_600_000);
  wire.use(token);
  expect(wire.twin.verdicts()).toMatchObject([
    { rule: 'no-recovery', exchanges: [2, 3], message: expect.stringContaining('requested no other') },
  ]);
  wire.request(undefined, 'wrong');
  expect(wire.twin.verdicts()).toMatchObject([
    {
      rule: 'no-recovery',
      exchanges: [2, 3],
      message: expect.stringContaining('before it requested another'),
    },
  ]);
});
