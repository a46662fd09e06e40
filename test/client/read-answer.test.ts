import { describe, expect, it } from 'vitest';
import {
  createDingtalkClient,
  createEkuaibaoClient,
  createFeishuClient,
  VendorError,
} from '../../src/client.ts';

const app = { app_id: 'cli_a', app_secret: 'secret-1' };
const good = { code: 0, msg: 'ok', app_access_token: 't-1', tenant_access_token: 't-1', expire: 7200 };

/** How a client of Feishu fails at a response. */
async function failure(body: unknown, init: ResponseInit = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const client = createFeishuClient({ fetch: async () => new Response(text, init) });
  const result = await client.try.appAccessTokenInternal(app);
  if (result.ok) throw new Error('It succeeded.');
  return result.error;
}

describe('a failure says what it saw', () => {
  it.each([
    ['{"code":0,', { headers: { 'Content-Type': 'text/html' } }, '10 characters (text/html)'],
    ['[]', {}, '2 characters (text/plain;charset=UTF-8)'],
    ['null', {}, '4 characters'],
    ['"x"', {}, '3 characters'],
    ['{"status":1}', {}, '12 characters'],
  ])('of %s', async (body, init, text) => {
    const error = await failure(body, init);
    expect(error).toMatchObject({ kind: 'unreadable', status: 200, isTransient: true, code: undefined });
    expect(error.message).toContain(`the response is not the vendor's JSON: ${text}`);
  });

  it('of a success with the wrong status', async () => {
    expect(await failure(good, { status: 500 })).toMatchObject({ kind: 'unreadable', status: 500 });
    expect(await failure(good, { status: 404 })).toMatchObject({ kind: 'unreadable', isTransient: false });
  });

  it.each([
    [{ app_access_token: undefined }, 'the response has no token at /app_access_token'],
    [{ app_access_token: 5 }, 'the response has no token at /app_access_token'],
    [{ app_access_token: 'a b' }, 'the response has no token at /app_access_token'],
    [{ app_access_token: '' }, 'the response has no token at /app_access_token'],
    [{ tenant_access_token: null }, 'the response has no token at /tenant_access_token'],
    [{ expire: undefined }, 'the expiry at /expire is not a number (undefined)'],
    [{ expire: 't-secret' }, 'the expiry at /expire is not a number (string)'],
    [{ expire: 0 }, 'the expiry at /expire is 0, not a positive number'],
    [{ expire: -7 }, 'the expiry at /expire is -7, not a positive number'],
  ])('of a success with %o', async (change, text) => {
    const error = await failure({ ...good, ...change });
    expect(error).toMatchObject({ kind: 'incomplete', isTransient: true });
    expect(error.message).toContain(text);
  });

  it('of an expiry beyond all numbers', async () => {
    const error = await failure(JSON.stringify(good).replace('7200', '1e999'));
    expect(error.message).toContain('the expiry at /expire is Infinity, not a positive number');
  });

  it('of a redirect, by its origin alone', async () => {
    const headers = { Location: 'http://other.example:81/a?token=t-1' };
    const error = await failure('', { status: 307, headers });
    expect(error.message).toContain(
      'the response is a redirect to http://other.example:81. A redirect is not',
    );
    expect((await failure('', { status: 399 })).message).toContain('the response is a redirect. A redirect');
    const relative = { Location: '/a?token=t-1' };
    expect((await failure('', { status: 302, headers: relative })).message).toContain('is a redirect. A');
    expect((await failure('', { status: 400 })).message).not.toContain('redirect');
  });
});

describe('the request id', () => {
  it.each([
    [{ error: { log_id: 'log-1.a:b_c' } }, {}, 'log-1.a:b_c'],
    [{ error: { log_id: 5 } }, { 'X-Tt-Logid': 'head' }, 'head'],
    [{ error: null }, {}, undefined],
    [{ error: { log_id: 'with space' } }, {}, undefined],
    [{ error: { log_id: 'x'.repeat(129) } }, {}, undefined],
    [{ error: { log_id: '' } }, {}, undefined],
  ])('of %o, %o is %s', async (more, headers, requestId) => {
    const error = await failure({ code: 10014, msg: 'no', ...more }, { headers });
    expect(error.requestId).toBe(requestId);
    expect(error.message.includes('request id')).toBe(requestId !== undefined);
  });
});

