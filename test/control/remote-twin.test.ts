import { describe, expect, test } from 'vitest';
import { ControlError, connect } from '../../src/control.ts';
import { TwinError } from '../../src/core/errors.ts';
import { type ServeOptions, serve } from '../../src/server/serve.ts';
import { answering } from '../support/answering-server.ts';

const appId = 'cli_00000000000000a1';

/** A served twin whose clock stands still, a client of its control API, and a token request. */
async function served(options: ServeOptions = {}) {
  const running = await serve({ now: '2026-11-21T00:00:00Z', frozen: true, ...options });
  const remote = connect(running.url, { controlToken: options.controlToken });
  const ask = (url = running.url, secret = 'twin-secret-self-built') =>
    fetch(`${url}/open-apis/auth/v3/app_access_token/internal`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ app_id: appId, app_secret: secret }),
    });
  return { running, remote, ask, [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]() };
}

const failure = (promise: Promise<unknown>) => promise.then(undefined, (error: unknown) => error);

test('health names the version and the operations', async () => {
  await using server = await served();
  const { status, operations } = await server.remote.health();
  expect(status).toBe('ok');
  expect(operations).toContain('feishu.appAccessTokenInternal');
});

test('the clock moves in each way', async () => {
  await using server = await served();
  const { clock } = server.remote;
  expect(await clock.advance('90m')).toMatchObject({ now: '2026-11-21T01:30:00.000Z', mode: 'frozen' });
  expect(await clock.advance(1_500)).toMatchObject({ now: '2026-11-21T01:30:01.500Z' });
  expect(await clock.set(new Date('2027-01-01T00:00:00Z'))).toMatchObject({
    now: '2027-01-01T00:00:00.000Z',
  });
  expect(await clock.set('2027-01-02T00:00:00Z')).toMatchObject({ now: '2027-01-02T00:00:00.000Z' });
  expect(await clock.speed(60)).toMatchObject({ speed: 60 });
  expect(await clock.resume()).toMatchObject({ mode: 'running' });
  expect(await clock.freeze()).toMatchObject({ mode: 'frozen' });
  await server.ask();
  const issuedAtMs = (await clock.read()).nowMs;
  expect((await clock.to('renewal-window')).nowMs).toBe(issuedAtMs + 5_400_001);
  expect((await clock.to('expiry', { token: 'tok_1', offset: '-1s' })).nowMs).toBe(issuedAtMs + 7_199_000);
  expect((await clock.to('expiry', { token: 'tok_1', offset: 2_000 })).nowMs).toBe(issuedAtMs + 7_202_000);
});

test('tokens are listed and revoked', async () => {
  await using server = await served();
  await server.ask();
  const { tokens } = server.remote;
  expect(await tokens.list({ client: appId, active: true })).toMatchObject([
    { id: 'tok_1', state: 'active' },
  ]);
  expect(await tokens.list({ active: false })).toEqual([]);
  expect(await tokens.revoke('tok_1')).toMatchObject({ state: 'revoked' });
  await server.ask();
  expect(await tokens.revokeAll({ operation: 'feishu.appAccessTokenInternal' })).toMatchObject([
    { id: 'tok_2' },
  ]);
});

test('faults are added, listed, removed and cleared', async () => {
  await using server = await served();
  const { faults } = server.remote;
  const { id } = await faults.add({ operation: 'feishu.appAccessTokenInternal', error: 10014, times: 1 });
  await faults.add({ fault: { type: 'latency', ms: 1 } });
  expect(await (await server.ask()).json()).toMatchObject({ code: 10014 });
  expect(await faults.list()).toMatchObject([{ id, applied: 1, spent: true }, { applied: 1 }]);
  expect(await faults.remove(id)).toMatchObject({ id });
  expect(await faults.clear()).toHaveLength(1);
  expect(await faults.list()).toEqual([]);
});

test('the journal is read, filtered, awaited, verified and cleared', async () => {
  await using server = await served();
  const { journal } = server.remote;
  const waiting = journal.wait({ count: 2, timeout: '20s' });
  await server.ask();
  await server.ask(undefined, 'wrong');
  expect(await waiting).toHaveLength(2);
  expect(await journal.read({ limit: 1 })).toMatchObject({ count: 2, exchanges: [{ id: 2 }] });
  expect(await journal.exchanges({ error: 'none' })).toMatchObject([{ id: 1 }]);
  expect(await journal.verify({ operation: 'feishu.appAccessTokenInternal', count: 2 })).toMatchObject({
    ok: true,
  });
  expect(await journal.clear()).toEqual({ count: 2 });
  expect(await failure(journal.wait({ timeout: '1ms' }))).toMatchObject({ status: 408, code: 'ERR_CONTROL' });
});

test('the journal is streamed until the reader stops', async () => {
  await using server = await served();
  await server.ask();
  const seen = [];
  for await (const { id } of server.remote.journal.stream({ since: 0 })) {
    seen.push(id);
    if (id === 2) break;
    await server.ask();
  }
  expect(seen).toEqual([1, 2]);
});

test('verdicts, coverage and the error catalogue are read', async () => {
  await using server = await served();
  const { app_access_token: token } = (await (await server.ask()).json()) as { app_access_token: string };
  await server.remote.clock.to('expiry');
  const url = `${server.running.url}/open-apis/contact/v3/users/me`;
  for (let use = 0; use < 3; use++) await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
  const { ok, failOn, verdicts } = await server.remote.verdicts({ 'fail-on': 'info' });
  expect({ ok, failOn }).toEqual({ ok: false, failOn: 'info' });
  expect(verdicts).toContainEqual(expect.objectContaining({ rule: 'no-recovery' }));
  expect(await server.remote.coverage()).toMatchObject({
    operations: expect.arrayContaining([expect.objectContaining({ calls: 3 })]),
  });
  const errors = await server.remote.errors({ vendor: 'ekuaibao' });
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.every(({ vendor }) => vendor === 'ekuaibao')).toBe(true);
});

