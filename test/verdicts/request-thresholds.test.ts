import { describe, expect, test } from 'vitest';
import { startMs, Wire } from './wire.ts';

describe('retry-storm', () => {
  test.each([
    [9, []],
    [10, ['retry-storm: warning']],
  ])('%i tries of one request, each refused', (count, expected) => {
    const wire = new Wire();
    for (let attempt = 0; attempt < count; attempt++) {
      wire.request(undefined, 'wrong');
      wire.realMs += 100;
    }
    expect(wire.verdicts).toEqual(expected);
    if (count < 10) return;
    const [verdict] = wire.twin.verdicts();
    expect(verdict).toMatchObject({
      message: 'sent the same request 10 times within 900 ms; each response was app-secret-invalid.',
      client: 'cli_00000000000000a1',
      operation: 'feishu.appAccessTokenInternal',
      exchanges: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    });
  });

  test('with a pause of more than a tenth of a second between two tries is none', () => {
    const wire = new Wire();
    for (let attempt = 0; attempt < 12; attempt++) {
      wire.request(undefined, 'wrong');
      wire.realMs += attempt === 5 ? 101 : 1;
    }
    expect(wire.verdicts).toEqual([]);
  });

  test('with a success in between is none', () => {
    const wire = new Wire();
    for (let attempt = 0; attempt < 16; attempt++) {
      wire.request(undefined, attempt === 8 ? undefined : 'wrong');
    }
    expect(wire.verdicts).toEqual([]);
  });

  test('of many connections counts what comes again on one of them', () => {
    const wire = new Wire();
    const connections = Array.from({ length: 12 }, () => wire.open());
    for (const connection of connections) wire.request(connection, 'wrong');
    expect(wire.verdicts).not.toContain('retry-storm: warning');
    for (let attempt = 0; attempt < 8; attempt++) wire.request(connections[0], 'wrong');
    expect(wire.verdicts).not.toContain('retry-storm: warning');
    wire.request(connections[1], 'wrong');
    expect(wire.verdicts).toContain('retry-storm: warning');
  });

  test('is made of failures of the vendor alone: not of tokens that died, nor of paths that are not modelled', () => {
    const wire = new Wire();
    for (let attempt = 0; attempt < 12; attempt++) wire.send('GET', '/nowhere');
    const token = wire.request();
    wire.twin.tokens.revokeAll();
    for (let attempt = 0; attempt < 12; attempt++) wire.use(token);
    expect(wire.verdicts).toEqual(['no-recovery: error']);
  });

  test.each(['connection-reset', 'bad-gateway-html', 'token-missing'] as const)(
    'counts %s as a failure',
    (type) => {
      const wire = new Wire();
      wire.twin.faults.add({ operation: 'feishu.appAccessTokenInternal', fault: { type } });
      const body = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };
      for (let attempt = 0; attempt < 12; attempt++) {
        try {
          wire.send('POST', '/open-apis/auth/v3/app_access_token/internal', { body });
        } catch {
          // Not JSON.
        }
      }
      expect(wire.verdicts).toEqual(['retry-storm: warning']);
    },
  );
});

describe('stampede', () => {
  test.each([
    [4, 0, []],
    [5, 1_000, ['stampede: warning']],
    [5, 1_001, []],
  ])('%i requests on as many connections within %i ms', (count, spanMs, expected) => {
    const wire = new Wire();
    const connections = Array.from({ length: count }, () => wire.open());
    for (const [index, connection] of connections.entries()) {
      wire.realMs = startMs + Math.floor((spanMs * index) / (count - 1));
      wire.request(connection);
    }
    expect(wire.verdicts).toEqual(expected);
    if (expected.length === 0) return;
    expect(wire.twin.verdicts()[0]).toMatchObject({
      message: `sent 5 requests for one token within ${spanMs} ms, on as many connections.`,
      client: 'cli_00000000000000a1',
      operation: 'feishu.appAccessTokenInternal',
      exchanges: [1, 2, 3, 4, 5],
    });
  });

  test('of two on one connection is none: the second came after the first', () => {
    const wire = new Wire();
    const connections = Array.from({ length: 4 }, () => wire.open());
    for (const connection of [...connections, connections[0]]) wire.request(connection);
    expect(wire.verdicts).not.toContain('stampede: warning');
  });

  test('is found behind requests that are none', () => {
    const wire = new Wire();
    const connections = Array.from({ length: 5 }, () => wire.open());
    for (const connection of connections.slice(0, 3)) wire.request(connection);
    wire.realMs += 5_000;
    for (const connection of connections) wire.request(connection);
    const stampede = wire.twin.verdicts().find(({ rule }) => rule === 'stampede');
    expect(stampede?.exchanges).toEqual([4, 5, 6, 7, 8]);
  });

  test('for several credentials is none', () => {
    const wire = new Wire();
    const connections = Array.from({ length: 6 }, () => wire.open());
    for (const [index, connection] of connections.entries()) {
      if (index % 2 === 0) wire.request(connection);
      else
        wire.send('GET', '/gettoken?appkey=dingtwinclient0001&appsecret=twin-secret-dingtalk', {
          connection,
        });
    }
    expect(wire.verdicts).toEqual([]);
  });

  test('is found after the refusal of an earlier token, which each of them had', () => {
    const wire = new Wire();
    const token = wire.request();
    wire.twin.tokens.revokeAll();
    wire.use(token);
    for (let request = 0; request < 5; request++) wire.request(wire.open());
    expect(wire.verdicts).toEqual(['stampede: warning']);
  });

  test('with the refusal of the first token in between is none', () => {
    const wire = new Wire();
    const connections = Array.from({ length: 5 }, () => wire.open());
    const token = wire.request(connections[0]);
    for (const connection of connections.slice(1, 3)) wire.request(connection);
    wire.twin.tokens.revokeAll();
    wire.use(token, connections[0]);
    for (const connection of connections.slice(3)) wire.request(connection);
    expect(wire.verdicts).not.toContain('stampede: warning');
  });
});

