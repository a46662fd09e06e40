import { numberAt, textAt } from '../../../verify/answer.ts';
import type { Probe, ProbeRequest, Seen } from '../../../verify/probe.ts';
import { verifyTexts } from '../../../verify/verify-texts.ts';

const operation = 'ekuaibao.getAccessToken';
const resource = 'ekuaibao.protectedResource';
const path = '/api/openapi/v1/auth/getAccessToken';

const own = { appKey: '{appKey}', appSecurity: '{appSecurity}' };
/** Well-formed credentials that no account has. */
const unregistered = {
  appKey: 'ffffffff-ffff-4fff-8fff-ffffffffffff',
  appSecurity: 'ffffffff-ffff-4fff-8fff-ffffffffffff',
};

function use(accessToken?: string): ProbeRequest {
  return {
    method: 'GET',
    path: '/api/openapi/v1/staffs',
    query: { ...(accessToken !== undefined && { accessToken }), start: '0', count: '1' },
  };
}

function refresh(accessToken: string, refreshToken: string, powerCode = '219904'): ProbeRequest {
  return {
    method: 'POST',
    path: '/api/openapi/v2/auth/refreshToken',
    query: { accessToken, refreshToken, powerCode },
  };
}

const madeUp = 'ID00000000000000:00000000000000';

/** Probes that change nothing and need no credentials. */
const withoutCredentials: readonly Probe[] = [
  { name: 'unknown-key', operation, request: { method: 'POST', path, body: unregistered }, madeUp: true },
  {
    name: 'missing-security',
    operation,
    request: { method: 'POST', path, body: { appKey: unregistered.appKey } },
  },
  { name: 'key-in-query', operation, request: { method: 'POST', path, query: unregistered } },
  { name: 'wrong-method', operation, request: { method: 'GET', path } },
  { name: 'use-nothing', operation: resource, request: use() },
  { name: 'use-made-up-token', operation: resource, request: use(madeUp) },
  { name: 'refresh-made-up-token', operation: 'ekuaibao.refreshToken', request: refresh(madeUp, madeUp) },
];

const withKey: readonly Probe[] = [
  {
    name: 'wrong-security',
    operation,
    request: { method: 'POST', path, body: { ...own, appSecurity: unregistered.appSecurity } },
    madeUp: true,
  },
  {
    name: 'token',
    operation,
    request: { method: 'POST', path, body: own },
    gives: { token: '/value/accessToken', refreshToken: '/value/refreshToken' },
  },
  { name: 'use-token-at-once', operation: resource, request: use('{token}') },
  {
    name: 'token-again',
    operation,
    request: { method: 'POST', path, body: own },
    notBefore: (seen) => (seen.token ? seen.token.atMs + 5_000 : undefined),
    gives: { nextToken: '/value/accessToken', nextRefreshToken: '/value/refreshToken' },
  },
  { name: 'use-earlier-token', operation: resource, request: use('{token}') },
  {
    name: 'refresh',
    operation: 'ekuaibao.refreshToken',
    request: refresh('{nextToken}', '{nextRefreshToken}'),
    // Where a repeat gives the same token, another program may be using it.
    only: { if: isOwn, because: verifyTexts.inUseElsewhere },
    gives: { refreshedToken: '/value/accessToken' },
  },
  { name: 'use-refreshed-token', operation: resource, request: use('{refreshedToken}') },
  {
    name: 'use-token-before-refresh',
    operation: resource,
    request: use('{nextToken}'),
    only: { if: (seen) => seen.refresh !== undefined, because: verifyTexts.nothingRefreshed },
  },
];

/** Probes for the end of a token, two hours later. */
const slow: readonly Probe[] = [
  { name: 'use-token-near-its-end', operation: resource, request: use('{token}'), notBefore: atEnd(-60) },
  { name: 'use-token-after-its-end', operation: resource, request: use('{token}'), notBefore: atEnd(30) },
  {
    name: 'refresh-after-its-end',
    operation: 'ekuaibao.refreshToken',
    request: refresh('{token}', '{refreshToken}'),
    notBefore: atEnd(30),
  },
];

function isOwn(seen: Seen): boolean {
  const pointer = '/value/accessToken';
  return textAt(seen.token, pointer) !== textAt(seen['token-again'], pointer);
}

function atEnd(seconds: number): (seen: Seen) => number | undefined {
  return (seen) => {
    const end = numberAt(seen.token, '/value/expireTime');
    return end === undefined ? undefined : end + seconds * 1_000;
  };
}

/** All probes of Ekuaibao in order; those that change nothing come first. */
export const ekuaibaoProbes: readonly Probe[] = [
  ...withoutCredentials,
  ...withKey,
  ...slow.map((probe): Probe => ({ ...probe, slow: true })),
];
