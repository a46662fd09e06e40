import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linesOf } from '../cli/program.ts';

const main = join(import.meta.dirname, '../../src/cli/main.ts');

/** Whether this machine lets one mount a disk of one's own, which nobody else sees. */
const canMount = (() => {
  try {
    execFileSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-disk-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A server that keeps its state on a disk of its own. */
async function servingOn(mount: string) {
  const script = `${mount} && exec "$2" "$3" serve --port 0 --json --state "$1/twin.json"`;
  const child = spawn('unshare', ['-rm', 'sh', '-c', script, 'sh', folder, process.execPath, main]);
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk;
  });
  const { url, pid } = JSON.parse(await linesOf(child).next()) as { url: string; pid: number };
  child.stdout.resume();
  return {
    url,
    /** The file as the server sees it. */
    file: `/proc/${pid}/root${folder}/twin.json`,
    complaint: () => complaint,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('close', resolve));
    },
  };
}

async function newToken(url: string): Promise<number> {
  const body = {
    client_id: 'suitetwinclient0001',
    client_secret: 'twin-secret-suite',
    grant_type: 'client_credentials',
  };
  const response = await fetch(`${url}/v1.0/oauth2/dingtwincorp0001/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.status;
}

test.skipIf(!canMount)(
  'a disk that fills up is told once, loses no state that was whole, and stops no answer',
  {
    timeout: 60_000,
  },
  async () => {
    await using server = await servingOn('mount -t tmpfs -o size=64k tmpfs "$1"');
    for (let count = 0; count < 400; count += 20) {
      const statuses = await Promise.all(Array.from({ length: 20 }, () => newToken(server.url)));
      expect(new Set(statuses)).toEqual(new Set([200]));
    }
    expect(server.complaint()).toMatch(
      /^tokentwin serve: Cannot write the state to .*: the disk is full\. The server goes on/,
    );
    expect(server.complaint().trim().split('\n')).toHaveLength(1);
    // The last one that fitted.
    expect(JSON.parse(await readFile(server.file, 'utf8'))).toMatchObject({ format: 'tokentwin-state' });
    const { state } = (await (await fetch(`${server.url}/_twin/health`)).json()) as {
      state: { current: boolean };
    };
    expect(state.current).toBe(false);
  },
);

test.skipIf(!canMount)('a disk that is read-only is told once, and the server goes on', async () => {
  await using server = await servingOn('mount -t tmpfs tmpfs "$1" && mount -o remount,ro "$1"');
  expect(await newToken(server.url)).toBe(200);
  expect(await newToken(server.url)).toBe(200);
  expect(server.complaint()).toMatch(
    /^tokentwin serve: Cannot write the state to .*: the disk is read-only\./,
  );
  expect(server.complaint().trim().split('\n')).toHaveLength(1);
});
