import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reply } from '../../src/core/call.ts';
import { faultTypeNames } from '../../src/core/fault-effect.ts';
import type { Fault, FaultRule } from '../../src/core/generated/inputs.ts';
import { createTwin, type Twin } from '../../src/twin/twin.ts';

/** The calls: each an operation and a client, with right or wrong credentials. */
const asks = [
  ['feishu.appAccessTokenInternal', 'cli_00000000000000a1', 'twin-secret-self-built'],
  ['feishu.tenantAccessTokenInternal', 'cli_00000000000000a1', 'wrong'],
  ['dingtalk.corpToken', 'dingtwinclient0001', 'twin-secret-dingtalk'],
  ['dingtalk.corpToken', 'suitetwinclient0001', 'twin-secret-suite'],
  ['dingtalk.corpToken', 'suitetwinclient0001', 'wrong'],
  ['ekuaibao.getAccessToken', '00000000-0000-4000-8000-0000000000e1', '00000000-0000-4000-8000-0000000000e2'],
] as const;
type AskingFor = (typeof asks)[number];

const requests: Record<AskingFor[0], (client: string, secret: string) => [path: string, body: unknown]> = {
  'feishu.appAccessTokenInternal': (app_id, app_secret) => [
    '/open-apis/auth/v3/app_access_token/internal',
    { app_id, app_secret },
  ],
  'feishu.tenantAccessTokenInternal': (app_id, app_secret) => [
    '/open-apis/auth/v3/tenant_access_token/internal',
    { app_id, app_secret },
  ],
  'dingtalk.corpToken': (client_id, client_secret) => [
    '/v1.0/oauth2/dingtwincorp0001/token',
    { client_id, client_secret, grant_type: 'client_credentials' },
  ],
  'ekuaibao.getAccessToken': (appKey, appSecurity) => [
    '/api/openapi/v1/auth/getAccessToken',
    { appKey, appSecurity },
  ],
};

const settings: Partial<Record<Fault['type'], object>> = {
  latency: { ms: 1_000 },
  'rate-limit': { limit: 1, window: '1m', response: { status: 429 } },
};

const anyFault = fc.constantFrom(...faultTypeNames).map((type) => ({ type, ...settings[type] }) as Fault);
const anyRule: fc.Arbitrary<FaultRule> = fc
  .record(
    {
      operation: fc.constantFrom(...asks.map(([operation]) => operation)),
      client: fc.constantFrom(...asks.map(([, client]) => client)),
      fault: anyFault,
      times: fc.integer({ min: 1, max: 3 }),
      after: fc.integer({ min: 0, max: 3 }),
      probability: fc.double({ min: 0, max: 1, noNaN: true }),
    },
    { requiredKeys: ['fault'] },
  )
  .filter(({ operation, client }) => operation !== undefined || client !== undefined);

test('rules change no answer of an operation or a client that they do not name', async () => {
  const anyRules = fc.array(anyRule, { minLength: 1, maxLength: 4 });
  const anyAsks = fc.array(fc.constantFrom(...asks), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(anyRules, anyAsks, async (rules, asked) => {
      const plain = twinAtRest();
      const faulty = twinAtRest();
      for (const rule of rules) faulty.faults.add(rule);
      for (const each of asked) {
        const [expected, reply] = [await plain.handle(callOf(each)), await faulty.handle(callOf(each))];
        if (rules.some((rule) => isNamed(each, rule))) continue;
        expect(comparable(reply)).toEqual(comparable(expected));
        expect(faulty.journal.exchanges().at(-1)).toMatchObject({ fault: undefined });
      }
    }),
  );
});

test('rules that are spent leave every answer as it is', async () => {
  const ask = asks[0];
  await fc.assert(
    // A token dies only when it is used.
    fc.asyncProperty(
      anyFault.filter(({ type }) => type !== 'token-dies'),
      async (fault) => {
        const faulty = twinAtRest();
        faulty.faults.add({ fault, times: 1 });
        for (let call = 0; call < 3; call++) await faulty.handle(callOf(ask));
        expect(faulty.faults.list()).toMatchObject([{ applied: 1, spent: true }]);
        expect(comparable(await faulty.handle(callOf(ask)))).toEqual(
          comparable(await twinAtRest().handle(callOf(ask))),
        );
      },
    ),
  );
});

function twinAtRest(): Twin {
  return createTwin({ now: '2026-11-21T00:00:00Z', frozen: true, randomSeed: 1 });
}

function isNamed([operation, client]: AskingFor, rule: FaultRule): boolean {
  return (rule.operation ?? operation) === operation && (rule.client ?? client) === client;
}

function callOf([operation, client, secret]: AskingFor) {
  const [path, body] = requests[operation](client, secret);
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  return {
    method: 'POST',
    path,
    query: '',
    header: (name: string) => headers[name],
    body: JSON.stringify(body),
  };
}

/** An answer without what is drawn by chance: a success that did not take place draws nothing. */
function comparable({ status, headers, body, act }: Reply) {
  const shape: unknown = JSON.parse(body, (_, value: unknown) =>
    typeof value === 'string' && /^[\w$-]{12,}(:\w+)?$/.test(value) ? '…' : value,
  );
  return { status, headers: Object.keys(headers), shape, act };
}
