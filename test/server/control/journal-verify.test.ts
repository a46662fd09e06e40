import { beforeEach, describe, expect, test } from 'vitest';
import { createTwin, type Twin } from '../../../src/twin/twin.ts';
import { askFeishu, within } from '../../support/token-calls.ts';
import { askSite, expectRefusal, json } from './in-process.ts';

const operation = 'feishu.appAccessTokenInternal';
const shown = (id: number) => `#${id} ${operation} (200)`;

let twin: Twin;
beforeEach(() => {
  twin = createTwin({ frozen: true });
});

async function calls(count: number): Promise<void> {
  for (let call = 0; call < count; call++) await askFeishu(within(twin));
}

const verify = (body: object) => askSite({ twin })('/_twin/journal/verify', { method: 'POST', body });

describe('an expectation of a number', () => {
  test.each([
    [{}, { ok: true, found: 7, expected: 'at least 1' }],
    [{ count: 7 }, { ok: true, found: 7, expected: 'exactly 7' }],
    [{ count: { min: 8 } }, { ok: false, found: 7, expected: 'at least 8' }],
    [{ count: { max: 6 } }, { ok: false, found: 7, expected: '0 to 6' }],
    [{ count: { min: 7, max: 7 } }, { ok: true, found: 7, expected: 'exactly 7' }],
    [{ status: 500 }, { ok: false, found: 0, expected: 'at least 1' }],
  ])('%j', async (expectation, result) => {
    await calls(7);
    expect(json(await verify(expectation))).toMatchObject(result);
  });

  test('that is not met names the last five exchanges and counts those before', async () => {
    await calls(5);
    expect(json(await verify({ count: 1 })).detail).toBe(
      `Expected exactly 1 exchanges of any kind; there were 5. They were: ${[1, 2, 3, 4, 5].map(shown).join(', ')}.`,
    );
    await calls(2);
    expect(json(await verify({ count: 1 })).detail).toBe(
      `Expected exactly 1 exchanges of any kind; there were 7. They were: ${[3, 4, 5, 6, 7].map(shown).join(', ')} and 2 before.`,
    );
  });

  test('of a journal with nothing in it says so', async () => {
    expect(json(await verify({ operation }))).toEqual({
      ok: false,
      found: 0,
      expected: 'at least 1',
      detail: `Expected at least 1 exchanges with operation ${operation}; there were 0. There was nothing else.`,
    });
  });

  test('names a path that no operation has by method and path', async () => {
    await askSite({ twin })('/no/such/path', { method: 'POST' });
    expect(json(await verify({ count: 0 })).detail).toContain('They were: #1 POST /no/such/path (');
  });
});

describe('an expectation of an order', () => {
  const sequence = [{ operation }, { operation: 'dingtalk.corpToken' }];

  test('says from where on the first step is missing', async () => {
    expect(json(await verify({ sequence }))).toEqual({
      ok: false,
      found: 0,
      expected: '2 in this order',
      detail: `Step 1 of 2 is missing: from the beginning on there was no exchange with operation ${operation}. There was nothing else.`,
    });
  });

  test('says after which exchange a later step is missing, and what came instead', async () => {
    await calls(2);
    expect(json(await verify({ sequence }))).toEqual({
      ok: false,
      found: 1,
      expected: '2 in this order',
      detail: `Step 2 of 2 is missing: after #1 there was no exchange with operation dingtalk.corpToken. There were instead: ${shown(2)}.`,
    });
  });

  test('does not count one exchange for two steps', async () => {
    await calls(1);
    expect(json(await verify({ sequence: [{ operation }, { operation }] }))).toMatchObject({
      ok: false,
      found: 1,
    });
    await calls(1);
    expect(json(await verify({ sequence: [{ operation }, { operation }] }))).toEqual({
      ok: true,
      found: 2,
      expected: '2 in this order',
      detail: 'All 2 steps came in this order.',
    });
  });

  test.each([{ count: 2 }, { status: 200 }, { operation }])('takes no %j beside its steps', async (other) => {
    expectRefusal(
      await verify({ sequence, ...other }),
      400,
      'ERR_INVALID_OPTION',
      'A sequence takes no further filter or count',
    );
  });

  test('with an unknown operation in a step is refused with the nearest', async () => {
    expectRefusal(
      await verify({ sequence: [{ operation }, { operation: 'dingtalk.corpTokens' }] }),
      400,
      'ERR_INVALID_OPTION',
      'There is no operation "dingtalk.corpTokens". Did you mean "dingtalk.corpToken"?',
    );
    expectRefusal(
      await verify({ operation: 'dingtalk.corpTokens' }),
      400,
      'ERR_INVALID_OPTION',
      'There is no operation "dingtalk.corpTokens".',
    );
  });
});
