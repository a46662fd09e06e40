import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PactDocument } from '../../src/pact/from-journal/pact-file.ts';
import { serve } from '../../src/server/serve.ts';
import { verifyPacts } from '../../src/verify/pacts/verify-pacts.ts';
import { inProcess } from '../cli/program.ts';
import { subjects } from '../support/subjects.ts';

/** Registered for these tests alone: nothing of it may be in a pact. */
const own = { id: 'cli_00000000000payroll', secret: 'own-secret-of-payroll', corp: 'dingpayroll0001' };
const seed = {
  feishu: { apps: [{ app_id: own.id, app_secret: own.secret, type: 'self-built' }] },
  dingtalk: {
    corps: [{ corpId: own.corp, authorised: [own.id] }],
    clients: [{ client_id: own.id, client_secret: own.secret, kind: 'internal' }],
  },
  ekuaibao: { corporations: [{ corporationId: '34A73EyI8A0w99', appKey: own.id, appSecurity: own.secret }] },
} as const;

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-journal-pact-'));
  file = join(folder, 'pacts/payroll.json');
});

afterEach(() => rm(folder, { recursive: true }));

const post = async (url: string, body?: object) => {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, ...(body && { body: JSON.stringify(body) }) });
  return (await response.json()) as Record<string, string> & { value: Record<string, string> };
};

