import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';

/** The end of the year 9999: later dates have no common notation. */
export const lastInstantMs = 253_402_300_799_999;

/** An instant: milliseconds since the Unix epoch, ISO 8601 text, or a Date. */
export type Instant = number | string | Date;

const isoInstant = /^\d{4}-(\d{2})-(\d{2})T(\d{2}):\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds of an ISO 8601 instant with its zone; NaN of anything else, such as a day that its month does not have. */
function isoMs(text: string): number {
  const [, month, day, hour] = isoInstant.exec(text) ?? [];
  const ms = Date.parse(text);
  // A date that does not exist is read as one of the next month, and 24:00 as the next day.
  const date = new Date(Date.parse(`${text.slice(0, 10)}T00:00:00Z`));
  const isReal =
    date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day) && hour !== '24';
  return isReal ? ms : Number.NaN;
}

/** Milliseconds since the Unix epoch of an instant. */
export function instantMs(instant: Instant): number {
  const ms = typeof instant === 'string' ? isoMs(instant) : Number(instant);
  if (!(ms >= 0 && ms <= lastInstantMs)) {
    throw new TwinError('ERR_INVALID_OPTION', errorTexts.invalidInstant(String(instant)));
  }
  return Math.floor(ms);
}
