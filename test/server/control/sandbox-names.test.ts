import { beforeEach, describe, expect, test } from 'vitest';
import type { Sandboxes } from '../../../src/server/control/sandboxes.ts';
import { createTwin, type Twin } from '../../../src/twin/twin.ts';
import { askFeishu, within } from '../../support/token-calls.ts';
import { askSite, expectRefusal, json } from './in-process.ts';
import { Machine } from './machine.ts';

const path = '/open-apis/im/v1/chats';

let machine: Machine;
let twin: Twin;
let sandboxes: Sandboxes;
beforeEach(() => {
  machine = new Machine();
  twin = createTwin({ now: '2026-11-21T00:00:00Z', frozen: true });
  sandboxes = machine.sandboxes();
});

/** The server, with its guard. */
const server = (guard: object = {}) => askSite({ twin, sandboxes, guard: { host: '127.0.0.1', ...guard } });

describe('a host name below localhost', () => {
  test.each(['suite-a.localhost', '.localhost', 'a.b.localhost'])(
    'is the server itself while it has had no sandboxes: %s',
    async (host) => {
      for (const allowHosts of [undefined, [], ['twin']]) {
        const ask = server({ allowHosts });
        expect(json(await ask('/_twin/clock', { host }))).toMatchObject({ mode: 'frozen' });
        await ask(path, { host });
      }
      expect(twin.journal.count).toBe(3);
    },
  );

  test('names a sandbox once there was one, of whatever name', async () => {
    await sandboxes.create({ name: 'suite-a' });
    const ask = server();
    expect(json(await ask('/_twin/clock', { host: 'suite-a.localhost' }))).toMatchObject({ mode: 'running' });
    expectRefusal(await ask(path, { host: 'suite-b.localhost' }), 404, 'ERR_NOT_FOUND', '"suite-b"');
    expect(twin.journal.count).toBe(0);
  });

  test.each(['.localhost', 'a.b.localhost', 'localhost', '127.0.0.1'])(
    'that names no sandbox is the server itself: %s',
    async (host) => {
      await sandboxes.create({ name: 'suite-a' });
      expect(json(await server()('/_twin/clock', { host }))).toMatchObject({ mode: 'frozen' });
      await server()(path, { host });
      expect(twin.journal.count).toBe(1);
    },
  );
});

describe('a star among the allowed hosts', () => {
  test.each([['twin', '*.twin.internal'], ['*.twin.internal', 'twin'], ['*.twin.internal']])(
    'names sandboxes before there is one: %s %s',
    async (...allowHosts) => {
      const ask = server({ allowHosts });
      const host = 'suite-a.twin.internal';
      expectRefusal(await ask(path, { host }), 404, 'ERR_NOT_FOUND', '"suite-a"');
      await sandboxes.create({ name: 'suite-a' });
      expect(json(await ask('/_twin/clock', { host }))).toMatchObject({ mode: 'running' });
      expect(twin.journal.count).toBe(0);
    },
  );
});

test.each([
  ['tools.twin.internal', { allowHosts: ['*.twin.internal', 'tools.twin.internal'] }],
  ['mine.localhost', { host: 'mine.localhost' }],
  ['suite-awin', { allowHosts: ['twin'] }],
])('a name that the server has in full, or that no star covers, is its own: %s', async (host, guard) => {
  await sandboxes.create({ name: 'suite-a' });
  await server(guard)(path, { host });
  expect(twin.journal.count).toBe(1);
});

describe('an unauthorized caller of a sandbox that does not exist', () => {
  test('learns that by host name and by path, and nothing reaches another twin', async () => {
    await sandboxes.create({ name: 'suite-a' });
    const ask = server({ controlToken: 'root' });
    expectRefusal(
      await ask(path, { host: 'suite-b.localhost' }),
      404,
      'ERR_NOT_FOUND',
      'There is no sandbox "suite-b", which the host name asks for.',
    );
    const byPath = await ask(`/~suite-b${path}`);
    expectRefusal(byPath, 404, 'ERR_NOT_FOUND', 'There is no sandbox "suite-b"');
    expect(json(byPath).detail).not.toContain('host name');
    expect(twin.journal.count).toBe(0);
  });
});

test('a sandbox sees the headers of its requests, as the server does', async () => {
  const { twin: inside } = await sandboxes.create({ name: 'suite-a' });
  const answer = await askFeishu(within(inside));
  const { app_access_token } = (await answer.json()) as { app_access_token: string };
  await server()(`/~suite-a${path}`, { headers: { 'x-lark-token': app_access_token } });
  expect(json(await server()('/~suite-a/_twin/verdicts')).report).toContain('x-lark-token: «tok_1»');
});

test('a server without sandboxes says so on a path that names one', async () => {
  expectRefusal(await askSite()('/~suite-a/_twin/clock'), 404, 'ERR_NOT_FOUND', 'has no sandboxes');
});
