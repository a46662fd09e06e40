import { describe, expect, test } from 'vitest';
import { Wire } from './wire.ts';

describe('no-margin', () => {
  test.each([
    [4_999, ['no-margin: warning']],
    [5_000, []],
  ])('a token that is used with %i ms left and renewed after its end', (leftMs, expected) => {
    const wire = new Wire();
    const token = wire.request();
    wire.realMs += 7_200_000 - leftMs;
    wire.use(token);
    wire.realMs += leftMs;
    wire.request();
    expect(wire.verdicts).toEqual(expected);
    if (expected.length === 0) return;
    expect(wire.twin.verdicts()[0]).toMatchObject({
      message: 'used tok_1 with 4999 ms left, and requested another only after it had expired.',
      exchanges: [2, 3],
      operation: 'feishu.appAccessTokenInternal',
      client: 'cli_00000000000000a1',
    });
  });

  test('several such uses of one token are one verdict, about the last of them', () => {
    const wire = new Wire();
    const token = wire.request();
    wire.realMs += 7_196_000;
    for (let use = 0; use < 3; use++) {
      wire.use(token);
      wire.realMs += 1_000;
    }
    wire.realMs += 2_000;
    wire.request();
    expect(wire.twin.verdicts()).toMatchObject([{ rule: 'no-margin', exchanges: [4, 5] }]);
    expect(wire.twin.verdicts()[0]?.message).toContain('with 2000 ms left');
  });
});

describe('used-after-expiry', () => {
  test.each([
    [60_000, []],
    [60_001, ['used-after-expiry: info']],
  ])('a token that is used once %i ms after its end, and then replaced', (lateMs, expected) => {
    const wire = new Wire();
    const token = wire.request();
    wire.realMs += 7_200_000 + lateMs;
    wire.use(token);
    wire.request();
    expect(wire.verdicts).toEqual(expected);
    if (expected.length === 0) return;
    expect(wire.twin.verdicts()[0]).toMatchObject({
      exchanges: [2, 3],
      message: 'used tok_1 1m after it expired; only the refusal told it so.',
    });
  });

  test.each([
    [1, 'used tok_1 2m after it expired, was refused, and requested no other.'],
    [2, 'used tok_1 2m after it expired, and once more later, was refused, and requested no other.'],
    [3, 'used tok_1 2m after it expired, and 2 times more later, was refused, and requested no other.'],
  ])('%i uses, and no other token requested', (count, message) => {
    const wire = new Wire();
    const token = wire.request();
    wire.realMs += 7_320_000;
    for (let use = 0; use < count; use++) wire.use(token);
    expect(wire.twin.verdicts()).toMatchObject([
      { rule: 'used-after-expiry', severity: 'error', message, client: 'cli_00000000000000a1' },
    ]);
    expect(wire.twin.verdicts()[0]!.exchanges).toHaveLength(count);
  });
});

describe('token-not-encoded', () => {
  test('names the token, the characters and how often', () => {
    const wire = new Wire();
    const body = {
      appKey: '00000000-0000-4000-8000-0000000000e1',
      appSecurity: '00000000-0000-4000-8000-0000000000e2',
    };
    const answer = wire.send('POST', '/api/openapi/v1/auth/getAccessToken', { body });
    const { accessToken } = (answer as unknown as { value: { accessToken: string } }).value;
    wire.send('GET', `/api/openapi/v1/staffs?accessToken=${encodeURIComponent(accessToken)}`);
    expect(wire.verdicts).toEqual([]);
    for (let call = 0; call < 3; call++)
      wire.send('GET', `/api/openapi/v1/staffs?accessToken=${accessToken}`);
    const [verdict] = wire.twin.verdicts();
    expect(verdict).toMatchObject({ rule: 'token-not-encoded', severity: 'warning', exchanges: [3, 4, 5] });
    expect(verdict?.message).toMatch(
      /^put tok_1 into a query with (: and \$|\$ and :|:) as they are, and 2 more times the like\.$/,
    );
  });
});

