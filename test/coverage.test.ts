import { expect, test } from 'vitest';
import type { Coverage } from '../src/index.ts';
import { type AnyTwin, createTwin } from '../src/index.ts';
import { askEkuaibao, askFeishu, within } from './support/token-calls.ts';

const operation = 'feishu.appAccessTokenInternal';

function met(coverage: Coverage, id: string): Record<string, number> {
  const { phases, errors } = coverage.operations.find((each) => each.operation === id)!;
  const parts = [
    ...phases.map((each) => [each.phase, each.met] as const),
    ...errors.map((each) => [each.name, each.met] as const),
  ];
  return Object.fromEntries(parts.filter(([, count]) => count > 0));
}

async function use(twin: ReturnType<typeof createTwin>, token: string): Promise<void> {
  await twin.fetch('https://twin.test/open-apis/im/v1/chats', {
    headers: { Authorization: `Bearer ${token}` },
  });
}

test('nothing is covered before the first call', () => {
  const { percent, met, total, operations } = createTwin().coverage();
  expect({ percent, met, total }).toEqual({ percent: 0, met: 0, total: 0 });
  expect(operations.length).toBeGreaterThan(10);
});

test('every phase of a token is met where it is met, and counted', async () => {
  const twin = createTwin({ frozen: true });
  const ask = within(twin);
  const { app_access_token: first } = await (await askFeishu(ask)).json();
  expect(met(twin.coverage(), operation)).toEqual({ fresh: 1 });
  await askFeishu(ask);
  expect(met(twin.coverage(), operation)).toEqual({ fresh: 1, reused: 1 });
  twin.jumpTo('renewal-window');
  await use(twin, first);
  expect(met(twin.coverage(), operation)).toEqual({ fresh: 1, reused: 1, 'renewal-window': 1 });
  await askFeishu(ask);
  expect(met(twin.coverage(), operation)).toMatchObject({ fresh: 2, 'renewal-window': 2, 'two-alive': 1 });
  twin.clock.advance('1h');
  await use(twin, first);
  expect(met(twin.coverage(), operation)).toMatchObject({ expired: 1 });
  const [, second] = twin.tokens.list();
  twin.tokens.revoke(second!.id);
  await use(twin, second!.token);
  await askFeishu(ask, 'wrong');
  expect(met(twin.coverage(), operation)).toEqual({
    fresh: 2,
    reused: 1,
    'renewal-window': 2,
    'two-alive': 1,
    expired: 1,
    revoked: 1,
    'app-secret-invalid': 1,
  });
});

test('the share is that of natural errors and phases, of the operations that were called', async () => {
  const twin = createTwin();
  await askFeishu(within(twin), 'wrong');
  const { percent, met, total, operations } = twin.coverage();
  const { errors, phases } = operations.find((each) => each.operation === operation)!;
  expect(met).toBe(1);
  expect(total).toBe(errors.filter(({ natural }) => natural).length + phases.length);
  expect(total).toBeLessThan(errors.length);
  expect(percent).toBe(Math.round((met / total) * 1_000) / 10);
});

test('an error that only a fault brings about is counted, but does not change the share', async () => {
  const twin: AnyTwin = createTwin();
  await askFeishu(within(twin));
  const before = twin.coverage();
  const byFault = before.operations
    .find((each) => each.operation === operation)!
    .errors.find((each) => !each.natural)!;
  twin.faults.add({ operation, error: byFault.name, times: 1 });
  await askFeishu(within(twin));
  expect(met(twin.coverage(), operation)).toMatchObject({ [byFault.name]: 1 });
  expect(twin.coverage()).toMatchObject({ percent: before.percent, total: before.total });
});

test('a vendor without a renewal window has no such phase; one that hands out a new token each time has two alive', async () => {
  const twin = createTwin();
  await askEkuaibao(within(twin));
  await askEkuaibao(within(twin));
  const { phases } = twin.coverage().operations.find((each) => each.operation === 'ekuaibao.getAccessToken')!;
  expect(phases).toEqual([
    { phase: 'fresh', met: 2 },
    { phase: 'two-alive', met: 1 },
    { phase: 'expired', met: 0 },
    { phase: 'revoked', met: 0 },
  ]);
});

test('quirks that an answer depended on are touched, the others only stand', async () => {
  const twin = createTwin({ profile: 'documented' });
  expect(twin.coverage().quirks.filter(({ touched }) => touched)).toEqual([]);
  await askEkuaibao(within(twin));
  const touched = twin
    .coverage()
    .quirks.filter((each) => each.touched)
    .map(({ quirk }) => quirk);
  expect(touched).toContain('ekuaibao.repeat');
  expect(touched.every((quirk) => quirk.startsWith('ekuaibao.'))).toBe(true);
});

test('it outlives the journal and a reset, for it is about the run', async () => {
  const twin = createTwin({ journalSize: 2 });
  for (let call = 0; call < 5; call++) await askFeishu(within(twin));
  twin.reset();
  expect(twin.journal.count).toBe(0);
  expect(met(twin.coverage(), operation)).toEqual({ fresh: 1, reused: 4 });
});

test('a path that no operation has is counted apart', async () => {
  const twin = createTwin();
  await twin.fetch('https://twin.test/nowhere');
  expect(twin.coverage()).toMatchObject({ unmatched: 1, total: 0 });
});
