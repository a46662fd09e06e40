import { describe, expect, test } from 'vitest';
import { mayReuse, remainingSeconds, tokenState } from '../../src/core/lifecycle.ts';
import type { LifecyclePolicy } from '../../src/core/operation.ts';
import { type TokenGrant, TokenRecord } from '../../src/core/token-record.ts';

const issuedAtMs = 1_000_000;
const lifetimeMs = 7_200_000;
const endMs = issuedAtMs + lifetimeMs;
const windowMs = 1_800_000;

const policy: LifecyclePolicy = {
  token: 'access_token',
  lifetimeMs,
  renewalWindowMs: windowMs,
  repeat: 'same',
  previous: 'stays-valid',
  fields: ['/token'],
};

describe('the state of a token', () => {
  test.each([
    ['active', 'at its making', issuedAtMs],
    ['active', 'a millisecond before its end', endMs - 1],
    ['expired', 'exactly at its end', endMs],
    ['expired', 'after its end', endMs + 1],
  ])('is %s %s', (state, _, nowMs) => {
    expect(tokenState(tokenOf(), nowMs)).toBe(state);
  });

  test('is not-yet-active until it is known everywhere', () => {
    const token = tokenOf({ activeAfterMs: 20 });

    expect(tokenState(token, issuedAtMs + 19)).toBe('not-yet-active');
    expect(tokenState(token, issuedAtMs + 20)).toBe('active');
  });

  test('is revoked from the instant of its revocation, also after its end', () => {
    const token = tokenOf();
    token.revokedAtMs = issuedAtMs + 5;

    expect(tokenState(token, issuedAtMs + 4)).toBe('active');
    expect(tokenState(token, issuedAtMs + 5)).toBe('revoked');
    expect(tokenState(token, endMs)).toBe('revoked');
  });
});

describe('a token is handed out once more', () => {
  test.each([
    [true, 'with more than the window left', endMs - windowMs - 1],
    [true, 'with exactly the window left', endMs - windowMs],
    [false, 'with less', endMs - windowMs + 1],
    [false, 'at its end', endMs],
  ])('%s %s', (expected, _, nowMs) => {
    expect(mayReuse(tokenOf(), policy, nowMs)).toBe(expected);
  });

  test('until its end where there is no window', () => {
    const withoutWindow = { ...policy, renewalWindowMs: 0 };

    expect(mayReuse(tokenOf(), withoutWindow, endMs - 1)).toBe(true);
    expect(mayReuse(tokenOf(), withoutWindow, endMs)).toBe(false);
  });

  test('never where each call makes a new one', () => {
    expect(mayReuse(tokenOf(), { ...policy, repeat: 'new' }, issuedAtMs)).toBe(false);
  });

  test('never once it was revoked', () => {
    const token = tokenOf();
    token.revokedAtMs = issuedAtMs;

    expect(mayReuse(token, policy, issuedAtMs)).toBe(false);
  });
});

test.each([
  [7_200, issuedAtMs],
  [7_199, issuedAtMs + 1],
  [1, endMs - 1_000],
  [0, endMs - 999],
  [0, endMs],
  [0, endMs + 5_000],
])('%d whole seconds remain at %d', (seconds, nowMs) => {
  expect(remainingSeconds(tokenOf(), nowMs)).toBe(seconds);
});

function tokenOf(changes: Partial<TokenGrant> = {}): TokenRecord {
  return new TokenRecord(
    1,
    {
      token: 'toy',
      type: 'access_token',
      vendor: 'toy',
      operation: 'toy.giveToken',
      family: 'toy.giveToken',
      clientId: 'client',
      lifetimeMs,
      renewalWindowMs: windowMs,
      ...changes,
    },
    issuedAtMs,
  );
}
