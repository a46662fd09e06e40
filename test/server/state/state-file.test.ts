import { execFileSync } from 'node:child_process';
import {
  appendFile,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type RunningTwin, type ServeOptions, serve } from '../../../src/server/serve.ts';
// Loaded before the first test, so that npm run mutants knows its constants as such.
import '../../../src/server/state/keep-server.ts';
import { createTwin } from '../../../src/twin/twin.ts';
import { askDingtalk, askEkuaibao, askFeishu, over, selfBuiltApp } from '../../support/token-calls.ts';
import { world } from '../../support/world.ts';

const start = { now: '2026-11-21T00:00:00Z', frozen: true } as const;
const storeApp = { app_id: 'cli_00000000000000b2', app_secret: 'twin-secret-store' };

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-state-'));
  file = join(folder, 'twin.json');
});
afterEach(() => rm(folder, { recursive: true }));

const serveFrom = (options: ServeOptions = {}) => serve({ state: file, ...options });
const tokenOf = async (url: string) =>
  ((await (await askFeishu(over(url))).json()) as { app_access_token: string }).app_access_token;
const post = async (url: string, body: unknown = {}) => {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};

/** A server that goes on from what is on the disk at this moment, as if the first one had been killed. */
async function afterKill(options: ServeOptions = {}): Promise<RunningTwin> {
  const copy = join(folder, 'copy.json');
  await copyFile(file, copy);
  return serve({ state: copy, ...options });
}

