import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { builtIn } from '../../src/cli/known-vendors.ts';
import { watchFiles } from '../../src/cli/watch-files.ts';
import { serve } from '../../src/server/serve.ts';
import { createTwin } from '../../src/twin/twin.ts';
import { askFeishu, selfBuiltApp, within } from '../support/token-calls.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-watch-'));
});
afterEach(() => rm(folder, { recursive: true }));

const seedWith = (secret: string) =>
  JSON.stringify({ feishu: { apps: [{ app_id: selfBuiltApp, app_secret: secret }] } });

test('a seed file that changes is loaded again, and one that is invalid changes nothing', async () => {
  const seed = join(folder, 'seed.json');
  await writeFile(seed, seedWith('one'));
  const twin = createTwin({ seed: JSON.parse(seedWith('one')) });
  const told: string[] = [];
  const stop = watchFiles({ seed, stubs: undefined }, twin, builtIn, {
    reloaded: () => told.push('reloaded'),
    failed: (_, { message }) => told.push(message),
  });
  const code = async (secret: string) =>
    ((await (await askFeishu(within(twin), secret)).json()) as { code: number }).code;
  try {
    await writeFile(`${seed}.new`, seedWith('two'));
    await rename(`${seed}.new`, seed);
    await vi.waitFor(() => expect(told).toEqual(['reloaded']), { timeout: 20_000 });
    expect([await code('one'), await code('two')]).toEqual([10014, 0]);
    await writeFile(seed, '{"feishu":{"aps":[]}}');
    await vi.waitFor(() => expect(told.at(-1)).toMatch(/unknown key "aps"/), { timeout: 20_000 });
    expect(await code('two')).toBe(0);
  } finally {
    stop();
  }
});

test('a file behind a link is loaded again when the link leads elsewhere, as with a ConfigMap', async () => {
  for (const version of ['one', 'two']) {
    await mkdir(join(folder, `..${version}`));
    await writeFile(join(folder, `..${version}`, 'seed.json'), seedWith(version));
  }
  await symlink('..one', join(folder, '..data'));
  const seed = join(folder, 'seed.json');
  await symlink(join('..data', 'seed.json'), seed);
  const twin = createTwin({ seed: JSON.parse(seedWith('one')) });
  const told: string[] = [];
  const stop = watchFiles({ seed, stubs: undefined }, twin, builtIn, {
    reloaded: () => told.push('reloaded'),
    failed: (_, { message }) => told.push(message),
  });
  try {
    await symlink('..two', join(folder, '..new'));
    await rename(join(folder, '..new'), join(folder, '..data'));
    await vi.waitFor(() => expect(told).toEqual(['reloaded']), { timeout: 20_000 });
    expect(await (await askFeishu(within(twin), 'two')).json()).toMatchObject({ code: 0 });
  } finally {
    stop();
  }
});

test('stubs that change: those added by hand stay, a reset and new sandboxes have the new ones', async () => {
  const stubs = join(folder, 'stubs.json');
  const path = '/open-apis/im/v1/chats';
  const rules = (n: number) => [{ path, body: { code: 0, n } }];
  await writeFile(stubs, JSON.stringify(rules(1)));
  await using server = await serve({ stubs: rules(1) });
  const { twin } = server;
  twin.stubs.add({ path: '/open-apis/im/v1/mine', body: { code: 0 } });
  const told: string[] = [];
  const stop = watchFiles({ seed: undefined, stubs }, twin, builtIn, {
    reloaded: () => told.push('reloaded'),
    failed: (_, { message }) => told.push(message),
  });
  const bodies = () => twin.stubs.list().map(({ body }) => body);
  try {
    await writeFile(stubs, JSON.stringify(rules(2)));
    await vi.waitFor(() => expect(told).toEqual(['reloaded']), { timeout: 20_000 });
    expect(bodies()).toEqual([{ code: 0, n: 2 }, { code: 0 }]);
    const made = await fetch(`${server.url}/_twin/sandboxes`, { method: 'POST', body: '{"name":"a"}' });
    expect(made.status).toBe(200);
    const inside = await fetch(`${server.url}/~a/_twin/stubs`);
    expect(await inside.json()).toMatchObject({ stubs: rules(2) });
    twin.reset();
    expect(bodies()).toEqual([{ code: 0, n: 2 }]);
    await writeFile(stubs, '[{"path":"x"}]');
    await vi.waitFor(() => expect(told.at(-1)).toMatch(/Invalid stubs/), { timeout: 20_000 });
    expect(bodies()).toEqual([{ code: 0, n: 2 }]);
  } finally {
    stop();
  }
});
