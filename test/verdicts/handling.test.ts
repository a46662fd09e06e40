import { expect, test } from 'vitest';
import { createTwin, type Twin } from '../../src/index.ts';
import { askEkuaibao, askFeishu, within } from '../support/token-calls.ts';
import { FeishuClient } from './feishu-client.ts';

function rulesOf(twin: Twin): string[] {
  return twin.verdicts().map(({ rule, severity }) => `${rule}: ${severity}`);
}

function json(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

test('ignored-business-error: HTTP 200 with code 10014, and then a token called undefined', async () => {
  const twin = createTwin();
  twin.faults.add({ operation: 'feishu.tenantAccessTokenInternal', error: 10014, times: 1 });
  await new FeishuClient(twin, { checksCode: false, recovers: false }).call();
  expect(twin.verdicts()).toMatchObject([
    {
      rule: 'ignored-business-error',
      severity: 'error',
      message:
        'sent the word "undefined" as a token, after a response of feishu.tenantAccessTokenInternal without a token.',
      exchanges: [1, 2],
    },
  ]);
});

test('ignored-business-error: a client that looks at the code gets an empty list', async () => {
  const twin = createTwin();
  twin.faults.add({ operation: 'feishu.tenantAccessTokenInternal', error: 10014, times: 1 });
  const client = new FeishuClient(twin);
  await expect(client.call()).rejects.toThrow('code 10014');
  await client.call();
  expect(twin.verdicts()).toEqual([]);
});

test('ignored-business-error: a request without a token alone proves nothing', async () => {
  const twin = createTwin();
  const ask = within(twin);
  await ask('/open-apis/contact/v3/me');
  await ask('/open-apis/contact/v3/me', { headers: { Authorization: 'Bearer ' } });
  await ask('/api/openapi/v1/staffs?accessToken=');
  expect(twin.verdicts()).toEqual([]);
  await ask('/v1.0/contact/users/me', { headers: { 'x-acs-dingtalk-access-token': 'null' } });
  expect(rulesOf(twin)).toEqual(['ignored-business-error: error']);
});

test('code-reused: a login code is good once', async () => {
  const twin = createTwin();
  const ask = within(twin);
  const { app_access_token } = await (await askFeishu(ask)).json();
  const bearer = { Authorization: `Bearer ${app_access_token}` };
  const { code } = twin.feishu.createLoginCode({ app_id: 'cli_00000000000000a1' });
  const trade = () => ask('/open-apis/mina/v2/tokenLoginValidate', json({ code }, bearer));
  await trade();
  expect(twin.verdicts()).toEqual([]);
  await trade();
  expect(twin.verdicts()).toMatchObject([
    {
      rule: 'code-reused',
      exchanges: [2, 3],
      client: 'cli_00000000000000a1',
      operation: 'feishu.tokenLoginValidate',
      documented: expect.stringContaining('code 仅能使用一次'),
    },
  ]);
  expect(twin.verdicts()[0]?.message).toMatch(/\bcode\b/);
  expect(twin.verdicts()[0]?.message).not.toMatch(/\n/);
  expect(twin.verdicts()[0]?.message).not.toContain(code);
});

test('code-reused: where a fault kept the answer away, trying again is right', async () => {
  const twin = createTwin();
  const ask = within(twin);
  const { app_access_token } = await (await askFeishu(ask)).json();
  const bearer = { Authorization: `Bearer ${app_access_token}` };
  const { code } = twin.feishu.createLoginCode({ app_id: 'cli_00000000000000a1' });
  twin.faults.add({ operation: 'feishu.tokenLoginValidate', fault: { type: 'connection-reset' }, times: 1 });
  const trade = () => ask('/open-apis/mina/v2/tokenLoginValidate', json({ code }, bearer));
  await expect(trade()).rejects.toThrow(TypeError);
  await trade();
  expect(twin.verdicts()).toEqual([]);
});

test('secret-in-url: secrets and tokens where the vendor does not document them', async () => {
  const twin = createTwin();
  const ask = within(twin);
  await ask('/api/openapi/v1/auth/getAccessToken?appKey=x&appSecurity=hush', { method: 'POST' });
  await ask('/v1.0/contact/users/me?access_token=abcdefgh');
  expect(rulesOf(twin)).toEqual(['secret-in-url: error', 'secret-in-url: warning']);
  expect(JSON.stringify(twin.verdicts())).not.toMatch(/hush|abcdefgh/);
});

test('secret-in-url: what the vendor documents is no finding', async () => {
  const twin = createTwin();
  const ask = within(twin);
  const response = await ask('/gettoken?appkey=dingtwinclient0001&appsecret=twin-secret-dingtalk');
  const { access_token } = await response.json();
  await ask(`/topapi/v2/user/get?access_token=${access_token}`, { method: 'POST' });
  expect(twin.verdicts()).toEqual([]);
});

test('token-not-encoded: a colon and a dollar sign raw in a query', async () => {
  const twin = createTwin();
  const ask = within(twin);
  const { value } = await (await askEkuaibao(ask)).json();
  await ask(`/api/openapi/v1/staffs?${new URLSearchParams({ accessToken: value.accessToken })}`);
  expect(twin.verdicts()).toEqual([]);
  await ask(`/api/openapi/v1/staffs?accessToken=${value.accessToken}`);
  expect(twin.verdicts()).toMatchObject([{ rule: 'token-not-encoded', severity: 'warning', exchanges: [3] }]);
  expect(twin.verdicts()[0]?.message).toMatch(/^put tok_1 into a query with .*: .*as they are\.$/);
});

test('no verdict is drawn from a path that is not modelled, nor from what may come from it', async () => {
  const twin = createTwin();
  const ask = within(twin);
  for (let call = 0; call < 12; call++) {
    expect((await ask('/sns/gettoken?access_token=abcdefgh&client_secret=hush')).status).toBe(501);
  }
  await ask('/v1.0/contact/users/me', { headers: { 'x-acs-dingtalk-access-token': 'undefined' } });
  expect(twin.verdicts()).toEqual([]);
});

test('a request for another token that is not modelled counts as doing something about a refusal', async () => {
  const twin = createTwin();
  const ask = within(twin);
  const { access_token: token } = await (
    await ask('/gettoken?appkey=dingtwinclient0001&appsecret=twin-secret-dingtalk')
  ).json();
  const use = () => ask(`/topapi/v2/user/get?access_token=${token}`, { method: 'POST' });
  twin.clock.advance('3h');
  await use();
  await ask('/sns/gettoken');
  expect(twin.verdicts()).toEqual([]);
  await use();
  await use();
  expect(rulesOf(twin)).toEqual(['no-recovery: error']);
});

test('the vendor is quoted on the operation in question', async () => {
  const twin = createTwin();
  const ask = within(twin);
  const body = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };
  for (let call = 0; call < 5; call++)
    await ask('/open-apis/auth/v3/tenant_access_token/internal', json(body));
  expect(twin.verdicts()).toMatchObject([
    { rule: 'needless-request', documented: expect.stringContaining('返回一个新的 tenant_access_token') },
  ]);
  expect(twin.verdicts()[0]?.documented).not.toContain('app_access_token');
});
