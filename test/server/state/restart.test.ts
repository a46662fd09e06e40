import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TwinError } from '../../../src/core/errors.ts';
import { type ServeOptions, serve } from '../../../src/server/serve.ts';
// Loaded before the first test, so that npm run mutants knows its constants as such.
import '../../../src/server/state/keep-server.ts';
import { createTwin } from '../../../src/twin/twin.ts';
import { askFeishu, over, within } from '../../support/token-calls.ts';

let folder: string;
let file: string;
let troubles: TwinError[];
beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'tokentwin-restart-'));
  file = join(folder, 'state');
  troubles = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  await fs.rm(folder, { recursive: true });
});

const start = (options: ServeOptions = {}) =>
  serve({ state: file, onTrouble: (error) => void troubles.push(error), ...options });

interface Made {
  readonly name: string;
  readonly port?: number;
  readonly control: string;
  readonly url: string;
  readonly token: string;
}

async function call(method: string, url: string, { body, token }: { body?: unknown; token?: string } = {}) {
  const response = await fetch(url, {
    method,
    headers: new Headers(token === undefined ? [] : [['Authorization', `Bearer ${token}`]]),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

const make = async (url: string, body: unknown, token?: string) =>
  (await call('POST', `${url}/_twin/sandboxes`, { body, ...(token !== undefined && { token }) }))
    .body as Made;
const sandboxesOf = async (url: string) =>
  ((await call('GET', `${url}/_twin/sandboxes`)).body as { sandboxes: Made[] }).sandboxes;

describe('after a restart, a sandbox', () => {
  test('that was just created is there, with a port or without', async () => {
    {
      await using first = await start();
      expect(await make(first.url, { name: 'without' })).toMatchObject({ name: 'without' });
      await make(first.url, { name: 'with', port: true });
      // As after a kill at this instant.
      await fs.copyFile(file, join(folder, 'killed'));
    }
    await using second = await start({ state: join(folder, 'killed') });
    const sandboxes = await sandboxesOf(second.url);
    expect(sandboxes.map(({ name, port }) => [name, typeof port])).toEqual([
      ['without', 'undefined'],
      ['with', 'number'],
    ]);
    expect(await (await askFeishu(over(`${second.url}/~without`))).json()).toMatchObject({ code: 0 });
    // No port has changed, so none is reported.
    expect(troubles).toEqual([]);
  });

  test('is controlled by its own token, and by no other', async () => {
    const controlToken = 'the-token-of-the-server';
    let made: { a: Made; b: Made };
    {
      await using first = await start({ controlToken });
      const [a, b] = [
        await make(first.url, { name: 'a' }, controlToken),
        await make(first.url, { name: 'b' }, controlToken),
      ];
      made = { a, b };
    }
    await using second = await start({ controlToken });
    const statusWith = async (token: string) =>
      (await call('GET', `${second.url}/~a/_twin/clock`, { token })).status;
    expect([await statusWith(made.a.token), await statusWith(made.b.token)]).toEqual([200, 401]);
    expect(await fs.readFile(file, 'utf8')).not.toContain(made.a.token);
  });

  test('whose port is in use gets another one, which is reported', async () => {
    const made = await (async () => {
      await using first = await start();
      return await make(first.url, { name: 'a', port: true });
    })();
    await using _ = await serve({ port: made.port! });
    await using second = await start();
    const [{ port }] = (await sandboxesOf(second.url)) as [Made];
    expect(port).not.toBe(made.port);
    expect(troubles).toMatchObject([
      {
        code: 'ERR_LISTEN',
        message: `Port ${made.port} of the sandbox "a" is in use; it now listens on ${port}.`,
      },
    ]);
  });

  test('that has expired meanwhile is gone, and no port is reported', async () => {
    {
      await using first = await start();
      await make(first.url, { name: 'a', port: true, ttl: '1m' });
    }
    const nowMs = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => nowMs + 60_000);
    await using second = await start();
    expect([await sandboxesOf(second.url), troubles]).toEqual([[], []]);
  });

  test('is described once in the file, and not again with each change', async () => {
    await using server = await start();
    await make(server.url, { name: 'a' });
    await askFeishu(over(`${server.url}/~a`));
    const text = (await fs.readFile(file, 'utf8')).replace(/\0+$/, '').trimEnd();
    const lines = text.split('\n').map((line) => JSON.parse(line) as { twin?: string; sandbox?: unknown });
    const own = lines.filter(({ twin }) => twin === '~a');
    expect(own.length).toBeGreaterThan(1);
    expect(own.filter(({ sandbox }) => sandbox)).toHaveLength(1);
    expect(own[0]?.sandbox).toMatchObject({ name: 'a' });
  });
});

test('after a restart the stubs that are given win, and those added by hand stay', async () => {
  const path = '/open-apis/im/v1/chats';
  const bodies = async (stubs?: ServeOptions['stubs']) => {
    await using server = await start(stubs && { stubs });
    const before = server.twin.stubs.list().map(({ body, matched }) => [body, matched]);
    const { app_access_token: token } = (await (await askFeishu(over(server.url))).json()) as {
      app_access_token: string;
    };
    await fetch(server.url + path, { headers: { Authorization: `Bearer ${token}` } });
    if (before.length === 1) server.twin.stubs.add({ path: '/open-apis/im/v1/mine', body: 'by hand' });
    return before;
  };
  expect(await bodies([{ path, body: 1 }])).toEqual([[1, 0]]);
  expect(await bodies([{ path, body: 1 }]), 'the same file: its counters stay').toEqual([
    [1, 1],
    ['by hand', 0],
  ]);
  expect(await bodies([{ path, body: 2 }]), 'another file').toEqual([
    [2, 0],
    ['by hand', 0],
  ]);
  expect(await bodies(), 'no file').toEqual([
    [2, 1],
    ['by hand', 0],
  ]);
});

test('after a restart with the same seed, a login code of it that was used stays used', async () => {
  const app = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };
  const user = { open_id: 'ou_1', name: 'a', visible_to: [app.app_id], login_codes: ['a-code'] };
  const seed = { feishu: { apps: [app], users: [user] } };
  {
    await using first = await start({ seed });
    const { loginCodes } = first.twin.feishu;
    loginCodes.use(loginCodes.find('a-code')!);
    await askFeishu(over(first.url));
  }
  await using second = await start({ seed });
  expect(second.twin.feishu.loginCodes.find('a-code')).toMatchObject({ used: true });
  expect(second.twin.tokens.list()).toHaveLength(1);
});

describe('a start that fails releases the file and does not change it:', () => {
  const broken = { id: 'fault_1', rule: { error: 'nope' }, matched: 0, applied: 0 };
  const twin = createTwin();
  const records = [...twin.saving.all(), ['rule', broken]];
  const line = (value: unknown) => `${JSON.stringify(value)}\n`;
  const head = line({ format: 'tokentwin-log', version: 1 });
  const whole = line({ twin: 'main', records: [...twin.saving.all()] });

  test.each([
    ['an unknown fault', head + line({ twin: 'main', records })],
    ['an unknown fault in a sandbox', head + whole + line({ twin: '~a', sandbox: { name: 'a' }, records })],
  ])('%s', async (_, text) => {
    await fs.writeFile(file, text);
    await expect(start()).rejects.toMatchObject({
      code: 'ERR_INVALID_STATE',
      message: expect.stringMatching(/nope/),
    });
    expect(await fs.readdir(folder)).toEqual(['state']);
    expect(await fs.readFile(file, 'utf8')).toBe(text);
  });

  test('a full disk', async () => {
    const { app_access_token } = (await (await askFeishu(within(twin))).json()) as Record<string, unknown>;
    await fs.writeFile(file, JSON.stringify(twin.exportState()));
    const open = vi.spyOn(fs, 'open').mockRejectedValue(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    await expect(start()).rejects.toMatchObject({
      code: 'ERR_FILE',
      message: `Cannot keep the state in "${file}": the disk is full.`,
    });
    open.mockRestore();
    expect(await fs.readdir(folder)).toEqual(['state']);
    await using server = await start();
    expect(await (await askFeishu(over(server.url))).json()).toMatchObject({ app_access_token });
  });
});
