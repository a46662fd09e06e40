import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { serve } from '../../src/node.ts';
import { createTwin, type TwinOptions } from '../../src/twin/twin.ts';

const operation = 'feishu.tenantAccessTokenInternal';
const suite = join(import.meta.dirname, 'token-source/two-processes.ts');

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

describe('two processes that use the token source with one store', () => {
  it.each(Object.entries(worlds))('in the world %s', async (_, { faults, exit, asked }) => {
    const twin = createTwin({ scenario: { faults } } as TwinOptions);
    await using server = await serve({ twin });
    const run = promisify(execFile)(process.execPath, [suite, '6', '30', 'steady'], {
      env: { ...process.env, TOKENTWIN_URL: server.url, BUNDLED_CLIENT: inject('client') },
    });
    const code = await run.then(
      () => 0,
      (error: { readonly code: number }) => error.code,
    );
    expect(code).toBe(exit);
    const exchanges = twin.journal.exchanges();
    expect(exchanges.filter((exchange) => exchange.operation === operation).length).toBeLessThanOrEqual(
      asked,
    );
    expect(exchanges.filter((exchange) => exchange.operation === operation).length).toBeGreaterThan(0);
    expect(twin.verdicts().filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
