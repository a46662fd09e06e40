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

describe('two vendors', () => {
  const on = (name: string, path: string, hosts: readonly string[]) => {
    const vendor = toyVendor(name);
    const [give, thing] = vendor.providers;
    return {
      ...vendor,
      hosts,
      providers: [{ ...give!, operation: { ...give!.operation, path } }, thing!],
    };
  };
  const [a, b] = [on('a', '/gettoken', ['a.test']), on('b', '/gettoken', ['b.test'])];
  const at = (router: Router, host?: string, method = 'POST', path = '/gettoken') =>
    router.match({ method, path, query: '', body: '', header: () => undefined, ...(host && { host }) });

  test('with one path on different hosts are told apart by the host', () => {
    const router = new Router([a, b]);
    expect(at(router, 'a.test')?.vendor).toBe(a);
    expect(at(router, 'b.test')?.vendor).toBe(b);
    expect(at(router, 'b.test', 'GET')).toMatchObject({ vendor: b, methodFits: false });
  });

  test('with one path: the first answers on a host of neither, such as a loopback address', () => {
    const router = new Router([a, b]);
    expect(at(router)?.vendor).toBe(a);
    expect(at(router, '127.0.0.1')?.vendor).toBe(a);
    expect(at(new Router([b, a]), 'localhost')?.vendor).toBe(b);
  });

  test("with paths of their own: a vendor's host has none of the other's", () => {
    const router = new Router([a, on('b', '/b/gettoken', ['b.test'])]);
    expect(at(router, '127.0.0.1', 'POST', '/gettoken')?.vendor).toBe(a);
    expect(at(router, 'b.test', 'POST', '/gettoken')).toMatchObject({
      vendor: { name: 'b' },
      provider: { answer: expect.any(Function) },
    });
    expect(at(router, 'b.test', 'POST', '/a/things/1')?.provider.operation.id).toBe('b.giveToken');
  });

  test.each([
    ['one path on one host', b.hosts, '/gettoken', '/gettoken on b.test'],
    ['one path and no hosts', [], '/gettoken', '/gettoken on every host'],
    [
      'one path with other names of its parameters',
      b.hosts,
      '/b/things/{other}',
      '/b/things/{} on b.test: GET (b.thing) of b and POST (c.giveToken) of c',
    ],
  ])('with %s are refused', (_, hosts, path, message) => {
    expect(() => new Router([b, on('c', path, hosts)])).toThrow(
      expect.objectContaining({
        code: 'ERR_INVALID_OPTION',
        message: expect.stringContaining(`Two operations answer at ${message}`),
      }),
    );
  });

  test('of one name are refused', () => {
    expect(() => new Router([toy, toyVendor()])).toThrow('Two vendors are named "toy". Rename one of them.');
  });
});

describe('two operations of one vendor', () => {
  const [give, thing] = toy.providers;
  const moved = (method: string, hosts?: readonly string[]) => ({
    ...thing!,
    operation: { ...thing!.operation, path: '/toy/tokens', method, ...(hosts && { hosts }) },
  });

  test('at one path are told apart by the method', () => {
    const router = new Router([{ ...toy, providers: [give!, moved('GET')] }]);
    const by = (method: string) =>
      router.match({ method, path: '/toy/tokens', query: '', body: '', header: () => undefined });
    expect(by('GET')).toMatchObject({ methodFits: true, provider: { operation: { id: 'toy.thing' } } });
    expect(by('POST')).toMatchObject({ methodFits: true, provider: { operation: { id: 'toy.giveToken' } } });
    expect(by('PUT')).toMatchObject({ methodFits: false, provider: { operation: { id: 'toy.giveToken' } } });
  });

  test('at one path and method are told apart by a host of their own, or refused', () => {
    const router = new Router([{ ...toy, providers: [give!, moved('POST', ['old.toy.test'])] }]);
    const at = (host: string) =>
      router.match({
        method: 'POST',
        path: '/toy/tokens',
        query: '',
        body: '',
        header: () => undefined,
        host,
      });
    expect(at('old.toy.test')?.provider.operation.id).toBe('toy.thing');
    expect(at('toy.test')?.provider.operation.id).toBe('toy.giveToken');
    expect(() => new Router([{ ...toy, providers: [give!, moved('POST')] }])).toThrow(
      'POST (toy.giveToken) of toy and POST (toy.thing) of toy',
    );
  });
});
