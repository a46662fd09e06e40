import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';

type Unit = 'd' | 'h' | 'm' | 's' | 'ms';

/** A length of time: milliseconds, or text such as `90m`, `1h30m`, `-1s`, `250ms`, `1d2h30m`. */
export type Duration =
  | number
  | `${number}${Unit}`
  | `${number}${'d' | 'h' | 'm' | 's'}${number}${Unit}`
  | `${number}${'d' | 'h' | 'm'}${number}${'h' | 'm' | 's'}${number}${Unit}`;

const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Returns text as a duration; throws if it is not one. */
export function parseDuration(text: string): Duration {
  durationMs(text);
  // A type cannot say how many parts the text may have.
  return text as Duration;
}

/** Milliseconds of a duration, or of text that may be one. */
export function durationMs(duration: number | string): number {
  if (typeof duration === 'number' && Number.isFinite(duration)) return duration;
  const text = String(duration).trim();
  const sign = text.startsWith('-') ? -1 : 1;
  const rest = text.replace(/^[+-]/, '');
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(rest)) {
    throw new TwinError('ERR_INVALID_OPTION', errorTexts.invalidDuration(text));
  }
  let totalMs = 0;
  for (const [, amount, unit] of rest.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
    totalMs += Number(amount) * unitMs[unit!]!;
  }
  return sign * totalMs;
}
