import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { serve } from '../../src/server/serve.ts';
import { askEkuaibao, askFeishu, over } from '../support/token-calls.ts';

const control = parse(readFileSync(new URL('../../specs/control.yaml', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

interface Made {
  readonly name: string;
  readonly url: string;
  readonly control: string;
  readonly token: string;
  readonly port: number;
  readonly origin: string;
}

async function create(url: string, options: object = {}, token?: string): Promise<Made> {
  const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/_twin/sandboxes`, {
    method: 'POST',
    headers,
    body: JSON.stringify(options),
  });
  const body = (await response.json()) as Made & { detail?: string };
  if (!response.ok) throw new Error(`${response.status} ${body.detail}`);
  return body;
}

const statusOf = async (url: string, token?: string, method = 'GET') =>
  (await fetch(url, { method, headers: token === undefined ? {} : { Authorization: `Bearer ${token}` } }))
    .status;

/** Asks with a Host of one's own, which `fetch` does not allow. */
function getWithHost(url: string, host: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { headers: { Host: host } }, (incoming) => {
      let body = '';
      incoming.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      incoming.on('end', () => resolve({ status: incoming.statusCode!, body }));
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

describe('/healthz', () => {
  test.each([
    ['on loopback', {}],
    ['with a control token', { controlToken: 'secret' }],
    ['without a control API', { control: false }],
    ['over the plain transport', { transport: 'plain' as const }],
  ])('is open to probes %s, and tells nothing', async (_, options) => {
    await using server = await serve(options);
    const response = await fetch(`${server.url}/healthz`);
    expect([response.status, await response.text()]).toEqual([200, '{"status":"ok"}']);
    expect((await getWithHost(`${server.url}/healthz`, 'pod.cluster.internal')).status).toBe(200);
    expect(server.twin.journal.count).toBe(0);
  });
});

describe('the token of a sandbox', () => {
  test('does not stand in the journal of another twin', async () => {
    await using server = await serve();
    const { token } = await create(server.url, { name: 'a' });
    await fetch(`${server.url}/open-apis/nothing?=${token}&note=before${token}after`, {
      method: 'POST',
      body: JSON.stringify({ note: token }),
    });
    const journal = JSON.stringify(server.twin.journal.exchanges());
    expect(journal).toContain('note=before«redacted»after');
    expect(journal).not.toContain(token);
  });

  test('controls that sandbox alone, by path and by port', async () => {
    await using server = await serve({ controlToken: 'root' });
    const a = await create(server.url, { name: 'a', port: true }, 'root');
    const b = await create(server.url, { name: 'b' }, 'root');
    expect(a.token).not.toBe(b.token);
    for (const control of [a.control, `${a.origin}/_twin`]) {
      expect(await statusOf(`${control}/clock`, a.token)).toBe(200);
      expect(await statusOf(`${control}/clock`, 'root')).toBe(200);
      expect(await statusOf(`${control}/clock`, b.token)).toBe(401);
      expect(await statusOf(`${control}/clock`)).toBe(401);
    }
    expect(await statusOf(`${server.url}/_twin/clock`, a.token)).toBe(401);
    expect(await statusOf(`${server.url}/_twin/sandboxes`, a.token)).toBe(401);
    expect(await statusOf(`${server.url}/_twin/sandboxes/a`, a.token, 'DELETE')).toBe(401);
  });

  test('of two teams: neither sees nor resets the other, on any route', async () => {
    await using server = await serve({ controlToken: 'root' });
    const teams = [
      await create(server.url, { name: 'a' }, 'root'),
      await create(server.url, { name: 'b' }, 'root'),
    ];
    const issued = await Promise.all(
      teams.map(async ({ url }) => {
        const answer = await askFeishu(over(url));
        return ((await answer.json()) as { app_access_token: string }).app_access_token;
      }),
    );
    expect(issued[0]).not.toBe(issued[1]);
    const routes = Object.keys(control.paths).filter((path) => path.startsWith('/_twin'));
    for (const [index, team] of teams.entries()) {
      const other = teams[1 - index]!;
      for (const path of ['/tokens', '/journal', '/state', '/seed']) {
        const own = await fetch(team.control + path, { headers: { Authorization: `Bearer ${team.token}` } });
        expect(own.status).toBe(200);
        expect(await own.text()).not.toContain(issued[1 - index]);
      }
      for (const path of routes) {
        for (const method of Object.keys(control.paths[path]!)) {
          const at = `${other.url}${path.replace('{id}', 'x')}`;
          expect([at, method, await statusOf(at, team.token, method.toUpperCase())]).toEqual([
            at,
            method,
            401,
          ]);
        }
      }
      expect(await statusOf(`${team.control}/reset`, team.token, 'POST')).toBe(200);
      expect(await statusOf(`${team.control}/tokens`, team.token)).toBe(200);
    }
  });

  test('of one team: its reset leaves the other team its tokens', async () => {
    await using server = await serve({ controlToken: 'root' });
    const a = await create(server.url, { name: 'a' }, 'root');
    const b = await create(server.url, { name: 'b' }, 'root');
    await askFeishu(over(a.url));
    await askFeishu(over(b.url));
    expect(await statusOf(`${a.control}/reset`, a.token, 'POST')).toBe(200);
    const tokens = async ({ control: at, token }: Made) =>
      (await (
        await fetch(`${at}/tokens`, { headers: { Authorization: `Bearer ${token}` } })
      ).json()) as object;
    expect(await tokens(a)).toEqual({ tokens: [] });
    expect(await tokens(b)).toMatchObject({ tokens: [{ operation: 'feishu.appAccessTokenInternal' }] });
  });

  test('is shown once, never in the journal, and is good after a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tokentwin-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const state = join(folder, 'state');
    let made: Made;
    {
      await using server = await serve({ controlToken: 'root', state });
      made = await create(server.url, { name: 'a' }, 'root');
      const list = await fetch(`${server.url}/_twin/sandboxes`, {
        headers: { Authorization: 'Bearer root' },
      });
      expect(await list.text()).not.toContain(made.token);
      await fetch(`${made.url}/open-apis/x?q=${made.token}`);
      const journal = await fetch(`${made.control}/journal`, {
        headers: { Authorization: `Bearer ${made.token}` },
      });
      expect(await journal.text()).not.toContain(made.token);
    }
    await using again = await serve({ controlToken: 'root', state });
    expect(await statusOf(`${again.url}/~a/_twin/clock`, made.token)).toBe(200);
    expect(await statusOf(`${again.url}/~a/_twin/clock`, 'other')).toBe(401);
  });
});

test('a token that is wrong is refused with what it is not', async () => {
  await using server = await serve({ controlToken: 'root' });
  const a = await create(server.url, { name: 'a' }, 'root');
  await create(server.url, { name: 'b' }, 'root');
  const detail = async (path: string, token: string) => {
    const answer = await fetch(server.url + path, { headers: { Authorization: `Bearer ${token}` } });
    return [answer.status, ((await answer.json()) as { detail: string }).detail];
  };
  expect(await detail('/~b/_twin/clock', a.token)).toEqual([
    401,
    expect.stringMatching(/^The token received is neither the control token nor the token of this sandbox/),
  ]);
  expect(await detail('/_twin/clock', a.token)).toEqual([
    401,
    expect.stringMatching(/^The token received is not the control token.*controls that sandbox only/),
  ]);
  expect(await detail('/~b/_twin/clock', 'root')).toEqual([200, undefined]);
});

test('a path of a sandbox that is gone is said to be missing, and reaches no other twin', async () => {
  await using server = await serve({ controlToken: 'root' });
  const a = await create(server.url, { name: 'a' }, 'root');
  await fetch(`${server.url}/_twin/sandboxes/a`, {
    method: 'DELETE',
    headers: { Authorization: 'Bearer root' },
  });
  for (const path of ['/_twin/clock', '/open-apis/x']) {
    const answer = await fetch(a.url + path, { headers: { Authorization: `Bearer ${a.token}` } });
    expect(await answer.json()).toMatchObject({
      code: 'ERR_NOT_FOUND',
      detail: 'There is no sandbox "a". It was not created, or it was deleted, or its ttl is over.',
    });
  }
  expect(server.twin.journal.count).toBe(0);
});

test("on a sandbox's own port a path cannot name another sandbox and mean this one", async () => {
  await using server = await serve();
  const a = await create(server.url, { name: 'a', port: true });
  await create(server.url, { name: 'b' });
  expect(await statusOf(`${a.origin}/~b/_twin/reset`, undefined, 'POST')).toBe(404);
  expect(await statusOf(`${a.origin}/_twin/reset`, undefined, 'POST')).toBe(200);
});

describe('a sandbox by host name', () => {
  test('is reached at its name below localhost, for SDKs that take no path', async () => {
    await using server = await serve();
    await create(server.url, { name: 'suite-a' });
    const clock = await getWithHost(`${server.url}/_twin/clock`, `suite-a.localhost:${server.port}`);
    expect(clock.status).toBe(200);
    await getWithHost(`${server.url}/open-apis/x`, 'suite-a.localhost');
    const journal = await getWithHost(`${server.url}/_twin/journal`, 'suite-a.localhost');
    expect(JSON.parse(journal.body)).toMatchObject({ count: 1 });
    expect(server.twin.journal.count).toBe(0);
  });

  test('is reached with a dot at the end of the name, and in capitals', async () => {
    await using server = await serve();
    await create(server.url, { name: 'suite-a' });
    for (const host of ['suite-a.localhost.', 'suite-a.localhost.:4010', 'SUITE-A.LocalHost:4010']) {
      await getWithHost(`${server.url}/open-apis/x`, host);
    }
    const journal = await getWithHost(`${server.url}/_twin/journal`, 'suite-a.localhost.');
    expect(JSON.parse(journal.body)).toMatchObject({ count: 3 });
    expect(server.twin.journal.count).toBe(0);
  });

  test('that was the last one is missing, and no call to its name lands in another twin', async () => {
    await using server = await serve();
    await create(server.url, { name: 'suite-a' });
    await fetch(`${server.url}/_twin/sandboxes/suite-a`, { method: 'DELETE' });
    expect((await getWithHost(`${server.url}/open-apis/x`, 'suite-a.localhost')).status).toBe(404);
    expect(server.twin.journal.count).toBe(0);
  });

  test('gives way to a name that the server is given in full', async () => {
    await using server = await serve({
      allowHost: ['*.twin.internal', 'api.twin.internal', 'twin.localhost'],
    });
    await create(server.url, { name: 'suite-a' });
    for (const host of ['api.twin.internal', 'twin.localhost:4010']) {
      expect((await getWithHost(`${server.url}/_twin/clock`, host)).status).toBe(200);
    }
    expect((await getWithHost(`${server.url}/_twin/clock`, 'other.twin.internal')).status).toBe(404);
  });

  test('that is not there is said to be missing, and no call lands in another twin', async () => {
    await using server = await serve();
    await create(server.url, { name: 'suite-a' });
    const answer = await getWithHost(`${server.url}/open-apis/x`, 'suite-b.localhost');
    expect([answer.status, answer.body]).toEqual([404, expect.stringContaining('suite-a')]);
  });

  test('that is not there is missing also on a server without sandboxes, whose hosts name them', async () => {
    await using server = await serve({ allowHost: ['*.localhost', '*.twin.internal'] });
    for (const host of ['suite-b.localhost', 'suite-b.twin.internal']) {
      expect((await getWithHost(`${server.url}/open-apis/x`, host)).status).toBe(404);
      expect((await getWithHost(`${server.url}/_twin/clock`, host)).status).toBe(404);
    }
    expect((await getWithHost(`${server.url}/_twin/clock`, 'localhost')).status).toBe(200);
    expect(server.twin.journal.count).toBe(0);
  });

  test('that is not there is missing also for those without a control token, who learn no names', async () => {
    await using server = await serve({ controlToken: 'root' });
    await create(server.url, { name: 'suite-a' }, 'root');
    const answer = await getWithHost(`${server.url}/open-apis/x`, 'suite-b.localhost');
    expect([answer.status, JSON.parse(answer.body).detail]).toEqual([
      404,
      'There is no sandbox "suite-b", which the host name asks for.',
    ]);
    expect(server.twin.journal.count).toBe(0);
  });

  test('is reached below a name that is allowed, and the server by names that are', async () => {
    await using server = await serve({ allowHost: ['twin', '*.twin.internal'] });
    await create(server.url, { name: 'suite-a' });
    expect((await getWithHost(`${server.url}/_twin/clock`, 'twin:4010')).status).toBe(200);
    expect((await getWithHost(`${server.url}/_twin/clock`, 'suite-a.twin.internal')).status).toBe(200);
    expect((await getWithHost(`${server.url}/_twin/clock`, 'evil.example')).status).toBe(403);
  });
});

describe('limits', () => {
  test('on sandboxes are said in a clear error', async () => {
    await using server = await serve({ maxSandboxes: 2 });
    await create(server.url);
    await create(server.url);
    await expect(create(server.url)).rejects.toThrow(/^429 There are 2 sandboxes already, the maximum/);
  });

  test('on ports: a range for sandboxes is used up, and free again', async () => {
    await using probe = await serve();
    const [first, last] = [probe.port + 1, probe.port + 2];
    await using server = await serve({ sandboxPorts: [first, last] });
    const made: Made[] = [];
    let error: unknown;
    for (let count = 0; count < 3 && error === undefined; count++) {
      await create(server.url, { port: true }).then(
        (each) => made.push(each),
        (thrown: unknown) => {
          error = thrown;
        },
      );
    }
    for (const { port } of made) expect([first, last]).toContain(port);
    expect(String(error)).toMatch(/429 No port from \d+ to \d+ is free for a sandbox/);
    if (made[0]) {
      await fetch(`${server.url}/_twin/sandboxes/${made[0].name}`, { method: 'DELETE' });
      expect((await create(server.url, { port: true })).port).toBe(made[0].port);
    }
  });
});

test('a sandbox port answers its own twin alone', async () => {
  await using server = await serve();
  const made = await create(server.url, { port: true });
  await askEkuaibao(over(made.origin));
  expect(server.twin.journal.count).toBe(0);
});

describe('GET /_twin/metrics', () => {
  const samples = async (url: string) => {
    const response = await fetch(`${url}/_twin/metrics`);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return Object.fromEntries(lines.map((line) => line.match(/^(.*) (\S+)$/)!.slice(1) as [string, string]));
  };

  test('counts requests by operation and outcome, over sandboxes and those that are gone', async () => {
    await using server = await serve();
    await askFeishu(over(server.url));
    await askFeishu(over(server.url), 'wrong');
    const made = await create(server.url, { name: 'a' });
    await askFeishu(over(made.url));
    const before = await samples(server.url);
    expect(before).toMatchObject({
      'tokentwin_requests_total{operation="feishu.appAccessTokenInternal",outcome="ok"}': '2',
      'tokentwin_requests_total{operation="feishu.appAccessTokenInternal",outcome="app-secret-invalid"}': '1',
      tokentwin_tokens: '2',
      tokentwin_sandboxes: '1',
    });
    await fetch(`${server.url}/_twin/sandboxes/a`, { method: 'DELETE' });
    expect(await samples(server.url)).toMatchObject({
      'tokentwin_requests_total{operation="feishu.appAccessTokenInternal",outcome="ok"}': '2',
      tokentwin_tokens: '1',
      tokentwin_sandboxes: '0',
    });
  });

  test('counts what a fault corrupted, and what no operation answered, as what it is', async () => {
    await using server = await serve();
    const { twin } = server;
    twin.faults.add({ fault: { type: 'bad-gateway-html' }, times: 1 });
    await askFeishu(over(server.url));
    twin.faults.add({ fault: { type: 'latency', ms: 1 }, times: 1 });
    await askFeishu(over(server.url));
    await fetch(`${server.url}/open-apis/auth/v3/app_access_token/internal`, { method: 'PUT' });
    await fetch(`${server.url}/open-apis/authen/v1/nowhere`);
    await fetch(`${server.url}/nowhere`);
    const requests = async () =>
      Object.entries(await samples(server.url)).filter(([name]) =>
        name.startsWith('tokentwin_requests_total'),
      );
    const counted = await requests();
    expect(counted).toEqual([
      ['tokentwin_requests_total{operation="feishu.appAccessTokenInternal",outcome="ok"}', '1'],
      ['tokentwin_requests_total{operation="feishu.appAccessTokenInternal",outcome="fault"}', '1'],
      ['tokentwin_requests_total{operation="",outcome="not-found"}', '1'],
      ['tokentwin_requests_total{operation="",outcome="not-modelled"}', '1'],
      ['tokentwin_requests_total{operation="",outcome="unmatched"}', '1'],
    ]);
    twin.reset();
    twin.journal.clear();
    expect(await requests(), 'a counter never falls').toEqual(counted);
  });

  test('counts verdicts by rule', async () => {
    await using server = await serve();
    for (let count = 0; count < 5; count++) await askFeishu(over(server.url));
    expect(await samples(server.url)).toMatchObject({
      'tokentwin_verdicts{rule="needless-request",severity="warning"}': '1',
    });
  });

  test('is for those who may use the control API', async () => {
    await using server = await serve({ controlToken: 'root' });
    expect(await statusOf(`${server.url}/_twin/metrics`)).toBe(401);
    expect(await statusOf(`${server.url}/_twin/metrics`, 'root')).toBe(200);
  });
});

test('the trace of a request is kept in its exchange, and nothing else that stands there', async () => {
  await using server = await serve();
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  await fetch(`${server.url}/open-apis/x`, { headers: { traceparent } });
  await fetch(`${server.url}/open-apis/x`, { headers: { traceparent: 'a secret' } });
  expect(server.twin.journal.exchanges().map(({ request }) => request.traceparent)).toEqual([
    traceparent,
    undefined,
  ]);
});
