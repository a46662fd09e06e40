import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { schemas } from '../../../src/generated/control/schemas.js';
import { askFeishu, over, selfBuiltApp } from '../../support/token-calls.ts';
import { expectProblem, expectToFit, type Remote, remote } from './remote.ts';

/** Bytes in use once all that is not has been thrown away. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

let server: Remote;
beforeEach(async () => {
  server = await remote();
});
afterEach(() => server.close());

/** Makes a sandbox; its description. */
async function create(wish: object = {}) {
  const answer = await server.post('/sandboxes', wish);
  expectToFit(answer, 'Sandbox');
  return answer.body as { name: string; url: string; control: string; port?: number; origin?: string };
}

async function jsonAt(url: string, init?: RequestInit) {
  return (await fetch(url, init)).json();
}

describe('a sandbox', () => {
  test('is a twin of its own below its path: tokens, clock, journal', async () => {
    const { url, control } = await create({ name: 'suite-1' });
    expect(url).toBe(`${server.url}/~suite-1`);
    expect(control).toBe(`${server.url}/~suite-1/_twin`);

    const { app_access_token } = (await (await askFeishu(over(url))).json()) as { app_access_token: string };
    expect(app_access_token).toMatch(/^t-/);
    await fetch(`${control}/clock`, { method: 'POST', body: '{"advance":"1h"}' });

    expect(await jsonAt(`${control}/clock`)).toMatchObject({ now: '2026-11-21T01:00:00.000Z' });
    expect((await server.get('/clock')).body).toMatchObject({ now: '2026-11-21T00:00:00.000Z' });
    expect(await jsonAt(`${control}/tokens`)).toMatchObject({ tokens: [{ token: app_access_token }] });
    expect((await server.get('/tokens')).body).toEqual({ tokens: [] });
    expect((await server.get('/journal')).body.exchanges).toEqual([]);
  });

  test('starts with the seed as it stands when it is made', async () => {
    const seed = { feishu: { apps: [{ app_id: selfBuiltApp, app_secret: 'another' }] } };
    await server.put('/seed', seed);
    const { url } = await create();
    await server.put('/seed', {});

    expect(await (await askFeishu(over(url), 'another')).json()).toMatchObject({ code: 0 });
  });

  test('has a port of its own when asked for, with everything at the root', async () => {
    const { url, port, origin } = await create({ port: true });
    expect(origin).toBe(`http://127.0.0.1:${port}`);

    await askFeishu(over(origin!));
    expect(await jsonAt(`${origin}/_twin/tokens`)).toEqual(await jsonAt(`${url}/_twin/tokens`));
  });

  test('is gone once it is deleted, its port too', async () => {
    const { name, url, origin } = await create({ port: true });

    expect((await server.send(`/sandboxes/${name}`, { method: 'DELETE' })).status).toBe(200);

    expect((await fetch(`${url}/x`)).status).toBe(404);
    await expect(fetch(origin!)).rejects.toThrow();
    expect((await server.get('/sandboxes')).body).toEqual({ sandboxes: [] });
  });

  test('deletes itself when its time is over, whether or not anybody looks', async () => {
    const now = vi.spyOn(Date, 'now');
    const { url, origin } = await create({ port: true, ttl: '10m' });
    expect((await server.get('/sandboxes')).body.sandboxes).toMatchObject([
      { expiresAt: expect.any(String) },
    ]);

    now.mockReturnValue(Date.now() + 600_000);
    try {
      expect((await fetch(`${url}/_twin/clock`)).status).toBe(404);
      await expect
        .poll(() =>
          fetch(origin!).then(
            () => true,
            () => false,
          ),
        )
        .toBe(false);
    } finally {
      now.mockRestore();
    }
  });

  test('is created under the name in the path, which a proxy before several servers can read', async () => {
    const made = await server.put('/sandboxes/suite-1', { ttl: '10m' });
    expectToFit(made, 'Sandbox');
    expect(made.body).toMatchObject({
      name: 'suite-1',
      url: `${server.url}/~suite-1`,
      token: expect.any(String),
      expiresAt: expect.any(String),
    });
    expect((await server.put('/sandboxes/suite-2', { name: 'suite-2' })).body).toMatchObject({
      name: 'suite-2',
    });
    expectProblem(await server.put('/sandboxes/suite-1', {}), 409, 'ERR_EXISTS', 'suite-1');
    expectProblem(await server.put('/sandboxes/Suite', {}), 400, 'ERR_INVALID_OPTION', 'Suite');
    expectProblem(
      await server.put('/sandboxes/3f8a', { name: 'suite-3' }),
      400,
      'ERR_INVALID_OPTION',
      'The path names the sandbox "3f8a", the body "suite-3". Send PUT /_twin/sandboxes/suite-3 to create "suite-3".',
    );
    expect((await server.get('/sandboxes')).body.sandboxes).toHaveLength(2);
  });

  test('is named by the server when nobody names it', async () => {
    await create({ name: 'sandbox-1' });
    expect((await create()).name).toBe('sandbox-2');
    expect((await server.get('/sandboxes')).body.sandboxes).toHaveLength(2);
  });

  test('has no sandboxes of its own', async () => {
    const { control } = await create();
    expect(await jsonAt(`${control}/sandboxes`, { method: 'POST' })).toMatchObject({ code: 'ERR_NOT_FOUND' });
  });

  test('is guarded like the server', async () => {
    await create({ name: 'guarded' });
    const response = await fetch(`${server.url}/~guarded/_twin/clock`, {
      headers: { Origin: 'https://evil.example' },
    });
    expect(response.status).toBe(403);
  });
});