test('seed, state and scenarios are read and replaced, and reset goes back', async () => {
  await using server = await served();
  const { remote } = server;
  const seed = await remote.seed.read();
  expect(await remote.seed.replace({ feishu: seed.feishu! })).toMatchObject({
    feishu: seed.feishu,
    dingtalk: { corps: [] },
  });
  const state = await remote.state.read();
  await remote.clock.advance('1h');
  expect(await remote.state.restore(state)).toMatchObject({ now: '2026-11-21T00:00:00.000Z' });
  expect(await remote.scenarios.list()).toContainEqual(expect.objectContaining({ name: 'token-expired' }));
  expect((await remote.scenarios.load('token-in-renewal-window')).tokens.length).toBeGreaterThan(0);
  const own = { tokens: [{ operation: 'feishu.appAccessTokenInternal', client: appId, remaining: '29m' }] };
  expect((await remote.scenarios.load(own)).tokens).toMatchObject([
    { client: appId, remainingMs: 1_740_000 },
  ]);
  await remote.reset();
  expect(await remote.tokens.list()).toEqual([]);
});

test('a sandbox is controlled like the server that has it', async () => {
  await using server = await served({ controlToken: 'open-sesame' });
  const { sandboxes } = server.remote;
  const sandbox = await sandboxes.create({ name: 'mine' });
  const own = sandboxes.connect(sandbox);
  expect(own.url).toBe(sandbox.url);
  await server.ask(own.url);
  expect(await own.tokens.list()).toHaveLength(1);
  expect(await server.remote.tokens.list()).toEqual([]);
  expect(await sandboxes.list()).toHaveLength(1);
  await sandboxes.delete('mine');
  expect(await sandboxes.list()).toEqual([]);
});

test('login codes and app tickets are made', async () => {
  await using server = await served();
  expect((await server.remote.createLoginCode({ app_id: appId })).code).not.toBe('');
  const { app_ticket: first } = await server.remote.appTickets.read('cli_00000000000000b2');
  expect(first).toBe('twin-ticket-1');
  expect((await server.remote.appTickets.rotate('cli_00000000000000b2')).app_ticket).not.toBe(first);
});

describe('a failure', () => {
  test('of the server carries its code and its words', async () => {
    await using server = await served();
    const error = await failure(
      server.remote.faults.add({ operation: 'feishu.appAccessTokenInternl', error: 1 }),
    );
    expect(error).toBeInstanceOf(ControlError);
    expect(error).toBeInstanceOf(TwinError);
    expect(error).toMatchObject({
      code: 'ERR_CONTROL',
      status: 400,
      problem: { code: 'ERR_INVALID_FAULT' },
      message: expect.stringContaining('feishu.appAccessTokenInternal'),
    });
  });

  test('for want of a control token says how to pass it', async () => {
    await using server = await served({ controlToken: 'open-sesame' });
    const error = await failure(connect(server.running.url).clock.read());
    expect(error).toMatchObject({ status: 401, message: expect.stringContaining('TOKENTWIN_CONTROL_TOKEN') });
  });

  test('to reach the server names the address', async () => {
    const error = await failure(connect('http://127.0.0.1:9').clock.read());
    expect(error).toMatchObject({
      code: 'ERR_CONTROL',
      message: expect.stringContaining('Cannot reach a tokentwin server at http://127.0.0.1:9 ('),
    });
  });

  test('of a server that is not tokentwin says so', async () => {
    await using other = await answering((_, response) => response.end('<html>'));
    const error = await failure(connect(other.url).clock.read());
    expect(error).toMatchObject({
      message: expect.stringContaining(
        `${other.url} is not a tokentwin server, or a proxy before it answered: GET /_twin/clock got HTTP 200`,
      ),
    });
  });

  test('of a server that does not answer in time', async () => {
    await using silent = await answering(() => {});
    const error = await failure(connect(silent.url, { timeoutMs: 1 }).clock.read());
    expect(error).toMatchObject({ code: 'ERR_CONTROL', message: expect.stringContaining('timeout') });
  });

  test('after a redirect: the token is not carried elsewhere', async () => {
    await using server = await served();
    await using redirecting = await answering((request, response) => {
      response.writeHead(307, { Location: server.running.url + request.url }).end();
    });
    const error = await failure(connect(redirecting.url, { controlToken: 'x' }).clock.read());
    expect(error).toMatchObject({ code: 'ERR_CONTROL' });
  });
});

test.each([
  ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
  ['http://127.0.0.1:4010/', 'http://127.0.0.1:4010'],
  ['http://127.0.0.1:4010/_twin', 'http://127.0.0.1:4010'],
  ['http://127.0.0.1:4010/~mine/_twin/', 'http://127.0.0.1:4010/~mine'],
])('the address %s is %s', (given, url) => {
  expect(connect(given).url).toBe(url);
});

test.each(['here', 'ftp://127.0.0.1'])('%s is not an address', (url) => {
  expect(() => connect(url)).toThrow(`"${url}" is not a URL.`);
});

test.each(['http://me:secret@127.0.0.1:4010', 'http://me@127.0.0.1', 'http://:secret@127.0.0.1'])(
  'the address %s is refused without repeating the password',
  (url) => {
    expect(() => connect(url)).toThrow(
      /^The address of a tokentwin server has no user name and no password\./,
    );
  },
);
