import { describe, expect, test } from 'vitest';
import type { Act, Call, Reply } from '../../src/core/call.ts';
import { Connections } from '../../src/twin/connections.ts';
import { fetchThrough } from '../../src/twin/fetch.ts';

const url = 'https://open.feishu.cn/path?a=1&b';
const reply = (more: Partial<Reply> = {}): Reply => ({ status: 200, headers: {}, body: '{"a":1}', ...more });
const acting = (act: Act) => () => reply({ act });

test('a request becomes a call, and a reply a response', async () => {
  let seen: Call | undefined;
  const response = await fetchThrough(
    (call) => {
      seen = call;
      return reply({ status: 201, headers: { 'X-Own': 'yes' } });
    },
    new Request(url, { method: 'POST', headers: { 'X-Asked': 'yes' }, body: 'body' }),
  );
  expect([response.status, response.headers.get('x-own'), await response.text()]).toEqual([
    201,
    'yes',
    '{"a":1}',
  ]);
  const { method, path, query, host, body, connection } = seen!;
  expect({ method, path, query, host, body, connection }).toEqual({
    method: 'POST',
    path: '/path',
    query: 'a=1&b',
    host: 'open.feishu.cn',
    body: 'body',
    connection: undefined,
  });
  expect([seen!.header('x-asked'), seen!.header('x-none'), seen!.headers?.()]).toEqual([
    'yes',
    undefined,
    { 'content-type': 'text/plain;charset=UTF-8', 'x-asked': 'yes' },
  ]);
});

test('a body of more than 1 MiB is not passed on', async () => {
  const lengths: (number | undefined)[] = [];
  for (const length of [2 ** 20, 2 ** 20 + 1]) {
    const request = new Request(url, { method: 'POST', body: 'x'.repeat(length) });
    await fetchThrough((call) => {
      lengths.push(call.body?.length);
      return reply();
    }, request);
  }
  expect(lengths).toEqual([2 ** 20, undefined]);
});

test('each request has a connection, which ends with its answer, or its failure', async () => {
  const connections = new Connections();
  const seen: Call['connection'][] = [];
  const wasOpen: boolean[] = [];
  const door = ({ connection }: Call, act?: Act) => {
    seen.push(connection);
    wasOpen.push(connection?.endedAt === undefined);
    return reply(act && { act });
  };
  await fetchThrough(door, new Request(url), connections);
  const broken = fetchThrough((call) => door(call, { connection: 'reset' }), new Request(url), connections);
  await expect(broken).rejects.toThrow(TypeError);
  expect(wasOpen).toEqual([true, true]);
  expect(seen).toEqual([
    { slot: 1, openedAt: 1, endedAt: 2 },
    { slot: 1, openedAt: 3, endedAt: 4 },
  ]);
});

test.each([204, 304])('a response with %i has no body', async (status) => {
  const response = await fetchThrough(() => reply({ status, body: '' }), new Request(url));
  expect([response.status, response.body]).toEqual([status, null]);
});

describe('a broken connection is the error of Node’s fetch:', () => {
  const reset = { code: 'ECONNRESET', message: 'read ECONNRESET (a fault of the twin)' };
  const closed = { code: 'UND_ERR_SOCKET', message: 'other side closed (a fault of the twin)' };

  test.each([
    ['reset', reset],
    ['empty', closed],
  ] as const)('%s', async (connection, cause) => {
    await expect(fetchThrough(acting({ connection }), new Request(url))).rejects.toMatchObject({
      name: 'TypeError',
      message: 'fetch failed',
      cause,
    });
  });

  test.each([
    ['reset-midway', reset],
    ['truncate', closed],
  ] as const)('%s, within the body', async (connection, cause) => {
    const response = await fetchThrough(acting({ connection }), new Request(url));
    const reader = response.body!.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('{"a');
    await expect(reader.read()).rejects.toMatchObject({ name: 'TypeError', message: 'terminated', cause });
  });
});

describe('a request that is given up', () => {
  test('while it is answered with a hang ends', async () => {
    const gone = new AbortController();
    const door = () => {
      gone.abort(new Error('given up'));
      return reply({ act: { connection: 'hang' } });
    };
    await expect(fetchThrough(door, new Request(url, { signal: gone.signal }))).rejects.toThrow('given up');
  });

  test('while its body comes in pieces ends the body', async () => {
    const gone = new AbortController();
    const door = acting({ dribble: { pieces: 2, durationMs: 3_600_000 } });
    const response = await fetchThrough(door, new Request(url, { signal: gone.signal }));
    const text = response.text();
    gone.abort(new Error('given up'));
    await expect(text).rejects.toThrow('given up');
  });

  test('before its body begins to come in pieces has no body', async () => {
    const gone = new AbortController();
    const door = () => {
      gone.abort(new Error('given up'));
      return reply({ act: { dribble: { pieces: 2, durationMs: 3_600_000 } } });
    };
    const response = await fetchThrough(door, new Request(url, { signal: gone.signal }));
    await expect(response.text()).rejects.toThrow('given up');
  });

  test('by a reader who cancels the body ends at once, also between two pieces', async () => {
    const door = acting({ dribble: { pieces: 2, durationMs: 3_600_000 } });
    const response = await fetchThrough(door, new Request(url));
    const timers = () => process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length;
    const reader = response.body!.getReader();
    const reading = reader.read();
    const before = timers();
    await reader.cancel();
    expect(await reading).toEqual({ done: true, value: undefined });
    expect(timers()).toBeLessThan(before);
  });
});
