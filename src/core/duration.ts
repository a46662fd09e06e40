import { TwinError } from './errors.ts';

/** A length of time: milliseconds, or text such as `90m`, `1h30m`, `-1s`, `250ms`. */
export type Duration = number | string;

const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Milliseconds of a duration. */
export function durationMs(duration: Duration): number {
  if (typeof duration === 'number' && Number.isFinite(duration)) return duration;
  const text = String(duration).trim();
  const sign = text.startsWith('-') ? -1 : 1;
  const rest = text.replace(/^[+-]/, '');
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(rest)) {
    throw new TwinError(
      'ERR_INVALID_OPTION',
      `"${text}" is not a duration. Write a number and a unit (ms, s, m, h, d), such as 90m, 1h30m or 250ms.`,
    );
  }
  let totalMs = 0;
  for (const [, amount, unit] of rest.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
    totalMs += Number(amount) * unitMs[unit!]!;
  }
  return sign * totalMs;
}

/** A duration for people: `1h 30m`, `29m 59s`, `250ms`. */
export function formatDuration(ms: number): string {
  if (Math.abs(ms) < 1_000) return `${Math.round(ms)}ms`;
  const sign = ms < 0 ? '-' : '';
  let rest = Math.floor(Math.abs(ms) / 1_000);
  const parts: string[] = [];
  for (const [unit, seconds] of [
    ['d', 86_400],
    ['h', 3_600],
    ['m', 60],
    ['s', 1],
  ] as const) {
    const amount = Math.floor(rest / seconds);
    rest -= amount * seconds;
    if (amount > 0) parts.push(`${amount}${unit}`);
  }
  return sign + parts.slice(0, 2).join(' ');
}
