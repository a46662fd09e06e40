import { type FileHandle, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TwinError } from '../../../src/core/errors.ts';
import { openDraft, removeDrafts } from '../../../src/server/state/draft.ts';
import { StateKeeper } from '../../../src/server/state/state-keeper.ts';
import { StateLog } from '../../../src/server/state/state-log.ts';
import { readStateFile } from '../../../src/server/state/state-reading.ts';
import { createTwin } from '../../../src/twin/twin.ts';
import { askEkuaibao, within } from '../../support/token-calls.ts';

const { vendors } = createTwin().router;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-disk-'));
  file = join(folder, 'log');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** What all file handles share, so that a test can have the disk fail. */
async function handlePrototype(): Promise<FileHandle> {
  await using handle = await open(folder);
  return Object.getPrototypeOf(handle) as FileHandle;
}

type Write = (bytes: Buffer, from: number, length: number, position: number) => Promise<unknown>;

/** Has the disk write as told; `write` writes as usual. */
async function onWrite(disk: (write: Write, ...given: Parameters<Write>) => Promise<unknown>) {
  const prototype = await handlePrototype();
  // Called with a handle below.
  const { write } = prototype as unknown as {
    readonly write: (this: FileHandle, ...given: Parameters<Write>) => Promise<unknown>;
  };
  return vi.spyOn(prototype, 'write').mockImplementation(function (this: FileHandle, ...given: unknown[]) {
    return disk((...changed) => write.apply(this, changed), ...(given as Parameters<Write>)) as never;
  } as never);
}

const fullDisk = () => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });

/** The lines in the file; zeros follow those of a log that is open. */
const linesIn = async () => (await readFile(file, 'utf8')).replace(/\0+$/, '');