async function writePact(url: string, ...args: readonly string[]): Promise<PactDocument> {
  const { code, stderr } = await inProcess([
    'journal',
    '--pact',
    file,
    '--consumer',
    'payroll',
    '--url',
    url,
    ...args,
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(await readFile(file, 'utf8')) as PactDocument;
}

/** What a twin with the demo seed makes of the pact that was written. */
async function verify(vendor: 'feishu' | 'dingtalk' | 'ekuaibao') {
  await using running = await serve();
  return await verifyPacts(join(folder, 'pacts'), {
    subject: subjects[vendor],
    target: { url: running.url, provider: 'twin' },
    known: {},
  });
}

const given = ({ interactions }: PactDocument) =>
  interactions.map(({ description, providerStates: [state] }) => `${description}, given ${state?.name}`);

test('a pact of Feishu has what the client relied on, and a twin keeps it', { timeout: 30_000 }, async () => {
  await using server = await serve({ seed });
  const credentials = { app_id: own.id, app_secret: own.secret };
  const path = `${server.url}/open-apis/auth/v3/tenant_access_token/internal`;
  const me = `${server.url}/open-apis/contact/v3/users/me`;
  const { tenant_access_token: token } = await post(path, credentials);
  const use = () => fetch(me, { headers: { Authorization: `Bearer ${token}` } });
  await post(path, credentials);
  await use();
  await post(path, { ...credentials, app_secret: 'wrong-secret' });
  server.twin.clock.to('expiry');
  await use();
  await fetch(me, { headers: { Authorization: 'Bearer t-never-issued' } });
  await fetch(me);

  const pact = await writePact(server.url);

  const resource = 'GET /open-apis/contact/v3/users/me';
  const app = 'a self-built Feishu app';
  expect(given(pact)).toEqual([
    `POST /open-apis/auth/v3/tenant_access_token/internal: success, given ${app}`,
    `${resource}: success, given ${app} with a token`,
    `POST /open-apis/auth/v3/tenant_access_token/internal: app-secret-invalid, given ${app}`,
    expect.stringMatching(/^GET .*: .*, given a self-built Feishu app whose token has expired$/),
    expect.stringMatching(/^GET .*: .*, given a self-built Feishu app$/),
    expect.stringMatching(/^GET .*: .*, given a self-built Feishu app$/),
  ]);
  const [first, , third] = pact.interactions;
  expect(first).toMatchObject({
    request: {
      generators: {
        body: { '$.app_id': { expression: `\${appId}` }, '$.app_secret': { expression: `\${appSecret}` } },
      },
    },
    response: {
      body: { content: { code: 0 } },
      matchingRules: { body: { '$.expire': { matchers: [{ match: 'integer' }] } } },
    },
  });
  expect(Object.keys(first!.response.matchingRules!.body)).not.toContain('$.code');
  expect(third!.request.generators).toEqual({ body: { '$.app_id': expect.anything() } });
  expect(await readFile(file, 'utf8')).not.toMatch(/payroll(?!")|wrong-secret|never-issued/);
  const results = await verify('feishu');
  expect(results.filter(({ outcome }) => outcome !== 'agrees')).toEqual([]);
  expect(results).toHaveLength(6);
});

test('a pact of DingTalk takes the corporation of the path from the state', { timeout: 30_000 }, async () => {
  await using server = await serve({ seed });
  const credentials = { client_id: own.id, client_secret: own.secret, grant_type: 'client_credentials' };
  const { access_token: token } = await post(`${server.url}/v1.0/oauth2/${own.corp}/token`, credentials);
  const headers = { 'x-acs-dingtalk-access-token': token! };
  await fetch(`${server.url}/v1.0/contact/users/me`, { headers });
  await fetch(`${server.url}/gettoken?appkey=${own.id}&appsecret=${own.secret}`);

  const pact = await writePact(server.url);

  expect(pact.interactions.map(({ request: { path, generators } }) => [path, generators])).toEqual([
    [
      '/v1.0/oauth2/dingtwincorp0001/token',
      {
        path: { type: 'ProviderState', expression: `/v1.0/oauth2/\${corpId}/token` },
        body: { '$.client_id': expect.anything(), '$.client_secret': expect.anything() },
      },
    ],
    ['/v1.0/contact/users/me', { header: { 'x-acs-dingtalk-access-token': expect.anything() } }],
    [
      '/gettoken',
      {
        query: {
          appkey: { type: 'ProviderState', expression: `\${clientId}` },
          appsecret: { type: 'ProviderState', expression: `\${clientSecret}` },
        },
      },
    ],
  ]);
  expect((await verify('dingtalk')).map(({ outcome }) => outcome)).toEqual(['agrees', 'agrees', 'agrees']);
});

test('a pact of Ekuaibao has the pair in the query', { timeout: 30_000 }, async () => {
  await using server = await serve({ seed });
  const auth = `${server.url}/api/openapi/v1/auth/getAccessToken`;
  const { value } = await post(auth, { appKey: own.id, appSecurity: own.secret });
  const pair = new URLSearchParams({
    accessToken: value.accessToken!,
    refreshToken: value.refreshToken!,
    powerCode: '219904',
  });
  await post(`${server.url}/api/openapi/v2/auth/refreshToken?${pair}`);

  const pact = await writePact(server.url);

  expect(pact.interactions[1]).toMatchObject({
    providerStates: [{ name: 'an Ekuaibao corporation with a token' }],
    request: {
      generators: {
        query: { accessToken: { expression: `\${token}` }, refreshToken: { expression: `\${refreshToken}` } },
      },
    },
  });
  expect((await verify('ekuaibao')).map(({ outcome }) => outcome)).toEqual(['agrees', 'agrees']);
});

test('what no state leads to is left out, with the reason', async () => {
  await using server = await serve({
    seed,
    stubs: [{ path: '/open-apis/im/v1/messages', body: { code: 0 } }],
  });
  const credentials = { app_id: own.id, app_secret: own.secret };
  const path = `${server.url}/open-apis/auth/v3/app_access_token/internal`;
  const { app_access_token: token } = await post(path, credentials);
  await fetch(`${server.url}/open-apis/im/v1/messages`, { headers: { Authorization: `Bearer ${token}` } });
  server.twin.faults.add({ error: 1503, times: 1 });
  await post(path, credentials);
  await fetch(path, { method: 'POST', body: 'app_id' });

  const { code, stdout } = await inProcess(['journal', '--pact', file, '--url', server.url]);

  expect(code).toBe(0);
  expect(stdout.split('\n')).toEqual([
    `${file}: 1 interaction of client and feishu, from 4 exchanges.`,
    'Left out #2: a stub answered it.',
    expect.stringMatching(/^Left out #3: no provider state leads from POST .*\/internal to /),
    'Left out #4: its body is neither JSON nor a form.',
    '',
  ]);
});

test('the same journal gives the same pact', async () => {
  await using server = await serve({ seed });
  const path = `${server.url}/open-apis/auth/v3/app_access_token/internal`;
  await post(path, { app_id: own.id, app_secret: own.secret });
  expect(await writePact(server.url)).toEqual(await writePact(server.url));
});

test.each([
  [
    [],
    2,
    'A pact has one provider, and the journal has requests to dingtalk and feishu. Add --provider dingtalk.',
  ],
  [['--provider', 'ekuaibao'], 1, 'The journal has no request to ekuaibao'],
  [['--provider', 'feishoe'], 2, 'unknown vendor "feishoe". Did you mean "feishu"?'],
  [['--follow'], 2, '--pact does not go with --follow'],
])('journal --pact %j is refused', async (args, code, words) => {
  await using server = await serve({ seed });
  await post(`${server.url}/open-apis/auth/v3/app_access_token/internal`, {
    app_id: own.id,
    app_secret: own.secret,
  });
  await fetch(`${server.url}/gettoken?appkey=${own.id}&appsecret=${own.secret}`);
  const outcome = await inProcess(['journal', '--pact', file, '--url', server.url, ...args]);
  expect(outcome).toMatchObject({ code, stderr: expect.stringContaining(words) });
});
