import { expect, test } from 'vitest';
import { english } from '../../src/core/message.ts';
import { createTwin } from '../../src/twin/twin.ts';
import { demoCredentials } from '../../src/verify/credentials.ts';
import type { ProbeExchange } from '../../src/verify/probe.ts';
import type { SessionOptions } from '../../src/verify/session.ts';
import { subjectNames, subjects } from '../support/subjects.ts';
import { sendingTo, verifyTwin } from './provider.ts';

const notChecked = ({ rules }: Awaited<ReturnType<typeof verifyTwin>>) =>
  rules.filter(({ outcome }) => outcome === 'not checked');

/** Counts and hands on. */
function counting(send: SessionOptions['send']) {
  const paths: string[] = [];
  return {
    paths,
    send: (path: string, init: RequestInit) => {
      paths.push(`${init.method} ${path}`);
      return send(path, init);
    },
  };
}

test('without credentials it asks what needs none, and names the variables that are missing', async () => {
  const { rules } = await verifyTwin('feishu', {}, { known: {} });
  expect(rules.find(({ rule }) => rule === 'invalid-param')).toMatchObject({ outcome: 'agrees' });
  expect(rules.find(({ rule }) => rule === 'app-secret-invalid')).toMatchObject({
    outcome: 'not checked',
    why: 'TOKENTWIN_FEISHU_APP_ID not given',
  });
  expect(rules.find(({ rule }) => rule === 'both-fields-are-one-token')).toMatchObject({
    outcome: 'not checked',
    why: 'TOKENTWIN_FEISHU_APP_ID and TOKENTWIN_FEISHU_APP_SECRET not given',
  });
});

test('without patience it leaves what takes hours', async () => {
  const result = await verifyTwin('dingtalk', {}, { slow: false });
  expect(notChecked(result).map(({ rule, why }) => [rule, why])).toEqual([
    ['expired-and-unknown-look-alike', 'it takes hours; add --slow'],
    ['after-expiry-a-new-token', 'it takes hours; add --slow'],
  ]);
});

test('it makes no more calls than it may', async () => {
  const { paths, send } = counting(sendingTo(createTwin()));
  const result = await verifyTwin('ekuaibao', {}, { send, maxCalls: 4 });
  expect(paths).toHaveLength(4);
  expect(result.session.calls).toBe(4);
  expect(notChecked(result)[0]!.why).toBe('the budget of 4 calls is used up (--max-calls)');
});

test.each([
  ['feishu', 429, { code: 99991400, msg: 'request trigger frequency limit' }],
  ['feishu', 400, { code: 99991400, msg: 'request trigger frequency limit' }],
  ['dingtalk', 403, { code: 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi', message: '', requestid: '' }],
  ['dingtalk', 403, { code: 'Forbidden.AccessDenied.QpmLimitForAppkeyAndApi', message: '', requestid: '' }],
  ['dingtalk', 200, { status: 1111, wait: 5, source: 'x5', punish: 'deny', uuid: '0' }],
  ['ekuaibao', 429, {}],
] as const)('%s: it stops at the first sign of a rate limit, HTTP %d %j', async (vendor, status, body) => {
  const { paths, send } = counting(async () => Response.json(body, { status }));
  const result = await verifyTwin(vendor, {}, { send });
  expect(paths).toHaveLength(1);
  expect(english.say(result.session.stopped!)).toContain("the provider's rate limit answered");
  expect(result.rules.every(({ outcome }) => outcome === 'not checked')).toBe(true);
});

test('it stops when nobody answers, and says so', async () => {
  const send = async () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) });
  };
  const { session } = await verifyTwin('feishu', {}, { send });
  expect(english.say(session.stopped!)).toBe('no response to malformed-app (ECONNREFUSED)');
  expect(session.calls).toBe(1);
});

test('it pauses between two calls', async () => {
  const waits: number[] = [];
  let nowMs = 0;
  const time = {
    now: () => nowMs,
    wait: async (ms: number) => {
      nowMs += ms;
      waits.push(ms);
    },
  };
  const { session } = await verifyTwin('ekuaibao', {}, { known: {}, spacingMs: 1_500, time });
  expect(waits).toEqual(Array(session.calls - 1).fill(1_500));
});

test('an interrupted session goes on where it was, and asks nothing again', async () => {
  const twin = createTwin();
  let kept: Readonly<Record<string, ProbeExchange>> = {};
  const known = demoCredentials(subjects.feishu);
  const interrupted = {
    known,
    send: sendingTo(twin),
    maxCalls: 20,
    onExchange: (seen: typeof kept) => {
      kept = { ...seen };
    },
  };
  await verifyTwin('feishu', {}, interrupted);
  const second = counting(sendingTo(twin));
  // As it comes out of a file.
  const seen = JSON.parse(JSON.stringify(kept)) as typeof kept;
  const result = await verifyTwin('feishu', {}, { known, send: second.send, seen, slow: false });
  expect(Object.keys(kept)).toHaveLength(20);
  expect(second.paths.length).toBeGreaterThan(0);
  expect(result.rules.find(({ rule }) => rule === 'both-fields-are-one-token')).toMatchObject({
    outcome: 'agrees',
  });
  expect(result.rules.filter(({ outcome }) => outcome === 'drifts').map(({ rule }) => rule)).toEqual([]);
});

test('a long wait is told, with when all is done', async () => {
  const twin = createTwin({ now: '2026-11-21T00:00:00Z', frozen: true });
  const waits: { probe: string; leftMs: number; doneAtMs: number }[] = [];
  let nowMs = Date.parse('2026-11-21T00:00:00Z');
  await verifyTwin(
    'dingtalk',
    {},
    {
      send: sendingTo(twin),
      time: {
        now: () => nowMs,
        wait: async (ms) => {
          nowMs += ms;
          twin.clock.advance(ms);
        },
      },
      onWait: (wait) => waits.push(wait),
    },
  );
  expect(waits[0]!.probe).toBe('token-near-its-end');
  expect(waits[0]!.leftMs).toBeGreaterThan(7_100_000);
  expect(waits.length).toBeGreaterThan(24);
  expect(waits.every(({ doneAtMs }) => doneAtMs >= Date.parse('2026-11-21T02:00:00Z'))).toBe(true);
});

test.each(subjectNames)('%s: each rate limit is an error of its catalogue', (vendor) => {
  const { verification, catalogue } = subjects[vendor];
  const names = new Set(catalogue.operations.flatMap(({ errors }) => errors.map(({ name }) => name)));
  expect((verification.rateLimits ?? []).filter((name) => !names.has(name))).toEqual([]);
});
