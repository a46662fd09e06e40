import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TwinError } from '../../../src/core/errors.ts';
import type { TwinState } from '../../../src/core/state.ts';
import { StateKeeper } from '../../../src/server/state/state-keeper.ts';
import { StateLog } from '../../../src/server/state/state-log.ts';
import { readStateFile } from '../../../src/server/state/state-reading.ts';
import { createTwin } from '../../../src/twin/twin.ts';
import { askEkuaibao, within } from '../../support/token-calls.ts';

const { vendors } = createTwin().router;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-log-'));
  file = join(folder, 'log');
});
afterEach(() => rm(folder, { recursive: true }));

test('a compaction keeps what is appended while it is under way', async () => {
  const log = await StateLog.create(file, ['old 1\n', 'old 2\n']);
  await log.append('before\n');
  const whole = function* () {
    yield 'new 1\n';
    yield 'new 2\n';
  };
  let turn: Promise<unknown> = Promise.resolve();
  const exclusively = async (run: () => Promise<void>) => {
    await turn;
    await run();
  };
  const compaction = log.compact(whole(), exclusively);
  turn = log.append('meanwhile\n');
  await turn;
  await compaction;
  await log.append('after\n');
  await log.close();
  expect(await readFile(file, 'utf8')).toBe('new 1\nnew 2\nmeanwhile\nafter\n');
  expect(await readdir(folder)).toEqual(['log']);
});

describe('an open log', () => {
  /** The lines in the file, and the size of the file. */
  const read = async () => {
    const text = await readFile(file, 'utf8');
    return { lines: text.replace(/\0+$/, ''), size: text.length };
  };

  test('grows in steps: a line is written into space that is there', async () => {
    const log = await StateLog.create(file, ['0\n']);
    const sizes = new Set<number>();
    let expected = '0\n';
    for (let line = 1; line <= 700; line++) {
      const text = `${String(line).padStart(999, '.')}\n`;
      await log.append(text);
      expected += text;
      const { lines, size } = await read();
      expect(lines).toBe(expected);
      sizes.add(size);
    }
    expect(sizes.size).toBe(3);
    await log.close();
    expect(await readFile(file, 'utf8')).toBe(expected);
  });

  test('takes a line that is longer than a step', async () => {
    const log = await StateLog.create(file, []);
    const [short, long] = ['short\n', `${'l'.repeat(300_000)}\n`];
    for (const line of [short, long, short]) await log.append(line);
    expect((await read()).lines).toBe(short + long + short);
    await log.close();
    expect(await readFile(file, 'utf8')).toBe(short + long + short);
  });
});

test('a log is compacted when most of it no longer counts, while requests are answered', async () => {
  const twin = createTwin({ now: '2026-11-21T00:00:00Z', frozen: true });
  const options = { onTrouble: () => {}, realNow: () => 0 };
  const { keeper } = await StateKeeper.open(file, vendors, options);
  keeper.keep(twin);
  await keeper.start();
  const sizes: number[] = [];
  for (let round = 0; round < 60; round++) {
    // Only the last of them counts.
    const app = { app_id: `app-${round}`, app_secret: 'x'.repeat(40_000) };
    twin.replaceSeed({ ...twin.seed(), feishu: { apps: [app] } });
    await askEkuaibao(within(twin));
    await keeper.commit();
    sizes.push((await stat(file)).size);
  }
  expect(Math.max(...sizes)).toBeLessThan(2_000_000);
  expect(sizes.at(-1)).toBeLessThan(Math.max(...sizes));
  await keeper.close();
  const { main } = await readStateFile(file, vendors);
  // What is absent from a file is undefined or an empty list in a twin.
  const state = JSON.parse(JSON.stringify(twin.exportState())) as TwinState;
  const { vendors: _, random: __, ...expected } = { ...state, savedAtMs: main!.savedAtMs };
  expect(main).toMatchObject(expected);
});

test('a file that somebody deletes is written again', async () => {
  const troubles: TwinError[] = [];
  const twin = createTwin();
  const options = { onTrouble: (error: TwinError) => troubles.push(error), realNow: () => 0 };
  const { keeper } = await StateKeeper.open(file, vendors, options);
  keeper.keep(twin);
  await keeper.start();
  await askEkuaibao(within(twin));
  await keeper.commit();
  await rm(file);
  await keeper.tick();
  expect((await readStateFile(file, vendors)).main?.ledger.tokens).toHaveLength(1);
  // Where that is not possible it is said once, and nothing more is acknowledged.
  await rm(folder, { recursive: true });
  await keeper.tick();
  await expect(keeper.commit()).rejects.toMatchObject({ code: 'ERR_FILE' });
  expect(troubles).toMatchObject([
    { code: 'ERR_FILE', message: expect.stringMatching(/Cannot write the state/) },
  ]);
  expect(keeper.report.current).toBe(false);
  await keeper.close();
  const { mkdir } = await import('node:fs/promises');
  await mkdir(folder);
});
