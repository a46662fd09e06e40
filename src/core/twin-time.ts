import { formatDuration } from './duration-text.ts';

/** An instant of the twin's time as text in UTC, with the difference from real time if there is one. */
export function formatTwinTime(atMs: number, realAtMs: number): string {
  const date = new Date(atMs).toISOString();
  const time = `${date.slice(0, 10)} ${date.slice(11, 19)}Z`;
  // The two times are not read at the same moment.
  const aheadMs = Math.round((atMs - realAtMs) / 1_000) * 1_000;
  if (aheadMs === 0) return time;
  return `${time} (${aheadMs > 0 ? '+' : ''}${formatDuration(aheadMs)})`;
}
