import { describe, expect, test } from 'vitest';
import { Wire } from './wire.ts';

describe('recovery-loop', () => {
  const request = (wire: Wire, secret = 'twin-secret-dingtalk'): string =>
    wire.send('GET', `/gettoken?appkey=dingtwinclient0001&appsecret=${secret}`).access_token!;

  const use = (wire: Wire, token: string): void => {
    wire.send('POST', `/topapi/v2/user/get?access_token=${token}`);
  };

  /** Requests a token and is refused, so often. */
  function loop(wire: Wire, rounds: number): void {
    for (let round = 0; round < rounds; round++) use(wire, `${request(wire)}x`);
  }

  test('counts the tokens that were issued, and not the requests that were refused', () => {
    const wire = new Wire();
    for (let round = 0; round < 20; round++) {
      loop(wire, 1);
      request(wire, 'wrong');
    }
    expect(wire.twin.verdicts()).toMatchObject([
      {
        rule: 'recovery-loop',
        message: expect.stringMatching(/^requested a token 20 times/),
        // Of three exchanges each the request and the refused use, and of those the first twenty.
        exchanges: Array.from({ length: 20 }, (_, index) => 1 + Math.floor(index / 2) * 3 + (index % 2)),
      },
    ]);
  });

  test.each<[string, number, (wire: Wire) => void]>([
    ['a pause, and it begins again', 501, (wire) => loop(wire, 1)],
    ['a token that is accepted', 0, (wire) => use(wire, request(wire))],
  ])('is found also where it ends with %s', (_, pauseMs, goOn) => {
    const wire = new Wire();
    loop(wire, 20);
    wire.realMs += pauseMs;
    goOn(wire);
    expect(wire.verdicts).toEqual(['recovery-loop: warning']);
  });

  test('does not count a token that was not used before the next', () => {
    const before = new Wire();
    request(before);
    loop(before, 19);
    expect(before.verdicts).not.toContain('recovery-loop: warning');
    const between = new Wire();
    for (let round = 0; round < 20; round++) {
      loop(between, 1);
      request(between);
    }
    expect(between.verdicts).not.toContain('recovery-loop: warning');
  });
});

describe('retry-storm', () => {
  test('of failures without a name is told by their HTTP status', () => {
    const wire = new Wire();
    wire.twin.faults.add({
      operation: 'feishu.appAccessTokenInternal',
      fault: { type: 'response', status: 502, body: '{}' },
    });
    for (let attempt = 0; attempt < 10; attempt++) wire.request();
    expect(wire.twin.verdicts()).toMatchObject([
      { rule: 'retry-storm', message: expect.stringMatching(/; each response was HTTP 502\.$/) },
    ]);
  });

  test.each([
    [
      'that is refused with HTTP 400',
      { type: 'response', status: 400, body: '{}' },
      ['retry-storm: warning'],
    ],
    ['that gets no response', { type: 'connection-reset' }, ['retry-storm: warning']],
    ['whose response cannot be read, since it has no token to lose', { type: 'malformed-body' }, []],
    ['whose response takes long', { type: 'latency', ms: '3s' }, []],
  ] as const)('of a business call with a living token %s', (_, fault, expected) => {
    const wire = new Wire();
    const token = wire.request();
    wire.twin.faults.add({ operation: 'feishu.protectedResource', fault });
    for (let attempt = 0; attempt < 10; attempt++) {
      try {
        wire.use(token);
      } catch {
        // Not JSON.
      }
    }
    expect(wire.verdicts).toEqual(expected);
  });

  test.each<[string, (wire: Wire) => void]>([
    ['expired', ({ twin }) => twin.clock.advance('3h')],
    ['revoked', ({ twin }) => twin.tokens.revokeAll()],
  ])('is not made of uses of a token that is %s, though no refusal reached the client', (_, end) => {
    const wire = new Wire();
    const token = wire.request();
    end(wire);
    wire.twin.faults.add({ operation: 'feishu.protectedResource', fault: { type: 'latency', ms: '3s' } });
    for (let attempt = 0; attempt < 10; attempt++) wire.use(token);
    expect(wire.verdicts).toEqual([]);
  });

  test('is not made of requests that succeed', () => {
    const wire = new Wire();
    for (let attempt = 0; attempt < 10; attempt++) wire.request();
    const token = wire.request();
    for (let call = 0; call < 10; call++) wire.use(token);
    expect(wire.verdicts).toEqual(['needless-request: warning']);
  });

  test('goes on beside successes on a connection that has failed in this way before', () => {
    const wire = new Wire();
    const [one, other] = [wire.open(), wire.open()];
    wire.request(one, 'wrong');
    wire.request(one);
    for (let attempt = 0; attempt < 9; attempt++) wire.request(other, 'wrong');
    wire.request(one);
    wire.request(other, 'wrong');
    expect(wire.verdicts).toEqual(['retry-storm: warning']);
  });

  test('is over on all connections when one of them succeeds', () => {
    const wire = new Wire();
    const connections = [wire.open(), wire.open()];
    for (let attempt = 0; attempt < 4; attempt++) {
      for (const connection of connections) wire.request(connection, 'wrong');
    }
    for (const connection of connections) wire.request(connection);
    for (let attempt = 0; attempt < 4; attempt++) {
      for (const connection of connections) wire.request(connection, 'wrong');
    }
    expect(wire.verdicts).toEqual([]);
  });
});
