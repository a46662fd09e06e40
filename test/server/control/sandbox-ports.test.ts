import { beforeEach, describe, expect, test } from 'vitest';
import { TwinError } from '../../../src/core/errors.ts';
import type { Sandboxes } from '../../../src/server/control/sandboxes.ts';
import { json } from './in-process.ts';
import { Machine } from './machine.ts';

let machine: Machine;
beforeEach(() => {
  machine = new Machine();
});

const openPort = async (sandboxes: Sandboxes) => (await sandboxes.create({ port: true })).listening?.port;
const noFreePort = {
  code: 'ERR_LIMIT',
  message: expect.stringContaining('No port from 4001 to 4003 is free'),
};

describe('a sandbox', () => {
  test('has no port of its own unless it asks for one', async () => {
    const sandboxes = machine.sandboxes();
    expect((await sandboxes.create({})).listening).toBeUndefined();
    expect(machine.open.size).toBe(0);
    const { listening } = await sandboxes.create({ port: true });
    expect([...machine.open.keys()]).toEqual([listening!.port]);
  });

  test('answers on its port while its name is its own', async () => {
    const sandboxes = machine.sandboxes();
    const { name, listening } = await sandboxes.create({ port: true, ttl: '10m' });
    const ask = machine.ask(listening!.port);
    expect(json(await ask('/_twin/clock'))).toMatchObject({ mode: 'running' });
    machine.nowMs += 600_000;
    await expect(ask('/_twin/clock')).rejects.toMatchObject({
      code: 'ERR_NOT_FOUND',
      message: expect.stringContaining(name),
    });
  });

  test('that is just being made keeps its name and its place from others', async () => {
    const sandboxes = machine.sandboxes({ most: 2 });
    const first = sandboxes.create({ name: 'mine', port: true });
    await expect(sandboxes.create({ name: 'mine' })).rejects.toMatchObject({ code: 'ERR_EXISTS' });
    const second = sandboxes.create({ port: true });
    await expect(sandboxes.create({ name: 'third' })).rejects.toMatchObject({ code: 'ERR_LIMIT' });
    expect((await Promise.all([first, second])).map(({ name }) => name)).toEqual(['mine', 'sandbox-1']);
  });

  test('that got no port leaves its name and its place to the next', async () => {
    const sandboxes = machine.sandboxes({ most: 1, ports: [4001, 4003] });
    for (const port of [4001, 4002, 4003]) machine.others.add(port);
    await expect(sandboxes.create({ name: 'mine', port: true })).rejects.toMatchObject(noFreePort);
    expect((await sandboxes.create({ name: 'mine' })).name).toBe('mine');
  });
});

describe('a range of ports', () => {
  test('is used from its first to its last, and once more what is free again', async () => {
    const sandboxes = machine.sandboxes({ ports: [4001, 4003] });
    // One that has no port, which must not be in the way.
    await sandboxes.create({ name: 'portless' });
    machine.others.add(4002);
    expect(await openPort(sandboxes)).toBe(4001);
    expect(await openPort(sandboxes)).toBe(4003);
    await expect(openPort(sandboxes)).rejects.toMatchObject(noFreePort);
    await sandboxes.delete('sandbox-1');
    expect(await openPort(sandboxes)).toBe(4001);
    machine.others.delete(4002);
    expect(await openPort(sandboxes)).toBe(4002);
  });

  test.each([new Error('no file handles left'), new TwinError('ERR_FILE', 'no file handles left')])(
    'is not searched further where a port cannot be opened for another reason: %s',
    async (error) => {
      const sandboxes = machine.sandboxes({
        ports: [4001, 4003],
        listen: () => Promise.reject(error),
      });
      await expect(openPort(sandboxes)).rejects.toBe(error);
    },
  );
});

describe('after a restart', () => {
  const restored = (port: number | undefined, sandboxes: Sandboxes) =>
    sandboxes.restore({ name: 'kept', port }, () => {});

  test('a sandbox has its old port, also one outside of the range of today', async () => {
    const sandboxes = machine.sandboxes({ ports: [4001, 4003] });
    expect(await restored(5001, sandboxes)).toBe(5001);
    expect([...machine.open.keys()]).toEqual([5001]);
  });

  test('a sandbox gets another port where another program has the old one', async () => {
    machine.others.add(4001);
    expect(await restored(4001, machine.sandboxes({ ports: [4001, 4003] }))).toBe(4002);
  });

  test('a sandbox that had no port has none', async () => {
    const sandboxes = machine.sandboxes();
    expect(await restored(undefined, sandboxes)).toBeUndefined();
    expect(machine.open.size).toBe(0);
    expect(sandboxes.named('kept').listening).toBeUndefined();
  });
});
