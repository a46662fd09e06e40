import { describe, expect, test } from 'vitest';
import type { TwinState } from '../../../src/core/state.ts';
import { type StateRecord, StateReplay } from '../../../src/core/state-records.ts';
import { createTwin, type Twin } from '../../../src/twin/twin.ts';
import { askDingtalk, askEkuaibao, askFeishu, within } from '../../support/token-calls.ts';

const start = { now: '2026-11-21T00:00:00Z', frozen: true } as const;

const throughJson = <Value>(value: Value) => JSON.parse(JSON.stringify(value)) as Value;

/** A twin whose changes are written, and the state that they add up to. */
function writtenTwin(options: Parameters<typeof createTwin>[0] = {}) {
  const twin = createTwin({ ...start, ...options });
  const replay = new StateReplay();
  /** Writes what has changed; returns the kinds of the records. */
  const write = () => {
    const { records } = twin.saving.take();
    for (const record of records) replay.add(throughJson(record));
    return records.map(([kind]) => kind);
  };
  twin.saving.watch(() => {});
  write();
  return { twin, write, written: () => replay.state()! };
}

/** A state without its empty lists, which are not written, and without the time of saving. */
function comparable(state: TwinState): TwinState {
  const withoutEmpty = (_: string, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value;
  const { vendors, ...others } = throughJson({ ...state, savedAtMs: 0 });
  const feishu: unknown = JSON.parse(JSON.stringify(vendors.feishu ?? {}, withoutEmpty));
  return { ...others, vendors: { feishu } };
}

/** The state in a file that is rewritten. */
function writtenWhole(twin: Twin) {
  const replay = new StateReplay();
  for (const record of twin.saving.all()) replay.add(throughJson(record));
  return replay.state()!;
}

describe('a change is saved, also in a file that is rewritten:', () => {
  const { ekuaibao } = createTwin().seed();
  const parts = {
    'a fault without rate windows': (twin: Twin) =>
      twin.faults.add({ operation: 'feishu.appAccessTokenInternal', error: 10014 }),
    'a rate limit with its windows': async (twin: Twin) => {
      const fault = { type: 'rate-limit', limit: 1, window: '1h' } as const;
      twin.faults.add({ operation: 'dingtalk.corpToken', fault });
      await askDingtalk(within(twin));
    },
    'a stub': (twin: Twin) => twin.stubs.add({ path: '/open-apis/im/v1/chats', body: { code: 0 } }),
    'a seed': (twin: Twin) => twin.replaceSeed({ ekuaibao: ekuaibao as object }),
    'a skewed clock': (twin: Twin) => twin.clock.setSkew('3m'),
    'a clock that is moved': (twin: Twin) => twin.clock.advance('10m'),
    'a token': (twin: Twin) => askFeishu(within(twin)),
    'a login code': (twin: Twin) => twin.feishu.createLoginCode({ app_id: 'cli_00000000000000a1' }),
  };

  test.each(Object.entries(parts))('%s', async (_, change) => {
    const { twin, write, written } = writtenTwin();
    await change(twin);
    expect(write()).not.toContain('clear');
    for (const each of [written(), writtenWhole(twin)]) {
      expect(comparable(each)).toEqual(comparable(twin.exportState()));
    }
  });

  test('how far the vendors’ clock is ahead', () => {
    const { twin, write, written } = writtenTwin();
    twin.clock.setSkew('3m');
    write();
    const { now: _, ...reading } = twin.clock.reading();
    expect(written().clock).toEqual({ ...reading, skewMs: 180_000 });
  });

  test('a fault that is removed, and only that one', () => {
    const { twin, write, written } = writtenTwin();
    for (const error of [10014, 10003] as const) {
      twin.faults.add({ operation: 'feishu.appAccessTokenInternal', error });
    }
    write();
    twin.faults.remove('fault_1');
    write();
    expect(written().faults).toEqual(throughJson(twin.exportState().faults));
    expect(written().faults.rules).toMatchObject([{ id: 'fault_2' }]);
  });

  test('a dead token that is dropped because there are too many', async () => {
    const { twin, write, written } = writtenTwin();
    await askFeishu(within(twin));
    const state = twin.exportState();
    const [token] = state.ledger.tokens;
    const tokens = Array.from({ length: 10_001 }, (_, at) => ({
      ...token!,
      serial: at + 1,
      token: `${token!.token}-${at}`,
    }));
    twin.importState({ ...state, ledger: { serial: tokens.length, tokens, current: [tokens.length] } });
    twin.clock.advance('3h');
    write();
    await askFeishu(within(twin));
    expect(write()).toContain('drop-token');
    expect(written().ledger.tokens.length).toBeLessThan(10_002);
    expect(comparable(written()).ledger).toEqual(comparable(twin.exportState()).ledger);
  });
});

describe('a twin that starts to be watched', () => {
  const changes = {
    'a token': (twin: Twin) => askEkuaibao(within(twin)),
    'a fault': (twin: Twin) => twin.faults.add({ operation: 'feishu.appAccessTokenInternal', error: 10014 }),
    'a login code': (twin: Twin) => twin.feishu.createLoginCode({ app_id: 'cli_00000000000000a1' }),
    'a clock that is moved': (twin: Twin) => twin.clock.advance('1m'),
  };
  test.each(Object.entries(changes))('is saved whole, after %s', async (_, change) => {
    const twin = createTwin(start);
    await change(twin);
    let calls = 0;
    twin.saving.watch(() => {
      calls++;
    });
    expect(calls).toBe(1);
    expect(twin.saving.take().records[0]).toEqual(['clear']);
    // The next save does not repeat it.
    expect(twin.saving.take().records.map(([kind]) => kind)).not.toContain('token');
  });
});

test('a token from before a clear is not current after it', () => {
  const token = (serial: number, subject: string, isCurrent: boolean): StateRecord => [
    'token',
    {
      serial,
      token: `t-${serial}`,
      type: 'access_token',
      vendor: 'dingtalk',
      operation: 'dingtalk.corpToken',
      family: 'dingtalk',
      clientId: 'c',
      subject,
      issuedAtMs: 1,
      lifetimeMs: 2,
      renewalWindowMs: 3,
    },
    isCurrent,
  ];
  const world = [...createTwin(start).saving.all()];
  const replay = new StateReplay();
  const records = [...world, token(1, 'before', true), token(5, 'both', true), ...world];
  for (const record of [...records, token(1, 'other', false), token(2, 'both', true)]) replay.add(record);
  expect(replay.state()!.ledger).toMatchObject({ tokens: [{ serial: 1 }, { serial: 2 }], current: [2] });
});
