import { describe, expect, test, vi } from 'vitest';
import { Ledger } from '../../src/core/ledger.ts';
import type { LifecyclePolicy } from '../../src/core/operation.ts';
import { TokenRecord } from '../../src/core/token-record.ts';
import type { TokenRequest } from '../../src/core/token-request.ts';
import { toyPolicy } from './toy-vendor.ts';

/** A ledger with a clock of its own, and a way to ask it for tokens. */
class Asker {
  readonly ledger = new Ledger();
  nowMs = 1_000_000;
  #count = 0;

  ask(policy: Partial<LifecyclePolicy> = {}, request: Partial<TokenRequest> = {}): TokenRecord {
    const whole = {
      vendor: 'toy',
      operation: 'toy.giveToken',
      clientId: 'client',
      mint: () => `t-${++this.#count}`,
      ...request,
    };
    return this.ledger.issue({ ...toyPolicy, ...policy }, whole, this.nowMs).token;
  }

  states(): string[] {
    return this.ledger.list({}, this.nowMs).map(({ token }) => this.ledger.introspect(token, this.nowMs));
  }
}

describe('asking again', () => {
  test('gives the same token until the window, then another that becomes the current one', () => {
    const asker = new Asker();
    const first = asker.ask();

    asker.nowMs += 8_000;
    expect(asker.ask()).toBe(first);

    asker.nowMs += 1;
    const second = asker.ask();
    expect(second).not.toBe(first);
    expect(asker.ask()).toBe(second);
    expect(asker.states()).toEqual(['active', 'active']);
  });

  test('with same-renewed gives the same token a full life again', () => {
    const asker = new Asker();
    const first = asker.ask({ repeat: 'same-renewed', renewalWindowMs: 0 });

    asker.nowMs += 9_999;
    expect(asker.ask({ repeat: 'same-renewed', renewalWindowMs: 0 })).toBe(first);
    expect(first.expiresAtMs).toBe(asker.nowMs + 10_000);

    asker.nowMs += 10_000;
    expect(asker.ask({ repeat: 'same-renewed', renewalWindowMs: 0 })).not.toBe(first);
  });

  test('with a ceiling renews up to it and no further', () => {
    const asker = new Asker();
    const policy = { repeat: 'same-renewed', renewalWindowMs: 0, renewalCeilingMs: 15_000 } as const;
    const first = asker.ask(policy);

    asker.nowMs += 9_000;
    asker.ask(policy);

    expect(first.expiresAtMs).toBe(first.issuedAtMs + 15_000);
  });

  test('with new gives another token every time', () => {
    const asker = new Asker();

    expect(asker.ask({ repeat: 'new' })).not.toBe(asker.ask({ repeat: 'new' }));
    expect(asker.states()).toEqual(['active', 'active']);
  });

  test('with previous: revoked ends the token before', () => {
    const asker = new Asker();
    asker.ask({ repeat: 'new', previous: 'revoked' });
    asker.ask({ repeat: 'new', previous: 'revoked' });

    expect(asker.states()).toEqual(['revoked', 'active']);
  });

  test('with every-call makes one token a call in the window, until the first has died', () => {
    const asker = new Asker();
    const first = asker.ask({ windowMint: 'every-call' });
    asker.nowMs = first.expiresAtMs - 1;

    const second = asker.ask({ windowMint: 'every-call' });
    const third = asker.ask({ windowMint: 'every-call' });
    asker.nowMs += 1;
    const fourth = asker.ask({ windowMint: 'every-call' });

    expect(new Set([first, second, third, fourth]).size).toBe(4);
    expect(asker.ask({ windowMint: 'every-call' })).toBe(fourth);
  });

  test('after a revocation gives another token', () => {
    const asker = new Asker();
    const first = asker.ask();
    asker.ledger.revoke(first, asker.nowMs);

    expect(asker.ask()).not.toBe(first);
  });
});

describe('tokens are kept apart', () => {
  test.each<[string, Partial<TokenRequest>, Partial<LifecyclePolicy>]>([
    ['by client', { clientId: 'other' }, {}],
    ['by subject', { subject: 'tenant' }, {}],
    ['by operation', { operation: 'toy.other' }, {}],
    ['by type', {}, { token: 'refresh_token' }],
  ])('%s', (_, request, policy) => {
    const asker = new Asker();

    expect(asker.ask(policy, request)).not.toBe(asker.ask());
  });

  test('also where names with blanks in them read the same in a row', () => {
    const asker = new Asker();

    expect(asker.ask({}, { clientId: 'a b', subject: 'c' })).not.toBe(
      asker.ask({}, { clientId: 'a', subject: 'b c' }),
    );
  });

  test('but not within a family of operations', () => {
    const asker = new Asker();
    const one = asker.ask({}, { operation: 'toy.one', family: 'toy' });

    expect(asker.ask({}, { operation: 'toy.other', family: 'toy' })).toBe(one);
    expect(one.operation).toBe('toy.one');
  });
});

