import { describe, expect, expectTypeOf, test, vi } from 'vitest';
import type { SavedRule } from '../../../src/core/active-rule.ts';
import type { TwinState } from '../../../src/core/state.ts';
import type { StubView } from '../../../src/core/stubs.ts';
import type { SavedToken } from '../../../src/core/token-record.ts';
import type { Schemas } from '../../../src/server/schema.ts';
import { createTwin, type Twin } from '../../../src/twin/twin.ts';
import { askDingtalk, askEkuaibao, askFeishu, selfBuiltApp, within } from '../../support/token-calls.ts';
import { expectProblem, expectToFit, remote } from './remote.ts';

const start = { now: '2026-11-21T00:00:00Z', frozen: true } as const;

/** A twin with something of everything in it. */
async function livedIn(options = {}): Promise<Twin> {
  const twin = createTwin({ ...start, ...options });
  for (const ask of [askFeishu, askDingtalk, askEkuaibao]) await ask(within(twin));
  twin.clock.advance('95m');
  await askFeishu(within(twin));
  twin.tokens.revoke('tok_2');
  twin.feishu.createLoginCode({ app_id: selfBuiltApp });
  twin.faults.add({ operation: 'feishu.appAccessTokenInternal', error: 10014, after: 1, times: 1 });
  twin.faults.add({ operation: 'dingtalk.corpToken', fault: { type: 'rate-limit', limit: 1, window: '1m' } });
  await askFeishu(within(twin));
  await askDingtalk(within(twin));
  return twin;
}

/** What a twin would do next: the same for two twins that are the same. */
async function future(twin: Twin): Promise<unknown[]> {
  const answers: string[] = [];
  for (const ask of [askFeishu, askFeishu, askDingtalk, askEkuaibao]) {
    answers.push(await (await ask(within(twin))).text());
  }
  twin.clock.advance('61m');
  answers.push(twin.feishu.appTicket('cli_00000000000000b2').app_ticket);
  return [answers, twin.tokens.list(), twin.faults.list()];
}

describe('an exported state', () => {
  test('survives JSON and makes another twin the same, now and later', async () => {
    const twin = await livedIn({ randomSeed: 7, quirks: { 'feishu.failure-status': '400' } });
    const copy = createTwin();
    copy.importState(JSON.parse(JSON.stringify(twin.exportState())) as TwinState);

    expect(copy.clock.reading()).toEqual(twin.clock.reading());
    expect(copy.tokens.list()).toEqual(twin.tokens.list());
    // A copy of an unseeded source of chance would go on as it likes.
    const again = createTwin({ randomSeed: 7 });
    again.importState(JSON.parse(JSON.stringify(twin.exportState())) as TwinState);
    expect(await future(again)).toEqual(await future(twin));
  });

  test('of an older version, whose tokens do not name their vendor, loads the same', async () => {
    const twin = await livedIn({ randomSeed: 7 });
    const old = JSON.parse(JSON.stringify(twin.exportState()), (key, value: unknown) =>
      key === 'vendor' ? undefined : value,
    ) as TwinState;
    expect(old.ledger.tokens.every((token) => !('vendor' in token))).toBe(true);
    const copy = createTwin({ randomSeed: 7 });
    copy.importState(old);

    expect(copy.exportState().ledger.tokens).toEqual(twin.exportState().ledger.tokens);
    expect(await future(copy)).toEqual(await future(twin));
  });

  test('knows a login code that was used, and one that was not', async () => {
    const twin = createTwin(start);
    const { code } = twin.feishu.createLoginCode({ app_id: selfBuiltApp });
    const copy = createTwin(start);
    copy.importState(twin.exportState());
    expect(copy.feishu.loginCodes.find(code)).toEqual(twin.feishu.loginCodes.find(code));
  });

  test('over HTTP is what control.yaml says, and can be put back', async () => {
    await using server = await remote();
    const token = await server.feishuToken();
    const state = await server.get('/state');
    expectToFit(state, 'State');

    await server.post('/reset');
    expectToFit(await server.put('/state', state.body), 'Clock');
    expect((await server.get('/tokens')).body.tokens).toMatchObject([{ token, state: 'active' }]);
    expect((await server.get('/journal')).body.exchanges).toEqual([]);
  });

  test('has everywhere the keys that control.yaml lists, and no others', () => {
    expectTypeOf<keyof TwinState>().toEqualTypeOf<keyof Schemas['State']>();
    expectTypeOf<keyof SavedToken>().toEqualTypeOf<keyof Schemas['StateToken']>();
    expectTypeOf<keyof SavedRule>().toEqualTypeOf<keyof Schemas['StateFault']>();
    expectTypeOf<keyof StubView>().toEqualTypeOf<keyof Schemas['ActiveStub']>();
  });

  test('of more than 1 MiB can be put back, and anything else of that size is refused', async () => {
    const users = Array.from({ length: 20_000 }, (_, index) => ({
      open_id: `ou_${index}`,
      name: 'x'.repeat(40),
    }));
    await using server = await remote({ seed: { feishu: { users } } });
    const state = await server.get('/state');
    expect(JSON.stringify(state.body).length).toBeGreaterThan(2 ** 20);

    expect((await server.put('/state', state.body)).status).toBe(200);
    expectProblem(await server.put('/seed', state.body), 413, 'ERR_BODY', /64 MiB for a state/);
  });
});

