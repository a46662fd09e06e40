import { expect, test } from 'vitest';
import { createTwin, type Twin } from '../../src/index.ts';
import { FeishuClient } from './feishu-client.ts';

const stopped = () => 0;

function rulesOf(twin: Twin): string[] {
  return twin.verdicts().map(({ rule, severity }) => `${rule}: ${severity}`);
}

async function post(twin: Twin, path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await twin.fetch(`https://twin.test${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return JSON.parse(await response.text());
}

test('a client that renews in time gets an empty list', async () => {
  const twin = createTwin();
  const client = new FeishuClient(twin);
  for (let call = 0; call < 20; call++) {
    await client.call();
    twin.clock.advance('17m');
  }
  expect(twin.verdicts()).toEqual([]);
});

test('a client that could not know that the clock was moved, and recovers at once, gets an empty list', async () => {
  const twin = createTwin();
  const client = new FeishuClient(twin, { now: stopped });
  for (let life = 0; life < 4; life++) {
    await client.call();
    await client.call();
    twin.clock.advance('3h');
  }
  expect(twin.verdicts()).toEqual([]);
});

test('two processes with caches of their own get an empty list', async () => {
  const twin = createTwin();
  const processes = [new FeishuClient(twin, { now: stopped }), new FeishuClient(twin, { now: stopped })];
  for (let life = 0; life < 3; life++) {
    for (const client of processes) await client.call();
    await Promise.all(processes.map((client) => client.call()));
    twin.clock.advance('3h');
    await Promise.all(processes.map((client) => client.call()));
  }
  expect(twin.verdicts()).toEqual([]);
});

test('used-after-expiry: a dead token was used and none asked for afterwards', async () => {
  const twin = createTwin();
  const client = new FeishuClient(twin, { now: stopped, recovers: false });
  await client.call();
  twin.clock.advance('7262s');
  await client.call();
  expect(twin.verdicts()).toEqual([
    {
      rule: 'used-after-expiry',
      severity: 'error',
      title: 'A token was used after it had expired',
      message: expect.stringMatching(
        /^used tok_1 1m 2s after it expired, was refused, and requested no other\.$/,
      ),
      exchanges: [3],
      proof: [expect.objectContaining({ id: 3, status: 400, code: 99991663 })],
      test: undefined,
      expected: false,
      operation: 'feishu.protectedResource',
      client: 'cli_00000000000000a1',
      documented: expect.stringContaining('最大有效期是 2 小时'),
      fix: expect.any(String),
      docs: 'docs/verdicts.md#used-after-expiry',
    },
  ]);
});

test('used-after-expiry: a client whose own clock could have told it is told so', async () => {
  let realMs = Date.parse('2026-11-21T00:00:00Z');
  const twin = createTwin({ realNow: () => realMs });
  const client = new FeishuClient(twin, { assumedLifetimeMs: 86_400_000 });
  await client.call();
  realMs += 7_500_000;
  await client.call();
  expect(rulesOf(twin)).toEqual(['used-after-expiry: info']);
});

test('no-recovery: the same dead token again and again', async () => {
  const twin = createTwin();
  const client = new FeishuClient(twin, { now: stopped, recovers: false });
  await client.call();
  twin.clock.advance('3h');
  for (let call = 0; call < 3; call++) await client.call();
  const [verdict] = twin.verdicts().filter(({ rule }) => rule === 'no-recovery');
  expect(verdict).toMatchObject({ severity: 'error', exchanges: [3, 4, 5] });
  expect(verdict?.message).toBe(
    'used tok_1 3 times though it was expired and refused the first time, and requested no other.',
  );
});

test('no-recovery: a token that was ended early counts too', async () => {
  const twin = createTwin();
  const client = new FeishuClient(twin, { recovers: false });
  await client.call();
  twin.tokens.revokeAll();
  await client.call();
  await client.call();
  expect(rulesOf(twin)).toEqual(['no-recovery: error']);
});

test('assumed-lifetime: a client that trusts 7200 when its answer said 3138', async () => {
  let realMs = Date.parse('2026-11-21T00:00:00Z');
  const twin = createTwin({ realNow: () => realMs });
  await new FeishuClient(twin).call();
  realMs += 4_062_000;
  const client = new FeishuClient(twin, { assumedLifetimeMs: 7_200_000, marginMs: 0, recovers: false });
  await client.call();
  realMs += 3_200_000;
  await client.call();
  realMs += 3_999_000;
  await client.call();
  expect(rulesOf(twin)).toEqual(['assumed-lifetime: error']);
  expect(twin.verdicts()[0]).toMatchObject({ exchanges: [3, 5, 6] });
  expect(twin.verdicts()[0]?.message).toBe(
    'kept tok_1 for 7199 s though its response said 3138 s; a new token lives 7200 s.',
  );
});

test('assumed-lifetime: a client that recovers from the refusal at once has a warning', async () => {
  let realMs = Date.parse('2026-11-21T00:00:00Z');
  const twin = createTwin({ realNow: () => realMs });
  await new FeishuClient(twin).call();
  realMs += 4_062_000;
  const client = new FeishuClient(twin, { assumedLifetimeMs: 7_200_000, marginMs: 0 });
  await client.call();
  realMs += 3_200_000;
  await client.call();
  expect(rulesOf(twin)).toEqual(['assumed-lifetime: warning']);
  expect(twin.verdicts()[0]).toMatchObject({
    exchanges: [3, 5],
    client: 'cli_00000000000000a1',
    operation: 'feishu.tenantAccessTokenInternal',
  });
});

test('assumed-lifetime: nothing is said where only the clock of the twin was moved', async () => {
  const twin = createTwin();
  await new FeishuClient(twin).call();
  twin.clock.advance('4062s');
  const client = new FeishuClient(twin, { now: stopped, recovers: false });
  await client.call();
  twin.clock.advance('3200s');
  for (let call = 0; call < 2; call++) await client.call();
  expect(rulesOf(twin)).toEqual(['no-recovery: error']);
});

test('assumed-lifetime: a client that believes its answer gets an empty list', async () => {
  const twin = createTwin();
  await new FeishuClient(twin).call();
  twin.clock.advance('4062s');
  const client = new FeishuClient(twin);
  for (let call = 0; call < 10; call++) {
    await client.call();
    twin.clock.advance('500s');
  }
  expect(twin.verdicts()).toEqual([]);
});

test('instant-as-duration: a client that takes expires_in of tokenLoginValidate for a length', async () => {
  let realMs = Date.parse('2026-11-21T00:00:00Z');
  const twin = createTwin({ realNow: () => realMs });
  const token = await userToken(twin);
  const use = () =>
    twin.fetch('https://twin.test/open-apis/contact/v3/me', {
      headers: { Authorization: `Bearer ${token}` },
    });
  realMs += 3_600_000;
  await use();
  expect(twin.verdicts()).toEqual([]);
  realMs += 7_200_000;
  await use();
  // Late, but no more than any other mistake explains.
  expect(rulesOf(twin)).toEqual(['used-after-expiry: error']);
  realMs += 6 * 3_600_000;
  await use();
  expect(rulesOf(twin)).toEqual(['instant-as-duration: error']);
  expect(twin.verdicts()[0]).toMatchObject({
    message: expect.stringMatching(
      /Its response said \/data\/expires_in \d{10}: the instant of expiry in seconds/,
    ),
    documented: expect.stringContaining('user_access_token过期时间戳'),
  });
});

test('instant-as-duration: Ekuaibao says expireTime in milliseconds', async () => {
  let realMs = Date.parse('2026-11-21T00:00:00Z');
  const twin = createTwin({ realNow: () => realMs });
  const token = await ekuaibaoToken(twin);
  realMs += 7 * 3_600_000;
  await useEkuaibao(twin, token);
  expect(rulesOf(twin)).toEqual(['instant-as-duration: error']);
  const expiresAtMs = Date.parse('2026-11-21T02:00:00Z');
  const years = Math.floor(expiresAtMs / 31_536_000);
  expect(twin.verdicts()[0]?.message).toBe(
    `used tok_1 5h after it expired. Its response said /value/expireTime ${expiresAtMs}: the instant of expiry in milliseconds since 1970. Read as seconds from now, that is ${years} years.`,
  );
  expect(twin.verdicts()[0]).toMatchObject({
    exchanges: [1, 2],
    operation: 'ekuaibao.getAccessToken',
    client: '00000000-0000-4000-8000-0000000000e1',
  });
  // Refused twice before it requested another: it does recover, late.
  await useEkuaibao(twin, token);
  await ekuaibaoToken(twin);
  expect(rulesOf(twin)).toEqual(['instant-as-duration: warning']);
});

test('instant-as-duration: nothing is said where only the clock of the twin was moved', async () => {
  const twin = createTwin();
  const token = await ekuaibaoToken(twin);
  await useEkuaibao(twin, token);
  twin.clock.advance('121m');
  await useEkuaibao(twin, token);
  await useEkuaibao(twin, token);
  await useEkuaibao(twin, await ekuaibaoToken(twin));
  expect(rulesOf(twin)).toEqual(['no-recovery: error']);
});

test('no-margin: a client that knows the time and renews only after the end', async () => {
  const twin = createTwin();
  const client = new FeishuClient(twin, { marginMs: 0 });
  await client.call();
  twin.clock.advance('7199s');
  await client.call();
  twin.clock.advance('2s');
  await client.call();
  expect(rulesOf(twin)).toEqual(['no-margin: warning']);
  expect(twin.verdicts()[0]).toMatchObject({ exchanges: [3, 4] });
});

test('no-margin: who does not know that the clock was moved uses the last second in good faith', async () => {
  const twin = createTwin();
  const client = new FeishuClient(twin, { now: stopped });
  await client.call();
  twin.jumpTo('expiry', { offset: '-1s' });
  await client.call();
  twin.clock.advance('2s');
  await client.call();
  expect(twin.verdicts()).toEqual([]);
});

test('no-margin: a renewal that failed excuses that the old token is used on', async () => {
  const twin = createTwin();
  await new FeishuClient(twin).call();
  const token = twin.tokens.list()[0]!.token;
  twin.clock.advance('7197s');
  await post(twin, '/open-apis/auth/v3/tenant_access_token/internal', {
    app_id: 'cli_00000000000000a1',
    app_secret: 'wrong',
  });
  await twin.fetch('https://twin.test/open-apis/contact/v3/me', {
    headers: { Authorization: `Bearer ${token}` },
  });
  twin.clock.advance('1h');
  await new FeishuClient(twin).call();
  expect(twin.verdicts()).toEqual([]);
});

async function ekuaibaoToken(twin: Twin): Promise<string> {
  const { value } = await post(twin, '/api/openapi/v1/auth/getAccessToken', {
    appKey: '00000000-0000-4000-8000-0000000000e1',
    appSecurity: '00000000-0000-4000-8000-0000000000e2',
  });
  return value.accessToken;
}

async function useEkuaibao(twin: Twin, accessToken: string): Promise<void> {
  await twin.fetch(`https://twin.test/api/openapi/v1/staffs?${new URLSearchParams({ accessToken })}`);
}

async function userToken(twin: Twin): Promise<string> {
  const { app_access_token } = await post(twin, '/open-apis/auth/v3/app_access_token/internal', {
    app_id: 'cli_00000000000000a1',
    app_secret: 'twin-secret-self-built',
  });
  const { code } = twin.feishu.createLoginCode({ app_id: 'cli_00000000000000a1' });
  const { data } = await post(
    twin,
    '/open-apis/mina/v2/tokenLoginValidate',
    { code },
    { Authorization: `Bearer ${app_access_token}` },
  );
  return data.access_token;
}
