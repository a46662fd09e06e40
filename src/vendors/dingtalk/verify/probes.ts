import { numberAt, textAt } from '../../../verify/answer.ts';
import type { Probe, ProbeRequest, Seen } from '../../../verify/probe.ts';

const operation = 'dingtalk.corpToken';
const resource = 'dingtalk.protectedResource';
const grant_type = 'client_credentials';

const own = { client_id: '{clientId}', client_secret: '{clientSecret}', grant_type };
const suite = { client_id: '{suiteClientId}', client_secret: '{suiteClientSecret}', grant_type };
/** Well-formed credentials that no client has. */
const unregistered = { client_id: 'ding0tokentwin0verify', client_secret: 'nobody', grant_type };

function ask(body: ProbeRequest['body'], corpId = '{corpId}'): ProbeRequest {
  const path = `/v1.0/oauth2/${corpId}/token`;
  return { method: 'POST', path, ...(body !== undefined && { body }) };
}

function use(headers?: Record<string, string>, query?: Record<string, string>): ProbeRequest {
  const path = '/v1.0/contact/users/me';
  return { method: 'GET', path, ...(headers && { headers }), ...(query && { query }) };
}

const shown = (name: string) => ({ 'x-acs-dingtalk-access-token': `{${name}}` });
const madeUp = { 'x-acs-dingtalk-access-token': '0'.repeat(32) };

/** Probes that change nothing and need at most the id of a corporation. */
const withoutCredentials: readonly Probe[] = [
  { name: 'unknown-corp', operation, request: ask(unregistered, 'dingtest'), madeUp: true },
  { name: 'no-body', operation, request: ask(undefined, 'dingtest') },
  { name: 'broken-body', operation, request: ask('{"client_id":', 'dingtest') },
  { name: 'wrong-method', operation, request: { method: 'GET', path: '/v1.0/oauth2/dingtest/token' } },
  { name: 'without-version', operation, request: { ...ask(unregistered), path: '/oauth2/dingtest/token' } },
  { name: 'use-nothing', operation: resource, request: use() },
  { name: 'use-made-up-token', operation: resource, request: use(madeUp) },
  {
    name: 'use-in-query',
    operation: resource,
    request: use(undefined, { access_token: '0'.repeat(32) }),
  },
  { name: 'unknown-client', operation, request: ask(unregistered), madeUp: true },
  { name: 'missing-client-id', operation, request: ask({ client_secret: 'nobody', grant_type }) },
  {
    name: 'missing-client-secret',
    operation,
    request: ask({ client_id: unregistered.client_id, grant_type }),
  },
  {
    name: 'missing-grant-type',
    operation,
    request: ask({ client_id: unregistered.client_id, client_secret: 'nobody' }),
  },
  { name: 'unknown-grant', operation, request: ask({ ...unregistered, grant_type: 'password' }) },
];

const withClient: readonly Probe[] = [
  {
    name: 'wrong-secret',
    operation,
    request: ask({ ...own, client_secret: 'wrong-on-purpose' }),
    madeUp: true,
  },
  { name: 'foreign-corp', operation, request: ask(own, '{foreignCorpId}') },
  { name: 'token', operation, request: ask(own), gives: { token: '/access_token' } },
  { name: 'token-again', operation, request: ask(own), notBefore: after('token', 5) },
  { name: 'use-token', operation: resource, request: use(shown('token')) },
  {
    name: 'use-as-bearer',
    operation: resource,
    request: use({ Authorization: 'Bearer {token}' }),
  },
  { name: 'suite-token', operation, request: ask(suite), gives: { suiteToken: '/access_token' } },
  {
    name: 'suite-token-again',
    operation,
    request: ask(suite),
    gives: { suiteTokenAgain: '/access_token' },
  },
  { name: 'use-suite-token', operation: resource, request: use(shown('suiteToken')) },
  { name: 'use-suite-token-again', operation: resource, request: use(shown('suiteTokenAgain')) },
];

/** Probes for what a repeat call does and when a token ends; they take up to four hours. */
const slow: readonly Probe[] = [
  { name: 'token-near-its-end', operation, request: ask(own), notBefore: atEndOf('token-again', -60) },
  {
    name: 'use-renewed-token',
    operation: resource,
    request: use(shown('token')),
    notBefore: atEndOf('token-again', 60),
  },
  {
    name: 'use-token-after-its-end',
    operation: resource,
    request: use(shown('token')),
    notBefore: atEndOf('token-near-its-end', 30),
  },
  { name: 'token-after-its-end', operation, request: ask(own) },
];

function atEndOf(probe: string, seconds: number): (seen: Seen) => number | undefined {
  return (seen) => {
    const lives = numberAt(seen[probe], '/expires_in');
    if (lives === undefined || !textAt(seen[probe], '/access_token')) return undefined;
    return seen[probe]!.atMs + (lives + seconds) * 1_000;
  };
}

function after(probe: string, seconds: number): (seen: Seen) => number | undefined {
  return (seen) => (seen[probe] ? seen[probe].atMs + seconds * 1_000 : undefined);
}

/** All probes of DingTalk in order; those that change nothing come first. */
export const dingtalkProbes: readonly Probe[] = [
  ...withoutCredentials,
  ...withClient,
  ...slow.map((probe): Probe => ({ ...probe, slow: true })),
];
