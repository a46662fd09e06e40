import { beforeEach, describe, expect, test } from 'vitest';
import { createHandler } from '../../../src/server/control/handler.ts';
import { asking } from './in-process.ts';
import { Machine } from './machine.ts';

let machine: Machine;
const ended: string[] = [];
const watchers = [{ begin: () => {}, end: (name: string) => void ended.push(name) }];
beforeEach(() => {
  machine = new Machine();
  ended.length = 0;
});

describe('a sandbox with a time to live', () => {
  test('is there until that time and not at it', async () => {
    const sandboxes = machine.sandboxes();
    await sandboxes.create({ name: 'short', ttl: '10m' });
    machine.nowMs += 599_999;
    expect(sandboxes.find('short')?.name).toBe('short');
    machine.nowMs += 1;
    expect(sandboxes.find('short')).toBeUndefined();
  });

  test('is deleted and its port closed when the server looks after its sandboxes', async () => {
    const sandboxes = machine.sandboxes({ watchers });
    await sandboxes.create({ name: 'short', ttl: '10m', port: true });
    await sandboxes.create({ name: 'stays' });
    sandboxes.tick();
    expect([ended, machine.open.size]).toEqual([[], 1]);
    machine.nowMs += 600_000;
    sandboxes.tick();
    expect([ended, machine.open.size, sandboxes.count]).toEqual([['short'], 0, 1]);
  });

  test('is not in a list that is read after that time', async () => {
    const sandboxes = machine.sandboxes();
    await sandboxes.create({ name: 'short', ttl: '10m' });
    await sandboxes.create({ name: 'stays' });
    machine.nowMs += 600_000;
    expect(sandboxes.list().map(({ name }) => name)).toEqual(['stays']);
  });

  test('leaves its name and its place to another', async () => {
    const sandboxes = machine.sandboxes({ most: 1 });
    await sandboxes.create({ name: 'mine', ttl: '10m' });
    machine.nowMs += 600_000;
    expect((await sandboxes.create({ name: 'mine' })).expiresAtMs).toBeUndefined();
  });

  test('ends while the server was down or comes back with what is left of its time', async () => {
    const sandboxes = machine.sandboxes({ watchers });
    const prepared: string[] = [];
    const restore = (name: string, expiresAtMs?: number) =>
      sandboxes.restore({ name, expiresAtMs }, () => prepared.push(name));
    await restore('over', machine.nowMs);
    await restore('left', machine.nowMs + 1);
    await restore('endless');
    expect(prepared).toEqual(['left', 'endless']);
    expect(sandboxes.list().map(({ name }) => name)).toEqual(['left', 'endless']);
    machine.nowMs += 1;
    expect(sandboxes.list().map(({ name }) => name)).toEqual(['endless']);
  });
});

test('what is due in a sandbox happens while its clock runs by itself', async () => {
  const sandboxes = machine.sandboxes();
  const { twin } = await sandboxes.create({});
  let isRun = false;
  twin.clock.schedule(machine.nowMs + 1_000, () => {
    isRun = true;
  });
  sandboxes.tick();
  expect(isRun).toBe(false);
  machine.nowMs += 1_000;
  sandboxes.tick();
  expect(isRun).toBe(true);
});

test("a sandbox's own token does not stand in its journal", async () => {
  const { twin, token } = await machine.sandboxes({ token: () => 'a-token-by-hand' }).create({});
  await asking(createHandler({ twin, guard: undefined }))('/no/such/path?note=a-token-by-hand');
  expect(token).toBe('a-token-by-hand');
  expect(twin.journal.exchanges()).toHaveLength(1);
  expect(JSON.stringify(twin.journal.exchanges())).not.toContain('a-token-by-hand');
});

test.each(['a/b', 'a b', 'a%2fb', 'Upper', '', 'x'.repeat(41)])(
  'a sandbox cannot be named %j, which no path holds',
  async (name) => {
    await expect(machine.sandboxes().create({ name })).rejects.toMatchObject({
      code: 'ERR_INVALID_OPTION',
      message: expect.stringContaining('cannot name a sandbox'),
    });
  },
);
