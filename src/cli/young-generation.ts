/** What is used of `node:v8`. */
export type Heap = Pick<typeof import('node:v8'), 'getHeapSpaceStatistics' | 'setFlagsFromString'>;

/** Twice this would answer no faster, and take 80 MB more. */
const enoughBytes = 16 * 1_048_576;

const lookEveryMs = 1_000;

/**
 * Keeps the part of the heap where objects are young at a size that a server under load gains from.
 *
 * V8 lets it grow for as long as something survives in it, and of each answer the journal's entry does. V8 takes a bound
 * for it on the command line only, but reads this factor at each growth. It shrinks by itself when nothing happens.
 */
export function boundYoungGeneration(heapOf: () => Heap): void {
  let isBounded = false;
  const look = () => {
    const heap = heapOf();
    const young = heap.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    const isEnough = (young?.space_size ?? 0) >= enoughBytes;
    if (isEnough === isBounded) return;
    isBounded = isEnough;
    heap.setFlagsFromString(`--semi-space-growth-factor=${isEnough ? 1 : 2}`);
  };
  setInterval(look, lookEveryMs).unref();
}
