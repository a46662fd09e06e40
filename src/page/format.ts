import type { Texts } from './texts.ts';

/** A length of time in its two largest units, such as `1h 29m`. */
export function formatDuration(lengthMs: number, { duration: unit }: Pick<Texts, 'duration'>): string {
  const total = Math.abs(Math.round(lengthMs));
  if (total < 1_000) return `${total}${unit.ms}`;
  const seconds = Math.floor(total / 1_000);
  const parts = [
    [Math.floor(seconds / 86_400), unit.d],
    [Math.floor(seconds / 3_600) % 24, unit.h],
    [Math.floor(seconds / 60) % 60, unit.m],
    [seconds % 60, unit.s],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count}${name}`)
    .join(' ');
}

/** An instant on the reader's own clock, with its offset from UTC. */
export function formatInstant(atMs: number): string {
  return `${formatDate(atMs)} ${formatTime(atMs)} ${offset(atMs)}`;
}

/** The time of day of an instant, to the second. */
export function formatTime(atMs: number): string {
  const at = new Date(atMs);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(':');
}

/** A mark below the picture: the time, or the day where one begins. */
export function formatMark(atMs: number): string {
  const at = new Date(atMs);
  const isMidnight = at.getHours() === 0 && at.getMinutes() === 0;
  return isMidnight ? formatDate(atMs).slice(5) : formatTime(atMs).slice(0, 5);
}

function formatDate(atMs: number): string {
  const at = new Date(atMs);
  return [at.getFullYear(), twoDigits(at.getMonth() + 1), twoDigits(at.getDate())].join('-');
}

function offset(atMs: number): string {
  const minutes = -new Date(atMs).getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const length = Math.abs(minutes);
  return `${sign}${twoDigits(Math.floor(length / 60))}:${twoDigits(length % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
