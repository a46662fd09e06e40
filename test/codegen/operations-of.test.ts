import { stripTypeScriptTypes } from 'node:module';
import { expect, test } from 'vitest';
import { ownCore } from '../../src/codegen/core-path.ts';
import { emitOperations } from '../../src/codegen/emit-operations.ts';
import { operationsOf, quirksOf } from '../../src/codegen/operations-of.ts';
import { toySpec } from './toy.ts';

const operations = operationsOf(toySpec);

test('an operation has its errors in the order of x-errors, and its life in milliseconds', () => {
  expect(operations['toy.giveToken']).toEqual({
    id: 'toy.giveToken',
    method: 'POST',
    path: '/tokens',
    errors: {
      'wrong-key': {
        name: 'wrong-key',
        code: 7,
        status: 200,
        mediaType: 'application/json',
        headers: {},
        body: { msg: 'wrong key', code: 7 },
      },
      'gateway-down': {
        name: 'gateway-down',
        code: null,
        status: 502,
        mediaType: 'text/html',
        headers: { 'Retry-After': '5' },
        body: '<h1>502 Bad Gateway</h1>',
      },
    },
    natural: ['wrong-key'],
    lifecycle: [
      {
        token: 'access_token',
        lifetimeMs: 60_000,
        renewalWindowMs: 0,
        repeat: 'same',
        previous: 'revoked',
        fields: ['/token'],
        expiry: { field: '/expires_at', form: 'unix-ms' },
      },
    ],
  });
  expect(Object.keys(operations['toy.giveToken']!.errors)).toEqual(['wrong-key', 'gateway-down']);
  expect(operations['toy.resource']).toMatchObject({ method: 'GET', prefix: '/tokens/', lifecycle: [] });
});

test('a quirk is a switch', () => {
  expect(quirksOf(toySpec)).toEqual({
    'toy.whitespace': {
      name: 'toy.whitespace',
      default: 'trimmed',
      documented: 'refused',
      alternatives: ['trimmed', 'refused'],
    },
  });
});

test('the emitted module holds the same data, keys in wire order', async () => {
  const module = await imported(emitOperations(toySpec, ownCore));
  expect(JSON.stringify(module.operations)).toBe(JSON.stringify(operations));
  expect(module.quirks).toEqual(quirksOf(toySpec));
  expect(module.hosts).toEqual(['api.toy.test', 'toy.test:8443']);
});

test('an error that operations share is emitted once', () => {
  const text = emitOperations(toySpec, ownCore);
  expect(text.match(/msg: 'wrong key'/g)).toHaveLength(1);
  expect(text.match(/'wrong-key': errorWrongKey/g)).toHaveLength(2);
});

test('nothing for people is in the emitted module', () => {
  expect(emitOperations(toySpec, ownCore)).not.toMatch(/evidence|toy log|meaning|trigger/);
});

function imported(text: string): Promise<Record<string, unknown>> {
  return import(`data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(text))}`);
}
