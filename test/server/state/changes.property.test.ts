import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TwinState } from '../../../src/core/state.ts';
import { type StateRecord, StateReplay } from '../../../src/core/state-records.ts';
import { createTwin, type Twin } from '../../../src/twin/twin.ts';
import { runsOf } from '../../support/property-runs.ts';
import { askDingtalk, askEkuaibao, askFeishu, selfBuiltApp, within } from '../../support/token-calls.ts';

const startMs = Date.parse('2026-11-21T00:00:00Z');
const storeApp = 'cli_00000000000000b2';
const seed = createTwin().seed();
const fastSeed = { ...seed, ekuaibao: { ...(seed.ekuaibao as object), propagationDelay: '0ms' } };

/** Everything that changes what a twin saves; the number chooses among things. */
const changes: Readonly<Record<string, (twin: Twin, at: number) => unknown>> = {
  feishu: (twin) => askFeishu(within(twin)),
  dingtalk: (twin) => askDingtalk(within(twin)),
  ekuaibao: (twin) => askEkuaibao(within(twin)),
  advance: (twin, at) => twin.clock.advance(`${at}m`),
  set: (twin, at) => twin.clock.set(startMs + at * 60_000),
  freeze: (twin) => twin.clock.freeze(),
  resume: (twin) => twin.clock.resume(),
  speed: (twin, at) => twin.clock.setSpeed(1 + at),
  revoke: (twin, at) => {
    const tokens = twin.tokens.list();
    if (tokens.length > 0) twin.tokens.revoke(tokens[at % tokens.length]!.id);
  },
  'revoke all': (twin) => twin.tokens.revokeAll(),
  'login code': (twin) => twin.feishu.createLoginCode({ app_id: selfBuiltApp }),
  ticket: (twin) => twin.feishu.rotateAppTicket(storeApp),
  refusal: (twin, at) =>
    twin.faults.add({ operation: 'feishu.appAccessTokenInternal', error: 10014, times: at }),
  limit: (twin) =>
    twin.faults.add({
      operation: 'dingtalk.corpToken',
      fault: { type: 'rate-limit', limit: 1, window: '1h' },
    }),
  'token dies': (twin, at) => twin.faults.add({ fault: { type: 'token-dies', afterUses: at % 4 } }),
  'token used': (twin) => {
    const token = twin.exportState().ledger.tokens.at(-1)?.token ?? 'none';
    return within(twin)('/open-apis/im/v1/chats', { headers: { Authorization: `Bearer ${token}` } });
  },
  'no fault': (twin, at) => {
    const faults = twin.faults.list();
    if (faults.length > 0) twin.faults.remove(faults[at % faults.length]!.id);
  },
  'no faults': (twin) => twin.faults.clear(),
  stub: (twin, at) => twin.stubs.add({ path: `/open-apis/im/v1/${at}`, body: { at } }),
  'stubbed call': (twin, at) => {
    twin.stubs.add({ path: '/oauth/v1/device_authorization', body: { at } });
    return within(twin)('/oauth/v1/device_authorization', { method: 'POST' });
  },
  'another call of a stub': (twin) => within(twin)('/oauth/v1/device_authorization', { method: 'POST' }),
  'no stubs': (twin) => twin.stubs.clear(),
  seed: (twin, at) =>
    twin.replaceSeed({
      ...fastSeed,
      feishu: { apps: [{ app_id: `cli_${at}`, app_secret: 'twin-secret-x' }] },
    }),
  reset: (twin) => twin.reset(),
  scenario: (twin) => twin.load({ tokens: [{ operation: 'feishu.appAccessTokenInternal', age: '100m' }] }),
};

/** What a twin is that goes on from a saved state. */
function continued(state: TwinState): TwinState {
  const twin = createTwin({ realNow: () => startMs });
  twin.importState(JSON.parse(JSON.stringify(state)) as TwinState);
  return JSON.parse(JSON.stringify(twin.exportState())) as TwinState;
}

/** What records that went through a file add up to. */
function replayed(records: Iterable<StateRecord>, replay = new StateReplay()): StateReplay {
  for (const record of records) replay.add(JSON.parse(JSON.stringify(record)) as StateRecord);
  return replay;
}

const step = fc.record({
  change: fc.constantFrom(...Object.keys(changes)),
  at: fc.nat(120),
  /** Whether what has changed so far is written then. */
  isWritten: fc.boolean(),
  /** Whether a write fails, and is done with the next one. */
  fails: fc.boolean(),
});

