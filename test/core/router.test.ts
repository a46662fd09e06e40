import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/core/call.ts';
import { canonicalPath, Router } from '../../src/core/router.ts';
import { toyVendor } from './toy-vendor.ts';

const toy = toyVendor();
const withPrefix = {
  ...toyVendor('wide'),
  providers: [
    { ...toyVendor('wide').providers[0]! },
    {
      ...toyVendor('wide').providers[1]!,
      operation: { ...toyVendor('wide').providers[1]!.operation, id: 'wide.all', prefix: '/wide/' },
    },
    {
      ...toyVendor('wide').providers[1]!,
      operation: { ...toyVendor('wide').providers[1]!.operation, id: 'wide.deep', prefix: '/wide/deep/' },
    },
  ],
};
const router = new Router([toy, withPrefix]);

function match(method: string, path: string, host?: string) {
  const call: Call = { method, path, query: '', body: '', header: () => undefined, ...(host && { host }) };
  return router.match(call);
}

const operationAt = (path: string) => match('POST', path)?.provider.operation.id;

describe('a path finds its operation', () => {
  test.each([
    ['as the spec has it', '/toy/tokens'],
    ['with a slash at the end', '/toy/tokens/'],
    ['with several', '/toy/tokens//'],
    ['with several at the start', '///toy/tokens'],
    ['in absolute form', 'http://toy.test/toy/tokens'],
    ['in absolute form with a port', 'HTTPS://toy.test:8443/toy/tokens/'],
  ])('%s: %s', (_, path) => {
    expect(operationAt(path)).toBe('toy.giveToken');
  });

  test.each(['/toy/Tokens', '/toy/tokens/x', '/toy//tokens', '/toy', '/', '', '*', 'toy.test:443'])(
    'and %j finds none',
    (path) => {
      expect(operationAt(path)).toBeUndefined();
    },
  );
});

describe('a parameter of a path', () => {
  test.each([
    ['/toy/things/a1', 'a1'],
    ['/toy/things/a%20b', 'a b'],
    ['/toy/things/%E4%BC%81%E4%B8%9A', '企业'],
    ['/toy/things/a%2Fb', 'a/b'],
    // What is malformed stands for itself.
    ['/toy/things/100%', '100%'],
    ['/toy/things/%zz', '%zz'],
    ['/toy/things/%ff', '%ff'],
    ['/toy/things/a1/', 'a1'],
  ])('%s is %s', (path, id) => {
    expect(match('GET', path)?.params).toEqual({ id });
  });

  test('is one segment, neither more nor none', () => {
    expect(match('GET', '/toy/things/a/b')).toBeUndefined();
    expect(match('GET', '/toy/things/')).toBeUndefined();
  });
});

test('a prefix takes what is below it, the longest first, by any method', () => {
  expect(match('DELETE', '/wide/anything/at/all')?.provider.operation.id).toBe('wide.all');
  expect(match('DELETE', '/wide/deep/down')).toMatchObject({ methodFits: true });
  expect(match('DELETE', '/wide/deep/down')?.provider.operation.id).toBe('wide.deep');
  expect(operationAt('/wide/tokens')).toBe('wide.giveToken');
});

test("another method than the operation's is still its path", () => {
  expect(match('GET', '/toy/tokens')).toMatchObject({ methodFits: false });
  expect(match('POST', '/toy/tokens')).toMatchObject({ methodFits: true });
});

test('a path of nobody goes to the vendor whose host it was sent to', () => {
  const route = match('GET', '/nowhere', 'wide.test');

  expect(route?.vendor.name).toBe('wide');
  expect(route?.provider).toBe(withPrefix.fallback);
  expect(match('GET', '/nowhere', '127.0.0.1')).toBeUndefined();
});

test.each([
  ['/a/b', '/a/b'],
  ['/a/b/', '/a/b'],
  ['//a/b', '/a/b'],
  ['/', '/'],
  ['', '/'],
  ['a', '/a'],
  ['http://host', '/'],
  ['http://host/a', '/a'],
])('%j in canonical form is %j', (path, canonical) => {
  expect(canonicalPath(path)).toBe(canonical);
});
