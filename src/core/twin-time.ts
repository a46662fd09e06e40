import { formatDuration } from './duration.ts';

/** An instant of the twin's time for people, in UTC; where real time differs, by how much. */
export function formatTwinTime(atMs: number, realAtMs: number): string {
  const date = new Date(atMs).toISOString();
  const time = `${date.slice(0, 10)} ${date.slice(11, 19)}Z`;
  // Real time is read a moment before or after.
  const aheadMs = Math.round((atMs - realAtMs) / 1_000) * 1_000;
  if (aheadMs === 0) return time;
  return `${time} (${aheadMs > 0 ? '+' : ''}${formatDuration(aheadMs)})`;
}
