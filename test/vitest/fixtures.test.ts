import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import { createFeishuClient, createTokenSource } from '../../src/client.ts';
import { type RunningTwin, serve } from '../../src/server/serve.ts';
import { fakeTimers, test } from '../../src/vitest.ts';

const app = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };
const operation = 'feishu.appAccessTokenInternal';
const path = '/open-apis/auth/v3/app_access_token/internal';

function ask(host = 'https://open.feishu.cn'): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  return fetch(host + path, { method: 'POST', headers, body: JSON.stringify(app) }).then((answer) =>
    answer.json(),
  );
}

describe('twin', () => {
  test('is fresh', async ({ twin }) => {
    await createFeishuClient({ fetch: twin.fetch }).appAccessTokenInternal(app);
    expect(twin).toHaveIssued(1);
  });

  test('is fresh again', ({ twin }) => {
    expect(twin).toHaveIssued(0);
  });

  describe('with options', () => {
    test.override('twinOptions', () => ({ now: '2030-01-01T00:00:00Z', frozen: true }));

    test('starts with them', ({ twin }) => {
      expect(twin.clock.reading().now).toBe('2030-01-01T00:00:00.000Z');
    });
  });
});

describe('server', () => {
  test('is the same twin on a port of its own', async ({ server, twin }) => {
    expect(await ask(server.url)).toMatchObject({ code: 0 });
    expect(server.twin).toBe(twin);
    expect(server).toHaveReceived(operation, 1);
  });

  const urls: string[] = [];
  test('listens for one test', async ({ server }) => {
    urls.push(server.url);
  });
  test('and then no longer', async () => {
    await expect(ask(urls[0])).rejects.toThrow(TypeError);
  });
});

describe('intercept', () => {
  test('lets hard-coded hosts meet the twin', async ({ intercept, twin }) => {
    expect(await ask()).toMatchObject({ code: 0, expire: 7200 });
    expect(intercept).toBe(twin);
    expect(twin).toHaveReceived(operation, 1);
  });

  test('works beside a server', async ({ intercept, server }) => {
    await ask();
    await ask(server.url);
    expect(intercept).toHaveReceived(operation, 2);
  });

  describe('in concurrent tests', { concurrent: true }, () => {
    // Each waits for the others, so that all of them are under way at once.
    const everybody = Promise.withResolvers<void>();
    let there = 0;

    test.for([1, 2, 3, 4])('keeps them apart: %i', async (count, { intercept }) => {
      if (++there === 4) everybody.resolve();
      await everybody.promise;
      for (let call = 0; call < count; call++) await ask();
      expect(intercept).toHaveReceived(operation, count);
    });
  });

  test('goes on under fake timers', async ({ intercept }) => {
    vi.useFakeTimers(fakeTimers);
    try {
      await ask();
      // An idle pause closes the connection, and the next request has to open another.
      await vi.advanceTimersByTimeAsync(10_000);
      await ask();
      vi.setSystemTime(Date.now() + 91 * 60_000);
      expect(await ask()).toMatchObject({ expire: 7200 });
    } finally {
      vi.useRealTimers();
    }
    expect(intercept).toHaveIssued(2);
  });

  test('serves a token source for a day', async ({ intercept }) => {
    const source = createTokenSource({
      operation,
      client: createFeishuClient(),
      ...app,
      now: () => intercept.clock.now(),
    });
    for (let quarter = 0; quarter < 96; quarter++) {
      await source.get();
      await source.idle();
      intercept.clock.advance('15m');
    }
    expect(intercept).toHaveNoVerdicts();
  });
});

describe('a request that is sent after its test has ended', () => {
  let sendLate: () => Promise<unknown> = () => Promise.resolve();
  let older: { journal: { count: number } };
  let elsewhere: () => Promise<unknown> = () => Promise.resolve();
  let standing: RunningTwin;
  beforeAll(async () => {
    standing = await serve();
  });
  afterAll(() => standing.close());

  test('is prepared here', async ({ intercept }) => {
    older = intercept;
    const { promise, resolve } = Promise.withResolvers<void>();
    const sent = promise.then(() => ask());
    sent.catch(() => {});
    sendLate = () => {
      resolve();
      return sent;
    };
  });

  test('to a server of no vendor is prepared here', ({ intercept }) => {
    expect(intercept.journal.count).toBe(0);
    const { promise, resolve } = Promise.withResolvers<void>();
    elsewhere = () => {
      resolve();
      return late;
    };
    const late = promise.then(() => fetch(`${standing.url}/healthz`)).then((response) => response.status);
    late.catch(() => {});
  });

  test('reaches that server', async ({ intercept }) => {
    expect(intercept.journal.count).toBe(0);
    expect(await elsewhere()).toBe(200);
  });

  test('goes neither to the vendor nor to the twin of another test', async ({ intercept }) => {
    expect(await sendLate()).toMatchObject({ message: expect.stringMatching(/after its test had ended/) });
    expect(intercept.journal.count).toBe(0);
    expect(older.journal.count).toBe(0);
    expect(await ask()).toMatchObject({ code: 0 });
  });
});
