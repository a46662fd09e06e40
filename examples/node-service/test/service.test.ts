import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { createService } from '../src/service.ts';
import { createTokenCache } from '../src/token-cache.ts';
import { activeTokens, moveClock, revokeAll, startOver, twinUrl } from './twin.ts';

const app = { baseUrl: twinUrl, appId: 'cli_00000000000000a1', appSecret: 'twin-secret-self-built' };

/** The service's own clock. It follows the twin's, or the two would disagree about what has expired. */
let nowMs: number;
let service: ReturnType<typeof createService>;

beforeEach(async () => {
  nowMs = await startOver();
  service = createService({ baseUrl: twinUrl, tokens: createTokenCache(app, () => nowMs) });
  await once(service.listen(0, '127.0.0.1'), 'listening');
});

afterEach(() => {
  mock.restoreAll();
  service.close();
});

test('renews in the last 30 minutes, and never uses a dead token', async () => {
  // A fresh token.
  assert.equal(await readUser(), 200);
  const [first] = await activeTokens();
  assert.equal(first?.remainingMs, 7_200_000);

  // Used again.
  nowMs = await moveClock({ advance: '1h' });
  assert.equal(await readUser(), 200);
  assert.equal((await activeTokens()).length, 1);

  // In the renewal window the service fetches the next one, and both work.
  nowMs = await moveClock({ to: 'renewal-window' });
  assert.equal(await readUser(), 200);
  const second = await eventually(async () => (await activeTokens())[1]);
  assert.equal(second.remainingMs, 7_200_000);

  // The first one ends; nobody notices.
  nowMs = await moveClock({ to: 'expiry', token: first?.id });
  assert.deepEqual(
    (await activeTokens()).map(({ id }) => id),
    [second.id],
  );
  assert.equal(await readUser(), 200);
});

test('asks for one token, however many are waiting for it', async () => {
  const fetched = mock.method(globalThis, 'fetch');
  assert.deepEqual(new Set(await Promise.all(Array.from({ length: 20 }, readUser))), new Set([200]));
  const urls = fetched.mock.calls.map(({ arguments: [url] }) => url);
  assert.equal(
    urls.filter((url) => typeof url === 'string' && url.includes('/tenant_access_token/')).length,
    1,
  );
});

test('recovers from a token that dies early', async () => {
  assert.equal(await readUser(), 200);
  await revokeAll();
  assert.equal(await readUser(), 200);
});

async function readUser(): Promise<number> {
  const { port } = service.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/users/ou_1`);
  await response.arrayBuffer();
  return response.status;
}

/** What is done in the background is done a moment later. */
async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error('It did not happen.');
}
