import { realDelay } from '../core/timer.ts';

/** Where a verification takes its time from, and how it waits. */
export interface Timepiece {
  /** Milliseconds since 1970. */
  now(): number;
  wait(ms: number): Promise<void>;
}

/** The machine's. */
export const realTime: Timepiece = {
  now: () => Date.now(),
  wait: (ms) => realDelay(ms),
};

/** Nobody waits: a twin's clock is moved instead. */
export function movedTime(advance: (ms: number) => Promise<void>): Timepiece {
  let movedMs = 0;
  return {
    now: () => Date.now() + movedMs,
    async wait(ms) {
      movedMs += ms;
      await advance(ms);
    },
  };
}
