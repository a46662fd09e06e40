import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LockWorld, lock } from '../../../src/server/state/lock.ts';

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
