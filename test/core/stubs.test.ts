import { beforeEach, describe, expect, test } from 'vitest';
import { createTwin, type Twin } from '../../src/index.ts';
import { askFeishu, within } from '../support/token-calls.ts';

const botInfo = { code: 0, msg: 'ok', bot: { app_name: 'Twin', open_id: 'ou_9' } };

let twin: Twin;
let token: string;
beforeEach(async () => {
  twin = createTwin({ frozen: true });
  ({ app_access_token: token } = await (await askFeishu(within(twin))).json());
});

async function get(path: string, { method = 'GET', bearer = token } = {}) {
  const headers = { Authorization: `Bearer ${bearer}` };
  const response = await twin.fetch(`https://open.feishu.cn${path}`, { method, headers });
  return { status: response.status, body: await response.text(), headers: response.headers };
}

describe('a stub', () => {
  test('answers its path once the token is good', async () => {
    twin.stubs.add({ path: '/open-apis/bot/v3/info', body: botInfo });

    expect((await get('/open-apis/bot/v3/info', { bearer: 't-none' })).body).toContain('99991663');
    expect((await get('/open-apis/bot/v3/info')).body).toBe(JSON.stringify(botInfo));
    expect((await get('/open-apis/bot/v3/info/')).body).toBe(JSON.stringify(botInfo));
    expect(twin.stubs.list()).toEqual([
      { id: 'stub_1', path: '/open-apis/bot/v3/info', body: botInfo, matched: 2 },
    ]);
  });

  test('answers with its status and headers beside those of the vendor', async () => {
    twin.stubs.add({
      path: '/open-apis/im/*',
      status: 404,
      headers: { 'content-type': 'application/vnd.x+json', 'X-Own': '1' },
      body: { code: 230001 },
    });

    const { status, headers } = await get('/open-apis/im/v1/messages/om_1');

    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/vnd.x+json');
    expect(headers.get('x-own')).toBe('1');
    expect(headers.get('x-tt-logid')).toMatch(/^\d{14}[0-9A-F]{20}$/);
  });

  test('sends text as it is', async () => {
    twin.stubs.add({ path: '/open-apis/drive/v1/medias/*', body: 'a,b\n' });

    const { body, headers } = await get('/open-apis/drive/v1/medias/1/download');

    expect(body).toBe('a,b\n');
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
  });

  test('with a method answers that method alone', async () => {
    twin.stubs.add({
      method: 'POST',
      path: '/open-apis/im/v1/messages',
      body: { code: 0, data: { message_id: 'om_1' } },
    });

    expect((await get('/open-apis/im/v1/messages')).body).toBe('{"code":0,"data":{},"msg":"success"}');
    expect((await get('/open-apis/im/v1/messages', { method: 'POST' })).body).toContain('om_1');
  });

  test('that was added last answers first, until it is removed', async () => {
    twin.stubs.add({ path: '/open-apis/im/*', body: 1 });
    const later = twin.stubs.add({ path: '/open-apis/im/v1/chats', body: 2 });

    expect((await get('/open-apis/im/v1/chats')).body).toBe('2');
    later.remove();
    later.remove();
    expect((await get('/open-apis/im/v1/chats')).body).toBe('1');
    twin.stubs.clear();
    expect((await get('/open-apis/im/v1/chats')).body).toBe('{"code":0,"data":{},"msg":"success"}');
  });

  test('answers a path that is not modelled, without any token', async () => {
    const path = '/open-apis/bot/v2/hook/00000000-0000-4000-8000-000000000000';
    expect((await get(path, { method: 'POST', bearer: '' })).status).toBe(501);
    twin.stubs.add({ path: '/open-apis/bot/v2/hook/*', body: { code: 0 } });

    expect(await get(path, { method: 'POST', bearer: '' })).toMatchObject({
      status: 200,
      body: '{"code":0}',
    });
  });

  test('is delayed by a fault like any answer', async () => {
    twin.stubs.add({ path: '/open-apis/im/*', body: 1 });
    twin.faults.add({ path: '/open-apis/im/v1/chats', fault: { type: 'empty-response' } });

    await expect(get('/open-apis/im/v1/chats')).rejects.toThrow('fetch failed');
    expect((await get('/open-apis/im/v1/messages')).body).toBe('1');
  });

  test.each([
    [{ path: 'open-apis', body: 1 }, /Invalid path in stub: expected a path such as/],
    [{ path: '/x' }, /Missing body in stub/],
    [{ path: '/x', body: 1, statsu: 1 }, /Unknown key "statsu" in stub.*Did you mean "status"/s],
    [{ path: '/x', body: 1, status: 99 }, /status in stub/],
    [{ path: '/x', body: 1, method: 'FETCH' }, /method in stub/],
    [
      { path: '/open-apis/auth/v3/app_access_token/internal/', body: 1 },
      /feishu\.appAccessTokenInternal answers .* so a stub never does/,
    ],
  ])('%j is refused', (rule, message) => {
    expect(() => twin.stubs.add(rule as never)).toThrow(message);
    expect(twin.stubs.list()).toEqual([]);
  });

  test('of an unknown id cannot be removed', () => {
    twin.stubs.add({ path: '/x', body: 1 });
    expect(() => twin.stubs.remove('stub_2')).toThrow(/Unknown stub "stub_2".* Did you mean "stub_1"/);
  });
});

