import { beforeEach, describe, expect, test } from 'vitest';
import type { Fault, FaultRule } from '../../src/core/generated/inputs.ts';
import type { ErrorAnswer } from '../../src/core/operation.ts';
import { corruptBody, payloadCorruptions } from '../../src/core/payload-faults.ts';
import { operations as dingtalk } from '../../src/generated/dingtalk/operations.ts';
import { operations as ekuaibao } from '../../src/generated/ekuaibao/operations.ts';
import { operations as feishu } from '../../src/generated/feishu/operations.ts';
import { createTwin, type Twin } from '../../src/twin/twin.ts';
import {
  type Ask,
  askDingtalk,
  askEkuaibao,
  askFeishu,
  dingtalkApp,
  selfBuiltApp,
  within,
} from '../support/token-calls.ts';

const operation = 'feishu.appAccessTokenInternal';

let twin: Twin;
let ask: Ask;

beforeEach(() => {
  twin = createTwin({ now: '2026-11-21T00:00:00Z', frozen: true, randomSeed: 7 });
  ask = within(twin);
});

/** The codes of so many calls for Feishu's token. */
async function codes(count: number): Promise<number[]> {
  const seen: number[] = [];
  for (let call = 0; call < count; call++) {
    seen.push(((await (await askFeishu(ask)).json()) as { code: number }).code);
  }
  return seen;
}

