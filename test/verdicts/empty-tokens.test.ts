import { describe, expect, test } from 'vitest';
import { Wire } from './wire.ts';

const resource = '/open-apis/contact/v3/me';
const issuing = 'feishu.appAccessTokenInternal';
const rule = 'ignored-business-error';

describe('ignored-business-error', () => {
  test('names the last response without a token before it, not an earlier or a later one', () => {
    const wire = new Wire();
    wire.request(undefined, 'wrong');
    wire.request(undefined, 'also wrong');
    wire.use('undefined');
    wire.request(undefined, 'wrong');
    expect(wire.twin.verdicts()).toMatchObject([
      {
        rule,
        severity: 'error',
        exchanges: [2, 3],
        message: `sent the word "undefined" as a token, after a response of ${issuing} without a token.`,
        operation: 'feishu.protectedResource',
        client: 'cli_00000000000000a1',
      },
    ]);
  });

  test('has no such response to name where the last one had a token', () => {
    const wire = new Wire();
    wire.request();
    wire.use('null');
    expect(wire.twin.verdicts()).toMatchObject([
      { rule, exchanges: [2], message: 'sent the word "null" as a token.', client: undefined },
    ]);
  });

  test('counts each word by itself', () => {
    const wire = new Wire();
    for (const word of ['undefined', 'null', 'undefined']) wire.use(word);
    expect(wire.twin.verdicts().map(({ message, exchanges }) => [message, exchanges])).toEqual([
      ['sent the word "undefined" as a token, 2 times.', [1, 3]],
      ['sent the word "null" as a token.', [2]],
    ]);
  });

  test.each([
    ['', 'sent no token'],
    [' ', 'sent no token'],
  ])('an authorization of "Bearer%s" is no token, after a response without one', (rest, said) => {
    const wire = new Wire();
    wire.request(undefined, 'wrong');
    wire.send('GET', resource, { headers: { authorization: `Bearer${rest}` } });
    expect(wire.twin.verdicts()).toMatchObject([
      { rule, exchanges: [1, 2], message: `${said}, after a response of ${issuing} without a token.` },
    ]);
  });

  test.each(['Bearer undefined', 'bearer   undefined', 'undefined'])(
    'the authorization "%s" is the word, also where the vendor looks elsewhere',
    (authorization) => {
      const wire = new Wire();
      wire.send('GET', '/v1.0/contact/users/me', { headers: { authorization } });
      expect(wire.twin.verdicts()).toMatchObject([
        { rule, message: 'sent the word "undefined" as a token.' },
      ]);
    },
  );

  test.each(['Bearer undefinedx', 'Bearer x undefined', 'XBearer undefined', 'none'])(
    'the authorization "%s" is another text',
    (authorization) => {
      const wire = new Wire();
      wire.send('GET', '/v1.0/contact/users/me', { headers: { authorization } });
      expect(wire.verdicts).toEqual([]);
    },
  );

  test('finds the word in fields that hold a token, and in no other', () => {
    const wire = new Wire();
    const token = wire.request();
    const refresh = (body: unknown) =>
      wire.send('POST', '/open-apis/authen/v1/refresh_access_token', { token, body });
    refresh({ grant_type: 'undefined', refresh_token: 'unknown', note: 'null' });
    expect(wire.verdicts).toEqual([]);
    refresh({ grant_type: 'refresh_token', refresh_token: null });
    expect(wire.twin.verdicts()).toMatchObject([
      { rule, exchanges: [2, 3], message: expect.stringContaining('sent the word "null" as a token') },
    ]);
  });

  test('says nothing of a request that succeeds', () => {
    const wire = new Wire();
    const token = wire.request();
    wire.send('GET', `${resource}?access_token=null`, { token });
    expect(wire.verdicts).toEqual([]);
  });

  test('says nothing of a path that is not modelled', () => {
    const wire = new Wire();
    wire.request(undefined, 'wrong');
    wire.send('GET', '/open-apis/authen/v9/login', { token: 'undefined' });
    expect(wire.verdicts).toEqual([]);
  });
});

describe('a bare request after a response whose token a fault took away', () => {
  /** A request for a token that a fault spoils. */
  function spoiled(type: 'token-missing' | 'bad-gateway-html' = 'token-missing'): Wire {
    const wire = new Wire();
    wire.twin.faults.add({ operation: issuing, fault: { type }, times: 1 });
    wire.request();
    return wire;
  }

  test('is told', () => {
    const wire = spoiled();
    wire.send('GET', resource);
    expect(wire.twin.verdicts()).toMatchObject([
      {
        rule,
        exchanges: [1, 2],
        message: `sent no token, after a response of ${issuing} without a token.`,
      },
    ]);
  });

  test('is not told after a response that was an error for everybody to see', () => {
    const wire = spoiled('bad-gateway-html');
    wire.send('GET', resource);
    expect(wire.verdicts).toEqual([]);
  });

  test('is not told when something else came in between', () => {
    const wire = spoiled();
    wire.use(wire.request());
    wire.send('GET', resource);
    expect(wire.verdicts).toEqual([]);
  });

  test('is not told of a request that needs no token, or has one', () => {
    const asking = spoiled();
    asking.request(undefined, 'wrong');
    expect(asking.verdicts).toEqual([]);
    const using = spoiled();
    using.use('t-unknown');
    expect(using.verdicts).toEqual([]);
    const elsewhere = new Wire();
    elsewhere.twin.faults.add({ operation: 'dingtalk.gettoken', fault: { type: 'token-missing' }, times: 1 });
    elsewhere.send('GET', '/gettoken?appkey=dingtwinclient0001&appsecret=twin-secret-dingtalk');
    elsewhere.send('POST', '/topapi/v2/user/get?access_token=unknown');
    expect(elsewhere.verdicts).toEqual([]);
    const otherwise = spoiled();
    otherwise.send('GET', resource, { headers: { authorization: 'Basic YTpi' } });
    expect(otherwise.verdicts).toEqual([]);
  });
});
