import { describe, expect, test } from 'vitest';
import { Interception } from '../../../src/intercept/interception.ts';
import { createTwin } from '../../../src/twin/twin.ts';
import { askFeishu, within } from '../../support/token-calls.ts';
import { askSite, expectRefusal, json } from './in-process.ts';
import { Machine } from './machine.ts';

describe('a move of the clock', () => {
  const move = (body: unknown) => askSite()('/_twin/clock', { method: 'POST', body });

  test.each([
    [5, 'object'],
    ['"1h"', 'object'],
    ['null', 'object'],
    [[], 'object'],
    [{}, 'advance'],
    [{ speed: 'fast' }, /speed.*"fast"/],
    [{ speed: '2' }, /speed.*"2"/],
    [{ to: 'expiry', offset: 'soon' }, /"soon"/],
    [{ to: 'expiry', offset: '5' }, /"5"/],
    [{ advance: '-1h' }, /-1h/],
    [{ advance: '1h', set: '2030-01-01T00:00:00Z' }, /advance.*set/],
  ])('%j is refused', async (body, words) => {
    expectRefusal(await move(body), 400, 'ERR_INVALID_OPTION', words);
  });

  test('with an invalid offset says what a duration is', async () => {
    const said = async (body: object) => json(await move(body)).detail.replace(/^.*?: /, '');
    expect(await said({ to: 'expiry', offset: 'soon' })).toBe(await said({ advance: 'soon' }));
  });
});

describe('a scenario of the caller', () => {
  const load = async (body: object, twin = createTwin()) =>
    askSite({ twin })('/_twin/scenarios', { method: 'POST', body });

  test('with a seed that does not fit is refused, and changes nothing', async () => {
    const twin = createTwin({ frozen: true });
    await askFeishu(within(twin));
    const reply = await load({ name: 'mine', seed: { feishu: { apps: [{ app_id: 'a' }] } } }, twin);
    expectRefusal(reply, 400, 'ERR_INVALID_SCENARIO', /seed.*\/feishu\/apps\/0 lacks "app_secret"/);
    expect(twin.tokens.list()).toHaveLength(1);
  });
});

describe('the options of a sandbox', () => {
  const create = async (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    askSite({ sandboxes: new Machine().sandboxes() })('/_twin/sandboxes', { method: 'POST', body, headers });

  test.each([
    [5, 'object'],
    ['null', 'object'],
    ['"10m"', 'object'],
    [{ ttl: 'soon' }, /ttl/],
    [{ ttl: null }, /ttl/],
    [{ ttl: true }, /ttl/],
    [{ ttl: 0 }, 'A sandbox cannot be kept for 0.'],
    [{ ttl: '0s' }, 'A sandbox cannot be kept for 0s.'],
    [{ ttl: '3651d' }, 'A sandbox cannot be kept for 3651d.'],
  ])('cannot be %j', async (body, words) => {
    expectRefusal(await create(body), 400, 'ERR_INVALID_OPTION', words);
  });

  test.each([
    ['127.0.0.1:4010', '127.0.0.1'],
    ['[::1]:4010', '[::1]'],
    ['twin.localhost', 'twin.localhost'],
  ])('asked for as %s lead to a port under the same name', async (host, name) => {
    const { url, port, origin } = json(await create({ name: 'a', port: true }, { host }));
    expect(url).toBe(`http://${host}/~a`);
    expect(origin).toBe(`http://${name}:${port}`);
  });
});

describe('the report of an interception', () => {
  test('says which hosts the server takes the place of', async () => {
    const nowMs = Date.parse('2026-11-28T06:00:00Z');
    const interception = new Interception({
      hosts: ['open.feishu.cn'],
      env: {},
      hasSecret: () => false,
      nowMs,
    });
    expect(json(await askSite({ interception })('/_twin/interception'))).toMatchObject({
      hosts: ['open.feishu.cn'],
      met: [],
      failed: [],
    });
  });

  test('is not there on a server without TLS', async () => {
    expectRefusal(await askSite()('/_twin/interception'), 404, 'ERR_NOT_FOUND', 'Start it with serve --tls');
  });
});