describe('is refused, and nothing is lost:', () => {
  const whole = createTwin(start).exportState();
  const invalidStates: [what: string, state: unknown, words: RegExp][] = [
    ['what is no state', { feishu: {} }, /Not a tokentwin state: .* received none/],
    ['an array', [], /Not a tokentwin state/],
    [
      'another version',
      { ...whole, version: 2 },
      /Unknown state version 2: this version of tokentwin reads version 1/,
    ],
    ['a part of one', { format: whole.format, version: 1 }, /lacks "clock"/],
    ['a clock that is none', { ...whole, clock: { nowMs: 'now', mode: 'running', speed: 1 } }, /nowMs/],
    ['a token that is none', { ...whole, ledger: { serial: 1, tokens: [{}], current: [] } }, /tokens/],
    [
      'a quirk that is unknown',
      { ...whole, quirks: { 'feishu.nothing': 'x' } },
      /Unknown quirk "feishu.nothing"/,
    ],
    [
      'a fault that is none',
      {
        ...whole,
        faults: { serial: 1, rules: [{ id: 'f', rule: { error: 'nope' }, matched: 0, applied: 0 }] },
      },
      /nope/,
    ],
    [
      'a rate window that is none',
      {
        ...whole,
        faults: {
          serial: 1,
          rules: [
            {
              id: 'f',
              rule: {
                operation: 'dingtalk.corpToken',
                fault: { type: 'rate-limit', limit: 1, window: '1m' },
              },
              matched: 0,
              applied: 0,
              windows: [['k', null, {}]],
            },
          ],
        },
      },
      /Invalid rate window/,
    ],
  ];

  test.each(invalidStates)('%s', async (_what, state, words) => {
    await using server = await remote();
    await server.feishuToken();
    const before = { ...server.twin.exportState(), savedAtMs: 0 };

    expectProblem(await server.put('/state', state), 400, 'ERR_INVALID_STATE', words);
    expect(() => server.twin.importState(state as TwinState)).toThrow(
      expect.objectContaining({ code: 'ERR_INVALID_STATE' }),
    );

    expect({ ...server.twin.exportState(), savedAtMs: 0 }).toEqual(before);
    expect(server.twin.journal.count).toBe(1);
  });
});

describe('a state of nonsense', () => {
  test('of more objects than any state has is refused before one of them is made', async () => {
    await using server = await remote();
    const parse = vi.spyOn(JSON, 'parse');
    const body = `{"ledger":{"tokens":[${'{},'.repeat(600_000)}{}]}}`;
    expectProblem(await server.put('/state', body), 400, 'ERR_INVALID_STATE', /more than 500,000 objects/);
    expect(parse.mock.calls.filter(([text]) => text === body)).toEqual([]);
    parse.mockRestore();
  });

  test('is looked through up to its first mistake', async () => {
    await using server = await remote();
    const state = createTwin().exportState();
    const tokens = Array.from({ length: 300_000 }, () => ({}));
    const answer = await server.put('/state', { ...state, ledger: { serial: 1, tokens, current: [] } });
    expectProblem(answer, 400, 'ERR_INVALID_STATE', /lacks "serial"/);
    expect(answer.body.detail.length).toBeLessThan(1_000);
  });
});
