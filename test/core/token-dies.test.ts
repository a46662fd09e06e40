import { expect, test } from 'vitest';
import { type AnyTwin, createTwin, type Twin } from '../../src/index.ts';
import { askFeishu, within } from '../support/token-calls.ts';

const store = {
  app_id: 'cli_00000000000000b2',
  app_secret: 'twin-secret-store',
  app_ticket: 'twin-ticket-1',
};

async function ask(twin: Twin): Promise<string> {
  return (await (await askFeishu(within(twin))).json()).app_access_token;
}

async function use(twin: Twin, token: string): Promise<number> {
  const headers = { Authorization: `Bearer ${token}` };
  return (await (await within(twin)('/open-apis/contact/v3/me', { headers })).json()).code;
}

async function post(twin: Twin, path: string, body: unknown) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await within(twin)(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.json();
}

test('a token dies right after its Nth use, and only the first does with times 1', async () => {
  const twin = createTwin();
  twin.faults.add({ fault: { type: 'token-dies', afterUses: 2 }, times: 1 });
  const first = await ask(twin);
  expect([await use(twin, first), await use(twin, first), await use(twin, first)]).toEqual([0, 0, 99991663]);
  const second = await ask(twin);
  expect(second).not.toBe(first);
  for (let call = 0; call < 4; call++) expect(await use(twin, second)).toBe(0);
  expect(twin.faults.list()).toMatchObject([{ matched: 1, applied: 1, spent: true }]);
  expect(twin.journal.exchanges()[2]).toMatchObject({
    error: undefined,
    fault: 'fault_1',
    reason: expect.stringContaining('token-dies'),
  });
});

test('every token is counted by itself', async () => {
  const twin = createTwin();
  twin.faults.add({ fault: { type: 'token-dies' } });
  for (let life = 0; life < 3; life++) {
    const token = await ask(twin);
    expect([await use(twin, token), await use(twin, token)]).toEqual([0, 99991663]);
  }
  expect(twin.faults.list()).toMatchObject([{ matched: 3, applied: 3, spent: false }]);
});

test('with afterUses 0 the first use is refused', async () => {
  const twin = createTwin();
  twin.faults.add({ fault: { type: 'token-dies', afterUses: 0 }, times: 1 });
  expect(await use(twin, await ask(twin))).toBe(99991663);
  expect(await use(twin, await ask(twin))).toBe(0);
});

test('after skips tokens', async () => {
  const twin = createTwin();
  twin.faults.add({ fault: { type: 'token-dies' }, after: 1, times: 1 });
  const first = await ask(twin);
  expect([await use(twin, first), await use(twin, first)]).toEqual([0, 0]);
  twin.tokens.revokeAll();
  const second = await ask(twin);
  expect([await use(twin, second), await use(twin, second)]).toEqual([0, 99991663]);
});

test('in a chain the token of the resource dies, unless the operation names another', async () => {
  const chain = async (twin: Twin) => {
    const { app_access_token } = await post(twin, '/open-apis/auth/v3/app_access_token', store);
    const tenant = { app_access_token, tenant_key: '73658811060f175d' };
    const { tenant_access_token } = await post(twin, '/open-apis/auth/v3/tenant_access_token', tenant);
    await use(twin, tenant_access_token);
    return twin.tokens.list().map(({ operation, state }) => `${operation} ${state}`);
  };
  const usual = createTwin();
  usual.faults.add({ fault: { type: 'token-dies' }, times: 1 });
  expect(await chain(usual)).toEqual(['feishu.appAccessToken active', 'feishu.tenantAccessToken revoked']);

  const named = createTwin();
  named.faults.add({ operation: 'feishu.appAccessToken', fault: { type: 'token-dies' }, times: 1 });
  expect(await chain(named)).toEqual(['feishu.appAccessToken revoked', 'feishu.tenantAccessToken active']);
});

test('goes on from an exported state', async () => {
  const twin = createTwin();
  twin.faults.add({ fault: { type: 'token-dies', afterUses: 2 } });
  const token = await ask(twin);
  await use(twin, token);
  const other = createTwin();
  other.importState(twin.exportState());
  expect([await use(other, token), await use(other, token)]).toEqual([0, 99991663]);
});

test('*token aims a rule with one count at whatever issues tokens', async () => {
  const twin = createTwin();
  twin.faults.add({ operation: '*token', fault: { type: 'bad-gateway-html' }, times: 1 });
  const { status } = await askFeishu(within(twin));
  expect(status).toBe(502);
  expect(await post(twin, '/open-apis/auth/v3/app_access_token', store)).toMatchObject({ code: 0 });
  expect(await use(twin, await ask(twin))).toBe(0);
  expect(twin.faults.list()).toMatchObject([{ matched: 3, applied: 1 }]);
});

test.each([
  [
    { operation: 'feishu.protectedResource', fault: { type: 'token-dies' } },
    /issues no token that could die/,
  ],
  [{ fault: { type: 'token-dies', afterUses: -1 } }, /afterUses/],
  [{ operation: '*tokens', fault: { type: 'hang' } }, /Unknown operation "\*tokens"/],
] as const)('refuses %j', (rule, words) => {
  const twin: AnyTwin = createTwin();
  expect(() => twin.faults.add(rule)).toThrow(words);
});
