import { describe, expect, test } from 'vitest';
import { Wire } from './wire.ts';

const validate = '/open-apis/mina/v2/tokenLoginValidate';

function createCode(wire: Wire): string {
  return wire.twin.feishu.createLoginCode({ app_id: 'cli_00000000000000a1' }).code;
}

describe('code-reused', () => {
  test('names the client that used it first where the second request had no valid token', () => {
    const wire = new Wire();
    const token = wire.request();
    const body = { code: createCode(wire) };
    wire.send('POST', validate, { token, body });
    wire.send('POST', validate, { token: 'unknown', body });
    expect(wire.twin.verdicts()).toMatchObject([
      {
        rule: 'code-reused',
        exchanges: [2, 3],
        client: 'cli_00000000000000a1',
        message: 'sent a code once more after it had been used.',
      },
    ]);
  });

  test('names the client of the second request where that has one', () => {
    const wire = new Wire();
    const token = wire.request();
    const body = { code: createCode(wire) };
    for (let time = 0; time < 3; time++) wire.send('POST', validate, { token, body });
    expect(wire.twin.verdicts()).toMatchObject([
      {
        rule: 'code-reused',
        exchanges: [2, 3, 4],
        client: 'cli_00000000000000a1',
        message: 'sent a code 2 times more after it had been used.',
      },
    ]);
  });

  test('is the one finding where a code is sent on several connections at once', () => {
    const wire = new Wire();
    const token = wire.request();
    const body = { code: createCode(wire) };
    for (let time = 0; time < 6; time++) {
      wire.send('POST', validate, { token, body, connection: wire.open() });
    }
    expect(wire.verdicts).toEqual(['code-reused: error']);
  });

  test.each(['', null, 7])('says nothing of an unused field beside it: %j', (empty) => {
    const wire = new Wire();
    const token = wire.request();
    const trade = (code: string) =>
      wire.send('POST', validate, { token, body: { code, refresh_token: empty } });
    trade(createCode(wire));
    trade('never issued');
    expect(wire.verdicts).not.toContain('code-reused: error');
  });

  test('says nothing of business calls whose fields have the same name', () => {
    const wire = new Wire();
    const token = wire.request();
    const call = () =>
      wire.send('POST', '/open-apis/contact/v3/departments', { token, body: { code: 'dept-7' } });
    call();
    wire.twin.tokens.revokeAll();
    call();
    expect(wire.verdicts).toEqual([]);
  });
});

describe('token-not-encoded', () => {
  const account = {
    appKey: '00000000-0000-4000-8000-0000000000e1',
    appSecurity: '00000000-0000-4000-8000-0000000000e2',
  };

  test('counts each operation by itself', () => {
    const wire = new Wire();
    const answer: unknown = wire.send('POST', '/api/openapi/v1/auth/getAccessToken', { body: account });
    const { accessToken, refreshToken } = (answer as { value: Record<string, string> }).value;
    wire.send('GET', `/api/openapi/v1/staffs?accessToken=${accessToken}`);
    const partner = encodeURIComponent(refreshToken!);
    const query = `accessToken=${accessToken}&refreshToken=${partner}&powerCode=219904`;
    wire.send('POST', `/api/openapi/v2/auth/refreshToken?${query}`);
    expect(wire.twin.verdicts()).toMatchObject([
      { rule: 'token-not-encoded', exchanges: [2], operation: 'ekuaibao.protectedResource' },
      { rule: 'token-not-encoded', exchanges: [3], operation: 'ekuaibao.refreshToken' },
    ]);
  });

  test('tells an unknown token too', () => {
    const wire = new Wire();
    wire.send('GET', '/api/openapi/v1/staffs?accessToken=some$body:else');
    expect(wire.twin.verdicts()).toMatchObject([
      {
        rule: 'token-not-encoded',
        message: 'put a token into a query with $ and : as they are.',
        exchanges: [1],
      },
    ]);
  });

  test('half a character as a token in a body stops no other verdict', () => {
    const wire = new Wire();
    const body = { refresh_token: 'ur-1', app_access_token: '\ud800' };
    wire.send('POST', '/open-apis/authen/v1/oidc/refresh_access_token', { body });
    wire.send('GET', '/api/openapi/v1/staffs?accessToken=some$body:else');
    expect(wire.twin.verdicts()).toMatchObject([{ rule: 'token-not-encoded', exchanges: [2] }]);
  });
});
