import fs, { type FileHandle } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTwin } from '../../../src/twin/twin.ts';
import { fileHandles, systemError } from '../../support/disk.ts';
import { askEkuaibao, askFeishu, selfBuiltApp, within } from '../../support/token-calls.ts';
import { KeptTwins } from './kept-twins.ts';

let kept: KeptTwins;
beforeEach(async () => {
  kept = await KeptTwins.make();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await kept.remove();
});

const fullDisk = () => systemError('ENOSPC');

/** The lines of an open log, without the zeros behind them. */
const linesIn = async () =>
  (await fs.readFile(kept.file, 'utf8'))
    .replace(/\0+$/, '')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('a keeper', () => {
  test('writes what has changed in several twins together', async () => {
    const { keeper, twin, inside } = await kept.started();
    await askFeishu(within(twin));
    await askEkuaibao(within(inside));
    await keeper.commit();
    expect(await kept.tokensIn()).toEqual([1, 1]);
    await keeper.close();
  });

  test('is not current while a write is under way', async () => {
    const { keeper, twin } = await kept.started();
    let wasCurrent: boolean | undefined;
    vi.spyOn((await fileHandles()).prototype, 'write').mockImplementationOnce(() => {
      wasCurrent = keeper.isCurrent;
      return Promise.reject(fullDisk());
    });
    await askFeishu(within(twin));
    // The first write makes room ahead, which may fail.
    await keeper.commit();
    expect([wasCurrent, keeper.isCurrent]).toEqual([false, true]);
    await keeper.close();
  });

  test('writes a whole state in lines of at most 50 records', async () => {
    const twin = createTwin();
    const count = () => [...twin.saving.all()].length;
    do twin.feishu.createLoginCode({ app_id: selfBuiltApp });
    while (count() < 100 || count() % 50 !== 0);
    const keeper = await kept.open();
    keeper.keep(twin);
    await keeper.start();
    const [, ...lines] = await linesIn();
    expect(lines.map(({ records }) => records.length)).toEqual(Array(count() / 50).fill(50));
    await keeper.close();
  });

  test('that cannot start says so', async () => {
    const keeper = await kept.open();
    keeper.keep(createTwin());
    vi.spyOn(fs, 'open').mockRejectedValue(fullDisk());
    await expect(keeper.start()).rejects.toMatchObject({
      code: 'ERR_FILE',
      message: `Cannot keep the state in "${kept.file}": the disk is full.`,
    });
    // And can be closed.
    await keeper.close();
    expect(await fs.readdir(kept.folder)).toEqual([]);
  });
});

describe('a deleted sandbox', () => {
  test('can still be used by a request that is under way, without a further write', async () => {
    const { keeper, inside } = await kept.started();
    keeper.forget('a');
    await keeper.commit();
    expect((await kept.saved()).sandboxes).toEqual([]);
    await askFeishu(within(inside));
    expect(keeper.isCurrent).toBe(true);
    // Nor does it write into a new one of the same name.
    const another = createTwin();
    keeper.keep(another, { name: 'a' });
    await keeper.commit();
    await askFeishu(within(inside));
    expect(keeper.isCurrent).toBe(true);
    await keeper.close();
    expect(await kept.tokensIn()).toEqual([0, 0]);
  });

  test('is deleted in the file once the disk has room again', async () => {
    const { keeper } = await kept.started();
    keeper.forget('a');
    const writing = vi.spyOn((await fileHandles()).prototype, 'write').mockRejectedValue(fullDisk());
    await expect(keeper.commit()).rejects.toMatchObject({
      message: expect.stringMatching(/: the disk is full\./),
      cause: { code: 'ENOSPC' },
    });
    expect(keeper.isCurrent).toBe(false);
    writing.mockRestore();
    await keeper.commit();
    expect((await kept.saved()).sandboxes).toEqual([]);
    await keeper.close();
  });

  test('is gone from the file also when it is deleted while the file is rewritten', async () => {
    const { keeper, inside } = await kept.started();
    await fs.rm(kept.file);
    await askFeishu(within(inside));
    const { open: openFile } = fs;
    vi.spyOn(fs, 'open').mockImplementation(async (...given) => {
      const handle = await openFile(...given);
      keeper.forget('a');
      return handle;
    });
    await keeper.tick();
    expect((await kept.saved()).sandboxes).toEqual([]);
    await keeper.close();
  });
});

describe('a closed keeper', () => {
  test('has left the file whole, without zeros, and closed what it opened', async () => {
    const opened: FileHandle[] = [];
    const { open: openFile } = fs;
    vi.spyOn(fs, 'open').mockImplementation(async (...given) => {
      const handle = await openFile(...given);
      opened.push(handle);
      return handle;
    });
    const { keeper, twin } = await kept.started();
    await askFeishu(within(twin));
    await keeper.commit();
    await keeper.close();
    expect((await fs.readFile(kept.file, 'utf8')).endsWith('}\n')).toBe(true);
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.map(({ fd }) => fd)).toEqual(opened.map(() => -1));
  });

  test('refuses changes, keeps its sandboxes, and may be closed again', async () => {
    const { keeper, twin } = await kept.started();
    await keeper.close();
    await keeper.close();
    expect(kept.troubles).toEqual([]);
    keeper.forget('a');
    expect(keeper.isCurrent).toBe(true);
    const before = await fs.readFile(kept.file, 'utf8');
    await askFeishu(within(twin));
    await expect(keeper.commit()).rejects.toMatchObject({
      code: 'ERR_FILE',
      message: expect.stringMatching(/^Cannot write the state to ".*": the server is closing\. /),
    });
    expect(await fs.readFile(kept.file, 'utf8')).toBe(before);
    expect((await kept.saved()).sandboxes).toMatchObject([{ sandbox: { name: 'a' } }]);
  });
});

test('after a write that failed, the next one waits four times as long as that took', async () => {
  const { keeper, twin } = await kept.started();
  const { prototype } = await fileHandles();
  const writing = vi.spyOn(prototype, 'write').mockImplementation(() => {
    kept.nowMs += 50;
    return Promise.reject(fullDisk());
  });
  await askFeishu(within(twin));
  await expect(keeper.commit()).rejects.toMatchObject({ code: 'ERR_FILE' });
  const tookMs = kept.nowMs - 1_000;
  writing.mockRestore();
  const waiting = vi.spyOn(prototype, 'write');
  const beganAtMs = performance.now();
  const written = keeper.commit();
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(waiting).not.toHaveBeenCalled();
  await written;
  // A timer may be early by less than a millisecond, and late by any time.
  expect(performance.now() - beganAtMs).toBeGreaterThan(4 * tookMs - 1);
  expect(await kept.tokensIn()).toEqual([1, 0]);
  await keeper.close();
});
