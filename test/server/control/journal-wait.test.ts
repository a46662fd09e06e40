import { beforeEach, describe, expect, test } from 'vitest';
import { createTwin, type Twin } from '../../../src/twin/twin.ts';
import { askEkuaibao, askFeishu, within } from '../../support/token-calls.ts';
import { type AskHandler, askSite, expectRefusal, json } from './in-process.ts';

let twin: Twin;
let ask: AskHandler;
beforeEach(() => {
  twin = createTwin({ frozen: true, journalSize: 5 });
  ask = askSite({ twin });
});

/** A wait that has begun before anything else happens. */
async function begin(query: string) {
  const answer = ask(`/_twin/journal/wait?${query}`);
  let isOver = false;
  void answer.finally(() => {
    isOver = true;
  });
  await turns();
  return { answer, isOver: () => turns().then(() => isOver) };
}

/** Lets everything happen that waits for no time. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('a wait for exchanges', () => {
  test('is over at once where there are enough already, with all that fit', async () => {
    for (let call = 0; call < 3; call++) await askFeishu(within(twin));
    for (const count of [0, 1, 2, 3]) {
      const { answer, isOver } = await begin(`count=${count}&timeout=60s`);
      expect(await isOver()).toBe(true);
      expect(json(await answer)).toMatchObject({ count: 3, exchanges: [{ id: 1 }, { id: 2 }, { id: 3 }] });
    }
  });

  test('is over with the last exchange that is missing, and not before', async () => {
    await askFeishu(within(twin));
    const { answer, isOver } = await begin('count=3&timeout=60s&operation=feishu.appAccessTokenInternal');
    await askFeishu(within(twin));
    for (let call = 0; call < 2; call++) await askEkuaibao(within(twin));
    expect(await isOver()).toBe(false);
    await askFeishu(within(twin));
    expect(await isOver()).toBe(true);
    expect(json(await answer)).toMatchObject({ count: 3, exchanges: [{ id: 1 }, { id: 2 }, { id: 5 }] });
  });

  test('is for one exchange unless it names a number', async () => {
    const { answer, isOver } = await begin('timeout=60s');
    expect(await isOver()).toBe(false);
    await askFeishu(within(twin));
    expect(await isOver()).toBe(true);
    expect(json(await answer)).toMatchObject({ count: 1 });
  });

  test('may take no time at all, and says what came instead', async () => {
    await askFeishu(within(twin));
    await askEkuaibao(within(twin));
    const answer = await ask('/_twin/journal/wait?count=2&timeout=0s&operation=ekuaibao.getAccessToken');
    expectRefusal(
      answer,
      408,
      'ERR_TIMEOUT',
      'Within 0 s there were 1 such exchanges, not 2; 2 exchanges in all.',
    );
  });

  test('ends when the sandbox is deleted', async () => {
    const { answer, isOver } = await begin('timeout=60s');
    twin.journal.close();
    expect(await isOver()).toBe(true);
    expectRefusal(await answer, 404, 'ERR_NOT_FOUND', 'The sandbox was deleted while the request waited.');
  });

  test.each([
    ['timeout=60.001s', 'timeout is a duration from 0s to 60s, not 60001 ms.'],
    ['timeout=-1s', 'timeout is a duration from 0s to 60s, not -1000 ms.'],
    ['count=6&timeout=0s', 'count is 6, but the journal keeps no more than 5 exchanges.'],
  ])('%s is refused', async (query, words) => {
    expectRefusal(await ask(`/_twin/journal/wait?${query}`), 400, 'ERR_INVALID_OPTION', words);
  });

  test('for as many as the journal keeps is not refused', async () => {
    expectRefusal(await ask('/_twin/journal/wait?count=5&timeout=0s'), 408, 'ERR_TIMEOUT', 'not 5');
  });

  test('beside a thousand others is refused until one of them is over', async () => {
    const waits = Array.from({ length: 1_000 }, () => ask('/_twin/journal/wait?timeout=60s'));
    expectRefusal(
      await ask('/_twin/journal/wait?timeout=0s'),
      429,
      'ERR_LIMIT',
      'There are 1000 waiting requests open already, the maximum. Close some first.',
    );
    await turns();
    await askFeishu(within(twin));
    for (const answer of await Promise.all(waits)) expect(answer.status).toBe(200);
    expectRefusal(await ask('/_twin/journal/wait?count=2&timeout=0s'), 408, 'ERR_TIMEOUT', 'not 2');
  });
});
