import { messages } from '../core/message.ts';

const english = {
  invalid: (what: string, why: string) => `Invalid ${what}: ${why}.`,
  invalidToken: (place: string, why: string) => `Invalid State: ${place} ${why}.`,
  list: (violations: readonly string[]) => violations.join('; '),
  listAndMore: (violations: readonly string[], more: number) => `${violations.join('; ')}; and ${more} more`,
  unknownKey: (path: string, key: string) => `${at(path)}has an unknown key "${key}"`,
  lacks: (path: string, key: string) => `${at(path)}lacks "${key}"`,
  notAllowed: (path: string, allowed: readonly string[]) =>
    `${at(path)}has to be one of ${allowed.join(', ')}`,
  other: (path: string, message: string, _keyword: string, _limit: string) => `${at(path)}${message}`,
};

function at(path: string): string {
  return path === '' ? '' : `${path} `;
}

/** What is wrong with data that does not fit a schema, in English. */
export type ViolationTexts = typeof english;

/** What is wrong with data that does not fit a schema. */
export const violationTexts = messages('violations', english);
