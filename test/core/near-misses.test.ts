import { expect, test } from 'vitest';
import { english, type Message } from '../../src/core/message.ts';
import { NearMisses } from '../../src/core/near-misses.ts';
import type { Provider, Vendor } from '../../src/core/provider.ts';
import type { RawExchange } from '../../src/core/raw-exchange.ts';
import { toyVendor } from './toy-vendor.ts';

/** The toy vendor, whose token operation has a body, with `a` and `b` required and `c` of the wrong type, and with things as a business path. */
function vendorWithBody(): Vendor {
  const vendor = toyVendor();
  const errors = [
    { keyword: 'required', params: { missingProperty: 'a' } },
    { keyword: 'type', params: { missingProperty: 'c' } },
    { keyword: 'required', params: { missingProperty: 'b' } },
  ];
  const validate = Object.assign(() => false, { errors }) as unknown as NonNullable<Provider['validate']>;
  const providers = vendor.providers.map((provider) =>
    provider.operation.path === '/toy/tokens'
      ? { ...provider, validate }
      : { ...provider, operation: { ...provider.operation, prefix: '/toy/things/' } },
  );
  return { ...vendor, providers };
}

const nearMisses = new NearMisses([vendorWithBody()]);

function explained(path: string, more: Partial<RawExchange> = {}, method = 'POST'): string | undefined {
  const request = { method, path, query: '', authorization: undefined, body: '' };
  const exchange = { isOnPath: false, presented: [], request, ...more } as unknown as RawExchange;
  const message: Message | undefined = nearMisses.explain(exchange);
  return message && english.say(message);
}

test('names the nearest operation and the fields that it requires', () => {
  expect(explained('/toy/token')).toBe('Did you mean POST /toy/tokens, which needs an a and a b?');
});

test('a method that the path does not take is named', () => {
  expect(explained('/toy/tokens', {}, 'GET')).toBe('/toy/tokens takes POST, not GET.');
  expect(explained('/toy/token', {}, 'GET')).toBe('Did you mean POST /toy/tokens, which needs an a and a b?');
});

test('a path that is right, or whose request has a token, is not explained', () => {
  expect(explained('/toy/token', { isOnPath: true })).toBeUndefined();
  const presented = [{ text: 't', token: undefined, state: 'unknown', expiresAtMs: 0 }] as const;
  expect(explained('/toy/token', { presented })).toBeUndefined();
});

test('a path that is similar to none is not explained, and a business path is never meant', () => {
  expect(explained('/quite/another/thing')).toBeUndefined();
  expect(explained('/toy/things')).toBeUndefined();
});

test('the same path is explained in the same words, also after a thousand others', () => {
  const first = explained('/toy/tokns');
  for (let index = 0; index < 1_001; index++) explained(`/other/${index}`);
  expect(explained('/toy/tokns')).toBe(first);
  expect(first).toMatch(/^Did you mean POST/);
});
