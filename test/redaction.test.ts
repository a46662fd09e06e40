import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningTwin, serve } from '../src/server/serve.ts';
import { answering } from '../src/vendors/index.ts';
import { inProcess } from './cli/program.ts';

/** Every secret and token of this run, recognisable wherever it turns up: REGISTERED is known to the twin, WRONG is not. */
const registered = {
  selfBuilt: 'REGISTERED-self-built',
  store: 'REGISTERED store/with&odd=characters%',
  ticket: 'REGISTERED-ticket',
  verification: 'REGISTERED-verification',
  dingtalk: 'REGISTERED-dingtalk-"quoted"',
  ekuaibao: 'REGISTERED-ekuaibao',
};
const wrong = 'WRONG-credential-0123456789';

const seed = {
  feishu: {
    apps: [
      { app_id: 'cli_00000000000000a1', app_secret: registered.selfBuilt },
      {
        app_id: 'cli_00000000000000b2',
        app_secret: registered.store,
        type: 'store' as const,
        app_ticket: registered.ticket,
        verification_token: registered.verification,
        tenants: ['73658811060f175d'],
      },
    ],
    users: [{ open_id: 'ou_1', visible_to: ['cli_00000000000000a1'] }],
  },
  dingtalk: {
    corps: [{ corpId: 'corp', authorised: ['ding1'] }],
    clients: [{ client_id: 'ding1', client_secret: registered.dingtalk }],
  },
  ekuaibao: { corporations: [{ corporationId: 'corp', appKey: 'key', appSecurity: registered.ekuaibao }] },
};

/** The names that secrets and tokens go by in some request. */
const names =
  'app_secret app_ticket client_secret appSecret appsecret appSecurity suite_secret access_token accessToken app_access_token refresh_token refreshToken code'.split(
    ' ',
  );

let server: RunningTwin;
/** What passes once, and is known by the name of its field alone. */
const passing: string[] = [];
/** What no one may read: all of the above, and every token handed out. */
const forbidden = new Set<string>();

beforeAll(async () => {
  server = await serve({ seed, journalSize: 5_000 });
  await exercise();
}, 120_000);

afterAll(() => server.close());

async function send(path: string, init: RequestInit = {}): Promise<string> {
  const response = await fetch(server.url + path, init);
  return response.text();
}

function post(path: string, body: string, headers: Record<string, string> = {}): Promise<string> {
  const contentType = body.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded';
  return send(path, { method: 'POST', headers: { 'Content-Type': contentType, ...headers }, body });
}

/** Tokens that work, so that there are some to be found. */
async function tokens(): Promise<string[]> {
  const feishu = JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: registered.selfBuilt });
  const store = JSON.stringify({
    app_id: 'cli_00000000000000b2',
    app_secret: registered.store,
    app_ticket: registered.ticket,
  });
  const internal = JSON.parse(await post('/open-apis/auth/v3/app_access_token/internal', feishu));
  const app = JSON.parse(await post('/open-apis/auth/v3/app_access_token', store));
  const tenant = JSON.parse(
    await post(
      '/open-apis/auth/v3/tenant_access_token',
      JSON.stringify({ app_access_token: app.app_access_token, tenant_key: '73658811060f175d' }),
    ),
  );
  const { code } = server.twin.feishu.createLoginCode({ app_id: 'cli_00000000000000a1' });
  const user = JSON.parse(
    await post('/open-apis/mina/v2/tokenLoginValidate', JSON.stringify({ code }), {
      Authorization: `Bearer ${internal.app_access_token}`,
    }),
  );
  passing.push(code, user.data.session_key);
  const ding = JSON.parse(
    await post(
      '/v1.0/oauth2/corp/token',
      JSON.stringify({
        client_id: 'ding1',
        client_secret: registered.dingtalk,
        grant_type: 'client_credentials',
      }),
    ),
  );
  const { value } = JSON.parse(
    await post(
      '/api/openapi/v1/auth/getAccessToken',
      JSON.stringify({ appKey: 'key', appSecurity: registered.ekuaibao }),
    ),
  );
  return [
    internal.app_access_token,
    app.app_access_token,
    tenant.tenant_access_token,
    user.data.access_token,
    user.data.refresh_token,
    ding.access_token,
    value.accessToken,
    value.refreshToken,
  ];
}

