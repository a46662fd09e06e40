import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningTwin, serve } from '../src/server/serve.ts';

const registered = 'REGISTERED-8f3a/"x\\y';
const seed = {
  feishu: { apps: [{ app_id: 'cli_00000000000000a1', app_secret: registered }] },
};

let server: RunningTwin;
let token: string;
beforeAll(async () => {
  server = await serve({ seed, controlToken: 'CONTROL-7b1e-token' });
  const answer = await post('/open-apis/auth/v3/app_access_token/internal', {
    app_id: 'cli_00000000000000a1',
    app_secret: registered,
  });
  ({ app_access_token: token } = JSON.parse(answer) as { app_access_token: string });
});
afterAll(() => server.close());

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return response.text();
}

/** What the journal shows of the last request. */
const last = () => JSON.stringify(server.twin.journal.exchanges({ limit: 1 }));

describe('a value whose name sounds like a secret is not shown:', () => {
  const fields = [
    'secret',
    'client-password',
    'passwd',
    'token',
    'my_private_key',
    'api_key',
    'ticket',
    'jwt',
    'id_token',
    'client_assertion',
    'new_app_secret',
    'x-signature',
    'sessionId',
    'userCredential',
    'body[app_secret]',
    'a.b.accessKey',
    'pass',
    'sign',
    'authKey',
    'device_code',
    'X-CSRF',
    '密码',
    '应用密钥',
    '访问令牌',
  ];
  const value = 'UNREGISTERED-1c9d';

  test.each(fields)('%s', async (name) => {
    const path = '/open-apis/auth/v3/app_access_token/internal';
    const pair = `${encodeURIComponent(name)}=${value}`;
    const bodies = [
      { [name]: value },
      { [name]: [value, { x: value }] },
      { list: [{ [name]: { deep: value } }] },
      { text: JSON.stringify({ [name]: value }) },
      { text: JSON.stringify({ text: JSON.stringify([{ [name]: value }]) }) },
      { link: `https://example.com/?x=1&${name}=${value}#y` },
    ];
    for (const body of bodies) {
      await post(path, body);
      expect(last(), JSON.stringify(body)).not.toContain(value);
    }
    await post(path, `x=1&${pair}`, { 'Content-Type': 'application/x-www-form-urlencoded' });
    expect(last()).not.toContain(value);
    await post(`${path}?${pair}&back=${encodeURIComponent(`https://example.com/?${pair}`)}`, {});
    expect(last()).not.toContain(value);
    await post(`${path}?q=${encodeURIComponent(JSON.stringify({ [name]: value }))}`, {});
    expect(last()).not.toContain(value);
  });

  test.each(['app_secret', 'access_token'])('a number as %s', async (name) => {
    await post('/open-apis/auth/v3/app_access_token/internal', {
      [name]: 918273645,
      deep: { [name]: [918273645] },
    });
    expect(last()).not.toContain('918273645');
  });

  test.each(['token_type', 'secretName', 'expires_in', 'token_endpoint', 'password_required'])(
    'but %s is only about one',
    async (name) => {
      await post('/open-apis/auth/v3/app_access_token/internal', { [name]: 'PLAIN-42' });
      expect(last()).toContain('PLAIN-42');
    },
  );
});

describe('a registered secret is not shown', () => {
  const shown = () => last().replace(/\\+/g, '');
  test.each<[string, (text: string) => string]>([
    ['as it is', (text) => text],
    ['percent-encoded twice', (text) => encodeURIComponent(encodeURIComponent(text))],
    ['as base64', (text) => btoa(text)],
    ['as base64 for URLs', (text) => Buffer.from(text).toString('base64url')],
    ['as base64 of id and secret', (text) => btoa(`cli_1:${text}`)],
    ['as base64 of id and secret with another length', (text) => btoa(`cli_12:${text}:more`)],
    ['as hexadecimal digits', (text) => Buffer.from(text).toString('hex')],
    ['as hexadecimal digits behind another', (text) => `f${Buffer.from(text).toString('hex')}`],
    ['as hexadecimal digits in capitals', (text) => Buffer.from(text).toString('hex').toUpperCase()],
    ['as JSON', (text) => JSON.stringify(text)],
    ['with letters around it', (text) => `abc${text}def`],
  ])('%s', async (_, encode) => {
    const text = encode(registered);
    await post(`/open-apis/x/${encodeURIComponent(text)}?q=${encodeURIComponent(text)}`, { note: text });
    expect(shown()).not.toContain('REGISTERED');
    expect(last()).not.toContain(encodeURIComponent(text));
    expect(last()).not.toContain(JSON.stringify(text).slice(1, -1));
    expect(last()).toContain('«redacted»');
  });
});

test('a living token is not shown with letters around it', async () => {
  await post(`/open-apis/x?q=a${token}b&r=${token}${token}`, { note: `x-${token}.y`, list: [`${token}z`] });
  expect(last()).not.toContain(token);
  expect(last()).not.toContain(token.slice(0, -1));
  expect(last()).toContain('a«tok_1»b');
});

test('the control token is not shown', async () => {
  await post('/open-apis/x?q=CONTROL-7b1e-token', {});
  expect(last()).not.toContain('CONTROL');
  server.twin.reset();
  await post('/open-apis/x?q=CONTROL-7b1e-token', {});
  expect(last()).not.toContain('CONTROL');
});

test('a request with more secrets than anybody sends is shown by its length', async () => {
  const query = Array.from({ length: 600 }, (_, index) => `pwd=value-${index}`).join('&');
  await post(`/open-apis/x?${query}`, { path: 'value-7' });
  expect(last()).not.toContain('value-7');
  expect(last()).toContain('«text of a request with 600 secrets, ');
});
