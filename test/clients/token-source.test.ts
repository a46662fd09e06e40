import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serve } from '../../src/node.ts';
import { createTwin, type TwinOptions } from '../../src/twin/twin.ts';
import type { Calls } from './token-source/make-calls.ts';

const operation = 'feishu.tenantAccessTokenInternal';
const service = join(import.meta.dirname, 'token-source/service-on-demand.ts');

/** The worlds of the drill, and what becomes of twelve calls of two processes that share a token. */
const worlds: Readonly<
  Record<string, { readonly faults: unknown; readonly exit: 0 | 1; readonly asked: number }>
> = {
  plain: { faults: [], exit: 0, asked: 1 },
  'dies-early': {
    faults: [{ operation, fault: { type: 'token-dies', afterUses: 1 }, times: 1 }],
    exit: 0,
    asked: 2,
  },
  'gateway-at-renewal': {
    faults: [
      { operation, fault: { type: 'token-dies', afterUses: 1 }, times: 1 },
      { operation, fault: { type: 'bad-gateway-html' }, after: 1, times: 1 },
    ],
    exit: 0,
    asked: 3,
  },
  'gateway-once': {
    faults: [{ operation, fault: { type: 'bad-gateway-html' }, times: 1 }],
    exit: 0,
    asked: 2,
  },
  'no-token': { faults: [{ operation, fault: { type: 'token-missing' }, times: 1 }], exit: 0, asked: 2 },
  'no-expiry': { faults: [{ operation, fault: { type: 'expiry-missing' } }], exit: 0, asked: 1 },
  'vendor-busy': { faults: [{ operation, error: 1663, times: 1 }], exit: 0, asked: 2 },
  // Three tries of each process.
  'gateway-down': { faults: [{ operation, fault: { type: 'bad-gateway-html' } }], exit: 1, asked: 6 },
  'wrong-secret': { faults: [{ operation, error: 10014 }], exit: 1, asked: 2 },
  'all-refused': {
    faults: [{ operation: 'feishu.protectedResource', error: 'invalid-access-token' }],
    exit: 1,
    asked: 3,
  },
};

/** Two for all worlds, since a start costs more than the calls. */
let processes: readonly ChildProcess[];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-service-'));
  const env = { ...process.env, BUNDLED_CLIENT: inject('client') };
  // Silent, since what fails in a world is told there.
  processes = [1, 2].map(() => fork(service, { env, execArgv: [], silent: true }));
});
afterAll(async () => {
  for (const each of processes) each.kill();
  await rm(folder, { recursive: true });
});

/** Has a process make calls; returns how many failed. */
function callsFailed(by: ChildProcess, id: string, calls: Calls): Promise<number> {
  return new Promise((resolve, reject) => {
    const listen = (answer: { readonly id: string; readonly failed: number }) => {
      if (answer.id !== id) return;
      by.off('message', listen).off('exit', end);
      resolve(answer.failed);
    };
    const end = () => reject(new Error('The process of the service ended.'));
    by.on('message', listen).once('exit', end);
    by.send({ id, calls });
  });
}

describe('two processes that use the token source with one store', () => {
  // Side by side, since they mostly wait for pauses.
  it.concurrent.each(Object.entries(worlds))('in the world %s', async (world, { faults, exit, asked }) => {
    const twin = createTwin({ scenario: { faults } } as TwinOptions);
    await using server = await serve({ twin });
    const calls = {
      baseUrl: server.url,
      folder: join(folder, world),
      calls: 6,
      pauseMs: 30,
      isSteady: true,
    };
    const failed = await Promise.all(processes.map((each) => callsFailed(each, world, calls)));
    expect(failed.some((count) => count > 0) ? 1 : 0).toBe(exit);
    const exchanges = twin.journal.exchanges();
    expect(exchanges.filter((exchange) => exchange.operation === operation).length).toBeLessThanOrEqual(
      asked,
    );
    expect(exchanges.filter((exchange) => exchange.operation === operation).length).toBeGreaterThan(0);
    expect(twin.verdicts().filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
