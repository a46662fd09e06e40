import type { ViolationTexts } from '../../server/violation-texts.ts';

const types: Readonly<Record<string, string>> = {
  object: '对象',
  array: '列表',
  string: '字符串',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  null: 'null',
};

/** What a keyword of a schema requires. */
const requirements: Readonly<Record<string, (limit: string) => string>> = {
  type: (limit) =>
    `应为${limit
      .split(', ')
      .map((each) => types[each] ?? each)
      .join('或')}`,
  minLength: (limit) => `长度至少为 ${limit}`,
  maxLength: (limit) => `长度至多为 ${limit}`,
  minimum: (limit) => `应不小于 ${limit.replace(/^>=, ?/, '')}`,
  maximum: (limit) => `应不大于 ${limit}`,
  exclusiveMinimum: (limit) => `应大于 ${limit}`,
  minItems: (limit) => `至少应有 ${limit} 项`,
  maxItems: (limit) => `至多应有 ${limit} 项`,
  minProperties: (limit) => `至少应有 ${limit} 个键`,
  pattern: (limit) => `应匹配 ${limit}`,
  format: (limit) => `格式应为 ${limit}`,
  const: () => '取值不符',
  oneOf: () => '不符合任何一种允许的形式',
  anyOf: () => '不符合任何一种允许的形式',
  uniqueItems: () => '不能有重复项',
};

/** What is wrong with data that does not fit a schema. */
export const violations: ViolationTexts = {
  invalid: (what, why) => `${what} 无效：${why}。`,
  invalidToken: (place, why) => `State 无效：${place} ${why}。`,
  list: (found) => found.join('；'),
  listAndMore: (found, more) => `${found.join('；')}；另有 ${more} 处`,
  unknownKey: (path, key) => `${at(path)}有未知的键“${key}”`,
  lacks: (path, key) => `${at(path)}缺少“${key}”`,
  notAllowed: (path, allowed) => `${at(path)}应为 ${allowed.join('、')} 之一`,
  other: (path, message, keyword, limit) => `${at(path)}${requirements[keyword]?.(limit) ?? message}`,
};

function at(path: string): string {
  return path === '' ? '' : `${path} `;
}