test('the changes of a twin, one written after the other, add up to its state', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
      const twin = createTwin({ seed: fastSeed, randomSeed: 7, realNow: () => startMs });
      twin.saving.watch(() => {});
      const replay = replayed(twin.saving.take().records);
      for (const { change, at, isWritten, fails } of steps) {
        try {
          await changes[change]!(twin, at);
        } catch (error) {
          // Some are refused, such as a token of an app that a seed no longer has.
          expect(error).toHaveProperty('code');
        }
        if (!isWritten) continue;
        const taken = twin.saving.take();
        if (fails) taken.giveBack();
        else replayed(taken.records, replay);
      }
      replayed(twin.saving.take().records, replay);

      const state = twin.exportState();
      expect(continued(replay.state()!)).toEqual(continued(state));
      expect(continued(replayed(twin.saving.all()).state()!)).toEqual(continued(state));
      expect(continued(state).ledger.tokens).toHaveLength(twin.tokens.list().length);
    }),
    { numRuns: runsOf(300) },
  );
});

test('nothing is written of a twin that has not changed', async () => {
  const twin = createTwin({ seed: fastSeed });
  let calls = 0;
  twin.saving.watch(() => {
    calls++;
  });
  twin.saving.take();
  const before = calls;
  twin.tokens.list();
  twin.exportState();
  await within(twin)('/open-apis/contact/v3/me');
  expect(calls).toBe(before);
  await askFeishu(within(twin));
  await askDingtalk(within(twin));
  // One call for all that comes before the next write.
  expect(calls).toBe(before + 1);
  expect(twin.saving.take().records.map(([kind]) => kind)).toEqual(['token', 'token', 'issued']);
  await askFeishu(within(twin));
  expect(calls).toBe(before + 1);
});

test('of a token that a fault counts, its own count is written, and not those of other tokens', async () => {
  const twin = createTwin({ seed: fastSeed });
  twin.saving.watch(() => {});
  await changes['token dies']!(twin, 3);
  const written = async () => {
    await changes['token used']!(twin, 0);
    return twin.saving.take().records.filter(([kind]) => kind === 'uses');
  };
  await askFeishu(within(twin));
  expect(await written()).toEqual([['uses', 'fault_1', 1, 1]]);
  twin.tokens.revokeAll();
  await askFeishu(within(twin));
  expect(await written()).toEqual([['uses', 'fault_1', 2, 1]]);
  expect(await written()).toEqual([['uses', 'fault_1', 2, 2]]);
});

test('of a stub that answers, its counter is written, and not the stubs', async () => {
  const twin = createTwin({ seed: fastSeed });
  twin.saving.watch(() => {});
  await changes['stubbed call']!(twin, 0);
  twin.saving.take();
  await changes['another call of a stub']!(twin, 0);
  expect(twin.saving.take().records).toContainEqual(['stub', 'stub_1', 2]);
  await changes['another call of a stub']!(twin, 0);
  expect(twin.saving.take().records.map(([kind]) => kind)).toEqual(['stub', 'issued']);
  await within(twin)('/open-apis/im/v1/none');
  expect(twin.saving.take().records.map(([kind]) => kind)).toEqual(['issued']);
});

test('what could not be written is written with the next changes: rate windows, tokens, login codes', async () => {
  const twin = createTwin({ seed: fastSeed, realNow: () => startMs });
  twin.saving.watch(() => {});
  changes.limit!(twin, 0);
  const replay = replayed(twin.saving.take().records);
  await askDingtalk(within(twin));
  changes['login code']!(twin, 0);
  twin.saving.take().giveBack();
  await askFeishu(within(twin));
  replayed(twin.saving.take().records, replay);
  expect(continued(replay.state()!)).toEqual(continued(twin.exportState()));
  expect(replay.state()!.faults.rules[0]?.windows).toHaveLength(1);
});

test('records without a clock, a world or a seed describe no state', () => {
  const twin = createTwin({ seed: fastSeed });
  for (const left of ['clock', 'world', 'seed']) {
    expect(replayed([...twin.saving.all()].filter(([kind]) => kind !== left)).state()).toBeUndefined();
  }
  expect(replayed(twin.saving.all()).state()).toBeDefined();
});
