import { expect, test } from 'vitest';
import { pathTest } from '../../src/core/path-pattern.ts';

test.each([
  [true, '/a/b', '/a/b'],
  [false, '/a/b', '/a/b/c'],
  [true, '/a/*', '/a/b/c'],
  [true, '/a/*', '/a/'],
  [false, '/a/*', '/a'],
  [true, '*', '/'],
  [true, '/a/*/c', '/a/b/c'],
  [true, '/a/*/c', '/a/b/b/c'],
  [false, '/a/*/c', '/a/c'],
  [true, '/a/*/c/*', '/a/b/c/d'],
  [false, '/a/*/c/*', '/a/b/d'],
  [true, '*/b*d', '/a/b/c/d'],
  [false, '/ab*ba', '/aba'],
])('%s: %s fits %s', (expected, pattern, path) => {
  expect(pathTest(pattern)(path)).toBe(expected);
});
