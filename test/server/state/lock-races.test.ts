import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type LockWorld, lock, thisMachine } from '../../../src/server/state/lock.ts';
import { systemError } from '../../support/disk.ts';

let folder: string;
let file: string;
let lockFile: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'tokentwin-race-'));
  file = join(folder, 'state');
  lockFile = `${file}.lock`;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await fs.rm(folder, { recursive: true });
});

/** Process 7, on a machine where process 8 runs too. */
const world: LockWorld = {
  pid: 7,
  host: 'here',
  nowMs: () => 1e12,
  startOf: (pid) => ({ 7: 'a', 8: 'b' })[pid],
  isAlive: (pid) => pid === 7 || pid === 8,
};

const dead = JSON.stringify({ pid: 3, host: 'here', id: 'b0c3' });
const living = JSON.stringify({ pid: 8, host: 'here', id: 'c0d4' });
const holder = async () => JSON.parse(await fs.readFile(lockFile, 'utf8')) as { pid: number; id: string };

describe('on a file system without hard links, a lock', () => {
  beforeEach(() => void vi.spyOn(fs, 'link').mockRejectedValue(systemError('EPERM')));

  test('is taken, readable by its owner only, and released', async () => {
    const held = await lock(file, world);
    expect(await holder()).toMatchObject({ pid: 7 });
    expect((await fs.stat(lockFile)).mode & 0o777).toBe(0o600);
    expect(await fs.readdir(folder)).toEqual(['state.lock']);
    await held.release();
    expect(await fs.readdir(folder)).toEqual([]);
  });

  test('is refused while another process holds it', async () => {
    await fs.writeFile(lockFile, living);
    await expect(lock(file, world)).rejects.toThrow('is in use by process 8. Stop it, or name another file.');
    expect(await fs.readFile(lockFile, 'utf8')).toBe(living);
  });

  test('is taken over from a dead process', async () => {
    await fs.writeFile(lockFile, dead);
    await lock(file, world);
    expect(await holder()).toMatchObject({ pid: 7 });
  });

  test('is refused with the system’s error when the disk is full', async () => {
    const write = fs.writeFile;
    vi.spyOn(fs, 'writeFile').mockImplementation(async (...given) => {
      if (given[0] === lockFile) throw systemError('ENOSPC');
      return write(...given);
    });
    await expect(lock(file, world)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await fs.readdir(folder)).toEqual([]);
  });
});

describe.each([
  ['with hard links', undefined],
  ['without hard links', 'EPERM'],
])('a takeover on a file system %s that was left behind', (_, code) => {
  const unusable = (why: string) =>
    `Cannot use the lock "${lockFile}.next": ${why}. If no server uses this state, remove the lock; ` +
    'otherwise name another file.';
  beforeEach(async () => {
    if (code !== undefined) vi.spyOn(fs, 'link').mockRejectedValue(systemError(code));
    await fs.writeFile(lockFile, dead);
  });

  test.each([
    ['as text that is no lock', 'not JSON'],
    ['as a lock of another form', '{"pid":"8"}'],
    ['long ago, without text', ''],
    ['long ago, by another machine', JSON.stringify({ pid: 8, host: 'there', id: 'c0d4' })],
  ])('%s is removed', async (what, text) => {
    await fs.writeFile(`${lockFile}.next`, text);
    if (what.startsWith('long ago')) await fs.utimes(`${lockFile}.next`, 1e9 - 30, 1e9 - 30);
    await lock(file, world);
    expect(await holder()).toMatchObject({ pid: 7 });
    expect(await fs.readdir(folder)).toEqual(['state.lock']);
  });

  test('as a folder is named', async () => {
    await fs.mkdir(`${lockFile}.next`);
    const error = { code: 'ERR_FILE', message: unusable('it is a folder') };
    await expect(lock(file, world)).rejects.toMatchObject(error);
    expect((await fs.readdir(folder)).sort()).toEqual(['state.lock', 'state.lock.next']);
  });

  test('and may not be read is named', async () => {
    await fs.writeFile(`${lockFile}.next`, dead);
    const { readFile } = fs;
    vi.spyOn(fs, 'readFile').mockImplementation(async (...given) => {
      if (given[0] === `${lockFile}.next`) throw systemError('EACCES');
      return readFile(...given);
    });
    const error = { code: 'ERR_FILE', message: unusable('you may not read or write it') };
    await expect(lock(file, world)).rejects.toMatchObject(error);
  });

  test('and may not be removed is named', async () => {
    await fs.writeFile(`${lockFile}.next`, dead);
    const { rm } = fs;
    vi.spyOn(fs, 'rm').mockImplementation(async (...given) => {
      if (given[0] === `${lockFile}.next`) throw systemError('EBUSY');
      return rm(...given);
    });
    const error = { code: 'ERR_FILE', message: unusable('EBUSY: the system says so') };
    await expect(lock(file, world)).rejects.toMatchObject(error);
  });
});

