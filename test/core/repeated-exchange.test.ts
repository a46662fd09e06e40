import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/core/call.ts';
import { requestOf, responseOf } from '../../src/core/raw-exchange.ts';
import { createTwin } from '../../src/index.ts';

const headers: Readonly<Record<string, string>> = { authorization: 'Bearer t-1' };
const call: Call = {
  method: 'POST',
  path: '/p',
  query: 'q=1',
  body: '{"a":1}',
  header: (name) => headers[name],
};
const reply = { status: 200, headers: { 'Content-Type': 'application/json' }, body: '{}' };

describe('what comes again is kept once', () => {
  test('a request that is the same in all that is kept', () => {
    const first = requestOf(call);
    expect(requestOf({ ...call, body: '{"a":1}' }, undefined, first)).toBe(first);
  });

  test.each<[string, Partial<Call>]>([
    ['method', { method: 'GET' }],
    ['path', { path: '/other' }],
    ['query', { query: '' }],
    ['body', { body: '{"a":2}' }],
    ['no body', { body: undefined }],
    ['authorization', { header: () => undefined }],
    [
      'trace',
      {
        header: (name) =>
          name === 'traceparent' ? '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' : headers[name],
      },
    ],
  ])('but not one with another %s', (_, change) => {
    const first = requestOf(call);
    const changed = { ...call, ...change };
    expect(requestOf(changed, undefined, first)).toEqual(requestOf(changed));
    expect(requestOf(changed, undefined, first)).not.toBe(first);
  });

  test('a response that is the same, but not one that is disturbed or differs', () => {
    const first = responseOf(reply);
    expect(responseOf({ ...reply }, first)).toBe(first);
    for (const change of [{ status: 500 }, { body: '' }, { headers: {} }, { act: { delayMs: 1 } }]) {
      const changed = { ...reply, ...change };
      expect(responseOf(changed, first)).toEqual(responseOf(changed));
      expect(responseOf(changed, first)).not.toBe(first);
    }
    const disturbed = responseOf({ ...reply, act: { delayMs: 1 } });
    expect(responseOf(reply, disturbed)).toEqual(first);
  });

  test('in the journal each exchange has its own request', async () => {
    const twin = createTwin({ frozen: true });
    const ask = (app_secret: string) =>
      twin.fetch('https://open.feishu.cn/open-apis/auth/v3/app_access_token/internal', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret }),
      });
    for (const secret of ['wrong', 'twin-secret-self-built', 'twin-secret-self-built', 'wrong'])
      await ask(secret);
    const exchanges = twin.journal.exchanges();
    expect(exchanges.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(exchanges.map(({ error }) => error)).toEqual([
      'app-secret-invalid',
      undefined,
      undefined,
      'app-secret-invalid',
    ]);
    expect(exchanges[1]?.response.body).toEqual(exchanges[2]?.response.body);
    expect(exchanges[0]?.response.body).not.toEqual(exchanges[1]?.response.body);
  });
});
