import { expect, test } from 'vitest';
import { createTwin, type Twin } from '../../src/index.ts';
import { serve } from '../../src/server/serve.ts';
import { askDingtalk, askEkuaibao, askFeishu, over, within } from '../support/token-calls.ts';

const feishuPath = '/open-apis/contact/v3/me';
const dingtalkHeader = 'x-acs-dingtalk-access-token';

async function feishuToken(twin: Twin): Promise<string> {
  return (await (await askFeishu(within(twin))).json()).app_access_token;
}

test.each([
  ['Bearer twice', (token: string) => `Bearer Bearer ${token}`, 'Authorization: Bearer Bearer «tok_1»'],
  ['no Bearer', (token: string) => token, 'Authorization: «tok_1»'],
  ['quotes from JSON', (token: string) => `Bearer "${token}"`, 'Authorization: Bearer "«tok_1»"'],
  ['another scheme', (token: string) => `Token ${token}`, 'Authorization: … «tok_1»'],
])('Feishu: %s', async (_, header, form) => {
  const twin = createTwin();
  const token = await feishuToken(twin);
  const ask = within(twin);
  for (let call = 0; call < 2; call++) await ask(feishuPath, { headers: { Authorization: header(token) } });
  expect(twin.verdicts()).toMatchObject([
    {
      rule: 'malformed-authorization',
      severity: 'error',
      client: 'cli_00000000000000a1',
      exchanges: [2, 3],
      message: `sent the living tok_1 as ${form}, 2 times, and was refused.`,
      documented: expect.stringContaining('Authorization: Bearer'),
    },
  ]);
  expect(JSON.stringify(twin.verdicts())).not.toContain(token);
});

test('Feishu: the same where a login code is traded', async () => {
  const twin = createTwin();
  const token = await feishuToken(twin);
  const { code } = twin.feishu.createLoginCode({ app_id: 'cli_00000000000000a1' });
  await within(twin)('/open-apis/mina/v2/tokenLoginValidate', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: token },
    body: JSON.stringify({ code }),
  });
  expect(twin.verdicts()).toMatchObject([{ rule: 'malformed-authorization', exchanges: [2] }]);
});

test('DingTalk: in the header of another vendor, and in quotes', async () => {
  const twin = createTwin();
  const ask = within(twin);
  const { access_token: token } = await (await askDingtalk(ask)).json();
  const path = '/v1.0/contact/users/me';
  await ask(path, { headers: { Authorization: `Bearer ${token}` } });
  await ask(path, { headers: { [dingtalkHeader]: JSON.stringify(token) } });
  expect(twin.verdicts().map(({ message }) => message)).toEqual([
    'sent the living tok_1 as Authorization: Bearer «tok_1», and was refused.',
    `sent the living tok_1 as ${dingtalkHeader}: "«tok_1»", and was refused.`,
  ]);
});

test('Ekuaibao: in a header, and in quotes', async () => {
  const twin = createTwin();
  const ask = within(twin);
  const { value } = await (await askEkuaibao(ask)).json();
  await ask('/api/openapi/v1/staffs', { headers: { Authorization: `Bearer ${value.accessToken}` } });
  await ask(`/api/openapi/v1/staffs?${new URLSearchParams({ accessToken: `"${value.accessToken}"` })}`);
  const found = twin.verdicts().filter(({ rule }) => rule === 'malformed-authorization');
  expect(found.map(({ message }) => message)).toEqual([
    'sent the living tok_1 as Authorization: Bearer «tok_1», and was refused.',
    'sent the living tok_1 as ?accessToken="«tok_1»", and was refused.',
  ]);
});

test('over HTTP, in a sandbox too', async () => {
  await using server = await serve();
  const sandbox = await fetch(`${server.controlUrl}/sandboxes`, { method: 'POST', body: '{}' });
  const { url, control } = await sandbox.json();
  const ask = over(url);
  const { app_access_token } = await (await askFeishu(ask)).json();
  await (await ask(feishuPath, { headers: { Authorization: app_access_token } })).text();
  const { verdicts } = await (await fetch(`${control}/verdicts`)).json();
  expect(verdicts).toMatchObject([{ rule: 'malformed-authorization' }]);
});

test('a dead token, a text that is not a token, and a request that is well formed are nothing of the kind', async () => {
  const twin = createTwin();
  const token = await feishuToken(twin);
  const ask = within(twin);
  await ask(feishuPath, { headers: { Authorization: `Bearer ${token}`, 'X-Trace': token } });
  await ask(feishuPath, { headers: { Authorization: 'Bearer t-somebody-elses' } });
  await ask(feishuPath);
  await ask('/open-apis/x', { headers: { Authorization: `Bearer ${token}` } });
  twin.tokens.revokeAll();
  await ask(feishuPath, { headers: { Authorization: token } });
  expect(twin.verdicts()).toEqual([]);
});

test('Authorization: undefined is the empty token that it is', async () => {
  const twin = createTwin();
  await within(twin)(feishuPath, { headers: { Authorization: 'undefined' } });
  expect(twin.verdicts()).toMatchObject([
    { rule: 'ignored-business-error', message: 'sent the word "undefined" as a token.' },
  ]);
});
