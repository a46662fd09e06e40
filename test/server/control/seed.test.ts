import { describe, expect, test } from 'vitest';
import { demoSeed } from '../../../src/twin/demo-seed.ts';
import { expectProblem, expectToFit, remote } from './remote.ts';

const otherSeed = {
  feishu: { apps: [{ app_id: 'cli_00000000000000a1', app_secret: 'another-secret' }] },
};

describe('/_twin/seed', () => {
  test('GET tells what is registered', async () => {
    await using twin = await remote();

    const answer = await twin.get('/seed');

    expectToFit(answer, 'Seed');
    expect(answer.body).toMatchObject(demoSeed);
  });

  test('PUT registers something else in place of all of it; tokens and clock stay', async () => {
    await using twin = await remote();
    const token = await twin.feishuToken();
    await twin.post('/clock', { advance: '1m' });

    const answer = await twin.put('/seed', otherSeed);

    expectToFit(answer, 'Seed');
    expect(answer.body).toMatchObject({ ...otherSeed, dingtalk: { corps: [], clients: [] } });
    expect(await twin.feishuToken()).toBeUndefined();
    expect((await twin.get('/tokens?active=true')).body.tokens).toMatchObject([{ token }]);
    expect((await twin.get('/clock')).body.now).toBe('2026-11-21T00:01:00.000Z');
  });

  test('what GET told can be PUT again', async () => {
    await using twin = await remote();
    const { body } = await twin.get('/seed');

    expect((await twin.put('/seed', body)).body).toEqual(body);
  });

  test.each<[string, unknown, RegExp]>([
    ['what is not JSON', 'feishu:', /The body is not JSON/],
    ['a vendor that is not known', { wecom: {} }, /unknown key "wecom"/],
    [
      'an app without a secret',
      { feishu: { apps: [{ app_id: 'a' }] } },
      /\/feishu\/apps\/0 lacks "app_secret"/,
    ],
    [
      'a key that is misspelt',
      { feishu: { apps: [{ app_id: 'a', app_secert: 's' }] } },
      /\/feishu\/apps\/0 has an unknown key "app_secert"/,
    ],
    [
      'a propagation delay without a unit',
      { ekuaibao: { propagationDelay: '20' } },
      /\/ekuaibao\/propagationDelay must match/,
    ],
  ])('PUT refuses %s, and what was registered stays', async (_, seed, words) => {
    await using twin = await remote();
    const { body: before } = await twin.get('/seed');

    expectProblem(await twin.put('/seed', seed), 400, 'ERR_INVALID_SEED', words);
    expect((await twin.get('/seed')).body).toEqual(before);
    expect(await twin.feishuToken()).toMatch(/^t-/);
  });

  test('PUT refuses an empty body, which would register nothing at all', async () => {
    await using twin = await remote();

    expectProblem(await twin.put('/seed'), 400, 'ERR_INVALID_SEED', /empty/);
    expect((await twin.get('/seed')).body).toMatchObject(demoSeed);
  });
});

describe('POST /_twin/reset', () => {
  test('is back to the start: no tokens, no journal, the clock where it began', async () => {
    await using twin = await remote();
    await twin.feishuToken();
    await twin.post('/clock', { advance: '1h' });
    await twin.post('/clock', { resume: true });

    const answer = await twin.post('/reset');

    expectToFit(answer, 'Clock');
    expect(answer.body).toMatchObject({ now: '2026-11-21T00:00:00.000Z', mode: 'frozen' });
    expect((await twin.get('/tokens')).body).toEqual({ tokens: [] });
    expect(twin.twin.journal.exchanges()).toEqual([]);
  });

  test('comes back to the seed that was PUT last, and to its first app ticket', async () => {
    await using twin = await remote();
    await twin.post('/app-tickets?app_id=cli_00000000000000b2');
    await twin.post('/reset');
    expect((await twin.get('/app-tickets?app_id=cli_00000000000000b2')).body.app_ticket).toBe(
      'twin-ticket-1',
    );

    await twin.put('/seed', otherSeed);
    await twin.post('/reset');
    expect((await twin.get('/seed')).body).toMatchObject(otherSeed);
  });
});
