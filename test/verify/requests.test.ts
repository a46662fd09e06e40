import { describe, expect, test } from 'vitest';
import { english } from '../../src/core/message.ts';
import { noLifecycle } from '../../src/verify/no-lifecycle.ts';
import { fillIn, namesIn, type Probe, type ProbeExchange } from '../../src/verify/probe.ts';
import { describeWait, runSession, type SessionOptions, type Wait } from '../../src/verify/session.ts';
import type { Subject } from '../../src/verify/subject.ts';
import { subjects } from '../support/subjects.ts';

const operation = 'feishu.appAccessToken';
const startMs = Date.parse('2026-11-21T00:00:00Z');

const subjectWith = (probes: readonly Probe[]): Subject => ({
  ...subjects.feishu,
  verification: { ...subjects.feishu.verification, probes },
});

/** One probe that asks for a path. */
const probe = (name: string, others: Partial<Probe> = {}): Probe => ({
  name,
  operation,
  request: { method: 'GET', path: `/${name}` },
  ...others,
});

const exchange = (name: string, text = '{"code":0}'): ProbeExchange => ({
  probe: name,
  atMs: startMs,
  status: 200,
  headers: {},
  text,
});

/** Runs probes against a provider whose clock may differ from ours; both move only when somebody waits. */
async function run(
  probes: readonly Probe[],
  { aheadMs = 0, send, ...others }: Partial<SessionOptions> & { readonly aheadMs?: number } = {},
) {
  let nowMs = startMs;
  const waits: number[] = [];
  const told: Wait[] = [];
  const paths: string[] = [];
  const session = await runSession({
    subject: subjectWith(probes),
    known: {},
    spacingMs: 0,
    maxCalls: 100,
    slow: false,
    time: {
      now: () => nowMs,
      async wait(ms) {
        waits.push(ms);
        nowMs += ms;
      },
    },
    onWait: (wait) => told.push(wait),
    async send(path, init) {
      paths.push(path);
      if (send) return send(path, init);
      const headers = { Date: new Date(nowMs + aheadMs).toUTCString() };
      return Response.json({ code: 0 }, { headers });
    },
    ...others,
  });
  const skipped = Object.fromEntries(
    Object.entries(session.skipped).map(([name, why]) => [name, english.say(why)]),
  );
  return { session, skipped, waits, told, paths };
}

