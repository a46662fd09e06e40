import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LockWorld, lock, thisMachine } from '../../../src/server/state/lock.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-lock-'));
  file = join(folder, 'state');
});
afterEach(() => rm(folder, { recursive: true }));

/** A process of a machine where the given ones run, each with its start. */
function processOf(pid: number, running: Record<number, string>, host = 'here', nowMs = 1e12): LockWorld {
  return {
    pid,
    host,
    nowMs: () => nowMs,
    startOf: (each) => running[each],
    isAlive: (each) => each in running,
  };
}

test('is held by one of many that try at once', async () => {
  const running = { 7: 'a' };
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lock(file, processOf(7, running))));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('names the process that holds it', async () => {
  const running = { 7: 'a', 8: 'b' };
  await lock(file, processOf(7, running));
  await expect(lock(file, processOf(8, running))).rejects.toThrow(
    `The state in "${file}" is in use by process 7. Stop it, or name another file.`,
  );
});

test.each([
  ['is gone', 7, { 8: 'b' }, 8],
  ['has given its id to another program', 7, { 7: 'later', 8: 'b' }, 8],
  ['had the id that this one has now, as in a container', 1, { 1: 'later' }, 1],
])('is taken over from a process that %s', async (_, dead, running, mine) => {
  const before = { pid: dead, host: 'here', started: 'a', id: 'b0c3' };
  await writeFile(`${file}.lock`, JSON.stringify(before));
  const held = await lock(file, processOf(mine, running));
  expect(JSON.parse(await readFile(`${file}.lock`, 'utf8'))).toMatchObject({ pid: mine });
  await held.release();
  await expect(readFile(`${file}.lock`)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('of a dead process goes to one of many that try at once', async () => {
  await writeFile(`${file}.lock`, JSON.stringify({ pid: 3, host: 'here', id: 'b0c3' }));
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => lock(file, processOf(100 + index, allRunning))),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

const allRunning = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [100 + index, 'a']));

test('of another machine counts as long as it is refreshed', async () => {
  const held = await lock(file, processOf(7, { 7: 'a' }, 'there'));
  await held.refresh(1e12);
  const elsewhere = (nowMs: number) => lock(file, processOf(7, { 7: 'a' }, 'here', nowMs));
  await expect(elsewhere(1e12 + 29_000)).rejects.toThrow(/in use by process 7 on there.*wait 30 seconds/);
  await utimes(`${file}.lock`, 1e9, 1e9);
  await elsewhere(1e12 + 30_001);
});

test('that holds no sense is taken over', async () => {
  await writeFile(`${file}.lock`, 'not JSON');
  await lock(file, processOf(7, { 7: 'a' }));
});

test('that nothing can be read of is of another process', async () => {
  await writeFile(`${file}.lock`, '');
  await expect(lock(file, processOf(7, { 7: 'a' }))).rejects.toThrow(
    `The state in "${file}" is in use by another process. Stop it, or name another file. ` +
      'If it was killed, wait 30 seconds.',
  );
});

test('that nothing can be read of, and that is not refreshed, is taken over', async () => {
  await writeFile(`${file}.lock`, '');
  await utimes(`${file}.lock`, 1e9, 1e9);
  const at = (nowMs: number) => processOf(7, { 7: 'a' }, 'here', nowMs);
  await expect(lock(file, at(1e12 + 29_999))).rejects.toThrow('in use by another process.');
  await lock(file, at(1e12 + 30_000));
  expect(await readdir(folder)).toEqual(['state.lock']);
});

test('of a running process counts where its start cannot be told', async () => {
  await writeFile(`${file}.lock`, JSON.stringify({ pid: 7, host: 'here', started: 'a', id: 'b0c3' }));
  const untold: LockWorld = { ...processOf(8, { 7: 'a', 8: 'b' }), startOf: () => undefined };
  await expect(lock(file, untold)).rejects.toThrow('in use by process 7.');
  await writeFile(`${file}.lock`, JSON.stringify({ pid: 7, host: 'here', id: 'b0c3' }));
  await expect(lock(file, processOf(8, { 7: 'a', 8: 'b' }))).rejects.toThrow('in use by process 7.');
});

test.each([
  ['no id', { pid: 7, host: 'here' }],
  ['no host', { pid: 7, id: 'b0c3' }],
  ['a process id that is text', { pid: '7', host: 'here', id: 'b0c3' }],
  ['nothing', null],
])('with %s is nobody’s, and is taken over', async (_, holder) => {
  await writeFile(`${file}.lock`, JSON.stringify(holder));
  await lock(file, processOf(8, { 7: 'a', 8: 'b' }));
  expect(JSON.parse(await readFile(`${file}.lock`, 'utf8'))).toMatchObject({ pid: 8, started: 'b' });
});

test('is free again once it is released, and readable for its owner alone', async () => {
  const first = await lock(file, processOf(7, { 7: 'a' }));
  expect((await stat(`${file}.lock`)).mode & 0o777).toBe(0o600);
  // Beside it lies nothing.
  expect(await readdir(folder)).toEqual(['state.lock']);
  await first.release();
  const second = await lock(file, processOf(7, { 7: 'a' }));
  // A second release of the first takes nothing away from the second.
  await first.release();
  expect(await readdir(folder)).toEqual(['state.lock']);
  await expect(lock(file, processOf(7, { 7: 'a' }))).rejects.toThrow('in use by process 7.');
  await second.release();
  expect(await readdir(folder)).toEqual([]);
});

test('whose takeover was begun by a process that is gone is taken over all the same', async () => {
  await writeFile(`${file}.lock`, JSON.stringify({ pid: 3, host: 'here', id: 'b0c3' }));
  await writeFile(`${file}.lock.next`, JSON.stringify({ pid: 4, host: 'here', id: 'c0d4' }));
  await lock(file, processOf(7, { 7: 'a' }));
  expect(await readdir(folder)).toEqual(['state.lock']);
  expect(JSON.parse(await readFile(`${file}.lock`, 'utf8'))).toMatchObject({ pid: 7 });
});

test.each([
  ['runs', { pid: 4, host: 'here', id: 'c0d4' }, 'process 4'],
  ['may run on another machine', { pid: 9, host: 'there', id: 'c0d4' }, 'process 9 on there'],
])('whose takeover was begun by a process that %s is left to that', async (_, other, who) => {
  await writeFile(`${file}.lock`, JSON.stringify({ pid: 3, host: 'here', id: 'b0c3' }));
  const next = JSON.stringify(other);
  await writeFile(`${file}.lock.next`, next);
  await expect(lock(file, processOf(7, { 4: 'd', 7: 'a' }))).rejects.toThrow(
    `The state in "${file}" is just being taken over by ${who}. Start again in 30 seconds. ` +
      `If no other server is starting, remove "${file}.lock.next".`,
  );
  expect(await readFile(`${file}.lock.next`, 'utf8')).toBe(next);
});

test('of another machine that was not refreshed is taken over', async () => {
  await writeFile(`${file}.lock`, JSON.stringify({ pid: 7, host: 'there', id: 'b0c3' }));
  await utimes(`${file}.lock`, 1e9, 1e9);
  const atEnd = processOf(8, { 8: 'b' }, 'here', 1e12 + 29_999);
  await expect(lock(file, atEnd)).rejects.toThrow('in use by process 7 on there. Stop it');
  await lock(file, processOf(8, { 8: 'b' }, 'here', 1e12 + 30_000));
});

test('that cannot be created is an error of the system', async () => {
  await expect(lock(join(folder, 'nowhere', 'state'), processOf(7, { 7: 'a' }))).rejects.toMatchObject({
    code: 'ENOENT',
  });
});

test('this machine tells which of its processes run, and since when', () => {
  const machine = thisMachine(() => 42);
  const { pid, host } = machine;
  expect({ pid, host, now: machine.nowMs() }).toEqual({ pid: process.pid, host: hostname(), now: 42 });
  expect([machine.isAlive(pid), machine.isAlive(2 ** 22)]).toEqual([true, false]);
  const gone = spawnSync(process.execPath, ['--version']).pid;
  expect([machine.isAlive(gone), machine.startOf(gone)]).toEqual([false, undefined]);
  if (process.platform === 'linux') expect(machine.startOf(pid)).toMatch(/^\d+$/);
});