/** Calls every operation with secrets in each place where one can stand: each secret at every third operation, since no operation treats one in its own way. */
async function exercise(): Promise<void> {
  const living = await tokens();
  const secrets = [...Object.values(registered), wrong, ...living];
  for (const secret of [...secrets, ...passing]) forbidden.add(secret);
  server.twin.faults.add({
    operation: 'ekuaibao.getAccessToken',
    fault: { type: 'malformed-body' },
    times: 3,
  });
  const operations = answering.flatMap(({ providers }) => providers.map(({ operation }) => operation));
  for (const [turn, { method, path }] of operations.entries()) {
    const body = method === 'GET' ? undefined : '{}';
    for (const secret of secrets.filter((_, index) => index % 3 === turn % 3)) {
      const isKnown = secret !== wrong;
      const encoded = encodeURIComponent(secret);
      const named = Object.fromEntries(names.map((name) => [name, secret]));
      // Where its name does not tell, only what is known can be found.
      const inPath = isKnown ? path.replace(/\{\w+\}/, encoded) : path.replace(/\{\w+\}/, 'x');
      const bodies = [
        JSON.stringify({ ...named, deep: [{ ...named, [isKnown ? secret : 'x']: isKnown ? secret : 1 }] }),
        JSON.stringify(named).slice(0, -20),
        `not json at all: ${secret}`,
        new URLSearchParams(named).toString(),
        JSON.stringify(secret),
      ];
      for (const text of body === undefined ? [undefined] : bodies) {
        await send(`${inPath}?${new URLSearchParams(named)}`, {
          method,
          ...(text !== undefined && { body: text }),
          headers: {
            'Content-Type': 'application/json',
            Authorization: /^[\x20-\x7e]+$/.test(secret) ? `Bearer ${secret}` : 'Basic eA==',
            'x-acs-dingtalk-access-token': secret,
          },
        });
      }
      if (!isKnown) continue;
      await send(`${path.replace(/\{\w+\}/, 'x')}/${encoded}?q=${encoded}&${encoded}`, { method });
    }
  }
  const overEncoded = Array.from(registered.selfBuilt, (each) => `%${each.charCodeAt(0).toString(16)}`).join(
    '',
  );
  await send(`/open-apis/${overEncoded}?x=${encodeURIComponent(encodeURIComponent(registered.store))}`);
  await send('/unknown/path', { headers: { Authorization: wrong } });
  await send('/unknown/path', { headers: { Authorization: `Basic ${btoa(`a:${registered.dingtalk}`)}` } });
  await post(
    '/v1.0/oauth2/corp/token',
    JSON.stringify({ client_id: registered.ekuaibao, client_secret: 'id' }),
  );
  // The seed changes; the journal still has what was sent before.
  server.twin.replaceSeed({});
}

/** The secrets and tokens that stand in a text, as they are or encoded once more. */
function leaksIn(text: string): string[] {
  const forms = (secret: string) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(JSON.stringify(secret)).slice(3, -3),
    encodeURIComponent(secret),
    new URLSearchParams({ x: secret }).toString().slice(2),
  ];
  const found = [...forbidden].filter((secret) => forms(secret).some((form) => text.includes(form)));
  return [...found, ...(text.match(/REGISTERED|WRONG/g) ?? [])];
}

async function stream(): Promise<string> {
  const response = await fetch(`${server.url}/_twin/journal/stream?since=0`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const last = `id: ${server.twin.journal.count}\n`;
  let text = '';
  while (!text.includes(last)) text += (await reader.read()).value;
  await reader.cancel();
  return text;
}

const inTerminal = async (...args: string[]) => {
  const { stdout, stderr } = await inProcess([...args, '--url', server.url]);
  return stdout + stderr;
};

test.each([
  ['twin.journal.exchanges()', () => JSON.stringify(server.twin.journal.exchanges())],
  ['GET /_twin/journal', () => send('/_twin/journal')],
  ['GET /_twin/journal/stream', stream],
  ['GET /_twin/journal/wait', () => send('/_twin/journal/wait?count=1000')],
  [
    'POST /_twin/journal/verify',
    () => send('/_twin/journal/verify', { method: 'POST', body: '{"status":599,"count":7}' }),
  ],
  ['twin.verdicts()', () => JSON.stringify(server.twin.verdicts())],
  ['GET /_twin/verdicts', () => send('/_twin/verdicts')],
  ['GET /_twin/coverage', () => send('/_twin/coverage')],
  ['tokentwin journal', () => inTerminal('journal', '--bodies')],
  ['tokentwin journal --json', () => inTerminal('journal', '--json')],
  ['tokentwin verdicts', () => inTerminal('verdicts')],
  ['tokentwin verdicts --json', () => inTerminal('verdicts', '--json')],
  ['tokentwin coverage', () => inTerminal('coverage')],
])('no secret and no token leaves by %s', async (_, read) => {
  const text = await read();
  expect(text.length).toBeGreaterThan(100);
  expect(leaksIn(text)).toEqual([]);
});

test('what is known stands there as what it is', async () => {
  const text = await send('/_twin/journal');
  expect(text).toMatch(/«redacted»/);
  expect(text).toMatch(/«unknown»/);
  expect(text).toMatch(/Bearer «tok_\d+»/);
  expect(text).toMatch(/«tok_\d+\.refreshToken»/);
  expect(text).toMatch(/«malformed JSON, \d+ characters»/);
});
