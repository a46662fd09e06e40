import { beforeEach, describe, expect, test } from 'vitest';
import { createTwin, type Twin } from '../../../src/twin/twin.ts';
import { askFeishu, within } from '../../support/token-calls.ts';
import { type AskHandler, askSite, expectRefusal, json } from './in-process.ts';

let twin: Twin;
let ask: AskHandler;
beforeEach(() => {
  twin = createTwin({ frozen: true });
  ask = askSite({ twin });
});

describe('a parameter of the journal is refused with its name:', () => {
  test.each([
    ['/journal?since=1x', 'since is a whole number, not "1x".'],
    ['/journal?since=x1', 'since is a whole number'],
    ['/journal?limit=-1', 'limit is a whole number'],
    ['/journal?limit=1.5', 'limit is a whole number'],
    ['/journal?limit=1234567890123456', 'limit is a whole number'],
    ['/journal?status=99', 'status is a whole number from 100 to 599, not "99".'],
    ['/journal?status=600', 'status is a whole number from 100 to 599, not "600".'],
    ['/journal?status=2xx', 'status is a whole number from 100 to 599'],
    ['/journal?operation=feishu.nothing', 'There is no operation "feishu.nothing".'],
    [
      '/journal?error=app-secret-invalit',
      'There is no error "app-secret-invalit". Did you mean "app-secret-invalid"?',
    ],
    ['/journal?error=not-modeled', 'Did you mean "not-modelled"?'],
    ['/journal/wait?count=x&timeout=0s', 'count is a whole number'],
    ['/journal/stream?since=x', 'since is a whole number'],
    ['/verdicts?fail-on=warnings', 'There is no severity "warnings". Did you mean "warning"?'],
  ])('%s', async (path, words) => {
    expectRefusal(await ask(`/_twin${path}`), 400, 'ERR_INVALID_OPTION', words);
  });

  test('a mark that expects a verdict of an unknown rule', async () => {
    const body = { test: 'renews', expect: ['needless-requests'] };
    expectRefusal(
      await ask('/_twin/journal/marks', { method: 'POST', body }),
      400,
      'ERR_INVALID_OPTION',
      'There is no rule "needless-requests". Did you mean "needless-request"?',
    );
  });
});

describe('the journal', () => {
  const idsOf = async (query: string) =>
    json(await ask(`/_twin/journal?${query}`)).exchanges.map(({ id }: { id: number }) => id);

  test.each([
    ['status=599', []],
    ['status=100', []],
    ['status=200', [1, 2, 3]],
    ['error=none', [1, 3]],
    ['error=app-secret-invalid', [2]],
    ['error=10014', [2]],
    ['error=not-modelled', []],
    ['since=1&limit=1', [3]],
    ['since=2', [3]],
    ['limit=0', []],
    ['client=cli_00000000000000a1', [1, 2, 3]],
    ['client=cli_other', []],
  ])('with %s has the exchanges %j', async (query, ids) => {
    for (const secret of [undefined, 'wrong', undefined]) await askFeishu(within(twin), secret);
    expect(await idsOf(query)).toEqual(ids);
  });

  test('of more exchanges than are serialized at a time holds each once, in order', async () => {
    for (let call = 0; call < 60; call++) await askFeishu(within(twin));
    expect(await idsOf('')).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  test('says how many there were, of how many that it keeps, also where it holds none', async () => {
    const reply = await ask('/_twin/journal');
    expect(reply).toMatchObject({ status: 200, headers: { 'Content-Type': 'application/json' } });
    expect(json(reply)).toEqual({ count: 0, capacity: twin.journal.capacity, exchanges: [] });
  });
});
