import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockFile } from '../../src/client/file-lock.ts';
import { fileStore } from '../../src/client.ts';

/** What the code under test calls, so that another process can come in between. */
const fs = process.getBuiltinModule('node:fs/promises');

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-'));
  path = join(folder, 'own.lock');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const now = () => 1_000;

describe('a lock file', () => {
  it('counts from one, each holder one more, and leaves only its own file', async () => {
    for (const own of [1, 2, 3]) {
      const release = await lockFile(path, now, 500);
      expect(await readdir(folder)).toEqual([`own.lock.${own}`]);
      expect(await fs.readFile(`${path}.${own}`, 'utf8')).toBe('1500 500');
      expect(await lockFile(path, () => 1_499, 500)).toBeUndefined();
      await release!();
      expect(await fs.readFile(`${path}.${own}`, 'utf8')).toBe('0');
    }
    // One that was not released ends by itself.
    await lockFile(path, now, 500);
    expect(await lockFile(path, () => 1_500, 500)).toBeDefined();
    expect(await readdir(folder)).toEqual(['own.lock.5']);
  });

  it('is another process’s, where that made the same file a moment before', async () => {
    const { link } = fs;
    vi.spyOn(fs, 'link').mockImplementationOnce(async (from, to) => {
      await writeFile(to, '9999');
      return link(from, to);
    });
    expect(await lockFile(path, now, 500)).toBeUndefined();
    expect(await readdir(folder)).toEqual(['own.lock.1']);
    expect(await fs.readFile(`${path}.1`, 'utf8')).toBe('9999');
  });

  it('is another process’s, where that has a higher number by now', async () => {
    const { link } = fs;
    vi.spyOn(fs, 'link').mockImplementationOnce(async (from, to) => {
      await link(from, to);
      await writeFile(`${path}.7`, '9999');
    });
    expect(await lockFile(path, now, 500)).toBeUndefined();
    expect(await readdir(folder)).toEqual(['own.lock.7']);
  });

  it('is another process’s, also where that has removed the lower one by then', async () => {
    const { link } = fs;
    vi.spyOn(fs, 'link').mockImplementationOnce(async (from, to) => {
      await link(from, to);
      await writeFile(`${path}.7`, '9999');
      await rm(to);
    });
    expect(await lockFile(path, now, 500)).toBeUndefined();
    expect(await readdir(folder)).toEqual(['own.lock.7']);
  });

  it('is taken, though the file of its last holder and its own draft are gone by then', async () => {
    await writeFile(`${path}.4`, '0');
    const { link } = fs;
    vi.spyOn(fs, 'link').mockImplementationOnce(async (from, to) => {
      await link(from, to);
      await rm(from);
      await rm(`${path}.4`);
    });
    expect(await lockFile(path, now, 500)).toBeTypeOf('function');
    expect(await readdir(folder)).toEqual(['own.lock.5']);
  });

  it('is released by a draft beside it, which is moved over it', async () => {
    const release = await lockFile(path, now, 500);
    const rename = vi.spyOn(fs, 'rename');
    await release!();
    expect(rename.mock.calls).toEqual([[expect.stringMatching(/own\.lock\.1\.[\da-f-]{36}$/), `${path}.1`]]);
    expect(rename.mock.calls[0]![0]).toContain(folder);
  });

  it('is released late without an error, also where the draft is gone by then', async () => {
    const release = await lockFile(path, now, 500);
    await writeFile(`${path}.7`, '9999');
    // A draft that is removed at once is as one that was not written.
    vi.spyOn(fs, 'writeFile').mockResolvedValueOnce(undefined);
    await release!();
    expect(await readdir(folder)).toEqual(['own.lock.1', 'own.lock.7']);
  });

  it('that cannot be made is an error, and leaves no draft', async () => {
    const failure = Object.assign(new Error('not permitted'), { code: 'EPERM' });
    vi.spyOn(fs, 'link').mockRejectedValueOnce(failure);
    await expect(lockFile(path, now, 500)).rejects.toBe(failure);
    expect(await readdir(folder)).toEqual([]);
  });

  it('whose holder vanishes while it is read has ended', async () => {
    await writeFile(`${path}.4`, '9999');
    vi.spyOn(fs, 'readFile').mockRejectedValueOnce(Object.assign(new Error('gone'), { code: 'ENOENT' }));
    expect(await lockFile(path, now, 500)).toBeDefined();
    expect(await readdir(folder)).toEqual(['own.lock.5']);
  });

  it('of another name says nothing', async () => {
    for (const name of ['other.lock.9', 'abc.lock.9', 'own.lock.x', 'own.lock.9x', 'own.lock']) {
      await writeFile(join(folder, name), '9999');
    }
    expect(await lockFile(path, now, 500)).toBeDefined();
    expect(await readdir(folder)).toContain('own.lock.1');
  });
});

