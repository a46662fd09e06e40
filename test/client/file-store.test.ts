import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFile } from '../../src/client/file-lock.ts';
import { storeIn } from '../../src/client/file-store.ts';
import { fileStore, type Lease } from '../../src/client.ts';

const lease: Lease = { token: 't-1', obtainedAtMs: 1, expiresAtMs: 2 };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

describe('a file store', () => {
  it('keeps each lease in a file that only its owner can read', async () => {
    const store = fileStore(join(folder, 'leases'));
    expect(await store.get('feishu:a/b')).toBeUndefined();
    await store.set('feishu:a/b', lease);
    expect(await store.get('feishu:a/b')).toEqual(lease);
    expect(await readdir(join(folder, 'leases'))).toEqual(['feishu%3Aa%2Fb.json']);
    expect(await modeOf(join(folder, 'leases'))).toBe('700');
    expect(await modeOf(join(folder, 'leases/feishu%3Aa%2Fb.json'))).toBe('600');
  });

  it('makes its folder anew where that was removed', async () => {
    const store = fileStore(join(folder, 'leases'));
    await store.set('k', lease);
    await rm(join(folder, 'leases'), { recursive: true });
    await store.set('k', lease);
    expect(await store.get('k')).toEqual(lease);
    await rm(join(folder, 'leases'), { recursive: true });
    expect(await store.lock!('k', 1_000)).toBeTypeOf('function');
    expect(await modeOf(join(folder, 'leases'))).toBe('700');
  });

  it('names its drafts and those of its locks by what it is given, and writes over none', async () => {
    const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
    let asked = 0;
    const store = storeIn(
      folder,
      () => 1_000,
      () => ids[asked++ % ids.length]!,
    );
    await writeFile(join(folder, `a.json.${ids[0]}`), 'of another process');
    await expect(store.set('a', lease)).rejects.toMatchObject({ code: 'EEXIST' });
    await store.set('a', lease);
    expect(await store.get('a')).toEqual(lease);
    await writeFile(join(folder, `a.lock.1.${ids[0]}`), 'of another process');
    await expect(store.lock!('a', 500)).rejects.toMatchObject({ code: 'EEXIST' });
    const release = await store.lock!('a', 500);
    await writeFile(join(folder, `a.lock.1.${ids[0]}`), 'of another process');
    await expect(release!()).rejects.toMatchObject({ code: 'EEXIST' });
    expect(asked).toBe(5);
    expect((await readdir(folder)).sort()).toEqual([
      'a.json',
      `a.json.${ids[0]}`,
      'a.lock.1',
      `a.lock.1.${ids[0]}`,
    ]);
  });

  it('takes keys of any length and language, and keeps them apart', async () => {
    const store = fileStore(folder);
    const keys = [
      '用户'.repeat(100),
      `${'用户'.repeat(100)}2`,
      'k'.repeat(5_000),
      '../../evil',
      '.',
      '',
      'a',
      'A',
    ];
    for (const [index, key] of keys.entries()) await store.set(key, { ...lease, token: `t${index}` });
    for (const [index, key] of keys.entries())
      expect(await store.get(key)).toMatchObject({ token: `t${index}` });
    expect(await readdir(folder)).toHaveLength(keys.length);
    for (const key of keys) await (await store.lock!(key, 1_000))!();
  });

  it('names a file by its key where that is short, else by its beginning and a hash', async () => {
    const store = fileStore(folder);
    for (const length of [150, 151]) await store.set('k'.repeat(length), lease);
    const names = await readdir(folder);
    expect(names.sort((a, b) => b.length - a.length)).toEqual([
      `${'k'.repeat(150)}.json`,
      expect.stringMatching(/^k{80}-[\da-f]{64}\.json$/),
    ]);
  });

  it('closes a folder that others can read, where it is for leases alone', async () => {
    await chmod(folder, 0o755);
    await writeFile(join(folder, 'old.json'), '{}');
    await fileStore(folder).set('k', lease);
    expect(await modeOf(folder)).toBe('700');
  });

  it('refuses an open folder that holds something else', async () => {
    await chmod(folder, 0o755);
    await writeFile(join(folder, 'notes.txt'), '');
    await expect(fileStore(folder).set('k', lease)).rejects.toThrow(
      /open to other users \(mode 755\) and holds other files \("notes.txt"\)/,
    );
    expect(await modeOf(folder)).toBe('755');
  });

  it('reads a torn file as no lease, and says what else is wrong', async () => {
    const store = fileStore(folder);
    await writeFile(join(folder, 'k.json'), '{"token":"t');
    expect(await store.get('k')).toBeUndefined();
    await mkdir(join(folder, 'folder.json'));
    await expect(store.get('folder')).rejects.toThrow('EISDIR');
  });

  it('removes drafts of processes that ended long ago, and no others', async () => {
    const old = new Date(Date.now() - 2 * 3_600_000);
    const id = '0b0e5c7e-1111-4222-8333-444455556666';
    for (const name of [`a.json.${id}`, `a.lock.3.${id}`, `a.lock.12.${id}`, 'b.json', `d.json.${id}x`]) {
      await writeFile(join(folder, name), '');
      await utimes(join(folder, name), old, old);
    }
    await writeFile(join(folder, `c.json.${id}`), '');
    await fileStore(folder).set('k', lease);
    expect((await readdir(folder)).sort()).toEqual(['b.json', `c.json.${id}`, `d.json.${id}x`, 'k.json']);
  });
});

