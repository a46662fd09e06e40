import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/core/nearest.ts';

const operations = [
  'feishu.appAccessToken',
  'feishu.appAccessTokenInternal',
  'feishu.tenantAccessToken',
  'dingtalk.corpToken',
];

test.each([
  ['feishu.appAccesToken', 'feishu.appAccessToken'],
  ['DINGTALK.CORPTOKEN', 'dingtalk.corpToken'],
  ['corpToken', 'dingtalk.corpToken'],
  ['tenantAccessToken', 'feishu.tenantAccessToken'],
])('%s is nearest to %s', (name, best) => {
  expect(nearest(name, operations)[0]).toBe(best);
});

test('a name like none has none near it', () => {
  expect(nearest('zzz', operations)).toEqual([]);
  expect(didYouMean('zzz', operations)).toBe('');
});

test('no more than three are named', () => {
  expect(nearest('token', ['token1', 'token2', 'token3', 'token4'])).toEqual(['token1', 'token2', 'token3']);
});

test('a suggestion can be read as a sentence', () => {
  expect(didYouMean('expiri', ['expiry'])).toBe(' Did you mean "expiry"?');
});