describe('recovery-loop', () => {
  /** Fetches a token, breaks it, is refused. */
  function round(wire: Wire): void {
    const got = wire.send('GET', '/gettoken?appkey=dingtwinclient0001&appsecret=twin-secret-dingtalk');
    wire.send('POST', `/topapi/v2/user/get?access_token=${got.access_token}x`);
  }

  test.each([
    [19, []],
    [20, ['recovery-loop: warning']],
  ])('%i tokens, each refused at its first use', (count, expected) => {
    const wire = new Wire();
    for (let time = 0; time < count; time++) {
      round(wire);
      wire.realMs += 500;
    }
    expect(wire.verdicts).toEqual(expected);
    if (count < 20) return;
    expect(wire.twin.verdicts()[0]).toMatchObject({
      message: 'requested a token 20 times within 9500 ms, and every use in between was refused.',
      operation: 'dingtalk.gettoken',
      client: 'dingtwinclient0001',
      // Requests and refused uses in turn.
      exchanges: Array.from({ length: 20 }, (_, index) => index + 1),
    });
  });

  test('with a pause of more than half a second is two', () => {
    const wire = new Wire();
    for (let time = 0; time < 30; time++) {
      round(wire);
      wire.realMs += time === 14 ? 501 : 1;
    }
    expect(wire.verdicts).toEqual([]);
  });

  test('with a use that succeeds is two', () => {
    const wire = new Wire();
    for (let time = 0; time < 30; time++) {
      round(wire);
      if (time !== 14) continue;
      const got = wire.send('GET', '/gettoken?appkey=dingtwinclient0001&appsecret=twin-secret-dingtalk');
      wire.send('POST', `/topapi/v2/user/get?access_token=${got.access_token}`);
    }
    expect(wire.verdicts).toEqual([]);
  });

  test('of one vendor is found beside another vendor whose calls succeed', () => {
    const wire = new Wire();
    const token = wire.request();
    for (let time = 0; time < 20; time++) {
      round(wire);
      wire.use(token);
    }
    expect(wire.verdicts).toEqual(['recovery-loop: warning']);
  });
});

describe('needless-request', () => {
  test.each([
    [1_800, ['needless-request: warning']],
    [1_799, []],
  ])('the third request of a process while its tokens have %i s left', (leftSeconds, expected) => {
    const wire = new Wire();
    const corp = () => wire.send('GET', '/gettoken?appkey=dingtwinclient0001&appsecret=twin-secret-dingtalk');
    corp();
    corp();
    wire.realMs += 7_200_000 - leftSeconds * 1_000;
    corp();
    expect(wire.verdicts).toEqual(expected);
  });

  test('tells how long the token still had', () => {
    const wire = new Wire();
    for (let request = 0; request < 4; request++) {
      wire.request();
      wire.realMs += 60_000;
    }
    expect(wire.twin.verdicts()[0]).toMatchObject({
      rule: 'needless-request',
      message:
        'requested one token 4 times; 2 of these times it had one that still had about 1h 58m to live.',
      exchanges: [3, 4],
      operation: 'feishu.appAccessTokenInternal',
      client: 'cli_00000000000000a1',
    });
  });
});
