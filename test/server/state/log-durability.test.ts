import fs, { type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { removeDrafts } from '../../../src/server/state/draft.ts';
import { StateLog } from '../../../src/server/state/state-log.ts';
import { fileHandles, systemError, type WriteArguments } from '../../support/disk.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'tokentwin-durable-'));
  file = join(folder, 'log');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await fs.rm(folder, { recursive: true });
});

const fullDisk = () => systemError('ENOSPC');
const exclusively = (run: () => Promise<void>) => run();

/** Runs with another value of a property that cannot be written. */
async function withValue(target: object, key: string, value: unknown, run: () => Promise<void>) {
  const before = Object.getOwnPropertyDescriptor(target, key)!;
  Object.defineProperty(target, key, { ...before, value });
  try {
    await run();
  } finally {
    Object.defineProperty(target, key, before);
  }
}

describe('a new file replaces the old one', () => {
  test('with its folder synced, so that it survives a power cut', async () => {
    const opened: FileHandle[] = [];
    const { open } = fs;
    vi.spyOn(fs, 'open').mockImplementation(async (...given) => {
      const handle = await open(...given);
      opened.push(handle);
      return handle;
    });
    const { prototype, sync } = await fileHandles();
    opened.length = 0;
    const synced: boolean[] = [];
    vi.spyOn(prototype, 'sync').mockImplementation(async function (this: FileHandle) {
      synced.push((await this.stat()).isDirectory());
      await sync.call(this);
    });
    const log = await StateLog.create(file, ['first\n']);
    expect(synced).toEqual([false, true]);
    await log.close();
    expect(opened.map(({ fd }) => fd)).toEqual([-1, -1]);
  });

  test('or fails with the reason when the folder cannot be synced', async () => {
    const { prototype, sync } = await fileHandles();
    let count = 0;
    vi.spyOn(prototype, 'sync').mockImplementation(async function (this: FileHandle) {
      if (++count === 2) throw fullDisk();
      await sync.call(this);
    });
    await expect(StateLog.create(file, ['first\n'])).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  test('without its folder synced on Windows, where a folder cannot be opened', async () => {
    const { open } = fs;
    vi.spyOn(fs, 'open').mockImplementation(async (...given) => {
      if (given[0] === folder) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
      return open(...given);
    });
    await withValue(process, 'platform', 'win32', async () => {
      const log = await StateLog.create(file, ['first\n']);
      await log.close();
    });
    expect(await fs.readFile(file, 'utf8')).toBe('first\n');
  });

  test('also where a draft disappears while old drafts are removed', async () => {
    const draft = 'log.0b0e7d2c-0000-4000-8000-000000000000.next';
    vi.spyOn(fs, 'readdir').mockResolvedValue([draft] as never);
    await removeDrafts(file);
    vi.restoreAllMocks();
    expect(await fs.readdir(folder)).toEqual([]);
  });
});

describe('an acknowledged line is on the disk:', () => {
  test('each write is synced by the system, where it can', async () => {
    const { O_DSYNC } = fs.constants;
    const opening = vi.spyOn(fs, 'open');
    const syncing = vi.spyOn((await fileHandles()).prototype, 'datasync');
    opening.mockClear();
    const log = await StateLog.create(file, []);
    await log.append('first\n');
    await log.close();
    expect(Number(opening.mock.calls[0]?.[1]) & O_DSYNC).toBe(O_DSYNC);
    expect(syncing).not.toHaveBeenCalled();
  });

  test('each write is followed by a sync, where the system has no such writes', async () => {
    const getBuiltinModule = process.getBuiltinModule.bind(process);
    const builtin = vi.spyOn(process, 'getBuiltinModule').mockImplementation(((name: string) => {
      const found = getBuiltinModule(name) as typeof import('node:fs');
      if (name !== 'node:fs') return found;
      return { ...found, constants: { ...found.constants, O_DSYNC: undefined, O_NOFOLLOW: undefined } };
    }) as never);
    vi.resetModules();
    const { StateLog: Unsynced } = await import('../../../src/server/state/state-log.ts');
    builtin.mockRestore();
    // What is loaded next knows this system again.
    vi.resetModules();
    const log = await Unsynced.create(file, []);
    const { prototype, datasync } = await fileHandles();
    const onDisk: string[] = [];
    vi.spyOn(prototype, 'datasync').mockImplementation(async function (this: FileHandle) {
      await datasync.call(this);
      onDisk.push((await fs.readFile(file, 'utf8')).replace(/\0+$/, ''));
    });
    await log.append('first\n');
    expect(onDisk.at(-1)).toBe('first\n');
    await log.append('second\n');
    expect(onDisk.at(-1)).toBe('first\nsecond\n');
    await log.close();
  });
});

describe('a log', () => {
  test('is long once it has more than 1 MiB and twice its compacted size', async () => {
    const start = `${'s'.repeat(999)}\n`;
    const log = await StateLog.create(file, [start]);
    const line = `${'l'.repeat(2 ** 20 + 999)}\n`;
    await log.append(line);
    // Exactly 1 MiB and twice the start.
    expect([(await fs.stat(file)).size, log.isLong]).toEqual([2 ** 20 + 2_000, false]);
    await log.append('\n');
    expect(log.isLong).toBe(true);
    let wasLong: boolean | undefined;
    await log.compact([start], async (run) => {
      wasLong = log.isLong;
      await run();
    });
    expect([wasLong, log.isLong]).toEqual([false, false]);
    await log.close();
  });

  test('keeps each line that is appended during a compaction', async () => {
    const log = await StateLog.create(file, ['old\n']);
    await log.compact(['new\n'], async (run) => {
      for (const line of ['second\n', 'third\n']) await log.append(line);
      await run();
    });
    await log.append('fourth\n');
    await log.close();
    expect(await fs.readFile(file, 'utf8')).toBe('new\nsecond\nthird\nfourth\n');
  });

  test('is rewritten 500 lines at a time, so that requests are answered in between', async () => {
    const lines = Array.from({ length: 1_200 }, (_, at) => `line ${at}\n`);
    const writing = vi.spyOn((await fileHandles()).prototype, 'writeFile');
    const log = await StateLog.create(file, lines);
    const counts = writing.mock.calls.map(([text]) => (text as string).split('\n').length - 1);
    expect(counts).toEqual([500, 500, 200]);
    await log.append('last\n');
    await log.close();
    expect(await fs.readFile(file, 'utf8')).toBe(`${lines.join('')}last\n`);
  });

  test('has no zeros after its lines when the disk has no room for all of them', async () => {
    const log = await StateLog.create(file, ['first\n']);
    const { prototype, write } = await fileHandles();
    vi.spyOn(prototype, 'write').mockImplementation(async function (
      this: FileHandle,
      ...[bytes, from, length, at]: WriteArguments
    ) {
      if (length < 1_000) return write.call(this, bytes, from, length, at);
      await write.call(this, bytes, from, 1_000, at);
      throw fullDisk();
    } as never);
    await log.append('second\n');
    expect(await fs.readFile(file, 'utf8')).toBe('first\nsecond\n');
    await log.close();
  });

  test('is in place until its file is deleted or replaced', async () => {
    const log = await StateLog.create(file, ['first\n']);
    expect(await log.isInPlace()).toBe(true);
    await log.append('second\n');
    expect(await log.isInPlace()).toBe(true);
    await fs.writeFile(`${file}.other`, 'other');
    await fs.rename(`${file}.other`, file);
    expect(await log.isInPlace()).toBe(false);
    await fs.rm(file);
    expect(await log.isInPlace()).toBe(false);
    await log.compact(['third\n'], exclusively);
    expect(await log.isInPlace()).toBe(true);
    await log.close();
  });
});
