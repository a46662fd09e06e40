import { describe, expect, test } from 'vitest';
import { createTwin } from '../../../src/twin/twin.ts';
import type { ControlRoute } from '../../../src/vendors/control-route.ts';
import { dingtalk } from '../../../src/vendors/dingtalk/index.ts';
import { askSite, expectRefusal, json } from './in-process.ts';

/** A server with a vendor of its own, in place of DingTalk, that has these routes. */
function serverWith(controlRoutes: Readonly<Record<string, ControlRoute<never>>>) {
  const own = { ...dingtalk, controlRoutes };
  return askSite({ twin: createTwin({ vendors: [own] }) });
}

describe('a route of an own vendor', () => {
  test.each([null, 'text', 5, [1], { headers: 1 }, { body: 1 }])('answers %j as JSON', async (result) => {
    const reply = await serverWith({ 'GET /own': { run: () => result } })('/_twin/own');
    expect(reply).toMatchObject({ status: 200, headers: { 'Content-Type': 'application/json' } });
    expect(json(reply)).toEqual(result);
  });

  test('answers a whole response as it is', async () => {
    const response = { status: 202, headers: { 'Content-Type': 'text/plain' }, body: 'later' };
    const reply = await serverWith({ 'GET /own': { run: () => response } })('/_twin/own');
    expect(reply).toEqual(response);
  });

  test.each([
    ['{"a":1}', { a: 1 }],
    ['', {}],
    ['null', {}],
    ['5', {}],
    ['"text"', {}],
  ])('gets the body %s as %j', async (body, expected) => {
    const ask = serverWith({ 'POST /own': { run: (_, input) => input.body } });
    expect(json(await ask('/_twin/own', { method: 'POST', body }))).toEqual(expected);
  });

  test('gets the query of its own request', async () => {
    const ask = serverWith({
      'POST /app-tickets': { accepts: () => true, run: (_, { query }) => [...query.keys()] },
    });
    expect(json(await ask('/_twin/app-tickets?app_id=a', { method: 'POST' }))).toEqual(['app_id']);
  });

  test('that it shares with another vendor gets what the others do not accept', async () => {
    const ask = serverWith({
      'POST /login-codes': { accepts: ({ body }) => body.corp === 'mine', run: () => 'ours' },
    });
    const sent = async (body: object) => ask('/_twin/login-codes', { method: 'POST', body });
    expect(json(await sent({ corp: 'mine' }))).toBe('ours');
    expect(json(await sent({ app_id: 'cli_00000000000000a1' }))).toMatchObject({ code: expect.any(String) });
  });
});

describe('the control API of a twin', () => {
  test('has the routes of its own vendors beside the common ones, and those alone', async () => {
    const ask = serverWith({ 'GET /own': { run: () => 'ours' } });
    expect((await ask('/_twin/clock')).status).toBe(200);
    expect((await ask('/_twin/app-tickets')).status).toBe(400);
    expectRefusal(await askSite()('/_twin/own'), 404, 'ERR_NOT_FOUND', 'There is no /_twin/own here.');
  });

  test('answers HEAD without a stream, and without holding a place for it', async () => {
    const ask = askSite();
    for (let count = 0; count < 201; count++) {
      const reply = await ask('/_twin/journal/stream', { method: 'HEAD' });
      expect(reply.status).toBe(200);
      expect(reply).not.toHaveProperty('stream');
    }
  });

  test('ends a stream that cannot be told so when nobody reads it', async () => {
    const stream = {
      [Symbol.asyncIterator]: () => ({ next: async () => ({ value: '', done: true as const }) }),
    };
    const response = { status: 200, headers: {}, body: '', stream };
    const ask = serverWith({ 'GET /own': { run: () => response } });
    expect(await ask('/_twin/own', { method: 'HEAD' })).toEqual({ status: 200, headers: {}, body: '' });
  });
});