describe('survives a kill at the instant of the answer:', () => {
  test('a token, and the clock', async () => {
    await using first = await serveFrom(start);
    const token = await tokenOf(first.url);
    await post(`${first.url}/_twin/clock`, { advance: '10m' });
    await using second = await afterKill();
    expect(await tokenOf(second.url)).toBe(token);
    expect(second.twin.clock.reading()).toMatchObject({ now: '2026-11-21T00:10:00.000Z', mode: 'frozen' });
  });

  test('an app ticket that was rotated by the vendor call', async () => {
    await using first = await serveFrom(start);
    await post(`${first.url}/open-apis/auth/v3/app_ticket/resend`, storeApp);
    const { app_ticket } = first.twin.feishu.appTicket(storeApp.app_id);
    expect(app_ticket).not.toBe('twin-ticket-1');
    await using second = await afterKill();
    const answer = await post(`${second.url}/open-apis/auth/v3/app_access_token`, {
      ...storeApp,
      app_ticket,
    });
    expect(answer.body).toMatchObject({ code: 0 });
  });

  test('a fault that has happened as often as it may', async () => {
    await using first = await serveFrom(start);
    first.twin.faults.add({ operation: 'feishu.appAccessTokenInternal', error: 10014, times: 1 });
    expect(await (await askFeishu(over(first.url))).json()).toMatchObject({ code: 10014 });
    await using second = await afterKill();
    expect(second.twin.faults.list()).toMatchObject([{ id: 'fault_1', applied: 1, spent: true }]);
    expect(await (await askFeishu(over(second.url))).json()).toMatchObject({ code: 0 });
  });

  test('a fault that ends tokens, with how often each was used', async () => {
    await using first = await serveFrom(start);
    first.twin.faults.add({ fault: { type: 'token-dies', afterUses: 2 } });
    const use = async (url: string, token: string) => {
      const headers = { Authorization: `Bearer ${token}` };
      return (await fetch(`${url}/open-apis/im/v1/chats`, { headers })).json();
    };
    const token = await tokenOf(first.url);
    expect(await use(first.url, token)).toMatchObject({ code: 0 });
    await using second = await afterKill();
    expect(await use(second.url, token)).toMatchObject({ code: 0 });
    expect(await use(second.url, token)).toMatchObject({ code: 99991663 });
    // Also where the rule itself is written, since it was applied, or since the file is written anew.
    await second.close();
    await using third = await serve({ state: join(folder, 'copy.json') });
    expect(third.twin.faults.list()).toMatchObject([{ matched: 1, applied: 1 }]);
    expect(await use(third.url, token)).toMatchObject({ code: 99991663 });
  });

  test('how many calls a stub answered, with a token and on a path that is not modelled', async () => {
    await using first = await serveFrom(start);
    const chats = first.twin.stubs.add({ path: '/open-apis/im/v1/chats', body: { code: 0 } });
    first.twin.stubs.add({ path: '/oauth/v1/device_authorization', body: { code: 0 } });
    const other = first.twin.stubs.add({ path: '/open-apis/im/v1/other', body: { code: 0 } });
    const headers = { Authorization: `Bearer ${await tokenOf(first.url)}` };
    for (let call = 0; call < 2; call++) {
      const answer = await fetch(`${first.url}/open-apis/im/v1/chats`, { headers });
      expect(await answer.json()).toEqual({ code: 0 });
    }
    await post(`${first.url}/oauth/v1/device_authorization`);
    await using second = await afterKill();
    expect(second.twin.stubs.list().map(({ matched }) => matched)).toEqual([2, 1, 0]);
    // A counter does not come back with a stub that was removed, and a new stub begins at 0.
    chats.remove();
    other.remove();
    await post(`${first.url}/oauth/v1/device_authorization`);
    first.twin.stubs.add({ path: '/open-apis/im/v1/chats', body: { code: 0 } });
    await tokenOf(first.url);
    await post(`${first.url}/_twin/clock`, { advance: '1s' });
    await using third = await serve({ state: await copied('third') });
    expect(third.twin.stubs.list()).toMatchObject([
      { id: 'stub_2', matched: 2 },
      { id: 'stub_4', matched: 0 },
    ]);
  });

  test('a rate window that is used up', async () => {
    const fault = { type: 'rate-limit', limit: 2, window: '1h' } as const;
    await using first = await serveFrom(start);
    first.twin.faults.add({ operation: 'dingtalk.corpToken', fault });
    const statuses = [];
    for (let call = 0; call < 2; call++) statuses.push((await askDingtalk(over(first.url))).status);
    await using second = await afterKill();
    statuses.push((await askDingtalk(over(second.url))).status);
    expect(statuses).toEqual([200, 200, 403]);
  });

  test('a login code, made or used', async () => {
    await using first = await serveFrom(start);
    const { body } = await post(`${first.url}/_twin/login-codes`, { app_id: selfBuiltApp });
    await using second = await afterKill();
    expect(second.twin.feishu.loginCodes.find(body.code!)).toMatchObject({ used: false });
    first.twin.feishu.loginCodes.use(first.twin.feishu.loginCodes.find(body.code!)!);
    await tokenOf(first.url);
    await using third = await serve({ state: `${folder}/` });
    expect(third.twin.tokens.list()).toEqual([]);
    await third.close();
    await copyFile(file, join(folder, 'state.jsonl'));
    await using fourth = await serve({ state: folder });
    expect(fourth.twin.feishu.loginCodes.find(body.code!)).toMatchObject({ used: true });
  });

  test('a revocation, a seed, a reset', async () => {
    await using first = await serveFrom(start);
    const token = await tokenOf(first.url);
    await post(`${first.url}/_twin/tokens/revoke`);
    await using second = await afterKill();
    expect(second.twin.tokens.introspect(token)).toBe('revoked');
    const seed = { feishu: { apps: [{ app_id: selfBuiltApp, app_secret: 'another' }] } };
    await fetch(`${first.url}/_twin/seed`, { method: 'PUT', body: JSON.stringify(seed) });
    await using third = await serve({ state: await copied('third') });
    expect(await (await askFeishu(over(third.url), 'another')).json()).toMatchObject({ code: 0 });
    await post(`${first.url}/_twin/reset`);
    await using fourth = await serve({ state: await copied('fourth') });
    expect(fourth.twin.tokens.list()).toEqual([]);
  });

  test('sandboxes with their tokens, clocks, ports and ends, and not those that were deleted', async () => {
    let first: RunningTwin | undefined = await serveFrom(start);
    const { body: made } = await post(`${first.url}/_twin/sandboxes`, { name: 'a', port: true, ttl: '1h' });
    const token = await tokenOf(made.url!);
    await post(`${made.control!}/clock`, { advance: '5m' });
    await post(`${first.url}/_twin/sandboxes`, { name: 'b' });
    await fetch(`${first.url}/_twin/sandboxes/b`, { method: 'DELETE' });
    const copy = await copied('killed');
    await first.close();
    first = undefined;
    await using second = await serve({ state: copy });
    const { sandboxes } = (await (await fetch(`${second.url}/_twin/sandboxes`)).json()) as {
      sandboxes: { name: string; port: number; expiresAt: string; origin: string }[];
    };
    expect(sandboxes).toMatchObject([{ name: 'a', port: made.port, expiresAt: made.expiresAt }]);
    expect(await tokenOf(`${second.url}/~a`)).toBe(token);
    expect(await tokenOf(sandboxes[0]!.origin)).toBe(token);
    expect((await (await fetch(`${second.url}/~a/_twin/clock`)).json()) as unknown).toMatchObject({
      now: '2026-11-21T00:05:00.000Z',
    });
  });

  test('every token before anybody is told of it, when many ask at once', async () => {
    await using server = await serveFrom();
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const answer = (await (await askEkuaibao(over(server.url))).json()) as {
          value: { accessToken: string };
        };
        expect(await readFile(file, 'utf8')).toContain(answer.value.accessToken);
      }),
    );
    const { state } = (await (await fetch(`${server.url}/_twin/health`)).json()) as { state: unknown };
    expect(state).toEqual({ file, savedAtMs: expect.any(Number), current: true });
  });

  async function copied(name: string): Promise<string> {
    await copyFile(file, join(folder, name));
    return join(folder, name);
  }
});

