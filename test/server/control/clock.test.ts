import { describe, expect, test } from 'vitest';
import { expectProblem, expectToFit, remote } from './remote.ts';

const startMs = Date.parse('2026-11-21T00:00:00Z');

test('GET /_twin/clock reads the clock', async () => {
  await using twin = await remote();

  const answer = await twin.get('/clock');

  expectToFit(answer, 'Clock');
  expect(answer.body).toEqual({ nowMs: startMs, now: '2026-11-21T00:00:00.000Z', mode: 'frozen', speed: 1 });
});

describe('POST /_twin/clock moves it', () => {
  test.each([
    [{ advance: '90m' }, { now: '2026-11-21T01:30:00.000Z', mode: 'frozen' }],
    [{ set: '2030-01-01T00:00:00Z' }, { now: '2030-01-01T00:00:00.000Z' }],
    [{ set: '2020-01-01T08:00:00+08:00' }, { now: '2020-01-01T00:00:00.000Z' }],
    [{ freeze: true }, { mode: 'frozen', nowMs: startMs }],
    [{ resume: true }, { mode: 'running' }],
    [{ speed: 60 }, { speed: 60, nowMs: startMs }],
  ])('%j', async (move, expected) => {
    await using twin = await remote();

    const answer = await twin.post('/clock', move);

    expectToFit(answer, 'MovedClock');
    expect(answer.body).toMatchObject(expected);
  });

  test.each([
    [{ to: 'renewal-window' }, '2026-11-21T01:30:00.001Z'],
    [{ to: 'expiry' }, '2026-11-21T02:00:00.000Z'],
    [{ to: 'expiry', offset: '-1s' }, '2026-11-21T01:59:59.000Z'],
    [{ to: 'expiry', token: 'tok_1', offset: '1h' }, '2026-11-21T03:00:00.000Z'],
  ])('%j, by what it means for a token', async (move, now) => {
    await using twin = await remote();
    await twin.feishuToken();

    expect((await twin.post('/clock', move)).body.now).toBe(now);
  });

  test('by a token that is named by its text', async () => {
    await using twin = await remote();
    const token = await twin.feishuToken();

    expect((await twin.post('/clock', { to: 'expiry', token })).status).toBe(200);
  });

  test('over thousands of years in no time, hourly pushes and all', async () => {
    await using twin = await remote();

    expect((await twin.post('/clock', { set: '9999-12-31T23:59:59Z' })).body).toMatchObject({
      now: '9999-12-31T23:59:59.000Z',
    });
    expect((await twin.get('/app-tickets?app_id=cli_00000000000000b2')).body.issuedAtMs).toBe(
      Date.parse('9999-12-31T23:00:00Z'),
    );
  });
});

describe('POST /_twin/clock lists the tokens that changed', () => {
  const operation = 'feishu.tenantAccessTokenInternal';

  test('into the renewal window, to the end, and back', async () => {
    await using twin = await remote();
    await twin.feishuToken();
    const changesOf = async (move: unknown) => {
      const answer = await twin.post('/clock', move);
      expectToFit(answer, 'MovedClock');
      return answer.body.changes;
    };

    // With exactly the window left, the token is not in it yet.
    expect(await changesOf({ advance: '90m' })).toEqual([]);
    expect(await changesOf({ to: 'renewal-window' })).toEqual([
      { token: 'tok_1', operation, from: 'active', to: 'renewal-window' },
    ]);
    expect(await changesOf({ to: 'expiry' })).toEqual([
      { token: 'tok_1', operation, from: 'renewal-window', to: 'expired' },
    ]);
    expect(await changesOf({ advance: '1d' })).toEqual([]);
    expect(await changesOf({ set: '2026-11-21T00:00:00Z' })).toEqual([
      { token: 'tok_1', operation, from: 'expired', to: 'active' },
    ]);
  });

  test('a revoked token stays revoked', async () => {
    await using twin = await remote();
    await twin.feishuToken();
    await twin.post('/tokens/tok_1/revoke', undefined);

    expect((await twin.post('/clock', { advance: '3h' })).body.changes).toEqual([]);
  });
});

describe('POST /_twin/clock refuses', () => {
  test.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /body is empty/],
    ['no way', {}, /received none/],
    ['two ways at once', { advance: '1s', freeze: true }, /received advance and freeze/],
    ['what is not JSON', '{"advance":', /The body is not JSON/],
    ['JSON that is no object', [], /must be an object/],
    ['null', null, /must be an object/],
    ['an unknown key', { forward: '1s' }, /Unknown clock action "forward"\. Use advance/],
    ['a duration without a unit', { advance: '90' }, /"90" is not a duration.*90m/],
    ['a duration that is a number', { advance: 90 }, /Invalid advance 90: expected a duration/],
    ['going back by advance', { advance: '-1s' }, /backwards. Use set/],
    ['going past the end of time', { advance: '9999999d' }, /last year is 9999/],
    ['an instant that is none', { set: 'tomorrow' }, /"tomorrow" is not an instant/],
    ['speed 0', { speed: 0 }, /Invalid speed 0: expected a number above 0/],
    ['freeze: false', { freeze: false }, /Invalid freeze false: expected true/],
    ['another moment', { to: 'end' }, /Invalid to "end": expected renewal-window or expiry/],
    ['an offset without to', { advance: '1s', offset: '1s' }, /apply to the action to/],
  ])('%s', async (_, move, words) => {
    await using twin = await remote();

    expectProblem(await twin.post('/clock', move), 400, 'ERR_INVALID_OPTION', words);
    expect((await twin.get('/clock')).body.nowMs).toBe(startMs);
  });

  test('a token that does not exist, and a jump without any', async () => {
    await using twin = await remote();

    expectProblem(await twin.post('/clock', { to: 'expiry' }), 404, 'ERR_NOT_FOUND', /No living token/);
    expectProblem(
      await twin.post('/clock', { to: 'expiry', token: 'tok_9' }),
      404,
      'ERR_NOT_FOUND',
      /Unknown token "tok_9"/,
    );
  });

  test('a renewal window where the vendor documents none', async () => {
    await using twin = await remote();
    await fetch(`${twin.url}/api/openapi/v1/auth/getAccessToken`, {
      method: 'POST',
      body: JSON.stringify({
        appKey: '00000000-0000-4000-8000-0000000000e1',
        appSecurity: '00000000-0000-4000-8000-0000000000e2',
      }),
    });

    expectProblem(
      await twin.post('/clock', { to: 'renewal-window' }),
      400,
      'ERR_INVALID_OPTION',
      /no renewal window.*Use expiry/,
    );
  });
});
