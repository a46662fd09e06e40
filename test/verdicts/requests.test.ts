import { expect, test } from 'vitest';
import { createTwin, type Twin } from '../../src/index.ts';
import { serve } from '../../src/server/serve.ts';
import { type Ask, askDingtalk, askFeishu, over, within } from '../support/token-calls.ts';
import { FeishuClient } from './feishu-client.ts';

function rulesOf(twin: Twin): string[] {
  return twin.verdicts().map(({ rule, severity }) => `${rule}: ${severity}`);
}

async function useFeishu(ask: Ask, token: string): Promise<void> {
  await ask('/open-apis/contact/v3/me', { headers: { Authorization: `Bearer ${token}` } });
}

test('needless-request: a client that asks before each call', async () => {
  const twin = createTwin({ frozen: true });
  const ask = within(twin);
  for (let call = 0; call < 5; call++) {
    const { app_access_token } = await (await askFeishu(ask)).json();
    await useFeishu(ask, app_access_token);
    twin.clock.advance('1m');
  }
  expect(rulesOf(twin)).toEqual(['needless-request: warning']);
  expect(twin.verdicts()[0]).toMatchObject({
    exchanges: [5, 7, 9],
    message: 'requested one token 5 times; 3 of these times it had one that still had about 1h 58m to live.',
    documented: expect.stringContaining('会返回原有的'),
  });
});

test('needless-request: two processes ask once each, however their lives are staggered', async () => {
  const twin = createTwin({ frozen: true });
  const ask = within(twin);
  // DingTalk renews the one token at each request; each process asks 10 minutes before the end it was told.
  for (let round = 0; round < 8; round++) {
    await askDingtalk(ask);
    twin.clock.advance('55m');
  }
  expect(twin.verdicts()).toEqual([]);
});

test('needless-request: after trouble, or when the token was ended, asking again is right', async () => {
  const twin = createTwin();
  const ask = within(twin);
  for (let round = 0; round < 4; round++) {
    const { app_access_token } = await (await askFeishu(ask)).json();
    twin.tokens.revokeAll();
    await useFeishu(ask, app_access_token);
  }
  twin.faults.add({ operation: 'feishu.protectedResource', error: 'invalid-access-token', times: 4 });
  for (let round = 0; round < 4; round++) {
    const { app_access_token } = await (await askFeishu(ask)).json();
    await useFeishu(ask, app_access_token);
  }
  expect(twin.verdicts()).toEqual([]);
});

test('needless-request: logins cannot be spared', async () => {
  const twin = createTwin();
  const ask = within(twin);
  const { app_access_token } = await (await askFeishu(ask)).json();
  for (let login = 0; login < 6; login++) {
    const { code } = twin.feishu.createLoginCode({ app_id: 'cli_00000000000000a1' });
    await ask('/open-apis/mina/v2/tokenLoginValidate', {
      method: 'POST',
      headers: { Authorization: `Bearer ${app_access_token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });
  }
  expect(twin.verdicts()).toEqual([]);
});

test('stampede: twenty workers of one process without single flight', async () => {
  const twin = createTwin();
  const client = new FeishuClient(twin, { singleFlight: false });
  await Promise.all(Array.from({ length: 20 }, () => client.call()));
  const verdict = twin.verdicts().find(({ rule }) => rule === 'stampede');
  expect(verdict).toMatchObject({ severity: 'warning' });
  expect(verdict?.message).toMatch(
    /^sent 20 requests for one token within \d+ ms, on as many connections\.$/,
  );
});

test('stampede: twenty workers over HTTP, and the same with single flight', async () => {
  await using server = await serve();
  const ask = over(server.url);
  await Promise.all(Array.from({ length: 20 }, () => askFeishu(ask).then((response) => response.text())));
  expect(rulesOf(server.twin)).toContain('stampede: warning');

  const twin = createTwin();
  const client = new FeishuClient(twin);
  await Promise.all(Array.from({ length: 20 }, () => client.call()));
  expect(twin.verdicts()).toEqual([]);
});

test('stampede: requests that wait for each other are none, over HTTP either', async () => {
  await using server = await serve();
  const ask = over(server.url);
  for (let call = 0; call < 10; call++) await (await askFeishu(ask)).text();
  expect(rulesOf(server.twin)).toEqual(['needless-request: warning']);
});

test('stampede: four processes that start together are excused', async () => {
  const twin = createTwin();
  await Promise.all(Array.from({ length: 4 }, () => new FeishuClient(twin).call()));
  expect(twin.verdicts()).toEqual([]);
});

test('retry-storm: a client that repeats a failing request without a pause', async () => {
  const twin = createTwin();
  twin.faults.add({ operation: 'feishu.appAccessTokenInternal', error: 'internal-error' });
  const ask = within(twin);
  for (let attempt = 0; attempt < 30; attempt++) await askFeishu(ask);
  expect(rulesOf(twin)).toEqual(['retry-storm: warning']);
  expect(twin.verdicts()[0]?.message).toMatch(
    /^sent the same request 30 times within \d+ ms; each response was /,
  );
  expect(twin.verdicts()[0]?.exchanges).toHaveLength(20);
});

test('retry-storm: five attempts, pauses, or different failures are none', async () => {
  let realMs = Date.parse('2026-11-21T00:00:00Z');
  const twin = createTwin({ realNow: () => realMs });
  const ask = within(twin);
  for (let attempt = 0; attempt < 5; attempt++) await askFeishu(ask, 'wrong');
  realMs += 60_000;
  for (let attempt = 0; attempt < 30; attempt++) {
    realMs += 1_000;
    await askFeishu(ask, 'wrong');
  }
  for (const error of [
    'invalid-param',
    'internal-error',
    'app-id-not-exists',
    'app-secret-invalid',
  ] as const) {
    twin.faults.add({ operation: 'feishu.appAccessTokenInternal', error, times: 4 });
    for (let attempt = 0; attempt < 4; attempt++) await askFeishu(ask);
  }
  expect(twin.verdicts()).toEqual([]);
});
