import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { operationsOf } from '../src/codegen/operations-of.ts';
import { readSpec } from '../src/codegen/read-spec.ts';
import { compileRequests } from '../src/codegen/validator-tables.ts';
import { serve } from '../src/server/serve.ts';
import { createTwin } from '../src/twin/twin.ts';
import { dingtalk } from '../src/vendors/dingtalk/index.ts';
import { toyToken } from './toy/toy-token.ts';

const id = 'dingtalk.toyToken';

// What `npm run generate` would make of the spec, were the path written into it.
const specs = new URL('../specs/', import.meta.url);
const path = readFileSync(new URL('toy/toy-token.yaml', import.meta.url), 'utf8').replace(/^(?=.)/gm, '  ');
const text = readFileSync(new URL('dingtalk.yaml', specs), 'utf8').replace('\npaths:\n', `\npaths:\n${path}`);
const spec = readSpec(text, 'specs/dingtalk.yaml');
const provider = toyToken(operationsOf(spec)[id]!, compileRequests(spec)[id]!);

// And what the vendor would be with one more line in its list.
const { vendor } = dingtalk;
const vendors = [{ ...dingtalk, vendor: { ...vendor, providers: [provider, ...vendor.providers] } }];

const credentials = { appKey: 'dingtwinclient0001', appSecret: 'twin-secret-dingtalk' };

describe('one path in a spec and one provider make a sixth endpoint; everything else follows', () => {
  test('the server answers it, in the envelope and with the headers of its vendor', async () => {
    await using server = await serve({ vendors });

    const granted = await ask(server.url, credentials);
    expect(granted.headers.get('content-type')).toBe('application/json;charset=utf-8');
    expect(granted.headers.get('server')).toBe('DingTalk/1.0.0');
    expect(await granted.json()).toEqual({
      expireIn: 600,
      accessToken: expect.stringMatching(/^[0-9a-f]{32}$/),
    });

    const refused = await ask(server.url, { ...credentials, appSecret: 'wrong' });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({
      requestid: expect.stringMatching(/^[0-9A-F-]{36}$/),
      code: 'invalidClientIdOrSecret',
      message: '无效的clientId或者clientSecret',
    });
  });

  test('its input is held to its spec', async () => {
    await using server = await serve({ vendors });

    expect(await (await ask(server.url, { appKey: 7 })).json()).toMatchObject({ code: 'Invalidbody' });
    expect((await fetch(`${server.url}/v1.0/oauth2/toyToken`)).status).toBe(404);
  });

  test('the lifecycle is what the spec says', async () => {
    const twin = createTwin({ vendors, now: '2026-11-21T00:00:00Z', frozen: true });
    const give = async () => (await twin.fetch(request(credentials))).json();

    const first = await give();
    twin.jumpTo('renewal-window', { offset: '-1ms' });
    expect(await give()).toEqual({ ...first, expireIn: 60 });

    twin.jumpTo('renewal-window');
    expect(await give()).toMatchObject({ expireIn: 600 });
    expect(twin.tokens.list({ operation: id, active: true })).toHaveLength(2);

    twin.jumpTo('expiry', { token: 'tok_1' });
    expect(twin.tokens.introspect(first.accessToken)).toBe('expired');
  });

  test('its tokens open what its vendor protects', async () => {
    await using server = await serve({ vendors });
    const { accessToken } = await (await ask(server.url, credentials)).json();
    const use = () =>
      fetch(`${server.url}/v1.0/contact/users/me`, {
        headers: { 'x-acs-dingtalk-access-token': accessToken },
      });

    expect((await use()).status).toBe(200);
    server.twin.jumpTo('expiry');
    expect((await use()).status).toBe(400);
  });

  test('the control API lists it, its tokens and the clock that goes with them', async () => {
    await using server = await serve({ vendors, frozen: true });
    await ask(server.url, credentials);
    const control = async (route: string, body?: object) =>
      (await fetch(server.controlUrl + route, body && { method: 'POST', body: JSON.stringify(body) })).json();

    expect((await control('/health')).operations).toContain(id);
    expect((await control(`/tokens?operation=${id}`)).tokens).toMatchObject([
      { client: 'dingtwinclient0001', remainingMs: 600_000 },
    ]);
    await control('/clock', { to: 'expiry' });
    expect((await control('/tokens?active=true')).tokens).toEqual([]);
  });

  test('the journal tells who asked for what, and why it was refused', async () => {
    const twin = createTwin({ vendors });
    await twin.fetch(request({ ...credentials, appSecret: 'wrong' }));

    expect(twin.journal.exchanges()).toMatchObject([
      {
        operation: id,
        client: 'dingtwinclient0001',
        error: 'invalid-client-id-or-secret',
        reason: 'The secret is not the one registered for dingtwinclient0001.',
      },
    ]);
  });

  test('a fault can be put on it by name', async () => {
    const twin = createTwin({ vendors });
    twin.faults.add({ operation: id, error: 'invalid-client-id-or-secret', times: 1 });

    expect((await twin.fetch(request(credentials))).status).toBe(400);
    expect((await twin.fetch(request(credentials))).status).toBe(200);
  });
});

/** A request for a token, to the vendor's own host or another. */
function request(body: object, origin = 'https://api.dingtalk.com'): Request {
  return new Request(`${origin}/v1.0/oauth2/toyToken`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

function ask(url: string, body: object): Promise<Response> {
  return fetch(request(body, url));
}
