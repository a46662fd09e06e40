import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../src/client/endpoint.ts';
import { prepareRequest } from '../../src/client/prepare-request.ts';

const common: Endpoint = { id: 'x.y', method: 'POST', path: '/a/{id}/b', errors: [], lifecycle: [] };
const bearer: Endpoint = { ...common, token: { in: 'header', name: 'Authorization', scheme: 'Bearer' } };
const resource: Endpoint = { ...bearer, method: 'GET', path: '/v1/{resource}', prefix: '/v1/' };
const json = { 'Content-Type': 'application/json; charset=utf-8' };

describe('the request of an operation', () => {
  it('has each field at its place, and what no message may hold', () => {
    expect(
      prepareRequest(bearer, { id: 'a/b c', token: 'tok', name: 'n', count: 5, more: undefined }),
    ).toEqual({
      path: '/a/a%2Fb%20c/b',
      method: 'POST',
      headers: { ...json, Authorization: 'Bearer tok' },
      body: '{"name":"n","count":5}',
      secrets: ['a/b c', 'tok', 'n'],
    });
  });

  it('has no body where the operation has a query, and no empty parameter', () => {
    const endpoint: Endpoint = { ...common, method: 'GET', path: '/a', query: ['one', 'two'] };
    expect(prepareRequest(endpoint, { one: 'a&b', three: 'c' })).toEqual({
      path: '/a?one=a%26b',
      method: 'GET',
      headers: {},
      secrets: ['a&b', 'c'],
    });
    expect(prepareRequest(endpoint, {}).path).toBe('/a');
  });

  it('has its token where the spec says', () => {
    const plain: Endpoint = { ...common, path: '/a', token: { in: 'header', name: 'x-token' } };
    expect(prepareRequest(plain, { token: 't' }).headers).toEqual({ ...json, 'x-token': 't' });
    const query: Endpoint = { ...common, path: '/a', query: [], token: { in: 'query', name: 'q' } };
    expect(prepareRequest(query, { token: 't:$' }).path).toBe('/a?q=t%3A%24');
    expect(prepareRequest({ ...common, path: '/a' }, { token: 't' }).headers).toEqual(json);
    expect(prepareRequest(bearer, { id: 'i' }).headers).toEqual(json);
  });

  it.each([undefined, '', 5])('needs what is part of its path: %j', (id) => {
    expect(() => prepareRequest(common, { id })).toThrow('x.y: id is missing. It is part of the path.');
  });
});

describe('the request of a resource', () => {
  it('has the path below the prefix, the method and the body of the caller', () => {
    expect(prepareRequest(resource, { resource: '/me/a', token: 'tok' })).toEqual({
      path: '/v1/me/a',
      method: 'GET',
      headers: { Authorization: 'Bearer tok' },
      secrets: ['tok'],
    });
    const put = { resource: 'me', token: 'tok', method: 'PUT', body: { a: 1 }, query: { b: 'c d' } };
    expect(prepareRequest(resource, put)).toMatchObject({
      path: '/v1/me?b=c+d',
      method: 'PUT',
      headers: { ...json, Authorization: 'Bearer tok' },
      body: '{"a":1}',
    });
  });

  it('takes a query within the path, and lets the other one win', () => {
    const input = { resource: 'me?a=1&b=2', token: 't', query: { b: '3' } };
    expect(prepareRequest(resource, input).path).toBe('/v1/me?a=1&b=3');
    expect(prepareRequest(resource, { resource: '?a=1', token: 't' }).path).toBe('/v1/?a=1');
  });

  it.each(['..', '../x', 'a/../b', '.', 'a/./b', '%2e%2e/x', '%2E', 'a/%2e.', '..%2fx', 'a%5C..'])(
    'never leaves the prefix: %s',
    (path) => {
      expect(() => prepareRequest(resource, { resource: path, token: 't' })).toThrow(
        'x.y: a path must not contain the segment "." or "..".',
      );
    },
  );

  it.each(['a#b', 'a\\b', '?a=#'])('has neither a fragment nor a backslash: %s', (path) => {
    expect(() => prepareRequest(resource, { resource: path, token: 't' })).toThrow(
      'x.y: a resource must not contain "#" or "\\". Percent-encode them.',
    );
  });

  it.each(['.\t./x', '\t../x', '.\r./.\n./x', '.%2\te/x', 'a/.. ', 'a/..\u3000', 'a\u0000b', 'a?b=c\n'])(
    'has nothing that fetch removes from a URL: %j',
    (path) => {
      expect(() => prepareRequest(resource, { resource: path, token: 't' })).toThrow(
        'x.y: a resource must not contain control characters, nor end with white space.',
      );
    },
  );

  it('keeps a question mark in its query', () => {
    expect(prepareRequest(resource, { resource: 'me?a=b?c&d=?', token: 't' }).path).toBe(
      '/v1/me?a=b%3Fc&d=%3F',
    );
  });

  it.each(['...', 'a..b', 'a.b', '..a'])('may have dots: %s', (path) => {
    expect(prepareRequest(resource, { resource: path, token: 't' }).path).toBe(`/v1/${path}`);
  });
});
