import { expect, test } from 'vitest';
import { TwinError } from '../../../src/core/errors.ts';
import { createHandler, keeping } from '../../../src/server/control/handler.ts';
import { createTwin } from '../../../src/twin/twin.ts';
import { asking, expectRefusal } from './in-process.ts';

/** A disk on which writes succeed or fail, at once or when the test says so. */
class Disk {
  isCurrent = false;
  writes = 0;
  failure: Error | undefined;
  wait: Promise<void> = Promise.resolve();
  readonly #begun = Promise.withResolvers<void>();
  /** Settles with the beginning of the first write. */
  readonly begun = this.#begun.promise;

  async commit(): Promise<void> {
    this.writes++;
    this.#begun.resolve();
    await this.wait;
    if (this.failure) throw this.failure;
    this.isCurrent = true;
  }
}

function serverOn(disk: Disk) {
  const guard = { host: '127.0.0.1' };
  return asking(keeping(createHandler({ twin: createTwin({ frozen: true }), guard }), disk));
}

const full = new TwinError('ERR_FILE', 'The disk is full.');
const freeze = { method: 'POST', body: { freeze: true } };

test('an answer is sent once what it is about has been written', async () => {
  const disk = new Disk();
  const { promise, resolve } = Promise.withResolvers<void>();
  disk.wait = promise;
  let isAnswered = false;
  const answer = serverOn(disk)('/_twin/clock', freeze).finally(() => {
    isAnswered = true;
  });
  await disk.begun;
  for (let turn = 0; turn < 5; turn++) await new Promise((next) => setImmediate(next));
  expect(isAnswered).toBe(false);
  resolve();
  expect((await answer).status).toBe(200);
});

test('an answer waits for no write where there is nothing to write', async () => {
  const disk = new Disk();
  disk.isCurrent = true;
  disk.failure = full;
  const ask = serverOn(disk);
  expect((await ask('/_twin/clock', freeze)).status).toBe(200);
  expect((await ask('/open-apis/im/v1/chats')).status).not.toBe(503);
  expect(disk.writes).toBe(0);
});

test.each([
  ['POST', '/_twin/clock', freeze.body],
  ['POST', '/open-apis/auth/v3/app_access_token/internal', {}],
  ['GET', '/open-apis/im/v1/chats', ''],
])('%s %s is refused while the disk is full', async (method, path, body) => {
  const disk = new Disk();
  disk.failure = full;
  expectRefusal(await serverOn(disk)(path, { method, body }), 503, 'ERR_FILE', 'The disk is full.');
});

test('what only looks is answered while the disk is full', async () => {
  const disk = new Disk();
  disk.failure = full;
  for (const path of ['/_twin/clock', '/_twin/journal', '/_twin/ui']) {
    expect((await serverOn(disk)(path)).status).toBe(200);
  }
});