test('the journal says where an answer came from', async () => {
  twin.stubs.add({ path: '/open-apis/bot/v3/info', body: botInfo });
  await get('/open-apis/bot/v3/info');
  await get('/open-apis/im/v1/chats');
  await get('/open-apis/im/v1/chats', { bearer: 't-none' });

  expect(twin.journal.exchanges().map(({ answeredBy }) => answeredBy)).toEqual([
    undefined,
    'stub',
    'made-up',
    undefined,
  ]);
});

test('reset comes back to the stubs that the twin was made with', () => {
  const made = createTwin({ stubs: [{ path: '/open-apis/im/*', body: 1 }] });
  made.stubs.clear();
  made.stubs.add({ path: '/open-apis/vc/*', body: 2 });
  made.reset();

  expect(made.stubs.list().map(({ id, path }) => [id, path])).toEqual([['stub_1', '/open-apis/im/*']]);
});

test('a scenario can have stubs', () => {
  const made = createTwin({ scenario: { stubs: [{ path: '/open-apis/im/*', body: 1 }] } });

  expect(made.stubs.list()).toHaveLength(1);
});

test('an exported state has the stubs', () => {
  twin.stubs.add({ path: '/open-apis/im/*', body: 1 });
  const other = createTwin();
  other.importState(twin.exportState());

  expect(other.stubs.list()).toEqual(twin.stubs.list());
  expect(other.stubs.add({ path: '/open-apis/vc/*', body: 2 }).id).toBe('stub_2');
});

describe('a fault rule with a path', () => {
  test('applies to the requests of that path', async () => {
    twin.faults.add({ path: '/open-apis/docx/*', error: 'rate-limited' });

    expect((await get('/open-apis/docx/v1/documents')).status).toBe(429);
    expect((await get('/open-apis/im/v1/chats')).status).toBe(200);
  });

  test('limits that path alone', async () => {
    twin.faults.add({ path: '/open-apis/docx/*', fault: { type: 'rate-limit', limit: 1, window: '1s' } });
    const statuses = async (path: string) => [(await get(path)).status, (await get(path)).status];

    expect(await statuses('/open-apis/docx/v1/documents')).toEqual([200, 429]);
    expect(await statuses('/open-apis/im/v1/chats')).toEqual([200, 200]);
    twin.clock.advance('1s');
    expect((await get('/open-apis/docx/v1/documents')).status).toBe(200);
  });

  test('is refused where the path is none', () => {
    expect(() => twin.faults.add({ path: 'docx', error: 'rate-limited' })).toThrow(/path in fault rule/);
  });
});
