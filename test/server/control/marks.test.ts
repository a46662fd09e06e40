import { expect, test } from 'vitest';
import { askFeishu, over } from '../../support/token-calls.ts';
import { expectProblem, type Remote, remote } from './remote.ts';

/** A client that uses a revoked token again and again, and does not ask for another. */
async function useDeadToken(twin: Remote): Promise<void> {
  const token = await twin.feishuToken();
  await twin.post('/tokens/revoke', {});
  for (let use = 0; use < 2; use++) await useToken(twin, token);
}

async function useToken(twin: Remote, token: string): Promise<void> {
  const headers = { Authorization: `Bearer ${token}` };
  await (await over(twin.url)('/open-apis/contact/v3/me', { headers })).text();
}

test('a mark begins a test: its verdicts have its name, and what follows does not take them away', async () => {
  await using twin = await remote();
  expect((await twin.post('/journal/marks', { test: 'the faulty one' })).body).toEqual({
    test: 'the faulty one',
    after: 0,
  });
  await useDeadToken(twin);
  expect((await twin.post('/journal/marks', { test: 'the good one' })).body).toMatchObject({ after: 3 });
  await useToken(twin, await twin.feishuToken());

  const { body } = await twin.get('/verdicts');
  expect(body).toMatchObject({ ok: false, verdicts: [{ rule: 'no-recovery', test: 'the faulty one' }] });
  const { exchanges } = (await twin.get('/journal')).body;
  expect(exchanges.map((exchange: { test?: string }) => exchange.test)).toEqual([
    'the faulty one',
    'the faulty one',
    'the faulty one',
    'the good one',
    'the good one',
  ]);
});

test('each verdict has the exchanges that prove it, without secrets', async () => {
  await using twin = await remote();
  await useDeadToken(twin);
  const [verdict] = (await twin.get('/verdicts')).body.verdicts;
  expect(verdict.proof).toMatchObject([
    {
      id: 2,
      atMs: Date.parse('2026-11-21T00:00:00Z'),
      operation: 'feishu.protectedResource',
      client: 'cli_00000000000000a1',
      method: 'GET',
      path: '/open-apis/contact/v3/me',
      presented: [{ id: 'tok_1', state: 'revoked' }],
      status: 400,
      code: 99991663,
      error: 'invalid-access-token',
      reason: expect.any(String),
    },
    { id: 3 },
  ]);
  expect(verdict.test).toBeUndefined();
});

test('what a test provokes on purpose is reported as expected, and is no failure', async () => {
  await using twin = await remote();
  await twin.post('/journal/marks', { test: 'on purpose', expect: ['no-recovery'] });
  await useDeadToken(twin);
  const { body } = await twin.get('/verdicts');
  expect(body).toMatchObject({ ok: true, verdicts: [{ rule: 'no-recovery', expected: true }] });
  await twin.post('/journal/marks', { test: 'by mistake' });
  await useDeadToken(twin);
  expect((await twin.get('/verdicts')).body).toMatchObject({
    ok: false,
    verdicts: [{ expected: true }, { expected: false, test: 'by mistake' }],
  });
});

test('a reset does not end a test', async () => {
  await using twin = await remote();
  await twin.post('/journal/marks', { test: 'resets first' });
  await twin.post('/reset');
  await useDeadToken(twin);
  expect((await twin.get('/verdicts')).body.verdicts).toMatchObject([{ test: 'resets first' }]);
});

test('a sandbox has marks of its own', async () => {
  await using twin = await remote();
  const { body: sandbox } = await twin.post('/sandboxes', { name: 'one' });
  await twin.post('/journal/marks', { test: 'outside' });
  await askFeishu(over(sandbox.url));
  const inside = await fetch(`${sandbox.control}/journal`).then((answer) => answer.json());
  expect(inside.exchanges[0].test).toBeUndefined();
});

test.each([
  [{}, /test/],
  [{ test: '' }, /test/],
  [{ test: 'x', expected: [] }, /unknown key "expected"/],
  [{ test: 'x', expect: ['no-recovry'] }, /"no-recovry".*no-recovery/],
])('refuses the mark %j', async (mark, words) => {
  await using twin = await remote();
  expectProblem(await twin.post('/journal/marks', mark), 400, 'ERR_INVALID_OPTION', words);
});
