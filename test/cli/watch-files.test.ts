import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { builtIn } from '../../src/cli/known-vendors.ts';
import { watchFiles } from '../../src/cli/watch-files.ts';
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