describe('how long the vendor asks to wait', () => {
  const date = { Date: 'Sat, 21 Nov 2026 00:00:00 GMT' };
  it.each([
    [200, { 'x-ogw-ratelimit-reset': '52' }, 52_000],
    [429, { 'x-ogw-ratelimit-reset': '0' }, 0],
    [503, { 'Retry-After': '7' }, 7_000],
    [400, { 'Retry-After': '7' }, 7_000],
    [200, { 'Retry-After': '7' }, undefined],
    [503, { 'Retry-After': '-1' }, undefined],
    [503, { 'Retry-After': ' ' }, undefined],
    [503, { 'Retry-After': 'soon' }, undefined],
    [503, { 'Retry-After': 'Sat, 21 Nov 2026 00:00:09 GMT', ...date }, 9_000],
    [503, { 'Retry-After': 'Sat, 21 Nov 2026 00:00:00 GMT', ...date }, 0],
    [503, { 'Retry-After': 'Fri, 20 Nov 2026 00:00:09 GMT', ...date }, undefined],
    // A browser shows no Date of another origin.
    [503, { 'Retry-After': 'Sat, 21 Nov 2026 00:00:09 GMT' }, 60_000],
    [503, { 'Retry-After': 'soon', ...date }, undefined],
    [503, { 'Retry-After': '1e400' }, Number.POSITIVE_INFINITY],
    [503, {}, undefined],
  ])('at HTTP %i with %o', async (status, headers, ms) => {
    const error = await failure(
      { code: 10014, msg: 'no' },
      { status, headers: headers as Record<string, string> },
    );
    expect(error.retryAfterMs).toBe(ms);
  });
});

describe('whether the same call may succeed', () => {
  it.each([
    [{ code: 10014, msg: 'no' }, 200, false],
    [{ code: 1663, msg: 'no' }, 200, true],
    [{ code: 10014, msg: 'no' }, 429, true],
    [{ code: 10014, msg: 'no' }, 499, false],
    [{ code: 10014, msg: 'no' }, 500, true],
    ['', 299, true],
    ['', 300, false],
    ['', 404, false],
  ])('after %j at HTTP %i: %s', async (body, status, isTransient) => {
    expect(await failure(body, { status })).toMatchObject({ isTransient });
  });
});

describe('whether another token may help', () => {
  const respond = (body: unknown, status: number) => ({
    fetch: async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }),
  });
  const request = { resource: 'x', token: 'tok' };

  it.each([
    [{ code: 99991663, msg: 'x' }, 400, true],
    [{ code: 99991672, msg: 'x' }, 400, false],
    [{ code: 12345, msg: 'x' }, 400, false],
    ['', 400, false],
  ])('at Feishu: %j, HTTP %i: %s', async (body, status, refusesToken) => {
    const result = await createFeishuClient(respond(body, status)).try.protectedResource(request);
    expect(result).toMatchObject({ ok: false, error: { refusesToken } });
  });

  it.each([
    [{ errcode: 88, sub_code: '40014', sub_msg: 'x' }, true],
    [{ errcode: 40014, errmsg: 'x' }, true],
    [{ errcode: 40014, errmsg: 5 }, true],
    [{ errcode: 90018, errmsg: 'x' }, false],
    [{ errcode: -1, errmsg: 'x' }, false],
  ])('at the older DingTalk: %j: %s', async (body, refusesToken) => {
    const result = await createDingtalkClient(respond(body, 200)).try.legacyResource(request);
    expect(result).toMatchObject({ ok: false, error: { refusesToken } });
  });

  it.each([
    [{ errorCode: 403, errorMessage: '未授权' }, 403, true],
    [{ value: { errorCode: 403, errorMessage: '未授权' } }, 403, true],
    [{ errorCode: 403, errorMessage: '未开通功能，无权访问' }, 403, false],
    [{ errorCode: 403 }, 403, true],
    // Not documented here, and it may as well be a gateway's.
    ['', 403, false],
    [{ errorCode: 500, errorMessage: 'x' }, 500, false],
  ])('at Ekuaibao: %j, HTTP %i: %s', async (body, status, refusesToken) => {
    const result = await createEkuaibaoClient(respond(body, status)).try.protectedResource(request);
    expect(result).toMatchObject({ ok: false, error: { refusesToken } });
  });
});

it('another token may help at Ekuaibao after a bare 403, where its refresh documents one', async () => {
  const pair = { accessToken: 'a', refreshToken: 'b', powerCode: '219904' };
  for (const [text, status, refusesToken] of [
    ['', 403, true],
    ['未授权', 403, true],
    ['', 404, false],
  ] as const) {
    const client = createEkuaibaoClient({ fetch: async () => new Response(text, { status }) });
    expect(await client.try.refreshToken(pair)).toMatchObject({ ok: false, error: { refusesToken } });
  }
});

it('an error has the facts in its message, in one order', () => {
  const error = new VendorError({
    operation: 'feishu.appTicketResend',
    kind: 'refused',
    message: 'no',
    status: 400,
    code: 10016,
    requestId: 'id',
    cause: 'why',
  });
  expect(error.message).toBe('feishu.appTicketResend: 10016 no (HTTP 400, request id id)');
  expect(error).toMatchObject({ vendor: 'feishu', kind: 'refused', status: 400, code: 10016, cause: 'why' });
  expect(error.isFrom('feishu.appTicketResend')).toBe(true);
  expect((error as VendorError).isFrom('feishu.appAccessToken')).toBe(false);
  const bare = new VendorError({ operation: 'feishu.appTicketResend', kind: 'unreachable', message: 'no' });
  expect(bare.message).toBe('feishu.appTicketResend: no');
  expect('cause' in bare).toBe(false);
  expect(bare).toMatchObject({ refusesToken: false, isTransient: true });
});
