import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/core/call.ts';
import { type ExchangeParts, KeptExchange, type Outcome } from '../../src/core/kept-exchange.ts';
import type { RawIssuedToken, RawPresentedToken } from '../../src/core/raw-exchange.ts';
import { TokenRecord } from '../../src/core/token-record.ts';
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
const outcome: Outcome = {
  operation: 'acme.token',
  isOnPath: true,
  client: 'one',
  error: 'refused',
  code: 7,
  reason: 'It was refused.',
  fault: 'f1',
  isCorrupted: false,
  misplaced: undefined,
  mark: { test: 'a test', expect: [] },
  answeredBy: undefined,
};
const record = (serial: number) =>
  new TokenRecord(
    serial,
    {
      token: `token ${serial}`,
      type: 'access_token',
      vendor: 'acme',
      operation: 'acme.token',
      family: 'acme.token',
      clientId: 'one',
      lifetimeMs: 1_000,
      renewalWindowMs: 0,
    },
    0,
  );
const token = record(1);
const shown: RawPresentedToken = { text: 't-1', token, state: 'active', expiresAtMs: 1_000 };
const given: RawIssuedToken = { token, fresh: false, expiresAtMs: 1_000, previous: undefined };
const parts: ExchangeParts = {
  id: 1,
  atMs: 5,
  realAtMs: 6,
  call,
  usualPath: undefined,
  reply,
  presented: [shown],
  issued: [given],
  outcome,
};

/** The exchange after one with `parts` that differs in some of them. */
function after(first: KeptExchange, change: Partial<ExchangeParts>): KeptExchange {
  return new KeptExchange({ ...parts, ...change }, first);
}

describe('what comes again is kept once', () => {
  test('an exchange that is the same in all that is kept', () => {
    const first = new KeptExchange(parts);
    const copy = after(first, {
      id: 2,
      atMs: 7,
      realAtMs: 8,
      call: { ...call, body: '{"a":1}' },
      reply: { ...reply },
      presented: [{ ...shown }],
      issued: [{ ...given }],
      outcome: { ...outcome },
    });
    expect(copy).toMatchObject({ id: 2, atMs: 7, realAtMs: 8 });
    for (const part of ['request', 'response', 'presented', 'issued', 'outcome'] as const) {
      expect(copy[part], part).toBe(first[part]);
    }
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
  ])('but not a request with another %s', (_, change) => {
    const first = new KeptExchange(parts);
    const changed = { call: { ...call, ...change } };
    const { request } = after(first, changed);
    expect(request).toEqual(new KeptExchange({ ...parts, ...changed }).request);
    expect(request).not.toBe(first.request);
  });

  test('but not a response that is disturbed or differs', () => {
    const first = new KeptExchange(parts);
    for (const change of [{ status: 500 }, { body: '' }, { headers: {} }, { act: { delayMs: 1 } }]) {
      const changed = { reply: { ...reply, ...change } };
      const { response } = after(first, changed);
      expect(response).toEqual(new KeptExchange({ ...parts, ...changed }).response);
      expect(response).not.toBe(first.response);
    }
    const disturbed = new KeptExchange({ ...parts, reply: { ...reply, act: { delayMs: 1 } } });
    expect(after(disturbed, {}).response).toEqual(first.response);
  });

  test.each<readonly [string, readonly RawPresentedToken[]]>([
    ['text', [{ ...shown, text: 't-2' }]],
    ['token', [{ ...shown, token: undefined }]],
    ['state', [{ ...shown, state: 'expired' }]],
    ['expiry', [{ ...shown, expiresAtMs: 2_000 }]],
    ['number of them', [shown, shown]],
    ['none', []],
  ])('but not presented tokens with another %s', (_, presented) => {
    expect(after(new KeptExchange(parts), { presented }).presented).toBe(presented);
  });

  test.each<readonly [string, readonly RawIssuedToken[]]>([
    ['token', [{ ...given, token: record(2) }]],
    ['freshness', [{ ...given, fresh: true }]],
    ['expiry', [{ ...given, expiresAtMs: 2_000 }]],
    ['previous token', [{ ...given, previous: token }]],
    ['second token', [given, { ...given, token: record(2) }]],
    ['number of them', []],
  ])('but not issued tokens with another %s', (_, issued) => {
    expect(after(new KeptExchange({ ...parts, issued: [given] }), { issued }).issued).toBe(issued);
  });

  test('a second token that differs is seen too', () => {
    const first = new KeptExchange({ ...parts, issued: [given, given] });
    const issued = [given, { ...given, fresh: true }];
    expect(after(first, { issued }).issued).toBe(issued);
  });

  const others: { readonly [Name in keyof Outcome]: Outcome[Name] } = {
    operation: 'acme.other',
    isOnPath: false,
    client: 'two',
    error: undefined,
    code: 8,
    reason: undefined,
    fault: undefined,
    isCorrupted: true,
    misplaced: { token, form: 'Authorization: Bearer Bearer «tok_1»' },
    mark: undefined,
    answeredBy: 'stub',
  };
  test.each(Object.keys(others) as (keyof Outcome)[])('but not an outcome with another %s', (name) => {
    const changed = { ...outcome, [name]: others[name] };
    const exchange = after(new KeptExchange(parts), { outcome: changed });
    expect(exchange.outcome).toBe(changed);
    expect(exchange[name]).toBe(others[name]);
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