describe('an open folder', () => {
  const lease = { token: 't', obtainedAtMs: 1, expiresAtMs: 2 };

  async function saving(name: string): Promise<unknown> {
    await writeFile(join(folder, name), '');
    await chmod(folder, 0o755);
    return fileStore(folder)
      .set('key', lease)
      .catch((error: unknown) => error);
  }

  it.each(['a.json', 'a.json.0b0e-7d2c', 'a.lock.12', 'a.lock.12.0b0e-7d2c'])(
    'that holds %s is for leases alone, and is closed',
    async (name) => {
      expect(await saving(name)).toBeUndefined();
      expect((await fs.stat(folder)).mode & 0o777).toBe(0o700);
    },
  );

  it.each(['a.json5', 'a.json.b!c', 'a.json.', 'a.lock.x', 'a.lock.12x', 'a.lock.12.b!c', 'a.lock.x.b'])(
    'that holds %s is somebody else’s, and stays as it is',
    async (name) => {
      const error = await saving(name);
      expect(error).toBeInstanceOf(Error);
      expect((error as Error).message).toBe(
        `The folder ${folder} is open to other users (mode 755) and holds other files ("${name}"). Use a folder of its own for tokens.`,
      );
      expect((await fs.stat(folder)).mode & 0o777).toBe(0o755);
    },
  );

  it('that is closed may hold other files too', async () => {
    await writeFile(join(folder, 'notes.txt'), '');
    await chmod(folder, 0o700);
    await fileStore(folder).set('key', lease);
    expect(await readdir(folder)).toEqual(['key.json', 'notes.txt']);
  });

  it('is taken as it is on Windows, whose modes say nothing about others', async () => {
    await writeFile(join(folder, 'notes.txt'), '');
    await chmod(folder, 0o755);
    const { platform } = process;
    Object.defineProperty(process, 'platform', { value: 'win32' });
    try {
      await fileStore(folder).set('key', lease);
    } finally {
      Object.defineProperty(process, 'platform', { value: platform });
    }
    expect((await fs.stat(folder)).mode & 0o777).toBe(0o755);
  });

  it('keeps no file open, also where a write fails', async () => {
    const { open } = fs;
    const closed: boolean[] = [];
    const opening = vi.spyOn(fs, 'open').mockImplementation(async (...request) => {
      const file = await open(...request);
      const isLast = opening.mock.calls.length > 1;
      if (isLast) vi.spyOn(file, 'sync').mockRejectedValueOnce(new Error('no space left'));
      const close = file.close.bind(file);
      vi.spyOn(file, 'close').mockImplementation(() => {
        closed.push(isLast);
        return close();
      });
      return file;
    });
    const store = fileStore(folder);
    await store.set('key', lease);
    await expect(store.set('key', lease)).rejects.toThrow('no space left');
    expect(closed).toEqual([false, true]);
  });

  it('is looked at once', async () => {
    const store = fileStore(folder);
    await store.set('key', lease);
    const looking = vi.spyOn(fs, 'readdir');
    await store.set('key', lease);
    expect(looking).not.toHaveBeenCalled();
  });
});