describe('the lock of a file store', () => {
  it('has one holder at a time, until it is released', async () => {
    const [one, other] = [fileStore(folder), fileStore(folder)];
    const release = await one.lock!('k', 10_000);
    expect(await other.lock!('k', 10_000)).toBeUndefined();
    expect(await other.lock!('another', 10_000)).toBeTypeOf('function');
    await release!();
    await release!();
    expect(await other.lock!('k', 10_000)).toBeTypeOf('function');
    expect((await readdir(folder)).filter((name) => name.startsWith('k.'))).toEqual(['k.lock.2']);
  });

  it('ends by itself, and its late release changes nothing', async () => {
    let nowMs = 1_000;
    const path = join(folder, 'k.lock');
    const late = await lockFile(path, () => nowMs, 500);
    nowMs = 1_499;
    expect(await lockFile(path, () => nowMs, 500)).toBeUndefined();
    nowMs = 1_500;
    const release = await lockFile(path, () => nowMs, 500);
    expect(release).toBeTypeOf('function');
    await late!();
    expect(await lockFile(path, () => nowMs, 500)).toBeUndefined();
    await release!();
    expect(await lockFile(path, () => nowMs, 500)).toBeTypeOf('function');
    expect(await readdir(folder)).toEqual(['k.lock.3']);
  });

  it('ends where the clock was set back since, so that nobody waits for a clock to come round', async () => {
    const path = join(folder, 'k.lock');
    const hourMs = 3_600_000;
    await lockFile(path, () => 9 * hourMs, 500);
    // Clocks are corrected by minutes while a holder works.
    expect(await lockFile(path, () => 9 * hourMs - 300_000, 500)).toBeUndefined();
    expect(await lockFile(path, () => 9 * hourMs - 300_001, 500)).toBeTypeOf('function');
    expect(await lockFile(path, () => 9 * hourMs - 300_001, 500)).toBeUndefined();
  });

  it('is lost by a process that was slow to see a higher number', async () => {
    const path = join(folder, 'k.lock');
    await writeFile(`${path}.7`, '0');
    await writeFile(`${path}.12`, '99999');
    expect(await lockFile(path, () => 0, 500)).toBeUndefined();
    expect(await lockFile(path, () => 100_000, 500)).toBeTypeOf('function');
    expect((await readdir(folder)).sort()).toEqual(['k.lock.13', 'k.lock.7']);
  });

  it('reads a file without an instant as a lock that has ended', async () => {
    const path = join(folder, 'k.lock');
    await writeFile(`${path}.1`, '');
    expect(await lockFile(path, () => 5, 500)).toBeTypeOf('function');
    expect(await readFile(`${path}.2`, 'utf8')).toBe('505 500');
    expect(await modeOf(`${path}.2`)).toBe('600');
  });

  it('keeps processes apart: none of their turns overlap', async () => {
    const store = new URL('../../src/client/file-store.ts', import.meta.url).href;
    const script = `
      import { appendFile } from 'node:fs/promises';
      const { fileStore } = await import(${JSON.stringify(store)});
      const store = fileStore(${JSON.stringify(join(folder, 'leases'))});
      for (let turns = 0; turns < 15;) {
        const release = await store.lock('k', 60000);
        if (!release) { await new Promise((resolve) => setImmediate(resolve)); continue; }
        await appendFile(${JSON.stringify(join(folder, 'log'))}, 'in ' + process.pid + '\\n');
        await appendFile(${JSON.stringify(join(folder, 'log'))}, 'out ' + process.pid + '\\n');
        await release();
        turns++;
      }`;
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    await Promise.all([run(), run(), run()]);
    const lines = (await readFile(join(folder, 'log'), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(90);
    for (let line = 0; line < lines.length; line += 2) {
      expect(lines[line + 1]).toBe(lines[line]!.replace('in', 'out'));
    }
  });
});
