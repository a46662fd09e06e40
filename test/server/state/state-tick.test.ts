import fs from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askFeishu, within } from '../../support/token-calls.ts';
import { KeptTwins } from './kept-twins.ts';

let kept: KeptTwins;
beforeEach(async () => {
  kept = await KeptTwins.make();
});
afterEach(() => kept.remove());

describe('a tick', () => {
  test('writes what has changed, and nothing where nothing has', async () => {
    const { keeper, twin } = await kept.started();
    const { ino } = await fs.stat(kept.file);
    kept.nowMs = 2_000;
    await keeper.tick();
    expect(keeper.report).toEqual({ file: kept.file, savedAtMs: 1_000, current: true });
    await askFeishu(within(twin));
    await keeper.tick();
    expect(keeper.report).toEqual({ file: kept.file, savedAtMs: 2_000, current: true });
    expect(await kept.tokensIn()).toEqual([1, 0]);
    // Into the same kept.file.
    expect((await fs.stat(kept.file)).ino).toBe(ino);
    await keeper.close();
  });

  test.each([
    ['deleted', () => fs.rm(kept.file)],
    [
      'replaced by another',
      async () => {
        await fs.writeFile(`${kept.file}.other`, 'other');
        await fs.rename(`${kept.file}.other`, kept.file);
      },
    ],
  ])('rewrites a file that was %s, once', async (_, harm) => {
    const { keeper, twin } = await kept.started();
    await askFeishu(within(twin));
    await keeper.commit();
    await harm();
    await keeper.tick();
    expect(keeper.isCurrent).toBe(true);
    expect(await kept.tokensIn()).toEqual([1, 0]);
    const { ino } = await fs.stat(kept.file);
    await askFeishu(within(twin), 'wrong');
    twin.tokens.revokeAll();
    await keeper.tick();
    expect((await fs.stat(kept.file)).ino).toBe(ino);
    await keeper.close();
  });

  test('shows other machines that this process lives', async () => {
    const { keeper } = await kept.started();
    kept.nowMs = 5_000_000;
    await keeper.tick();
    expect((await fs.stat(`${kept.file}.lock`)).mtimeMs).toBe(5_000_000);
    await keeper.close();
  });

  test('does nothing before the start and after the end', async () => {
    const keeper = await kept.open();
    await keeper.tick();
    await keeper.start();
    await keeper.close();
    await keeper.tick();
    expect(kept.troubles).toEqual([]);
    expect(await fs.readdir(kept.folder)).toEqual(['log']);
  });
});
