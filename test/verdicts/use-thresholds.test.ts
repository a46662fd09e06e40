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
    if (expected.length > 0) expect(wire.twin.verdicts()[0]).toMatchObject({ exchanges: [2, 3] });
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