describe('secret-in-url', () => {
  test('counts each name by itself, secrets as errors and tokens as warnings', () => {
    const wire = new Wire();
    const token = wire.request();
    for (let call = 0; call < 2; call++) {
      wire.send('GET', `/open-apis/contact/v3/me?access_token=${token}&app_secret=twin-secret-x&page=2`, {
        token,
      });
    }
    wire.send('GET', '/open-apis/contact/v3/me?access_token=', { token });
    expect(wire.twin.verdicts()).toMatchObject([
      {
        rule: 'secret-in-url',
        severity: 'error',
        message: 'put app_secret into the query of GET feishu.protectedResource, 2 times.',
        exchanges: [2, 3],
        operation: 'feishu.protectedResource',
        client: 'cli_00000000000000a1',
      },
      {
        rule: 'secret-in-url',
        severity: 'warning',
        message: 'put access_token into the query of GET feishu.protectedResource, 2 times.',
        exchanges: [2, 3],
      },
    ]);
  });
});

describe('a token that was used long after its end', () => {
  /** A token whose response tells so much, used so long after that. */
  function kept(toldSeconds: number, keptSeconds: number): Wire {
    const wire = new Wire();
    wire.request();
    wire.realMs += (7_200 - toldSeconds) * 1_000;
    const token = wire.request();
    wire.realMs += keptSeconds * 1_000;
    wire.use(token);
    return wire;
  }

  test.each([
    [7_140, 7_500, 'assumed-lifetime: error'],
    [7_141, 7_500, 'used-after-expiry: error'],
    [7_140, 7_501, 'used-after-expiry: error'],
    [7_140, 7_199, 'assumed-lifetime: error'],
    [3_600, 7_300, 'assumed-lifetime: error'],
  ])('whose response told %i s, and that was kept for %i s: %s', (told, keptFor, expected) => {
    expect(kept(told, keptFor).verdicts).toEqual([expected]);
  });

  test('and whose response told seconds left was not taken for an instant, however late it is', () => {
    expect(kept(7_200, 4 * 7_200).verdicts).toEqual(['used-after-expiry: error']);
  });

  /** A token of Ekuaibao, whose response tells an instant, used so late; and whether another is requested then. */
  function ekuaibao(lateSeconds: number, recovers: boolean): Wire {
    const wire = new Wire();
    const body = {
      appKey: '00000000-0000-4000-8000-0000000000e1',
      appSecurity: '00000000-0000-4000-8000-0000000000e2',
    };
    const request = () => {
      const answer: unknown = wire.send('POST', '/api/openapi/v1/auth/getAccessToken', { body });
      return (answer as { value: { accessToken: string } }).value.accessToken;
    };
    const token = encodeURIComponent(request());
    wire.realMs += (7_200 + lateSeconds) * 1_000;
    wire.send('GET', `/api/openapi/v1/staffs?accessToken=${token}`);
    if (recovers) request();
    return wire;
  }

  test.each([
    [2 * 7_200, false, ['instant-as-duration: error']],
    [2 * 7_200 - 1, false, ['used-after-expiry: error']],
    [3 * 7_200, true, ['used-after-expiry: info']],
  ])('%i s after an instant that was told, recovering: %s', (lateSeconds, recovers, expected) => {
    expect(ekuaibao(lateSeconds, recovers).verdicts).toEqual(expected);
  });

  test('and whose response, of a vendor of your own, told nothing, has no more precise cause', () => {
    const wire = ekuaibao(4 * 7_200, false);
    const silent = wire.twin.answering.map((vendor) => ({
      ...vendor,
      providers: vendor.providers.map((provider) => {
        const lifecycle = provider.operation.lifecycle.map((policy) => ({ ...policy, expiry: undefined }));
        return { ...provider, operation: { ...provider.operation, lifecycle } };
      }),
    }));
    expect(wire.twin.judge(wire.twin.exchanges)).toMatchObject([{ rule: 'instant-as-duration' }]);
    expect(wire.twin.judge(wire.twin.exchanges, { vendors: silent })).toMatchObject([
      { rule: 'used-after-expiry', severity: 'error' },
    ]);
  });

  test('twice before another was requested is an error of its own', () => {
    const wire = new Wire();
    const token = wire.request();
    wire.realMs += 7_320_000;
    for (let use = 0; use < 2; use++) wire.use(token);
    wire.request();
    expect(wire.twin.verdicts()).toMatchObject([
      {
        rule: 'used-after-expiry',
        severity: 'error',
        exchanges: [2, 3],
        message:
          'used tok_1 2m after it expired, and once more later, although it was refused the first time.',
      },
    ]);
  });
});

test('secret-in-url: where the vendor takes the secret from the query, an older spelling belongs there too', () => {
  const wire = new Wire();
  wire.send('GET', '/gettoken?appkey=dingtwinclient0001&app_secret=twin-secret-dingtalk');
  expect(wire.verdicts).toEqual([]);
});
