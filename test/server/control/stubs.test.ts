import { beforeEach, describe, expect, test } from 'vitest';
import { createTwin, type Twin } from '../../../src/twin/twin.ts';
import { type AskHandler, askSite, expectRefusal, json } from './in-process.ts';

const stub = {
  path: '/open-apis/bot/v3/info',
  status: 404,
  headers: { 'X-Own': '1' },
  body: { code: 230001 },
};

let twin: Twin;
let ask: AskHandler;
beforeEach(() => {
  twin = createTwin({ frozen: true });
  ask = askSite({ twin });
});

describe('a stub', () => {
  test('is added, listed and removed by its id, with the headers it answers with among its fields', async () => {
    const view = { id: 'stub_1', ...stub, matched: 0 };
    const added = await ask('/_twin/stubs', { method: 'POST', body: stub });
    expect(added).toMatchObject({ status: 200, headers: { 'Content-Type': 'application/json' } });
    expect(json(added)).toEqual(view);
    expect(json(await ask('/_twin/stubs'))).toEqual({ stubs: [view] });

    const removed = await ask('/_twin/stubs/stub_1', { method: 'DELETE' });
    expect(removed).toMatchObject({ status: 200, headers: { 'Content-Type': 'application/json' } });
    expect(json(removed)).toEqual(view);
    expect(twin.stubs.list()).toEqual([]);
    expectRefusal(await ask('/_twin/stubs/stub_1', { method: 'DELETE' }), 404, 'ERR_NOT_FOUND', /stub_1/);
  });

  test('is removed with all others, and the response lists them', async () => {
    for (const path of ['/open-apis/im/*', '/open-apis/drive/*']) twin.stubs.add({ path, body: '' });
    const removed = json(await ask('/_twin/stubs', { method: 'DELETE' }));
    expect(removed).toMatchObject({ stubs: [{ path: '/open-apis/im/*' }, { path: '/open-apis/drive/*' }] });
    expect(twin.stubs.list()).toEqual([]);
  });

  test.each([
    ['{', /^The body is not JSON/],
    [{ status: 200 }, /path/],
    [{ ...stub, stats: 1 }, /"stats"/],
    [{ ...stub, path: '/open-apis/auth/v3/tenant_access_token' }, /tenant_access_token/],
  ])('of %j is refused', async (body, words) => {
    expectRefusal(await ask('/_twin/stubs', { method: 'POST', body }), 400, 'ERR_INVALID_STUB', words);
    expect(twin.stubs.list()).toEqual([]);
  });
});