test('a text that is taken already is minted again', () => {
  const asker = new Asker();
  const texts = ['same', 'same', 'other'];
  const mint = () => texts.shift()!;

  expect(asker.ask({ repeat: 'new' }, { mint }).token).toBe('same');
  expect(asker.ask({ repeat: 'new' }, { mint }).token).toBe('other');
});

test('a token is revoked once, and only while it lives', () => {
  const asker = new Asker();
  const token = asker.ask();

  expect(asker.ledger.revoke(token, asker.nowMs)).toBe(true);
  expect(asker.ledger.revoke(token, asker.nowMs)).toBe(false);
  const dead = asker.ask();
  expect(asker.ledger.revoke(dead, dead.expiresAtMs)).toBe(false);
});

test('tokens are found by text and by id, and unknown ones are not', () => {
  const asker = new Asker();
  const token = asker.ask();

  expect(token.id).toBe('tok_1');
  expect(asker.ledger.find(token.token)).toBe(token);
  expect(asker.ledger.byId('tok_1')).toBe(token);
  expect(asker.ledger.find('t-0')).toBeUndefined();
  expect(asker.ledger.byId('tok_2')).toBeUndefined();
  expect(asker.ledger.introspect('t-0', asker.nowMs)).toBe('unknown');
});

test('a list is oldest first and can be narrowed', () => {
  const asker = new Asker();
  const dead = asker.ask();
  asker.nowMs += 10_000;
  const living = asker.ask();
  const other = asker.ask({ token: 'refresh_token' }, { clientId: 'other', operation: 'toy.other' });
  const list = (filter: Parameters<Ledger['list']>[0]) => asker.ledger.list(filter, asker.nowMs);

  expect(list({})).toEqual([dead, living, other]);
  expect(list({ active: true })).toEqual([living, other]);
  expect(list({ active: false })).toEqual([dead]);
  expect(list({ client: 'other' })).toEqual([other]);
  expect(list({ operation: 'toy.giveToken' })).toEqual([dead, living]);
  expect(list({ type: 'refresh_token', active: true })).toEqual([other]);
});

describe('however many tokens are handed out', () => {
  test('what is kept follows what lives', () => {
    const asker = new Asker();
    for (let count = 0; count < 100_000; count++) {
      asker.nowMs += 10;
      asker.ask({ repeat: 'new' });
    }

    expect(asker.ledger.list({ active: true }, asker.nowMs)).toHaveLength(1_000);
    expect(asker.ledger.size).toBeLessThan(15_000);
  });

  test('slots of clients that never come back are forgotten as well', () => {
    const asker = new Asker();
    for (let count = 0; count < 50_000; count++) {
      asker.nowMs += 10;
      asker.ask({}, { clientId: `client-${count}` });
    }

    expect(asker.ledger.size).toBeLessThan(15_000);
  });

  test('a client whose dead token was forgotten is given a new one', () => {
    const asker = new Asker();
    const first = asker.ask();
    for (let count = 0; count < 50_000; count++) {
      asker.nowMs += 10;
      asker.ask({ repeat: 'new' }, { clientId: 'other' });
    }

    expect(asker.ledger.find(first.token)).toBeUndefined();
    expect(asker.ledger.introspect(asker.ask().token, asker.nowMs)).toBe('active');
  });

  test('few dead ones stay, to be told from those that never were', () => {
    const asker = new Asker();
    const first = asker.ask();
    asker.nowMs += 365 * 86_400_000;
    asker.ask();

    expect(asker.ledger.introspect(first.token, asker.nowMs)).toBe('expired');
  });

  test('one call looks at no more of them than it did with few', () => {
    const asker = new Asker();
    for (let count = 0; count < 20_000; count++) asker.ask({ repeat: 'new' });
    const looks = vi.spyOn(TokenRecord.prototype, 'expiresAtMs', 'get');

    asker.ask({ repeat: 'new' });
    asker.ledger.find('t-1');
    asker.ledger.introspect('t-2', asker.nowMs);

    expect(looks.mock.calls.length).toBeLessThanOrEqual(5);
    looks.mockRestore();
  });
});

test('cleared, it counts from 1 again', () => {
  const asker = new Asker();
  asker.ask();
  asker.ledger.clear();

  expect(asker.ledger.size).toBe(0);
  expect(asker.ask().id).toBe('tok_1');
});