describe('the file', () => {
  /** Without the zeros that follow the lines of a log that is open. */
  async function lengthOfLines(): Promise<number> {
    const bytes = await readFile(file);
    const zero = bytes.indexOf(0);
    return zero === -1 ? bytes.length : zero;
  }

  test('grows by what changed, not by what there is', async () => {
    // Without the vendor's delay of 20 ms before each answer.
    await using server = await serveFrom({ ...start, seed: world() });
    const growth = async () => {
      const before = await lengthOfLines();
      await askEkuaibao(over(server.url));
      return (await lengthOfLines()) - before;
    };
    const first = await growth();
    await post(`${server.url}/_twin/login-codes`, { app_id: selfBuiltApp });
    for (let count = 0; count < 50; count++) await askEkuaibao(over(server.url));
    expect(await growth()).toBeLessThan(first + 50);
    // An answer that changes nothing writes nothing.
    await tokenOf(server.url);
    const before = await lengthOfLines();
    await tokenOf(server.url);
    expect(await lengthOfLines()).toBe(before);
  });

  test('is for its owner alone, also where it was not before', async () => {
    await writeFile(file, JSON.stringify(createTwin().exportState()), { mode: 0o644 });
    await using _ = await serveFrom();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('is written through no link that somebody has put in the way', async () => {
    const victim = join(folder, 'victim');
    await writeFile(victim, 'mine');
    await symlink(victim, `${file}.next`);
    await using server = await serveFrom();
    await tokenOf(server.url);
    expect(await readFile(victim, 'utf8')).toBe('mine');
    expect((await stat(file)).isFile()).toBe(true);
  });

  test('may be a link itself, and stays one', async () => {
    const link = join(folder, 'link.json');
    await writeFile(file, JSON.stringify(createTwin().exportState()));
    await symlink(file, link);
    {
      await using server = await serve({ state: link });
      await tokenOf(server.url);
    }
    expect(await readFile(file, 'utf8')).toContain('"token"');
    await using again = await serve({ state: link });
    expect(again.twin.tokens.list()).toHaveLength(1);
  });

  test('is refused where it is a link to nothing', async () => {
    await symlink(join(folder, 'nowhere', 'x'), file);
    await expect(serveFrom()).rejects.toMatchObject({ code: 'ERR_FILE', message: /does not exist/ });
  });

  test('is refused where it is a pipe, which would be read for ever', async () => {
    execFileSync('sh', ['-c', 'mkfifo "$0"', file]);
    await symlink(file, join(folder, 'link.json'));
    for (const state of [file, join(folder, 'link.json'), '/dev/zero']) {
      await expect(serve({ state })).rejects.toMatchObject({ code: 'ERR_FILE', message: /not a file/ });
    }
    expect((await readdir(folder)).sort()).toEqual(['link.json', 'twin.json']);
  });

  test('leaves no draft and no lock behind, and clears those of a killed process', async () => {
    const draft = `${file}.0b0e7d2c-0000-4000-8000-000000000000.next`;
    await writeFile(draft, 'half');
    {
      await using server = await serveFrom();
      await tokenOf(server.url);
    }
    expect(await readdir(folder)).toEqual(['twin.json']);
  });

  test('in the form that older versions wrote, and that GET /_twin/state answers, is continued', async () => {
    const twin = createTwin(start);
    const token = await (await askFeishu((path, init) => twin.fetch(`http://127.0.0.1${path}`, init))).json();
    await writeFile(file, JSON.stringify(twin.exportState(), null, 2));
    await using server = await serveFrom();
    expect(await tokenOf(server.url)).toBe((token as { app_access_token: string }).app_access_token);
  });

  test.each([
    ['torn', '{"twin":"main","records":[["tok'],
    ['not there, except for its end', '\0\0\0\0"]]}\n'],
    ['there, and a line before it is not', '\0\0\0\0\n{"twin":"main","records":[["clear"]]}\n'],
    ['followed by zeros', '\0\0\0\0'],
    ['empty', '\n'],
  ])('keeps what was acknowledged when its last line is %s', async (_, tail) => {
    const token = await keptToken();
    await appendFile(file, tail);
    await using server = await serveFrom();
    expect(await tokenOf(server.url)).toBe(token);
    // And goes on behind the part that is whole.
    await askEkuaibao(over(server.url));
    await using again = await afterKill();
    expect(again.twin.tokens.list()).toHaveLength(2);
  });

  test('is refused where a line in the middle is damaged, and left as it is', async () => {
    await keptToken();
    const lines = (await readFile(file, 'utf8')).split('\n');
    const text = [lines[0], lines[1]!.slice(0, -9), ...lines.slice(1)].join('\n');
    await writeFile(file, text);
    await expect(serveFrom()).rejects.toMatchObject({
      code: 'ERR_INVALID_STATE',
      message: expect.stringMatching(/damaged at line 2; it was not changed\. The line is not JSON\./),
    });
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  test.each([
    ['torn', JSON.stringify(createTwin().exportState()).slice(0, -20), /may be torn/],
    ['empty', '', /may be torn/],
    ['foreign', '{"name":"tokentwin","dependencies":{}}', /not a tokentwin state/],
    ['of another version', '{"format":"tokentwin-state","version":9}', /version 9/],
    ['a log of another version', '{"format":"tokentwin-log","version":9}\n', /version 9/],
  ])('that is %s is refused and left as it is', async (_, text, words) => {
    await writeFile(file, text);
    await expect(serveFrom()).rejects.toMatchObject({
      code: 'ERR_INVALID_STATE',
      message: expect.stringMatching(words),
    });
    expect(await readFile(file, 'utf8')).toBe(text);
    expect(await readdir(folder)).toEqual(['twin.json']);
  });

  describe('with what cannot be restored is refused by its line, and left as it is:', () => {
    const rule = {
      id: 'fault_9',
      rule: { operation: 'dingtalk.corpToken', error: 'nope' },
      matched: 0,
      applied: 0,
    };
    const stub = { id: 'stub_1', path: '/v1.0/oauth2/accessToken', body: {}, matched: 0 };
    const harms: readonly [what: string, place: -3 | -1, record: unknown, why: RegExp][] = [
      ['a fault with an unknown error', -3, ['rule', rule], /nope/],
      [
        'a stub that could never answer',
        -3,
        ['stubs', { serial: 1, stubs: [stub] }],
        /dingtalk\.accessToken/,
      ],
      ['fewer tokens than there are', -1, ['issued', 0], /Invalid token record in saved state/],
    ];

    test.each(harms)('%s', async (_, place, record, why) => {
      const lines = await threeLines();
      for (const twin of ['main', '~a']) {
        const harmed = [...lines];
        const line = { twin, records: [record] };
        harmed.splice(place, 0, JSON.stringify(line));
        await writeFile(file, harmed.join('\n'));
        const troubles: unknown[] = [];
        const start = serveFrom({ onTrouble: (error) => troubles.push(error) });
        await expect(start).rejects.toMatchObject({
          code: 'ERR_INVALID_STATE',
          message: expect.stringMatching(why),
        });
        await expect(start).rejects.toThrow(
          `"${file}" is damaged at line ${lines.length + 1 + place}; it was not changed. `,
        );
        expect(troubles).toEqual([]);
        expect(await readFile(file, 'utf8')).toBe(harmed.join('\n'));
        expect(await readdir(folder)).toEqual(['twin.json']);
      }
    });

    /** The lines of a twin and a sandbox with a token each, and two later ones. */
    async function threeLines(): Promise<string[]> {
      {
        await using server = await serveFrom(start);
        await post(`${server.url}/_twin/sandboxes`, { name: 'a' });
      }
      await using server = await serveFrom(start);
      for (const url of [server.url, `${server.url}/~a`]) await tokenOf(url);
      for (const url of [server.url, `${server.url}/~a`]) await askEkuaibao(over(url));
      return (await readFile(file, 'utf8')).replace(/\0+$/, '').split('\n');
    }
  });

  test('in a folder that is not there is a mistake of who starts the server', async () => {
    await expect(serve({ state: join(folder, 'nowhere', 'twin.json') })).rejects.toMatchObject({
      code: 'ERR_FILE',
    });
  });

  test('is given free when the port is taken', async () => {
    await using other = await serve();
    await expect(serveFrom({ port: other.port })).rejects.toMatchObject({ code: 'ERR_LISTEN' });
    await using _ = await serveFrom();
  });

  async function keptToken(): Promise<string> {
    await using first = await serveFrom(start);
    return await tokenOf(first.url);
  }
});

describe('a restart', () => {
  test('finds a running clock where it would stand by now', async () => {
    let stopped: number;
    {
      await using first = await serveFrom({ speed: 60 });
      stopped = first.twin.clock.now();
    }
    const now = vi.spyOn(Date, 'now');
    now.mockReturnValue(Date.now() + 60_000);
    try {
      await using second = await serveFrom();
      expect(second.twin.clock.now() - stopped).toBeGreaterThanOrEqual(3_600_000);
      expect(second.twin.clock.reading().speed).toBe(60);
    } finally {
      now.mockRestore();
    }
  });

  test('works also after a fast clock has reached the end of the year 9999', async () => {
    {
      await using first = await serveFrom({ now: '9999-12-31T23:59:00Z', speed: 1_000_000 });
      await vi.waitFor(() => expect(first.twin.clock.reading().now).toBe('9999-12-31T23:59:59.999Z'));
    }
    await using second = await serveFrom();
    expect(second.twin.clock.reading().now).toBe('9999-12-31T23:59:59.999Z');
  });

  test('with a seed keeps when a ticket is due, and which codes were used', async () => {
    const seed = world({ apps: { [storeApp.app_id]: {} } });
    const options: ServeOptions = { ...start, seed, quirks: { 'feishu.app-ticket-delay': '2m' } };
    const code = await (async () => {
      await using server = await serveFrom(options);
      const made = server.twin.feishu.createLoginCode({ app_id: selfBuiltApp });
      server.twin.feishu.loginCodes.use(server.twin.feishu.loginCodes.find(made.code)!);
      server.twin.clock.advance('30m');
      await post(`${server.url}/open-apis/auth/v3/app_ticket/resend`, storeApp);
      return made.code;
    })();
    await using again = await serveFrom(options);
    const { feishu, clock } = again.twin;
    expect(feishu.loginCodes.find(code)).toMatchObject({ used: true });
    const { app_ticket: before } = feishu.appTicket(storeApp.app_id);
    clock.advance('2m');
    const { app_ticket: requested } = feishu.appTicket(storeApp.app_id);
    clock.advance('28m');
    const { app_ticket: hourly } = feishu.appTicket(storeApp.app_id);
    expect(new Set([before, requested, hourly]).size).toBe(3);
  });

  test('takes the seed and the quirks that the server is started with', async () => {
    {
      await using first = await serveFrom({ quirks: { 'feishu.failure-status': '400' } });
      await tokenOf(first.url);
    }
    const seed = { feishu: { apps: [{ app_id: selfBuiltApp, app_secret: 'another' }] } };
    await using second = await serveFrom({ seed });
    expect((await askFeishu(over(second.url))).status).toBe(200);
    expect(second.twin.tokens.list()).toHaveLength(1);
    expect(await (await askFeishu(over(second.url), 'another')).json()).toMatchObject({ code: 0 });
  });

  test('is refused while another server has the file, by its process id', async () => {
    await using first = await serveFrom();
    const token = await tokenOf(first.url);
    await expect(serveFrom()).rejects.toMatchObject({
      code: 'ERR_FILE',
      message: `The state in "${file}" is in use by process ${process.pid}. Stop it, or name another file.`,
    });
    // By whatever way to it.
    await symlink(file, join(folder, 'link'));
    await expect(serve({ state: join(folder, 'link') })).rejects.toMatchObject({ code: 'ERR_FILE' });
    expect(await tokenOf(first.url)).toBe(token);
  });
});

test('a folder holds the state where one is given, and is made where it ends with a slash', async () => {
  const token = await (async () => {
    await using first = await serve({ state: join(folder, 'states/') });
    return await tokenOf(first.url);
  })();
  expect(await readdir(join(folder, 'states'))).toEqual(['state.jsonl']);
  await mkdir(join(folder, 'other'));
  await using second = await serve({ state: join(folder, 'states') });
  expect(await tokenOf(second.url)).toBe(token);
});