describe('a request', () => {
  test('gets its values, in the path encoded; a name that is not known is left empty', () => {
    const request = {
      method: 'POST',
      path: '/{a}/{none}',
      query: { q: '{b}', none: '{none}' },
      headers: { Authorization: 'Bearer {b}' },
      body: { one: '{a}', two: 'x{b}y', none: '{none}' },
    };
    const { path, init } = fillIn(request, { a: 'a/b', b: 'c&d' });
    expect(path).toBe('/a%2Fb/?q=c%26d&none=');
    expect(init).toEqual({
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8', Authorization: 'Bearer c&d' },
      redirect: 'manual',
      body: '{"one":"a/b","two":"xc&dy","none":""}',
    });
  });

  test('without a body has no content type, and a text is sent as it is', () => {
    expect(fillIn({ method: 'GET', path: '/' }, {})).toEqual({
      path: '/',
      init: { method: 'GET', headers: {}, redirect: 'manual' },
    });
    expect(
      fillIn({ method: 'POST', path: '/', body: 'a={x}', contentType: 'text/plain' }, { x: '1' }).init,
    ).toEqual({
      method: 'POST',
      headers: { 'Content-Type': 'text/plain' },
      redirect: 'manual',
      body: 'a={x}',
    });
  });

  test('names what it needs, each once', () => {
    const request = {
      method: 'GET',
      path: '/{a}',
      query: { q: '{b}' },
      headers: { h: '{c}' },
      body: { x: '{a}{d}' },
    };
    expect(namesIn(request)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a session', () => {
  test('sends the probes in their order, without a pause at a twin', async () => {
    const { session, paths, waits } = await run([probe('one'), probe('two')]);
    expect(paths).toEqual(['/one', '/two']);
    expect(waits).toEqual([]);
    expect(session.calls).toBe(2);
    expect(session).not.toHaveProperty('stopped');
  });

  test('goes on after an interruption: responses of then are not asked for, but used', async () => {
    const seen = { one: exchange('one', '{"token":"t-1"}') };
    const { session, paths } = await run(
      [
        probe('one', { gives: { token: '/token' } }),
        probe('two', { request: { method: 'GET', path: '/{token}' } }),
      ],
      { seen },
    );
    expect(paths).toEqual(['/t-1']);
    expect(Object.keys(session.seen)).toEqual(['one', 'two']);
    expect(session.secrets).toEqual(['t-1']);
    expect(Object.keys(seen)).toEqual(['one']);
  });

  test('an empty token is none', async () => {
    const { session, skipped } = await run(
      [
        probe('one', { gives: { token: '/token' } }),
        probe('two', { request: { method: 'GET', path: '/{token}' } }),
      ],
      { seen: { one: exchange('one', '{"token":""}') } },
    );
    expect(skipped).toEqual({ two: 'no token is known' });
    expect(session.secrets).toEqual([]);
  });

  test('says why it does not send: a condition, something it depends on, or what is not known', async () => {
    const { skipped, paths } = await run([
      probe('one', { only: { if: () => false, because: 'it may be in use' } }),
      probe('two', { notBefore: () => undefined }),
      probe('three', { request: { method: 'GET', path: '/{token}/{other}' } }),
      probe('four', { request: { method: 'GET', path: '/{token}/{appId}' } }),
      probe('five', { slow: true }),
      probe('six', { only: { if: () => true, because: 'never' }, notBefore: () => 0 }),
    ]);
    expect(skipped).toEqual({
      one: 'it may be in use',
      two: 'a request that it depends on did not get the expected response',
      three: 'no token and no other is known',
      four: 'TOKENTWIN_FEISHU_APP_ID not given',
      five: 'it takes hours; add --slow',
    });
    expect(paths).toEqual(['/six']);
  });

  test('waits by the clock of the provider, and a second more', async () => {
    const probes = [probe('one'), probe('two', { notBefore: (seen) => seen.one!.atMs + 20_000 })];
    expect((await run(probes)).waits).toEqual([21_000]);
    const ahead = await run(probes, { aheadMs: 3_600_000 });
    expect(ahead.waits).toEqual([21_000]);
    expect(ahead.session.seen.one!.atMs).toBe(startMs + 3_600_000);
    expect(ahead.told).toEqual([]);
  });

  test('goes by our clock where the provider does not tell the time', async () => {
    const { session } = await run([probe('one')], { send: async () => Response.json({}) });
    expect(session.seen.one!.atMs).toBe(startMs);
  });

  test('waits in slices, and tells the remaining time and the end by our clock', async () => {
    const probes = [
      probe('one'),
      probe('left out', { notBefore: () => startMs + 90_000_000, request: { method: 'GET', path: '/{no}' } }),
      probe('two', { notBefore: (seen) => seen.one!.atMs + 659_000 }),
      probe('three', { notBefore: (seen) => seen.one && seen.one.atMs + 1_000_000 }),
    ];
    const { waits, told } = await run(probes, { aheadMs: 60_000 });
    expect(waits).toEqual([300_000, 300_000, 60_000, 300_000, 41_000]);
    // A wait of a minute or less is not told.
    expect(told).toEqual([
      { probe: 'two', leftMs: 660_000, doneAtMs: startMs + 1_000_000 },
      { probe: 'two', leftMs: 360_000, doneAtMs: startMs + 1_000_000 },
      { probe: 'three', leftMs: 341_000, doneAtMs: startMs + 1_000_000 },
    ]);
  });

  test('pauses between two requests, not before the first', async () => {
    const { waits } = await run([probe('one'), probe('two'), probe('three')], { spacingMs: 700 });
    expect(waits).toEqual([700, 700]);
  });

  test.each([
    ['the code of the network', Object.assign(new Error('no'), { code: 'ECONNRESET' }), 'ECONNRESET'],
    ['else its words', new Error('other side closed'), 'other side closed'],
    ['else those of fetch', undefined, 'fetch failed'],
  ])('stops without a response, and names %s', async (_, cause, why) => {
    const { session, skipped, paths } = await run([probe('one'), probe('two')], {
      send: async () => {
        throw new TypeError('fetch failed', { cause });
      },
    });
    expect(paths).toEqual(['/one']);
    expect(english.say(session.stopped!)).toBe(`no response to one (${why})`);
    expect(skipped).toEqual({ one: `no response to one (${why})`, two: `no response to one (${why})` });
  });
});

test('a long wait is told with its length and its end', () => {
  const wait = {
    probe: 'token-in-window',
    leftMs: 5_400_000,
    doneAtMs: Date.parse('2026-11-21T02:03:59.999Z'),
  };
  expect(english.say(describeWait(wait))).toBe(
    'waiting 1h 30m for token-in-window; the session should end at 2026-11-21 02:03 UTC',
  );
});

describe('a target without a token lifecycle', () => {
  const probes = [probe('one', { madeUp: true }), probe('two', { madeUp: true }), probe('three')];
  const suspicion = (...seen: readonly ProbeExchange[]) => {
    const found = noLifecycle(
      { ...subjects.feishu.verification, probes },
      { seen: Object.fromEntries(seen.map((each) => [each.probe, each])) },
    );
    return found && english.say(found);
  };

  test('accepts credentials that nobody has, in every request', () => {
    expect(suspicion(exchange('one'), exchange('two'))).toContain(
      'it accepted credentials that nobody has (one, two)',
    );
    expect(suspicion({ ...exchange('one'), status: 299 })).toContain('(one)');
  });

  test('is not one that refuses some of them, or fails', () => {
    expect(suspicion(exchange('one'), exchange('two', '{"code":10014}'))).toBeUndefined();
    expect(suspicion({ ...exchange('one'), status: 300 })).toBeUndefined();
    expect(suspicion({ ...exchange('one'), status: 500, text: '<html>' })).toBeUndefined();
    expect(suspicion(exchange('one', '<html>'))).toBeUndefined();
  });

  test('is not one that was not asked with such credentials', () => {
    expect(suspicion(exchange('three'))).toBeUndefined();
    expect(suspicion()).toBeUndefined();
  });
});
