import { expect, test } from 'vitest';
import { type StateRecord, StateReplay } from '../../../src/core/state-records.ts';
import type { SavedToken } from '../../../src/core/token-record.ts';
import { createTwin } from '../../../src/twin/twin.ts';

const world: readonly StateRecord[] = [...createTwin().saving.all()];

/** The state that records describe in a world without tokens and faults. */
function stateOf(...records: readonly StateRecord[]) {
  const replay = new StateReplay();
  for (const record of [...world, ...records]) replay.add(record);
  return replay.state()!;
}

const token = (serial: number, subject = 's'): SavedToken => ({
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
});

const serialsOf = ({ ledger }: ReturnType<typeof stateOf>) => ledger.tokens.map(({ serial }) => serial);

test('of several records of one token the last counts, and a dropped one is gone', () => {
  const revoked = { ...token(1), revokedAtMs: 9 };
  const state = stateOf(
    ['token', token(1), true],
    ['token', token(2, 'other'), true],
    ['token', revoked, false],
  );
  expect(state.ledger.tokens).toEqual([revoked, token(2, 'other')]);
  expect(state.ledger.current).toEqual([2]);
  expect(serialsOf(stateOf(['token', token(1), true], ['drop-token', 1]))).toEqual([]);
  // What is dropped is not current either.
  expect(stateOf(['token', token(1), true], ['drop-token', 1]).ledger.current).toEqual([]);
});

test('the later of two tokens for the same thing is the current one, in whatever order they were written', () => {
  for (const order of [
    [1, 2],
    [2, 1],
  ]) {
    const state = stateOf(...order.map((serial): StateRecord => ['token', token(serial), true]));
    expect(state.ledger.current).toEqual([2]);
  }
  // An older one that is no longer current takes nothing away.
  expect(stateOf(['token', token(2), true], ['token', token(1), false]).ledger.current).toEqual([2]);
  expect(stateOf(['token', token(2), true], ['token', token(2), false]).ledger.current).toEqual([]);
});

const rule = (id: string): Extract<StateRecord, readonly ['rule', unknown]> => [
  'rule',
  { id, rule: { operation: 'dingtalk.corpToken', error: 'x' }, matched: 1, applied: 1 },
];

test('a rule keeps its windows when it is written again, and loses them when it is dropped', () => {
  const windows = (...records: readonly StateRecord[]) => {
    const { faults } = stateOf(...records);
    return faults.rules.map(({ id, windows: own }) => [id, own]);
  };
  expect(windows(rule('a'), ['window', 'a', 'k', 1, 2], rule('a'), ['window', 'a', 'k', 1, 3])).toEqual([
    ['a', [['k', 1, 3]]],
  ]);
  expect(windows(rule('a'), rule('b'), ['window', 'b', 'k', 1, 2])).toEqual([
    ['a', undefined],
    ['b', [['k', 1, 2]]],
  ]);
  expect(windows(rule('a'), ['window', 'a', 'k', 1, 2], ['drop-rule', 'a'])).toEqual([]);
  expect(windows(rule('a'), ['window', 'a', 'k', 1, 2], ['drop-rule', 'a'], rule('a'))).toEqual([
    ['a', undefined],
  ]);
  // Of a rule that is gone.
  expect(windows(['window', 'a', 'k', 1, 2])).toEqual([]);
});

test('a rule keeps its uses when it is written again, and loses them when it is dropped', () => {
  const uses = (...records: readonly StateRecord[]) => stateOf(...records).faults.rules[0]?.uses;
  expect(uses(rule('a'), ['uses', 'a', 1, 1], ['uses', 'a', 2, 1], ['uses', 'a', 1, 2], rule('a'))).toEqual([
    [1, 2],
    [2, 1],
  ]);
  expect(uses(rule('a'), ['uses', 'a', 1, 1], ['drop-rule', 'a'], rule('a'))).toBeUndefined();
  expect(uses(['uses', 'a', 1, 1], rule('a'), ['uses', 'b', 1, 1])).toBeUndefined();
  // As older versions wrote them.
  const [, saved] = rule('a');
  expect(uses(['rule', { ...saved, uses: [[7, 3]] }], ['uses', 'a', 8, 1])).toEqual([
    [7, 3],
    [8, 1],
  ]);
});

test('items are kept by vendor, list and key', () => {
  const { vendors } = stateOf(
    ['item', 'feishu', 'codes', 'a', 1],
    ['item', 'feishu', 'codes', 'b', 2],
    ['item', 'feishu', 'codes', 'a', 3],
    ['item', 'feishu', 'others', 'a', 4],
    ['item', 'dingtalk', 'codes', 'a', 5],
    ['drop-item', 'feishu', 'codes', 'b'],
    ['drop-item', 'feishu', 'nowhere', 'b'],
  );
  expect(vendors).toMatchObject({ feishu: { codes: [3], others: [4] }, dingtalk: { codes: [5] } });
});

test('the counter of a stub is the last one, and is gone with its stub', () => {
  const stub = (matched: number) => ({ id: 'stub_1', path: '/a', body: {}, matched });
  const whole = (matched: number): StateRecord => ['stubs', { serial: 1, stubs: [stub(matched)] }];
  const stubsOf = (...records: readonly StateRecord[]) => stateOf(...records).stubs;
  expect(stubsOf(whole(1), ['stub', 'stub_1', 2], ['stub', 'stub_1', 3])?.stubs).toEqual([stub(3)]);
  expect(stubsOf(whole(1), ['stub', 'stub_1', 2], whole(0))?.stubs).toEqual([stub(0)]);
  expect(stubsOf(whole(1), ['stub', 'stub_9', 2])).toEqual({ serial: 1, stubs: [stub(1)] });
  const cleared = stateOf(whole(1), ['stub', 'stub_1', 2], ...world, whole(1));
  expect(cleared.stubs?.stubs).toEqual([stub(1)]);
});

test('counters, clock, seed, stubs and random are the last ones; clear forgets everything before it', () => {
  const clock = { nowMs: 5, mode: 'frozen', speed: 1, atMs: 7 } as const;
  const records: readonly StateRecord[] = [
    ['issued', 4],
    ['issued', 9],
    ['rules', 3],
    ['random', [1, 2, 3, 4]],
    ['stubs', { serial: 2, stubs: [] }],
    ['seed', { feishu: {} }],
    ['clock', clock],
    ['item', 'feishu', 'codes', 'a', 1],
    ['token', token(1), true],
    rule('a'),
  ];
  const state = stateOf(...records);
  expect(state).toMatchObject({
    savedAtMs: 7,
    clock: { nowMs: 5, mode: 'frozen', speed: 1 },
    random: [1, 2, 3, 4],
    seed: { feishu: {} },
    stubs: { serial: 2 },
    ledger: { serial: 9 },
    faults: { serial: 3 },
  });
  expect(state.clock).not.toHaveProperty('atMs');
  expect(stateOf(...records, ...world)).toEqual(stateOf());
  const replay = new StateReplay();
  for (const record of [...world, ...records, ['clear'] as const]) replay.add(record);
  expect(replay.state()).toBeUndefined();
});
