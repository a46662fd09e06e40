import { describe, expect, test } from 'vitest';
import { Router } from '../../src/core/router.ts';
import { TwinCore } from '../../src/core/twin.ts';
import { toyVendor } from './toy-vendor.ts';

function toyTwin(): TwinCore {
  return new TwinCore(new Router([toyVendor()]), { now: '2026-11-21T00:00:00Z', frozen: true });
}

function ask(twin: TwinCore, query = 'key', path = '/toy/tokens') {
  return twin.handle({ method: 'POST', path, query, body: '', header: () => undefined });
}

describe('a listener', () => {
  test('gets each exchange from then on, until it stops', async () => {
    const twin = toyTwin();
    await ask(twin);
    const seen: number[] = [];
    const stop = twin.journal.subscribe(({ id }) => seen.push(id));

    await ask(twin);
    await ask(twin);
    stop();
    await ask(twin);

    expect(seen).toEqual([2, 3]);
  });

  test('skips what it does not want before the view is made', async () => {
    const twin = toyTwin();
    const seen: number[] = [];
    let asked = 0;
    twin.journal.subscribe(
      ({ id }) => seen.push(id),
      () => ++asked % 2 === 0,
    );

    for (let count = 0; count < 4; count++) await ask(twin);

    expect(seen).toEqual([2, 4]);
  });

  test('hears of a clearing before anything is gone, until it stops', async () => {
    const twin = toyTwin();
    await ask(twin);
    const counts: number[] = [];
    const stop = twin.journal.beforeClear(() => counts.push(twin.journal.count));

    twin.journal.clear();
    stop();
    twin.journal.clear();

    expect(counts).toEqual([1]);
  });

  test('hears of the end once, unless it stopped before', () => {
    const { journal } = toyTwin();
    const heard: string[] = [];
    journal.onClose(() => heard.push('stays'));
    const stop = journal.onClose(() => heard.push('stopped'));
    stop();
    expect(journal.isClosed).toBe(false);

    journal.close();
    journal.close();

    expect(journal.isClosed).toBe(true);
    expect(heard).toEqual(['stays']);
  });
});

describe('a mark', () => {
  test('names the test of what follows', async () => {
    const twin = toyTwin();
    await ask(twin);
    twin.journal.mark(' renews in time ');
    await ask(twin);

    expect(twin.journal.exchanges().map((exchange) => exchange.test)).toEqual([
      undefined,
      ' renews in time ',
    ]);
  });

  test.each(['', '  ', 7 as unknown as string])('takes no test without a name: %j', (name) => {
    const { journal } = toyTwin();

    expect(() => journal.mark(name)).toThrow(
      expect.objectContaining({
        code: 'ERR_INVALID_OPTION',
        message: `Invalid test name ${JSON.stringify(name)}: expected a non-empty string.`,
      }),
    );
  });
});

test('exchanges are found by their error: its name, its code, none', async () => {
  const twin = toyTwin();
  await ask(twin);
  await ask(twin, '');
  await ask(twin, 'key', '/nowhere');
  const ids = (error: string | number) => twin.journal.exchanges({ error }).map(({ id }) => id);

  expect(ids('no-key')).toEqual([2]);
  expect(ids(7)).toEqual([2]);
  expect(ids('7')).toEqual([2]);
  expect(ids('other')).toEqual([]);
  // An exchange without an error has no code, and `undefined` as text means nothing.
  expect(ids('undefined')).toEqual([]);
  expect(ids('none')).toEqual([1, 3]);
});
