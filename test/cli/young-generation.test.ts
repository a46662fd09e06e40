import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { boundYoungGeneration, limitOldGeneration, ownHeap } from '../../src/cli/young-generation.ts';

test('stops the growth at 32 MiB, and lets it grow again once it has shrunk', () => {
  let megabytes = 2;
  const flags: string[] = [];
  let look = () => {};
  boundYoungGeneration({
    youngBytes: () => megabytes * 2 ** 20,
    setFlag: (flag) => void flags.push(flag),
    onCollection: (callback) => {
      look = callback;
    },
  });
  const after = (now: number) => {
    megabytes = now;
    look();
    return flags;
  };

  expect(after(16)).toEqual([]);
  expect(after(32)).toEqual(['--semi-space-growth-factor=1']);
  expect(after(32)).toHaveLength(1);
  expect(after(1).slice(1)).toEqual(['--semi-space-growth-factor=2']);
});

test('limits the growth of the old generation with a flag that V8 knows', () => {
  const flags: string[] = [];
  limitOldGeneration({ setFlag: (flag) => void flags.push(flag) });
  expect(flags).toEqual(['--heap-growing-percent=150']);
  expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toContain(
    '--heap-growing-percent',
  );
});

test('this process has a young generation, and its collections are told of', async () => {
  const heap = ownHeap();
  expect(heap.youngBytes()).toBeGreaterThan(0);

  const told = new Promise<void>((resolve) => heap.onCollection(resolve));
  const garbage = setInterval(() => Array.from({ length: 100_000 }, () => ({})), 1);
  await told;
  clearInterval(garbage);
});
