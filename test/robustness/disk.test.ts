import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readStateFile } from '../../src/server/state/state-reading.ts';
import { createTwin } from '../../src/twin/twin.ts';
import { linesOf, main } from '../cli/program.ts';

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

/** The command that mounts a disk at the folder and serves from there. */
function serveOn(mount: string): string[] {
  const script = `${mount} && exec "$2" "$3" serve --port 0 --json --state "$1/twin.json"`;
  return ['sh', '-c', script, 'sh', folder, process.execPath, main];
}

/** A server that keeps its state on a disk of its own. */
async function servingOn(mount: string) {
  const child = spawn('unshare', ['-rm', ...serveOn(mount)]);
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

async function newToken(url: string): Promise<{ status: number; token: string | undefined }> {
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
  const { access_token } = (await response.json()) as { access_token?: string };
  return { status: response.status, token: access_token };
}

test.skipIf(!canMount)(
  'a disk that fills up is reported once, loses nothing acknowledged, and stops nobody who looks',
  { timeout: 60_000 },
  async () => {
    await using server = await servingOn('mount -t tmpfs -o size=64k tmpfs "$1"');
    const answered: string[] = [];
    const statuses = new Set<number>();
    for (let count = 0; count < 400; count += 20) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => newToken(server.url)));
      for (const { status, token } of answers) {
        statuses.add(status);
        if (token !== undefined) answered.push(token);
      }
    }
    expect(statuses).toEqual(new Set([200, 503]));
    expect(server.complaint()).toMatch(
      /^tokentwin serve: Cannot write the state to .*: the disk is full\. What changes the state is refused/,
    );
    expect(server.complaint().trim().split('\n')).toHaveLength(1);
    const { state } = (await (await fetch(`${server.url}/_twin/health`)).json()) as {
      state: { current: boolean };
    };
    expect(state.current).toBe(false);
    // As the next start reads it.
    await copyFile(server.file, join(folder, 'copy'));
    const { main } = await readStateFile(join(folder, 'copy'), createTwin().router.vendors);
    const known = new Set(main?.ledger.tokens.map(({ token }) => token));
    expect(answered.length).toBeGreaterThan(50);
    expect(answered.filter((token) => !known.has(token))).toEqual([]);
  },
);

test.skipIf(!canMount)('a disk that is read-only is an error at the start', async () => {
  const mount = 'mount -t tmpfs tmpfs "$1" && mount -o remount,ro "$1"';
  const { status, stderr } = spawnSync('unshare', ['-rm', ...serveOn(mount)], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^tokentwin serve: Cannot keep the state in .*: the disk is read-only\.$/m);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
