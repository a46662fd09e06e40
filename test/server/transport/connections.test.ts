import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Fault } from '../../../src/core/generated/inputs.ts';
import { serve } from '../../../src/server/serve.ts';
import { bytesOf, send, sendAndEnd } from '../../robustness/raw.ts';

const granted = {
  target: '/open-apis/auth/v3/app_access_token/internal',
  headers: ['Content-Type: application/json'],
  body: '{"app_id":"cli_00000000000000a1","app_secret":"twin-secret-self-built"}',
};

const unmatched = bytesOf({ method: 'GET', target: '/nothing' })
  .toString()
  .replace('Connection: close\r\n', '');

describe.each(['fast', 'plain'] as const)('%s transport', (transport) => {
  test.each<[string, Fault, readonly string[]]>([
    ['an empty response', { type: 'empty-response' }, ['404']],
    ['a truncated body', { type: 'truncated-body' }, ['404', '200']],
    ['a slow body', { type: 'slow-body', pieces: 2, duration: '10ms' }, ['404', '200']],
  ])('%s comes in its turn where requests are pipelined', async (_, fault, statuses) => {
    await using server = await serve({ transport });
    server.twin.faults.add({ fault, operation: 'feishu.appAccessTokenInternal', times: 1 });

    const text = await send(server.url, unmatched + bytesOf(granted));

    expect(Array.from(text.matchAll(/HTTP\/1\.1 (\d+)/g), ([, status]) => status)).toEqual(statuses);
    expect(await send(server.url, bytesOf(granted))).toContain('"code":0');
  });

  test('a pipelined reset ends the connection, and nothing else', async () => {
    await using server = await serve({ transport });
    server.twin.faults.add({ fault: { type: 'connection-reset', at: 'middle' }, times: 1 });

    await expect(send(server.url, unmatched + bytesOf(granted))).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
    expect(await send(server.url, bytesOf(granted))).toContain('"code":0');
  });

  test('who ends their side with the last byte that a read takes is answered', async () => {
    await using server = await serve({ transport });
    const empty = bytesOf({ ...granted, body: ' '.repeat(60_000) }).length - 60_000;

    for (const length of [65_535, 65_536, 65_537, 131_072]) {
      // A longer length is a digit longer.
      const bytes = bytesOf({
        ...granted,
        body: granted.body.padEnd(length - empty - Number(length > 100_000)),
      });
      expect(bytes).toHaveLength(length);
      expect(await sendAndEnd(server.url, bytes), `${length} bytes`).toContain('"code":0');
    }
  });

  test('a server that keeps its state answers where timers are faked', async () => {
    vi.useFakeTimers();
    const folder = await mkdtemp(join(tmpdir(), 'tokentwin-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await using server = await serve({ transport, state: join(folder, 'state.json') });

    const text = await send(server.url, bytesOf(granted));

    vi.useRealTimers();
    expect(text).toContain('"code":0');
  });

  test('a server that is loaded where timers are faked answers', async () => {
    vi.useFakeTimers();
    vi.resetModules();
    const loadedLate = await import('../../../src/server/serve.ts');
    await using server = await loadedLate.serve({ transport });

    const text = await send(server.url, bytesOf(granted));

    vi.useRealTimers();
    expect(text).toContain('"code":0');
  });

  test('an answer that is late comes late where timers were faked before anything was loaded', async () => {
    vi.useFakeTimers();
    vi.resetModules();
    const loadedLate = await import('../../../src/server/serve.ts');
    await using server = await loadedLate.serve({ transport });
    server.twin.faults.add({ fault: { type: 'latency', ms: 20 }, times: 1 });

    const text = await send(server.url, bytesOf(granted));

    vi.useRealTimers();
    expect(text).toContain('"code":0');
  });
});
