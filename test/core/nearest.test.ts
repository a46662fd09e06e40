import { expect, test } from 'vitest';
import { english } from '../../src/core/message.ts';
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
  expect(english.say(didYouMean('expiri', ['expiry']))).toBe(' Did you mean "expiry"?');
});

test('compares nothing with a name that nobody mistypes', () => {
  const known = {
    [Symbol.iterator](): Iterator<string> {
      throw new Error('compared');
    },
  };
  expect(nearest('x'.repeat(201), known)).toEqual([]);
  expect(didYouMean('x'.repeat(1_000_000), known)).toBe('');
});

test('compares no more names than it has to', () => {
  let compared = 0;
  const known = {
    *[Symbol.iterator](): Generator<string> {
      for (;;) {
        compared++;
        yield `sandbox-${compared}`;
      }
    },
  };
  expect(nearest('sandbox-777', known)).toHaveLength(3);
  expect(compared).toBeLessThanOrEqual(2_001);
});
