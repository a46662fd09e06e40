import { expect, test } from 'vitest';
import type { Connection } from '../../src/core/call.ts';
import { createTwin, type Twin } from '../../src/index.ts';
import { Connections } from '../../src/twin/connections.ts';

const credentials = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };

function send(twin: Twin, path: string, connection: Connection, token?: string) {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const call = {
    method: token === undefined ? 'POST' : 'GET',
    path: `/open-apis/${path}`,
    query: '',
    header: (name: string) => headers[name],
    connection,
    body: token === undefined ? JSON.stringify(credentials) : '',
  };
  return JSON.parse(twin.answer(call).body);
}

const ask = (twin: Twin, connection: Connection): string =>
  send(twin, 'auth/v3/tenant_access_token/internal', connection).tenant_access_token;

test('needless-request: processes that come one after the other each request a token once', () => {
  const twin = createTwin();
  const connections = new Connections();
  for (let process = 0; process < 6; process++) {
    // As fetch in Node does: the request on one connection, its use on another, both open until the end.
    const [first, second] = [connections.open(), connections.open()];
    send(twin, 'contact/v3/me', second, ask(twin, first));
    connections.end(first);
    connections.end(second);
  }
  expect(twin.verdicts()).toEqual([]);
});

test('needless-request: one process that requests a token for each call is told', () => {
  const twin = createTwin();
  const connections = new Connections();
  const [first, second] = [connections.open(), connections.open()];
  for (let call = 0; call < 6; call++) send(twin, 'contact/v3/me', second, ask(twin, first));
  expect(twin.verdicts().map(({ rule }) => rule)).toEqual(['needless-request']);
});

test('needless-request: one that also opens a connection for each request is told, too', () => {
  const twin = createTwin();
  const connections = new Connections();
  const once = <Result>(run: (connection: Connection) => Result): Result => {
    const connection = connections.open();
    const result = run(connection);
    connections.end(connection);
    return result;
  };
  for (let call = 0; call < 6; call++) {
    const token = once((connection) => ask(twin, connection));
    once((connection) => send(twin, 'contact/v3/me', connection, token));
  }
  expect(twin.verdicts().map(({ rule }) => rule)).toEqual(['needless-request']);
});

test('no-recovery: five uses of a dead token on as many connections are five', () => {
  const twin = createTwin();
  const connections = new Connections();
  const once = <Result>(run: (connection: Connection) => Result): Result => {
    const connection = connections.open();
    const result = run(connection);
    connections.end(connection);
    return result;
  };
  const token = once((connection) => ask(twin, connection));
  twin.tokens.revokeAll();
  for (let use = 0; use < 5; use++) once((connection) => send(twin, 'contact/v3/me', connection, token));
  once((connection) => ask(twin, connection));
  expect(twin.verdicts().map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'no-recovery: used tok_1 5 times though it was revoked and refused the first time, before it requested another.',
  ]);
});
