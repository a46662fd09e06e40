/** What is used of the machine's heap. */
export interface Heap {
  /** How large the part is in which objects are young. */
  youngBytes(): number;
  setFlag(flag: string): void;
  /** Calls back after each collection of garbage. */
  onCollection(look: () => void): void;
}

/** Room for more calls than a journal keeps, so that what it kept has died before it would count as old. */
const enoughBytes = 32 * 1_048_576;

/**
 * Keeps the part of the heap where objects are young at a size that a server under load gains from.
 *
 * V8 lets it grow for as long as something survives in it, and of each answer the journal's entry does. V8 takes a bound
 * for it on the command line only, but reads this factor at each growth. It shrinks by itself when nothing happens.
 */
export function boundYoungGeneration(heap: Heap): void {
  let isBounded = false;
  heap.onCollection(() => {
    const isEnough = heap.youngBytes() >= enoughBytes;
    if (isEnough === isBounded) return;
    isBounded = isEnough;
    heap.setFlag(`--semi-space-growth-factor=${isEnough ? 1 : 2}`);
  });
}

/** This process's. */
export function ownHeap(): Heap {
  const { getHeapSpaceStatistics, setFlagsFromString } = process.getBuiltinModule('node:v8');
  const { PerformanceObserver } = process.getBuiltinModule('node:perf_hooks');
  return {
    youngBytes: () =>
      getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0,
    setFlag: setFlagsFromString,
    onCollection: (look) => new PerformanceObserver(look).observe({ entryTypes: ['gc'] }),
  };
}