describe('is refused with a word:', () => {
  test('a name that is taken', async () => {
    await create({ name: 'mine' });
    expectProblem(await server.post('/sandboxes', { name: 'mine' }), 409, 'ERR_EXISTS', /"mine" already/);
  });

  test.each([
    { name: 'Upper' },
    { name: '' },
    { name: 'a/b' },
    { name: 'x'.repeat(41) },
    { ttl: 'soon' },
    { tll: '1m' },
  ])('%j', async (wish) => {
    expectProblem(await server.post('/sandboxes', wish), 400, 'ERR_INVALID_OPTION', /Invalid/);
  });

  test.each(['0s', '0ms', '0.0h0m', 0, -1, '3651d', 315_360_000_001])(
    'a ttl of %j, which the spec does not allow either',
    async (ttl) => {
      const answer = await server.post('/sandboxes', { ttl });
      expectProblem(answer, 400, 'ERR_INVALID_OPTION', new RegExp(`kept for ${ttl}`));
      if (ttl !== '3651d') expect(schemas.SandboxOptions!({ ttl })).toBe(false);
    },
  );

  test.each(['1ms', '0.5s', '0h10m', '10m0s', '1h0m', '1d2h30m', '3650d', 1, 0.5])(
    'not a ttl of %j',
    async (ttl) => {
      expect(schemas.SandboxOptions!({ ttl })).toBe(true);
      expect((await server.post('/sandboxes', { ttl })).status).toBe(200);
    },
  );

  test('a sandbox that is not there, with the nearest that is', async () => {
    await create({ name: 'checkout' });
    const response = await fetch(`${server.url}/~chekout/open-apis/x`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      detail: expect.stringContaining('Did you mean "checkout"?'),
    });
    expectProblem(
      await server.send('/sandboxes/nobody', { method: 'DELETE' }),
      404,
      'ERR_NOT_FOUND',
      /nobody/,
    );
  });
});

test('without a control API there are no sandboxes', async () => {
  await using locked = await remote({ control: false });
  expect((await fetch(`${locked.url}/~x/_twin/clock`)).status).toBe(404);
});

test('a thousand of them weigh less than 50 MB', async () => {
  const before = heapInUse();
  for (let batch = 0; batch < 20; batch++) {
    await Promise.all(Array.from({ length: 50 }, () => create()));
  }
  expect((heapInUse() - before) / 2 ** 20).toBeLessThan(50);
  expect((await server.get('/sandboxes')).body.sandboxes).toHaveLength(1_000);
});
