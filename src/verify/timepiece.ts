import { realDelay } from '../core/timer.ts';

/** How a verification reads the time and waits. */
export interface Timepiece {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  wait(ms: number): Promise<void>;
}

/** The machine's time. */
export const realTime: Timepiece = {
  now: () => Date.now(),
  wait: (ms) => realDelay(ms),
};

/** A twin's time: its clock is moved instead of waiting. */
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
