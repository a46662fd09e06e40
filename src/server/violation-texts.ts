import { messages } from '../core/message.ts';

const types: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

/** What a keyword of a schema requires. The generated validators have no messages of their own. */
const requirements: Readonly<Record<string, (limit: string) => string>> = {
  type: (limit) =>
    `must be ${limit
      .split(', ')
      .map((each) => types[each] ?? each)
      .join(' or ')}`,
  minLength: (limit) => `must have at least ${counted(limit, 'character')}`,
  maxLength: (limit) => `must have at most ${counted(limit, 'character')}`,
  minimum: (limit) => `must be at least ${limit}`,
  maximum: (limit) => `must be at most ${limit}`,
  exclusiveMinimum: (limit) => `must be above ${limit}`,
  minItems: (limit) => `must have at least ${counted(limit, 'item')}`,
  maxItems: (limit) => `must have at most ${counted(limit, 'item')}`,
  minProperties: (limit) => `must have at least ${counted(limit, 'key')}`,
  pattern: (limit) => `must match ${limit}`,
  format: (limit) => `must be a valid ${limit}`,
  const: () => 'has another value than the one allowed',
  oneOf: () => 'has none of the forms that are allowed',
  anyOf: () => 'has none of the forms that are allowed',
  uniqueItems: () => 'must not have an item twice',
};

const english = {
  invalid: (what: string, why: string) => `Invalid ${what}: ${why}.`,
  invalidToken: (place: string, why: string) => `Invalid State: ${place} ${why}.`,
  list: (violations: readonly string[]) => violations.join('; '),
  listAndMore: (violations: readonly string[], more: number) => `${violations.join('; ')}; and ${more} more`,
  unknownKey: (path: string, key: string) => `${at(path)}has an unknown key "${key}"`,
  lacks: (path: string, key: string) => `${at(path)}lacks "${key}"`,
  notAllowed: (path: string, allowed: readonly string[]) =>
    `${at(path)}has to be one of ${allowed.join(', ')}`,
  other: (path: string, message: string, keyword: string, limit: string) =>
    `${at(path)}${requirements[keyword]?.(limit) ?? message}`,
};

function counted(limit: string, what: string): string {
  return `${limit} ${what}${limit === '1' ? '' : 's'}`;
}

function at(path: string): string {
  return path === '' ? '' : `${path} `;
}

/** What is wrong with data that does not fit a schema, in English. */
export type ViolationTexts = typeof english;

/** What is wrong with data that does not fit a schema. */
export const violationTexts = messages('violations', english);
