import { afterEach, expect, test, vi } from 'vitest';
import { boundYoungGeneration, type Heap } from '../../src/cli/young-generation.ts';

afterEach(() => void vi.useRealTimers());

test('stops the growth at 16 MiB, and lets it grow again once it has shrunk', () => {
  vi.useFakeTimers();
  let megabytes = 2;
  const flags: string[] = [];
  const heap = {
    getHeapSpaceStatistics: () => [
      { space_name: 'old_space', space_size: 2 ** 30 },
      { space_name: 'new_space', space_size: megabytes * 2 ** 20 },
    ],
    setFlagsFromString: (flag: string) => flags.push(flag),
  } as unknown as Heap;
  boundYoungGeneration(() => heap);
  const after = (now: number) => {
    megabytes = now;
    vi.advanceTimersByTime(1_000);
    return flags;
  };

  expect(after(8)).toEqual([]);
  expect(after(16)).toEqual(['--semi-space-growth-factor=1']);
  expect(after(16)).toHaveLength(1);
  expect(after(1).slice(1)).toEqual(['--semi-space-growth-factor=2']);
});