describe('a lock', () => {
  test('that is a folder is named', async () => {
    await fs.mkdir(lockFile);
    await expect(lock(file, world)).rejects.toThrow(`Cannot use the lock "${lockFile}": it is a folder.`);
  });

  test('that is released while it is read is taken', async () => {
    await fs.writeFile(lockFile, JSON.stringify({ pid: 8, host: 'there', id: 'c0d4' }));
    vi.spyOn(fs, 'stat').mockImplementationOnce(async () => {
      await fs.rm(lockFile);
      throw systemError('ENOENT');
    });
    await lock(file, world);
    expect(await holder()).toMatchObject({ pid: 7 });
  });

  test('of a dead process that another one takes over first belongs to that one', async () => {
    await fs.writeFile(lockFile, dead);
    const link = fs.link;
    vi.spyOn(fs, 'link').mockImplementation(async (from, to) => {
      await link(from, to);
      if (String(to).endsWith('.next')) await fs.writeFile(lockFile, living);
    });
    await expect(lock(file, world)).rejects.toThrow('is in use by process 8.');
    expect(await fs.readFile(lockFile, 'utf8')).toBe(living);
    expect(await fs.readdir(folder)).toEqual(['state.lock']);
  });

  test('whose takeover fails is not held, and is tried again', async () => {
    await fs.writeFile(lockFile, dead);
    vi.spyOn(fs, 'rename').mockRejectedValueOnce(systemError('EBUSY'));
    await lock(file, world);
    expect(await holder()).toMatchObject({ pid: 7 });
    expect(await fs.readdir(folder)).toEqual(['state.lock']);
  });

  test('whose takeover was begun by an unknown process is left to it', async () => {
    await fs.writeFile(lockFile, dead);
    await fs.writeFile(`${lockFile}.next`, '');
    await expect(lock(file, world)).rejects.toThrow('is just being taken over by another process.');
    expect(await fs.readFile(lockFile, 'utf8')).toBe(dead);
  });

  test('whose takeover was begun by a dead process, and is cleared by two at once, is taken over', async () => {
    await fs.writeFile(lockFile, dead);
    await fs.writeFile(`${lockFile}.next`, dead);
    const { readFile } = fs;
    vi.spyOn(fs, 'readFile').mockImplementation(async (...given) => {
      const text = await readFile(...given);
      if (text === dead && given[0] === `${lockFile}.next`) await fs.rm(`${lockFile}.next`);
      return text;
    });
    await lock(file, world);
    expect(await holder()).toMatchObject({ pid: 7 });
  });

  test('whose file is deleted during its release is no error', async () => {
    const { readFile } = fs;
    const reading = vi.spyOn(fs, 'readFile');
    const held = await lock(file, world);
    reading.mockImplementationOnce(async (...given) => {
      const text = await readFile(...given);
      await fs.rm(lockFile);
      return text;
    });
    await held.release();
    expect(await fs.readdir(folder)).toEqual([]);
  });

  test('that was released is free, even if its file is restored', async () => {
    const held = await lock(file, world);
    const text = await fs.readFile(lockFile, 'utf8');
    await held.release();
    await fs.writeFile(lockFile, text);
    await lock(file, world);
    expect((await holder()).id).not.toBe(JSON.parse(text).id);
  });

  test('with the id of this process, taken before a restart of its container, is taken over', async () => {
    await fs.writeFile(lockFile, JSON.stringify({ pid: 7, host: 'here', id: 'b0c3' }));
    await lock(file, world);
    expect((await holder()).id).not.toBe('b0c3');
  });

  test('of a running process counts where its start is not text', async () => {
    await fs.writeFile(lockFile, JSON.stringify({ pid: 8, host: 'here', id: 'c0d4', started: 5 }));
    await expect(lock(file, world)).rejects.toThrow('is in use by process 8.');
  });

  test('counts for another machine for 30 seconds after its last refresh', async () => {
    const held = await lock(file, world);
    await fs.utimes(lockFile, 1e9, 1e9);
    const elsewhere = (nowMs: number): LockWorld => ({ ...world, host: 'there', nowMs: () => nowMs });
    await held.refresh(2e12);
    const { atimeMs, mtimeMs } = await fs.stat(lockFile);
    expect([atimeMs, mtimeMs]).toEqual([2e12, 2e12]);
    await expect(lock(file, elsewhere(2e12 + 29_999))).rejects.toThrow(
      `The state in "${file}" is in use by process 7 on here. Stop it, or name another file. ` +
        'If it was killed, wait 30 seconds.',
    );
    await lock(file, elsewhere(2e12 + 30_000));
    // A lock file that is gone is not refreshed, which is no error.
    await fs.rm(lockFile);
    await held.refresh(2e12);
  });
});

describe('this machine', () => {
  const machine = thisMachine(() => 0);

  test('counts a process of another user, which it may not signal, as alive', () => {
    const kill = vi.spyOn(process, 'kill');
    const answers = ['EPERM', 'ESRCH'].map((code) => {
      kill.mockImplementationOnce(() => {
        throw systemError(code);
      });
      return machine.isAlive(1);
    });
    expect(answers).toEqual([true, false]);
  });

  test('tells when a process started, whatever its name', async () => {
    if (process.platform !== 'linux') return;
    const stat = await fs.readFile(`/proc/${process.pid}/stat`, 'utf8');
    // Without the process id and the name there are the fields from the third on.
    const fields = stat.replace(/^\d+ \(.*\) /s, '').split(' ');
    expect(machine.startOf(process.pid)).toBe(fields[22 - 3]);
  });
});