describe('a log', () => {
  test('whose disk is full in the middle of a line cuts the line off, and goes on once there is room', async () => {
    const log = await StateLog.create(file, ['first\n']);
    await onWrite(async (write, bytes, from, length, position) => {
      if (!bytes.includes('second')) return write(bytes, from, length, position);
      await write(bytes, from, 3, position);
      throw fullDisk();
    });
    await expect(log.append('second\n')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readFile(file, 'utf8')).toBe('first\n');
    await log.append('third\n');
    expect(await linesIn()).toBe('first\nthird\n');
    await log.close();
  });

  test('that cannot even be cut is cut before the next line', async () => {
    const log = await StateLog.create(file, ['first\n']);
    const prototype = await handlePrototype();
    const writing = await onWrite(async (write, ...given) => {
      await write(...given);
      throw fullDisk();
    });
    const cutting = vi.spyOn(prototype, 'truncate').mockRejectedValue(fullDisk());
    await expect(log.append('a long second line\n')).rejects.toMatchObject({ code: 'ENOSPC' });
    writing.mockRestore();
    await expect(log.append('third\n')).rejects.toMatchObject({ code: 'ENOSPC' });
    cutting.mockRestore();
    await log.append('4th\n');
    await log.close();
    expect(await readFile(file, 'utf8')).toBe('first\n4th\n');
  });

  test('whose disk takes a few bytes at a time has its lines whole', async () => {
    const log = await StateLog.create(file, ['first\n']);
    await log.append('room\n');
    await onWrite((write, bytes, from, length, position) =>
      write(bytes, from, Math.min(length, 3), position),
    );
    await log.append('a line of many bytes\n');
    await log.append('第二行\n');
    expect(await linesIn()).toBe('first\nroom\na line of many bytes\n第二行\n');
    await log.close();
  });

  test('without room for zeros is written without them', async () => {
    const log = await StateLog.create(file, []);
    await onWrite(async (write, bytes, ...rest) => {
      if (bytes.length > 1_000) throw fullDisk();
      return write(bytes, ...rest);
    });
    for (const line of ['first\n', 'second\n']) await log.append(line);
    expect(await readFile(file, 'utf8')).toBe('first\nsecond\n');
    await log.close();
  });

  test('that cannot be written anew stays as it is, and nothing is left beside it', async () => {
    const log = await StateLog.create(file, ['first\n']);
    const exclusively = (run: () => Promise<void>) => run();
    function* broken(): Generator<string> {
      yield 'new\n';
      throw fullDisk();
    }
    await expect(log.compact(broken(), exclusively)).rejects.toMatchObject({ code: 'ENOSPC' });
    await log.append('second\n');
    expect(await linesIn()).toBe('first\nsecond\n');
    expect(await readdir(folder)).toEqual(['log']);
    await log.compact(['new\n'], exclusively);
    await log.append('third\n');
    await log.close();
    expect(await readFile(file, 'utf8')).toBe('new\nthird\n');
  });

  test('that cannot be created leaves nothing behind', async () => {
    const prototype = await handlePrototype();
    vi.spyOn(prototype, 'sync').mockRejectedValue(fullDisk());
    await expect(StateLog.create(file, ['first\n'])).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a draft', () => {
  test('is for its owner alone, and takes the place of the file whole', async () => {
    const draft = await openDraft(file);
    const [name] = await readdir(folder);
    expect(name).toMatch(/^log\.[0-9a-f-]{36}\.next$/);
    expect((await stat(join(folder, name!))).mode & 0o777).toBe(0o600);
    await draft.handle.writeFile('text');
    await draft.replace(file);
    await draft.handle.close();
    expect(await readdir(folder)).toEqual(['log']);
    expect(await readFile(file, 'utf8')).toBe('text');
  });

  test('of a process that was killed is removed, and nothing else', async () => {
    const id = '0b0e7d2c-0000-4000-8000-000000000000';
    const others = [`log.${id}`, `log.${id}.next.bak`, `other.${id}.next`, 'log.next', `log.x${id}.next`];
    for (const name of [...others, `log.${id}.next`]) await writeFile(join(folder, name), '');
    await removeDrafts(file);
    expect((await readdir(folder)).sort()).toEqual(others.sort());
  });
});

describe('a keeper whose disk is full', () => {
  test('says so once, acknowledges nothing, and loses nothing once there is room', async () => {
    const troubles: TwinError[] = [];
    let nowMs = 1_000;
    const twin = createTwin();
    const options = { onTrouble: (error: TwinError) => void troubles.push(error), realNow: () => nowMs };
    const { keeper } = await StateKeeper.open(file, vendors, options);
    keeper.keep(twin);
    await keeper.start();
    expect(keeper.report).toEqual({ file, savedAtMs: 1_000, current: true });

    const prototype = await handlePrototype();
    const writing = vi.spyOn(prototype, 'write').mockRejectedValue(fullDisk());
    await askEkuaibao(within(twin));
    expect(keeper.isCurrent).toBe(false);
    nowMs = 2_000;
    for (let tries = 0; tries < 2; tries++) {
      await expect(keeper.commit()).rejects.toMatchObject({
        code: 'ERR_FILE',
        message:
          `Cannot write the state to "${file}": the disk is full. What changes the state is refused until it can be ` +
          'written. Free the disk, or start without --state.',
      });
    }
    expect(troubles).toHaveLength(1);
    expect(keeper.report).toEqual({ file, savedAtMs: 1_000, current: false });

    writing.mockRestore();
    await keeper.commit();
    expect(keeper.report).toEqual({ file, savedAtMs: 2_000, current: true });
    expect((await readStateFile(file, vendors)).main?.ledger.tokens).toHaveLength(1);

    vi.spyOn(prototype, 'write').mockRejectedValue(fullDisk());
    await askEkuaibao(within(twin));
    await expect(keeper.commit()).rejects.toMatchObject({ code: 'ERR_FILE' });
    // It is another trouble.
    expect(troubles).toHaveLength(2);
    vi.restoreAllMocks();
    await keeper.close();
    expect((await readStateFile(file, vendors)).main?.ledger.tokens).toHaveLength(2);
    expect(await readdir(folder)).toEqual(['log']);
  });

  test('writes changes that come during a write with the next one', async () => {
    const twin = createTwin();
    const { keeper } = await StateKeeper.open(file, vendors, { onTrouble: () => {}, realNow: () => 0 });
    keeper.keep(twin);
    await keeper.start();
    await askEkuaibao(within(twin));
    await keeper.commit();
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const writing = await onWrite(async (write, ...given) => {
      await gate;
      return write(...given);
    });
    await askEkuaibao(within(twin));
    const commits = [keeper.commit()];
    await vi.waitFor(() => expect(writing).toHaveBeenCalledTimes(1));
    for (let count = 0; count < 10; count++) {
      await askEkuaibao(within(twin));
      commits.push(keeper.commit());
    }
    expect(keeper.isCurrent).toBe(false);
    release();
    await Promise.all(commits);
    expect(writing).toHaveBeenCalledTimes(2);
    expect((await readStateFile(file, vendors)).main?.ledger.tokens).toHaveLength(12);
    await keeper.close();
    // Closing twice is no harm.
    await keeper.close();
  });
});
