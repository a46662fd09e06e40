import { afterEach, describe, expect, test } from 'vitest';
import { type RunningTwin, serve } from '../../../src/server/serve.ts';
import { askDingtalk, askFeishu, over, selfBuiltApp } from '../../support/token-calls.ts';
import { expectProblem, expectToFit, remote } from './remote.ts';

const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** The events of a stream, one after the other. */
async function follow(server: RunningTwin, query = '', headers: Record<string, string> = {}) {
  const abort = new AbortController();
  closers.push(() => abort.abort());
  const response = await fetch(`${server.url}/_twin/journal/stream${query}`, {
    headers,
    signal: abort.signal,
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next(): Promise<{ id: number; operation?: string }> {
      while (!text.includes('\n\n')) {
        const { value, done } = await reader.read();
        if (done) throw new Error('The stream ended.');
        text += value;
      }
      const [event, rest] = [text.slice(0, text.indexOf('\n\n')), text.slice(text.indexOf('\n\n') + 2)];
      text = rest;
      const [id, type, data] = event.split('\n');
      expect(type).toBe('event: exchange');
      const exchange = JSON.parse(data!.slice('data: '.length));
      expect(id).toBe(`id: ${exchange.id}`);
      return exchange;
    },
    ended: () => reader.read().then(({ done }) => done),
    close: () => abort.abort(),
  };
}

test('GET /_twin/journal lists what was asked and answered, by filter', async () => {
  await using server = await serve();
  const ask = over(server.url);
  await askFeishu(ask);
  await askFeishu(ask, 'wrong');
  await askDingtalk(ask);
  const get = async (query: string) => {
    const answer = await (await fetch(`${server.url}/_twin/journal${query}`)).json();
    return answer.exchanges.map(({ id }: { id: number }) => id);
  };

  expect(await get('')).toEqual([1, 2, 3]);
  expect(await get('?operation=dingtalk.corpToken')).toEqual([3]);
  expect(await get(`?client=${selfBuiltApp}`)).toEqual([1, 2]);
  expect(await get('?error=none')).toEqual([1, 3]);
  expect(await get('?error=10014')).toEqual([2]);
  expect(await get('?error=app-secret-invalid&status=200')).toEqual([2]);
  expect(await get('?status=404')).toEqual([]);
  expect(await get('?since=1&limit=1')).toEqual([3]);
  expect(await get('?limit=0')).toEqual([]);
});

test('GET /_twin/journal answers by the spec, and DELETE forgets', async () => {
  await using twin = await remote();
  await twin.feishuToken();
  const answer = await twin.get('/journal');
  expect(answer.body).toMatchObject({
    count: 1,
    capacity: 1_000,
    exchanges: [{ id: 1, issued: [{ id: 'tok_1', fresh: true }] }],
  });
  for (const exchange of (answer.body as { exchanges: unknown[] }).exchanges) {
    expectToFit({ ...answer, body: exchange }, 'Exchange');
  }
  expect((await twin.send('/journal', { method: 'DELETE' })).body).toEqual({ count: 1 });
  expect((await twin.get('/journal')).body).toMatchObject({ count: 0, exchanges: [] });
});

test.each([
  ['/journal?operation=feishu.appAccesTokenInternal', 'Did you mean "feishu.appAccessTokenInternal"'],
  ['/journal?limit=many', 'limit is a whole number, not "many".'],
  ['/journal/wait?timeout=2m', 'timeout is a duration from 0s to 60s'],
  ['/journal/wait?count=5000', 'the journal keeps no more than 1000'],
  ['/verdicts?fail-on=warnings', 'Did you mean "warning"'],
])('GET /_twin%s is refused', async (path, detail) => {
  await using twin = await remote();
  expectProblem(await twin.get(path), 400, 'ERR_INVALID_OPTION', detail);
});

describe('GET /_twin/journal/stream', () => {
  test('sends each exchange as it happens', async () => {
    await using server = await serve();
    await askFeishu(over(server.url));
    const stream = await follow(server);
    await askDingtalk(over(server.url));
    expect(await stream.next()).toMatchObject({ id: 2, operation: 'dingtalk.corpToken' });
  });

  test('repeats what came after Last-Event-ID, and goes on after a reset', async () => {
    await using server = await serve();
    const ask = over(server.url);
    for (let call = 0; call < 3; call++) await askFeishu(ask);
    const stream = await follow(server, '', { 'Last-Event-ID': '1' });
    expect((await stream.next()).id).toBe(2);
    expect((await stream.next()).id).toBe(3);
    server.twin.reset();
    await askDingtalk(ask);
    expect(await stream.next()).toMatchObject({ id: 1, operation: 'dingtalk.corpToken' });
  });

  test('shows only what fits the filter', async () => {
    await using server = await serve();
    const ask = over(server.url);
    const stream = await follow(server, '?operation=dingtalk.corpToken&since=0');
    for (let call = 0; call < 120; call++) await askFeishu(ask);
    await askDingtalk(ask);
    expect((await stream.next()).id).toBe(121);
  });

  test('lets go of the journal when the reader goes, and ends with the server', async () => {
    const server = await serve();
    const gone = await follow(server);
    gone.close();
    const stays = await follow(server);
    await askFeishu(over(server.url));
    await stays.next();
    await server.close();
    await expect(stays.ended()).rejects.toThrow('terminated');
  });
});

describe('GET /_twin/journal/wait', () => {
  test('answers as soon as there are so many', async () => {
    await using server = await serve();
    const ask = over(server.url);
    const waiting = fetch(`${server.url}/_twin/journal/wait?count=2&operation=dingtalk.corpToken`);
    await askDingtalk(ask);
    await askFeishu(ask);
    await askDingtalk(ask);
    expect(await (await waiting).json()).toMatchObject({ count: 2, exchanges: [{ id: 1 }, { id: 3 }] });
  });

  test('answers 408 when they do not come', async () => {
    await using twin = await remote();
    await twin.feishuToken();
    const answer = await twin.get('/journal/wait?count=2&timeout=20ms');
    expectProblem(answer, 408, 'ERR_TIMEOUT', 'Within 0.02 s there were 1 such exchanges, not 2');
  });
});

describe('POST /_twin/journal/verify', () => {
  const renewal = [
    { operation: 'feishu.appAccessTokenInternal', error: 10014 },
    { operation: 'feishu.appAccessTokenInternal', error: 'none' },
  ];

  test.each([
    [
      { operation: 'dingtalk.corpToken' },
      true,
      '1 exchanges with operation dingtalk.corpToken, as expected.',
    ],
    [{ operation: 'feishu.appAccessTokenInternal', count: 2 }, true, '2 exchanges'],
    [
      { operation: 'feishu.appAccessTokenInternal', count: 1 },
      false,
      'Expected exactly 1 exchanges with operation feishu.appAccessTokenInternal; there were 2. They were: #1 feishu.appAccessTokenInternal (app-secret-invalid), #2 feishu.appAccessTokenInternal (200).',
    ],
    [
      { status: 500, count: { min: 1, max: 2 } },
      false,
      'Expected 1 to 2 exchanges with status 500; there were 0. There were instead: #1',
    ],
    [{ count: { max: 3 } }, true, '3 exchanges of any kind'],
    [{ sequence: renewal }, true, 'All 2 steps came in this order.'],
    [
      { sequence: [...renewal].reverse() },
      false,
      'Step 2 of 2 is missing: after #2 there was no exchange with operation feishu.appAccessTokenInternal, error 10014. There were instead: #3 dingtalk.corpToken (200).',
    ],
  ])('%j', async (expectation, ok, detail) => {
    await using server = await serve();
    const ask = over(server.url);
    await askFeishu(ask, 'wrong');
    await askFeishu(ask);
    await askDingtalk(ask);
    const response = await fetch(`${server.url}/_twin/journal/verify`, {
      method: 'POST',
      body: JSON.stringify(expectation),
    });
    expect(await response.json()).toMatchObject({ ok, detail: expect.stringContaining(detail) });
  });

  test.each([
    [{ count: -1 }, '/count'],
    [{ counts: 1 }, 'unknown key "counts"'],
    [{ sequence: [] }, '/sequence'],
    [{ sequence: [{}], count: 1 }, 'A sequence takes no further filter or count'],
    [{ sequence: [{ operation: 'feishu.nothing' }] }, 'There is no operation "feishu.nothing".'],
    [{ count: { min: 2, max: 1 } }, 'min is 2, which is above max, 1.'],
  ])('%j is refused', async (expectation, detail) => {
    await using twin = await remote();
    expectProblem(await twin.post('/journal/verify', expectation), 400, 'ERR_INVALID_OPTION', detail);
  });
});

test('a near miss says what was probably meant, and what that needs', async () => {
  await using server = await serve();
  const ask = over(server.url);
  await ask('/open-apis/auth/v3/tenant_acces_token', { method: 'POST', body: '{}' });
  await ask('/open-apis/auth/v3/tenant_access_token/internal');
  await ask('/v2/auth/refreshToken', { method: 'POST' });
  await ask('/favicon.ico');
  await ask('/open-apis/contact/v3/users/me');
  expect(server.twin.journal.exchanges().map(({ nearMiss }) => nearMiss)).toEqual([
    'Did you mean POST /open-apis/auth/v3/tenant_access_token, which needs an app_access_token and a tenant_key?',
    '/open-apis/auth/v3/tenant_access_token/internal takes POST, not GET.',
    expect.stringMatching(
      /^Did you mean POST \/api\/openapi\/v2\/auth\/refreshToken, which needs an accessToken/,
    ),
    undefined,
    undefined,
  ]);
});

test('GET /_twin/verdicts and /_twin/coverage answer by the spec', async () => {
  await using server = await serve();
  const ask = over(server.url);
  for (let call = 0; call < 4; call++) await (await askFeishu(ask)).text();
  const get = async (path: string) => {
    const response = await fetch(`${server.url}/_twin${path}`);
    return {
      status: response.status,
      contentType: response.headers.get('content-type'),
      body: await response.json(),
    };
  };
  const verdicts = await get('/verdicts?fail-on=warning');
  expect(verdicts.body).toMatchObject({
    ok: false,
    failOn: 'warning',
    verdicts: [{ rule: 'needless-request' }],
    report: expect.stringMatching(/^warning needless-request .*\n {2}fix: .*\nThe journal:\n {2}#1 /s),
  });
  expectToFit({ ...verdicts, body: verdicts.body.verdicts[0] } as never, 'Verdict');
  expect((await get('/verdicts')).body).toMatchObject({ ok: true, failOn: 'error' });
  const coverage = await get('/coverage');
  expectToFit(coverage as never, 'Coverage');
  expect(coverage.body.operations[0]).toMatchObject({ operation: 'feishu.appAccessTokenInternal', calls: 4 });
});