describe('a documented error', () => {
  test.each(['app-secret-invalid', '10014', 10014])('is answered by %j', async (error) => {
    twin.faults.add({ operation, error });
    expect(await codes(1)).toEqual([10014]);
  });

  test('is byte for byte what its natural cause gets', async () => {
    const twinTwin = createTwin({ now: '2026-11-21T00:00:00Z', frozen: true, randomSeed: 7 });
    const natural = await askFeishu(within(twinTwin), 'wrong');
    twin.faults.add({ operation, error: 10014 });
    const forced = await askFeishu(ask);
    expect([...forced.headers]).toEqual([...natural.headers]);
    expect([forced.status, await forced.text()]).toEqual([natural.status, await natural.text()]);
  });

  test('follows the quirks', async () => {
    const strict = createTwin({ quirks: { 'dingtalk.unauthorized-client': '401' } });
    strict.faults.add({ error: 'unauthorized-client' });
    expect((await askDingtalk(within(strict))).status).toBe(401);
  });

  const catalogued = [...Object.values(feishu), ...Object.values(dingtalk), ...Object.values(ekuaibao)];
  test.each(catalogued)('every one of $id is answered by name', async ({ id, method, path, errors }) => {
    for (const { name, status, body } of Object.values<ErrorAnswer>(errors)) {
      twin.faults.add({ operation: id, error: name, times: 1 });
      const call = {
        method,
        path: path.replace(/\{\w+\}/, 'x'),
        query: '',
        header: () => undefined,
        body: '{}',
      };
      const reply = await twin.handle(call);
      expect(reply.status, name).toBe(status);
      expect(withoutIds(reply.body), name).toBe(
        withoutIds(typeof body === 'string' ? body : JSON.stringify(body)),
      );
    }
    expect(twin.faults.list().every(({ spent }) => spent)).toBe(true);
  });

  test('keeps the success from happening: no token, no login code used', async () => {
    twin.faults.add({ operation: 'feishu.tokenLoginValidate', error: 'invalid-code', times: 1 });
    const { app_access_token } = (await (await askFeishu(ask)).json()) as { app_access_token: string };
    const { code } = twin.feishu.createLoginCode({ app_id: selfBuiltApp });
    const validate = async () => {
      const response = await ask('/open-apis/mina/v2/tokenLoginValidate', {
        method: 'POST',
        headers: { Authorization: `Bearer ${app_access_token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ code }),
      });
      return ((await response.json()) as { code: number }).code;
    };
    expect(await validate()).not.toBe(0);
    expect(twin.tokens.list({ operation: 'feishu.tokenLoginValidate' })).toEqual([]);
    expect(await validate()).toBe(0);
  });

  test('wins over what reading refuses, unless it is for one client', async () => {
    const nonsense = () =>
      ask('/v1.0/oauth2/dingtwincorp0001/token', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{',
      });
    twin.faults.add({ operation: 'dingtalk.corpToken', client: dingtalkApp, error: 'server-error' });
    expect(await (await nonsense()).json()).toMatchObject({ code: 'Invalidbody' });
    twin.faults.add({ operation: 'dingtalk.corpToken', error: 'server-error' });
    expect(await (await nonsense()).json()).toMatchObject({ code: 'server.error' });
  });

  test('without an operation strikes wherever the catalogue has it', async () => {
    twin.faults.add({ error: 'invalid-client' });
    expect((await askDingtalk(ask)).status).toBe(400);
    expect(await codes(1)).toEqual([0]);
  });

  test('does not strike a wrong method, which is no call of the operation', async () => {
    twin.faults.add({ operation: 'dingtalk.corpToken', error: 'server-error' });
    const response = await ask('/v1.0/oauth2/dingtwincorp0001/token');
    expect(await response.json()).toMatchObject({ code: 'InvalidAction.NotFound' });
  });

  test('strikes by the owner of the token that is shown', async () => {
    twin.faults.add({ operation: 'feishu.protectedResource', client: selfBuiltApp, error: 99991672 });
    const { tenant_access_token: token } = (await (await askFeishu(ask)).json()) as Record<string, string>;
    const read = (authorization: string) =>
      ask('/open-apis/contact/v3/users', { headers: { authorization } }).then((answer) => answer.json());
    expect(await read(`Bearer ${token}`)).toMatchObject({ code: 99991672 });
    expect(await read('Bearer t-unknown')).not.toMatchObject({ code: 99991672 });
  });
});

describe('when', () => {
  test('times: so many calls, then no more', async () => {
    twin.faults.add({ operation, error: 10014, times: 2 });
    expect(await codes(4)).toEqual([10014, 10014, 0, 0]);
    expect(twin.faults.list()).toEqual([
      { id: 'fault_1', operation, error: 10014, times: 2, matched: 4, applied: 2, spent: true },
    ]);
  });

  test('after and times make a sequence: ok, ok, fail, ok', async () => {
    twin.faults.add({ operation, error: 10014, after: 2, times: 1 });
    expect(await codes(4)).toEqual([0, 0, 10014, 0]);
  });

  test('of two rules the first that is due has its way, and the other waits', async () => {
    twin.faults.add({ operation, error: 10014, times: 1 });
    twin.faults.add({ operation, error: 10003, times: 1 });
    expect(await codes(3)).toEqual([10014, 10003, 0]);
  });

  test('probability: with a seed the same calls fail again', async () => {
    twin.faults.add({ operation, error: 10014, probability: 0.5 });
    const first = await codes(40);
    expect(new Set(first)).toEqual(new Set([0, 10014]));
    twin.reset();
    twin.faults.add({ operation, error: 10014, probability: 0.5 });
    expect(await codes(40)).toEqual(first);
  });

  test('probability 0 never, 1 always', async () => {
    twin.faults.add({ operation, error: 10014, probability: 0 });
    expect(await codes(3)).toEqual([0, 0, 0]);
    twin.faults.add({ operation, error: 10014, probability: 1 });
    expect(await codes(3)).toEqual([10014, 10014, 10014]);
  });

  test('client: only its calls', async () => {
    twin.faults.add({ client: dingtalkApp, fault: { type: 'response', status: 503 } });
    expect((await askDingtalk(ask)).status).toBe(503);
    expect((await askDingtalk(ask, 'suitetwinclient0001', 'twin-secret-suite')).status).toBe(200);
    expect(twin.faults.list()[0]).toMatchObject({ matched: 1, applied: 1 });
  });
});

describe('a spoilt success', () => {
  const spoilt = async (type: Fault['type']) => {
    twin.faults.add({ fault: { type } as Fault });
    const bodies = [await askFeishu(ask), await askDingtalk(ask), await askEkuaibao(ask)].map((answer) =>
      answer.json(),
    );
    return Promise.all(bodies) as Promise<[Body, Body, { value: Body }]>;
  };
  type Body = Record<string, unknown>;

  test.each([
    ['token-missing', undefined],
    ['token-empty', ''],
    ['token-null', null],
  ] as const)('%s, at every vendor, while the token was handed out all the same', async (type, value) => {
    const [feishuBody, dingtalkBody, { value: ekuaibaoBody }] = await spoilt(type);
    expect(feishuBody).toMatchObject({ code: 0, expire: 7200 });
    expect(feishuBody.app_access_token).toBe(value);
    expect(feishuBody.tenant_access_token).toBe(value);
    expect('app_access_token' in feishuBody).toBe(value !== undefined);
    expect(dingtalkBody.access_token).toBe(value);
    expect(ekuaibaoBody.accessToken).toBe(value);
    expect(twin.tokens.list({ active: true })).toHaveLength(3);
  });

  const nowMs = Date.parse('2026-11-21T00:00:00Z');
  const tenYears = 315_360_000;
  test.each([
    ['expiry-missing', undefined, undefined],
    ['expiry-zero', 0, 0],
    ['expiry-negative', -1, -1],
    ['expiry-string', '7200', String(nowMs + 7_200_000)],
    ['expiry-long', tenYears, nowMs + tenYears * 1_000],
  ] as const)('%s, as a length and as an instant', async (type, length, instant) => {
    const [feishuBody, dingtalkBody, { value: ekuaibaoBody }] = await spoilt(type);
    expect(feishuBody.expire).toBe(length);
    expect(dingtalkBody.expires_in).toBe(length);
    expect(ekuaibaoBody.expireTime).toBe(instant);
    expect(typeof feishuBody.app_access_token).toBe('string');
  });

  test('what the provider keeps is not touched', () => {
    const body = { expire: 7_200 };
    const spoiltBody = corruptBody(payloadCorruptions['expiry-zero'], body, feishu[operation], nowMs);
    expect([body, spoiltBody]).toEqual([{ expire: 7_200 }, { expire: 0 }]);
  });

  test('a refusal is neither spoilt nor counted', async () => {
    twin.faults.add({ operation, fault: { type: 'token-missing' }, times: 1 });
    expect(await (await askFeishu(ask, 'wrong')).json()).toMatchObject({ code: 10014 });
    expect(twin.faults.list()[0]).toMatchObject({ matched: 0, spent: false });
  });

  test('token and expiry can go wrong together', async () => {
    twin.faults.add({ fault: { type: 'token-null' } });
    const [feishuBody] = await spoilt('expiry-zero');
    expect(feishuBody).toMatchObject({ app_access_token: null, expire: 0 });
  });
});

describe('an answer from in front of the vendor', () => {
  test('server-error-text and bad-gateway-html carry nothing of the vendor', async () => {
    twin.faults.add({ operation, fault: { type: 'server-error-text' }, times: 1 });
    twin.faults.add({ operation, fault: { type: 'bad-gateway-html' }, times: 1 });
    const text = await askFeishu(ask);
    expect([text.status, text.headers.get('content-type'), await text.text()]).toEqual([
      500,
      'text/plain',
      'Internal Server Error',
    ]);
    const page = await askFeishu(ask);
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(await page.text()).toContain('<h1>502 Bad Gateway</h1>');
    expect([...page.headers.keys()].sort()).toEqual(['content-type', 'date']);
    expect(twin.tokens.list()).toEqual([]);
  });

  test('response takes what it is given, a status without a body too', async () => {
    twin.faults.add({
      fault: { type: 'response', status: 200, body: '<html>log in</html>', contentType: 'text/html' },
      times: 1,
    });
    expect(await (await askFeishu(ask)).text()).toBe('<html>log in</html>');
    twin.faults.add({ fault: { type: 'response', status: 204 } });
    expect((await askFeishu(ask)).status).toBe(204);
  });
});

describe('a rate limit', () => {
  const limited = (rule: FaultRule) => twin.faults.add(rule);

  test("is Feishu's: HTTP 429 with the window's own numbers, and over with it", async () => {
    limited({ operation, fault: { type: 'rate-limit', limit: 2, window: '1m' } });
    expect(await codes(2)).toEqual([0, 0]);
    twin.clock.advance('14500ms');
    const refused = await askFeishu(ask);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('x-ogw-ratelimit-limit')).toBe('2');
    expect(refused.headers.get('x-ogw-ratelimit-reset')).toBe('46');
    expect(refused.headers.has('retry-after')).toBe(false);
    expect(await refused.json()).toEqual({ code: 99991400, msg: 'request trigger frequency limit' });
    twin.clock.advance('45499ms');
    expect(await codes(1)).toEqual([99991400]);
    twin.clock.advance('1ms');
    expect(await codes(3)).toEqual([0, 0, 99991400]);
  });

  test('sends no headers when told so', async () => {
    limited({ operation, fault: { type: 'rate-limit', limit: 0, window: '1m', headers: false } });
    const refused = await askFeishu(ask);
    expect([refused.status, refused.headers.has('x-ogw-ratelimit-limit')]).toEqual([429, false]);
  });

  test("is DingTalk's: HTTP 403 without a header, each client for itself", async () => {
    limited({ fault: { type: 'rate-limit', limit: 1, window: '1s' } });
    const answers = [await askDingtalk(ask), await askDingtalk(ask)];
    expect(answers.map(({ status }) => status)).toEqual([200, 403]);
    expect(await answers[1]!.json()).toMatchObject({
      code: 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi',
    });
    expect([...answers[1]!.headers.keys()].filter((name) => /retry|limit/.test(name))).toEqual([]);
    const other = await askDingtalk(ask, 'suitetwinclient0001', 'twin-secret-suite');
    expect(other.status).toBe(200);
  });

  test('has to say with what Ekuaibao refuses: nobody knows', async () => {
    const rateLimit = { type: 'rate-limit', limit: 0, window: '1s' } as const;
    const rule = { operation: 'ekuaibao.getAccessToken', fault: rateLimit };
    expect(() => limited(rule)).toThrow(/No rate-limit error is documented .* Set error or response/);
    limited({ ...rule, fault: { ...rateLimit, response: { status: 429 } } });
    const refused = await askEkuaibao(ask);
    expect([refused.status, await refused.text()]).toEqual([429, 'Too Many Requests']);
  });

  test('forgets windows that are over, however many clients there were', async () => {
    const accepting = createTwin({ acceptAny: true, frozen: true });
    accepting.faults.add({
      operation: 'dingtalk.corpToken',
      fault: { type: 'rate-limit', limit: 1, window: '1s' },
    });
    for (let client = 0; client < 1_100; client++) {
      await askDingtalk(within(accepting), `dingclient${client}`);
      accepting.clock.advance('1s');
    }
    expect((await askDingtalk(within(accepting), 'dingclient0')).status).toBe(200);
  });

  test('starts anew when the clock is set back', async () => {
    limited({ operation, fault: { type: 'rate-limit', limit: 1, window: '1m' } });
    expect(await codes(2)).toEqual([0, 99991400]);
    twin.clock.set('2026-11-20T00:00:00Z');
    expect(await codes(1)).toEqual([0]);
  });
});

describe('latency', () => {
  /** What the twin says an answer takes; nobody waits for it here. */
  async function delays(fault: Fault, count: number): Promise<number[]> {
    twin.faults.add({ fault });
    const seen: number[] = [];
    for (let call = 0; call < count; call++) {
      const { act } = await twin.handle({
        method: 'GET',
        path: '/gettoken',
        query: '',
        header: () => '',
        body: '',
      });
      seen.push(act?.delayMs ?? 0);
    }
    return seen;
  }

  test.each([300, '300ms'] as const)('fixed: %j', async (ms) => {
    expect(await delays({ type: 'latency', ms }, 2)).toEqual([300, 300]);
  });

  test('uniform: all over its range, and not beyond', async () => {
    const seen = await delays({ type: 'latency', minMs: '1s', maxMs: '2s' }, 400);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...seen)).toBeLessThan(2_000);
    expect(mean(seen)).toBeCloseTo(1_500, -2);
  });

  test('log-normal: half of them below the median, with the sigma asked for', async () => {
    const seen = await delays({ type: 'latency', medianMs: 100, sigma: 0.5 }, 2_000);
    const logs = seen.map((ms) => Math.log(ms / 100));
    expect(mean(logs)).toBeCloseTo(0, 1);
    expect(Math.sqrt(mean(logs.map((log) => log * log)))).toBeCloseTo(0.5, 1);
  });

  test('adds up, and goes with an error', async () => {
    twin.faults.add({ fault: { type: 'latency', ms: 2 } });
    twin.faults.add({ operation, error: 10014 });
    expect(await delays({ type: 'latency', ms: 3 }, 1)).toEqual([5]);
    twin.journal.clear();
    expect(await codes(1)).toEqual([10014]);
    expect(twin.journal.exchanges()[0]).toMatchObject({
      fault: 'fault_2, fault_1, fault_3',
      error: 'app-secret-invalid',
    });
  });
});

test('of two troubles on the way the first that is due has its way, and the other waits', async () => {
  twin.faults.add({ fault: { type: 'hang' }, times: 1 });
  twin.faults.add({ fault: { type: 'empty-response' }, times: 1 });
  const call = { method: 'GET', path: '/gettoken', query: '', header: () => undefined, body: '' };
  const acts = [await twin.handle(call), await twin.handle(call), await twin.handle(call)].map(
    ({ act }) => act,
  );
  expect(acts).toEqual([{ connection: 'hang' }, { connection: 'empty' }, undefined]);
});

describe('the journal', () => {
  test('says which fault, and why', async () => {
    twin.faults.add({ operation, error: 10014, times: 1 });
    twin.faults.add({ operation, fault: { type: 'server-error-text' }, times: 1 });
    twin.faults.add({ operation, fault: { type: 'token-null' }, times: 1 });
    await codes(1);
    await askFeishu(ask);
    await askFeishu(ask);
    await askFeishu(ask);
    expect(twin.journal.exchanges().map(({ fault, reason, error }) => ({ fault, reason, error }))).toEqual([
      { fault: 'fault_1', reason: 'By fault: fault_1 (10014).', error: 'app-secret-invalid' },
      { fault: 'fault_2', reason: 'By fault: fault_2 (server-error-text).', error: undefined },
      { fault: 'fault_3', reason: 'By fault: fault_3 (token-null).', error: undefined },
      { fault: undefined, reason: undefined, error: undefined },
    ]);
  });

  test('keeps the natural reason beside it', async () => {
    twin.faults.add({ fault: { type: 'malformed-body' } });
    await askFeishu(ask, 'wrong');
    expect(twin.journal.exchanges()[0]!.reason).toMatch(/secret.+ By fault: fault_1 \(malformed-body\)\.$/);
  });
});

describe('rules come and go', () => {
  test('by handle, by id, all at once, and with a reset', async () => {
    const first = twin.faults.add({ operation, error: 10014 });
    const second = twin.faults.add({ operation, error: 10003 });
    expect([first.id, second.id]).toEqual(['fault_1', 'fault_2']);
    first.remove();
    first.remove();
    expect(await codes(1)).toEqual([10003]);
    expect(twin.faults.remove('fault_2')).toMatchObject({ id: 'fault_2', applied: 1 });
    expect(() => twin.faults.remove('fault_2')).toThrow('Unknown fault rule "fault_2". There are no rules.');
    twin.faults.add({ operation, error: 10014 });
    expect(twin.faults.clear().map(({ id }) => id)).toEqual(['fault_3']);
    twin.faults.add({ operation, error: 10014 });
    twin.reset();
    expect(twin.faults.list()).toEqual([]);
    expect(twin.faults.add({ operation, error: 10014 }).id).toBe('fault_1');
  });

  test('a rule cannot be changed after it was checked', async () => {
    const rule = { operation, error: 10014, times: 1 };
    twin.faults.add(rule);
    rule.times = 99;
    expect(await codes(2)).toEqual([10014, 0]);
  });
});

describe('a rule that could never do what it says is refused', () => {
  test.each<[unknown, string]>([
    [
      { operation: 'feishu.appAccesTokenInternal', error: 10014 },
      'Did you mean "feishu.appAccessTokenInternal"',
    ],
    [{ operation: 'nothing.like.it', error: 10014 }, 'Known operations: feishu.appAccessTokenInternal, '],
    [{ operation, error: 'app-secret-invald' }, 'Did you mean "app-secret-invalid"'],
    [{ operation, error: 10099 }, `${operation} has no error "10099". Did you mean `],
    [{ operation, error: 'invalid-client' }, 'Operations with it: dingtalk.corpToken.'],
    [{ error: 'rate-limitd' }, 'No operation has an error "rate-limitd". Did you mean "rate-limited"'],
    [{ fault: { type: 'latncy', ms: 1 } }, 'Unknown fault type "latncy". Did you mean "latency"'],
    [{ fault: { type: 'latency', m: 1 } }, 'Unknown key "m" in latency fault. Did you mean "ms"?'],
    [
      { fault: { type: 'latency' } },
      'Invalid latency fault: expected ms, or minMs and maxMs, or medianMs and sigma; received none of them.',
    ],
    [{ fault: { type: 'latency', ms: 1, maxMs: 2 } }, 'received ms and maxMs.'],
    [{ fault: { type: 'latency', minMs: 2, maxMs: 1 } }, 'minMs (2) is above maxMs (1)'],
    [
      { fault: { type: 'latency', ms: 'soon' } },
      'Invalid ms in latency fault: expected a duration such as 300ms, 2s or 1h30m, or a number of milliseconds, received "soon".',
    ],
    [{ fault: { type: 'latency', ms: '-1s' } }, 'expected a duration'],
    [{ fault: { type: 'latency', ms: '60d' } }, 'expected a duration of at most 24 days, received "60d"'],
    [{ fault: { type: 'latency', medianMs: 1, sigma: -1 } }, 'a number from 0 to 10'],
    [{ fault: { type: 'hang', ms: 1 } }, 'Unknown key "ms" in hang fault. Known keys: type.'],
    [
      { fault: { type: 'connection-reset', at: 'end' } },
      'Invalid at in connection-reset fault: expected start or middle, received "end".',
    ],
    [
      { fault: { type: 'slow-body', pieces: 0 } },
      'Invalid pieces in slow-body fault: expected a whole number from 1 to 100000, received 0.',
    ],
    [{ fault: { type: 'response', status: 42 } }, 'expected a whole number from 200 to 599, received 42.'],
    [
      { fault: { type: 'response', body: {} } },
      'Invalid body in response fault: expected a string, received {}.',
    ],
    [
      { fault: { type: 'response', contentType: 'a\r\nb' } },
      'expected ASCII text without line breaks, received "a\\r\\nb".',
    ],
    [{ fault: { type: 'rate-limit', limit: 1 } }, 'Missing window in rate-limit fault.'],
    [{ fault: { type: 'rate-limit', limit: 1, window: 0 } }, 'above zero'],
    [
      { fault: { type: 'rate-limit', limit: 1, window: 1, error: 1, response: {} } },
      'expected error or response, received both',
    ],
    [
      { operation: 'dingtalk.corpToken', fault: { type: 'rate-limit', limit: 1, window: 1, headers: true } },
      'sends no rate-limit headers',
    ],
    [
      { operation: 'dingtalk.gettoken', fault: { type: 'rate-limit', limit: 1, window: 1 } },
      'No rate-limit error is documented for dingtalk.gettoken.',
    ],
    [
      { operation: 'feishu.protectedResource', fault: { type: 'token-missing' } },
      'The response of feishu.protectedResource has no token to corrupt.',
    ],
    [{ operation: 'feishu.appTicketResend', fault: { type: 'expiry-zero' } }, 'has no expiry to corrupt'],
    [{ fault: 'hang' }, 'Invalid fault: expected an object with a type (latency, hang'],
    [{ fault: { type: 'constructor' } }, 'Unknown fault type "constructor".'],
    [{ operation, error: 'constructor' }, 'has no error "constructor"'],
    [{}, 'Invalid fault rule: expected error, or fault; received none of them.'],
    [{ error: 1, fault: { type: 'hang' } }, 'received error and fault.'],
    [{ error: 10014, tims: 1 }, 'Unknown key "tims" in fault rule. Did you mean "times"?'],
    [
      { error: 10014, times: 0 },
      'Invalid times in fault rule: expected a whole number of at least 1, received 0.',
    ],
    [{ error: 10014, times: 1.5 }, 'received 1.5.'],
    [{ error: 10014, after: -1 }, 'Invalid after in fault rule'],
    [{ error: 10014, probability: 2 }, 'expected a number from 0 to 1, received 2.'],
    [{ error: 10014, client: '' }, 'expected a non-empty string, received "".'],
    [{ error: true }, 'expected an error name or code, received true.'],
    [null, 'Invalid fault rule: expected an object, received null.'],
    [[], 'Invalid fault rule: expected an object, received [].'],
  ])('%j', (rule, message) => {
    expect(() => twin.faults.add(rule as FaultRule)).toThrow(
      expect.objectContaining({ code: 'ERR_INVALID_FAULT', message: expect.stringContaining(message) }),
    );
    expect(twin.faults.list()).toEqual([]);
  });
});

/** A body without what is drawn anew for each answer. */
function withoutIds(body: string): string {
  return body
    .replace(/"(requestid|request_id|uuid|log_id)":"[^"]*"/g, '"$1":""')
    .replace(/(?<=log_id=)\w+/g, '');
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

test.each([
  ['nested deeper than a stack is', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['an object that cannot be made a text', '{"toString":1}'],
])('a rule that counts by client passes over a client that is %s', (_what, client) => {
  const twin = createTwin();
  twin.faults.add({ fault: { type: 'rate-limit', limit: 1, window: '1m', response: { status: 429 } } });
  const body = (value: string) => `{"app_id":${value},"app_secret":"twin-secret-self-built"}`;
  const ask = (text: string) =>
    twin.answer({
      method: 'POST',
      path: '/open-apis/auth/v3/app_access_token/internal',
      query: '',
      header: (name) => (name === 'content-type' ? 'application/json' : undefined),
      body: text,
    });

  expect(ask(body(client)).body).toBe('{"code":10003,"data":{},"msg":"invalid param"}');
  expect(ask(body('"cli_00000000000000a1"')).body).toContain('"code":0');
  expect(twin.journal.exchanges().map((exchange) => exchange.client)).toEqual([
    undefined,
    'cli_00000000000000a1',
  ]);
});
