import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { askForToken, linesOf, serving, start, tokentwin } from './program.ts';

describe('tokentwin serve --json', () => {
  test('first says where it listens, in exactly this form', async () => {
    await using server = await serving();
    const { url, pid } = server;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(server.first).toBe(`{"event":"listening","url":"${url}","control":"${url}/_twin","pid":${pid}}`);
  });

  test('then prints each exchange, with no secret and no token in it', async () => {
    await using server = await serving(['--now', '2026-11-21T00:00:00Z', '--freeze']);
    const { app_access_token } = await askForToken(server.url);
    const issued = await server.nextLine();
    expect(JSON.parse(issued)).toEqual({
      event: 'exchange',
      id: 1,
      at: '2026-11-21T00:00:00.000Z',
      operation: 'feishu.appAccessTokenInternal',
      client: 'cli_00000000000000a1',
      method: 'POST',
      path: '/open-apis/auth/v3/app_access_token/internal',
      status: 200,
      code: null,
      error: null,
      reason: null,
      fault: null,
      answeredBy: null,
      real: expect.any(String),
    });
    expect(issued).not.toContain(app_access_token);

    await askForToken(server.url, 'a-wrong-secret');
    const refused = await server.nextLine();
    expect(JSON.parse(refused)).toMatchObject({ id: 2, code: 10014, reason: expect.any(String) });
    expect(refused).not.toContain('a-wrong-secret');

    await fetch(`${server.url}/api/openapi/v1/anything?accessToken=not-to-be-seen`);
    expect(await server.nextLine()).not.toContain('not-to-be-seen');
  });

  test('prints the exchanges of each sandbox too, with its name and the trace of the request', async () => {
    await using server = await serving();
    await fetch(`${server.url}/_twin/sandboxes`, { method: 'POST', body: '{"name":"suite-a"}' });
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await fetch(`${server.url}/~suite-a/open-apis/x`, { headers: { traceparent } });
    expect(JSON.parse(await server.nextLine())).toMatchObject({
      event: 'exchange',
      sandbox: 'suite-a',
      id: 1,
      path: '/open-apis/x',
      traceparent,
    });
    await fetch(`${server.url}/open-apis/y`);
    const own = JSON.parse(await server.nextLine()) as object;
    expect(own).toMatchObject({ path: '/open-apis/y' });
    expect(own).not.toHaveProperty('sandbox');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('closes and exits 0 on %s', async (signal) => {
    await using server = await serving();
    expect(await server.stop(signal)).toBe(0);
    await expect(fetch(server.url)).rejects.toThrow();
  });

  test('goes on serving when nobody reads its output any more', async () => {
    await using server = await serving();
    server.stopReading();
    for (let call = 0; call < 3; call++) expect(await askForToken(server.url)).toMatchObject({ code: 0 });
    expect(await server.stop('SIGTERM')).toBe(0);
  });

  test('--until-stdin-ends stops when standard input ends, and only with the option', async () => {
    const child = start(['serve', '--port', '0', '--json', '--until-stdin-ends']);
    await linesOf(child).next();
    child.stdin.end();
    await once(child, 'close');
    expect(child.exitCode).toBe(0);

    await using other = await serving();
    other.endInput();
    expect(await askForToken(other.url)).toMatchObject({ code: 0 });
  });

  test('--random-seed makes tokens repeat', async () => {
    const tokens = [];
    for (let run = 0; run < 2; run++) {
      await using server = await serving(['--random-seed', '7', '--now', '2026-11-21T00:00:00Z', '--freeze']);
      tokens.push((await askForToken(server.url)).app_access_token);
    }
    expect(tokens[0]).toBe(tokens[1]);
  });

  test('--accept-any takes any credentials', async () => {
    await using server = await serving(['--accept-any']);
    expect(await askForToken(server.url, 'anything', 'cli_00000000000000ff')).toMatchObject({ code: 0 });
  });

  test('--no-control leaves no control API', async () => {
    await using server = await serving(['--no-control']);
    expect(JSON.parse(server.first)).toMatchObject({ control: null });
    expect((await fetch(`${server.url}/_twin/clock`)).status).toBe(404);
  });

  test.each([
    ['9f86d081884c7d659a2feaa0c55ad015', 'it warns'],
    ['twin-secret-of-mine', 'it does not warn'],
  ])('--seed with the secret %s: %s, and serves all the same', async (secret, what) => {
    const folder = await mkdtemp(join(tmpdir(), 'tokentwin-serve-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const seed = join(folder, 'seed.yaml');
    await writeFile(
      seed,
      `feishu:\n  apps:\n    - app_id: cli_00000000000000a1\n      app_secret: ${secret}\n`,
    );
    const child = start(['serve', '--port', '0', '--json', '--seed', seed]);
    const complaint = text(child.stderr);
    const { url } = JSON.parse(await linesOf(child).next()) as { url: string };
    expect(await askForToken(url, secret)).toMatchObject({ code: 0 });
    child.kill();
    expect(await complaint).toBe(
      what === 'it warns'
        ? 'tokentwin serve: /feishu/apps/0/app_secret: app_secret looks like a real secret. ' +
            'A twin needs none: make one up, such as twin-app-secret.\n'
        : '',
    );
  });

  test('says in one line that its port is taken, and exits 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await tokentwin(['serve', '--port', String(port)]);
    other.close();
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: `tokentwin serve: Port ${port} on 127.0.0.1 is in use. Choose another, or 0 for any free port.\n`,
    });
  });
});

describe('tokentwin serve, for people', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tokentwin-serve-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** What is printed until the server is ready to be asked, and how to read on. */
  async function welcomed(args: readonly string[]) {
    const child = start(['serve', '--port', '0', ...args]);
    const lines = linesOf(child);
    const screen: string[] = [];
    // The clock's part comes last, and ends with an empty line.
    for (let line = ''; line !== '' || !screen.includes('Move the clock'); screen.push(line)) {
      line = await lines.next();
    }
    return {
      screen: screen.join('\n'),
      nextLine: () => lines.next(),
      [Symbol.dispose]: () => void child.kill(),
    };
  }

  test('shows on one screen what to point a client at, with what, and how to move the clock', async () => {
    using server = await welcomed([]);
    const { screen } = server;
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(screen)![0];
    for (const text of [
      `domain: '${url}'`,
      `WithOpenBaseUrl("${url}")`,
      `.domain("${url}")`,
      `endpoint: '${url.slice(7)}', protocol: 'http'`,
      'app_id cli_00000000000000a1 app_secret twin-secret-self-built',
      'app_ticket twin-ticket-1 type store tenants 73658811060f175d',
      'client_id dingtwinclient0001 client_secret twin-secret-dingtalk corpId dingtwincorp0001 ssoSecret twin-secret-sso',
      'client_id suitetwinclient0001 client_secret twin-secret-suite suite_ticket twin-suite-ticket corpId dingtwincorp0001',
      'appSecurity 00000000-0000-4000-8000-0000000000e2',
      `npx tokentwin clock advance 91m --url ${url}`,
      `curl ${url}/_twin/clock -d '{"advance":"91m"}'`,
      `Page      ${url}/`,
    ]) {
      expect(screen).toContain(text);
    }
    expect(screen.split('\n').length).toBeLessThanOrEqual(24);

    await askForToken(url);
    expect(await server.nextLine()).toMatch(
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ {2}feishu\.appAccessTokenInternal {2}200 {2}new tok_1, 2h left$/,
    );
    await askForToken(url, 'a-wrong-secret');
    expect(await server.nextLine()).toMatch(/feishu\.appAccessTokenInternal {2}200\/10014 {2}\S/);
  });

  test('shows no secret of a seed of the user, and no control token', async () => {
    const file = join(folder, 'own.yaml');
    await writeFile(
      file,
      'feishu:\n  apps: [{ app_id: cli_own, app_secret: hidden-1, app_ticket: hidden-2, type: store }]\n' +
        'dingtalk:\n  corps: [{ corpId: own, authorised: [mine] }]\n  clients: [{ client_id: mine, client_secret: hidden-3 }]\n' +
        'ekuaibao:\n  corporations: [{ corporationId: c, appKey: k, appSecurity: hidden-4 }]\n',
    );
    using server = await welcomed(['--seed', file, '--control-token', 'hidden-5']);
    for (const text of [
      'app_id cli_own',
      'client_id mine',
      'appKey k',
      'Authorization: Bearer $TOKENTWIN_CONTROL_TOKEN',
    ]) {
      expect(server.screen).toContain(text);
    }
    expect(server.screen).not.toContain('hidden');
  });
});

test('serve beyond loopback makes and tells a control token, unless one is given', async () => {
  await using server = await serving(['--host', '0.0.0.0']);
  expect((await askForToken(server.url)).code).toBe(0);
  const clock = (headers: Record<string, string> = {}) => fetch(`${server.url}/_twin/clock`, { headers });
  expect((await clock()).status).toBe(401);
  const { controlToken } = JSON.parse(server.first) as { controlToken: string };
  expect(controlToken).toMatch(/^[\w-]{20,}$/);
  expect((await clock({ Authorization: `Bearer ${controlToken}` })).status).toBe(200);
});
