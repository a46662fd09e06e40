import { type ClientRequest, request } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type RunningTwin, serve } from '../../../src/server/serve.ts';
import { createTwin } from '../../../src/twin/twin.ts';

const state = Buffer.from(
  JSON.stringify(createTwin({ now: '2026-11-21T00:00:00Z', frozen: true }).exportState()),
);
const mebibyte = 1_048_576;

/** A state of more than 1 MiB: white space is allowed in JSON. */
const long = Buffer.concat([state, Buffer.alloc(mebibyte, ' ')]);

interface Upload {
  readonly request: ClientRequest;
  /** Sends the whole body, and returns the status of the answer. */
  finish(body: Buffer): Promise<{ readonly status: number; readonly body: string; readonly wait?: string }>;
}

/** Begins to send a state; resolves once the server has read the headers. */
function begin(
  url: string,
  length: number | undefined,
  path = '/_twin/state',
  headers = {},
): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const sending = request(url + path, {
      method: 'PUT',
      headers: {
        Expect: '100-continue',
        ...(length === undefined ? { 'Transfer-Encoding': 'chunked' } : { 'Content-Length': length }),
        ...headers,
      },
    });
    onTestFinished(() => void sending.destroy());
    const answered = new Promise<Awaited<ReturnType<Upload['finish']>>>((answer) => {
      sending.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        const wait = response.headers['retry-after'];
        response.on('end', () =>
          answer({ status: response.statusCode!, body: text, ...(wait !== undefined && { wait }) }),
        );
      });
    });
    sending.on('error', reject);
    sending.on('continue', () =>
      resolve({
        request: sending,
        finish: (body) => {
          sending.end(body);
          return answered;
        },
      }),
    );
    sending.flushHeaders();
  });
}

const busy = { status: 429, wait: '1', body: expect.stringContaining('"code":"ERR_LIMIT"') };

describe.each(['plain', 'fast'] as const)('the %s transport', (transport) => {
  async function serving(options = {}): Promise<RunningTwin> {
    const server = await serve({ transport, ...options });
    onTestFinished(() => server.close());
    return server;
  }

  test.each([
    ['of a known length', long.length],
    ['of an unknown length', undefined],
  ])('reads two long states %s at a time, and the third once one of them is done', async (_, length) => {
    const { url } = await serving();
    const [first, second] = [await begin(url, length), await begin(url, length)];
    expect(await (await begin(url, length)).finish(long)).toEqual(busy);
    expect((await first.finish(long)).status).toBe(200);
    expect((await (await begin(url, length)).finish(long)).status).toBe(200);
    expect((await second.finish(long)).status).toBe(200);
  });

  test('reads a state that the others leave no room for to its end, and answers', async () => {
    const { url } = await serving();
    for (let count = 0; count < 2; count++) await begin(url, long.length);
    const longer = Buffer.alloc(20 * mebibyte, ' ');
    expect(await (await begin(url, longer.length)).finish(longer)).toEqual(busy);
  });

  test('has room for short states and other bodies meanwhile, and for a sandbox as for the server', async () => {
    const { url } = await serving();
    await fetch(`${url}/_twin/sandboxes`, { method: 'POST', body: '{"name":"a"}' });
    for (const path of ['/_twin/state', '/~a/_twin/state']) await begin(url, long.length, path);
    expect((await (await begin(url, state.length)).finish(state)).status).toBe(200);
    expect((await fetch(`${url}/_twin/clock`, { method: 'POST', body: '{"advance":"1m"}' })).status).toBe(
      200,
    );
    for (const path of ['/_twin/state', '/~a/_twin/state']) {
      expect(await (await begin(url, long.length, path)).finish(long)).toEqual(busy);
    }
  });

  test('gives the room of a caller who hangs up to the next', async () => {
    const { url } = await serving();
    const uploads = [await begin(url, long.length), await begin(url, long.length)];
    for (const upload of uploads) {
      upload.request.on('error', () => {});
      upload.request.destroy();
    }
    let status = 0;
    // The server learns of it a moment later.
    for (let tries = 0; status !== 200 && tries < 200; tries++) {
      ({ status } = await (await begin(url, long.length)).finish(long));
    }
    expect(status).toBe(200);
  });

  test('has no room at all for an unauthorized caller', async () => {
    const { url } = await serving({ controlToken: 'secret' });
    for (let count = 0; count < 2; count++) await begin(url, long.length);
    const authorized = await begin(url, long.length, '/_twin/state', { Authorization: 'Bearer secret' });
    expect((await authorized.finish(long)).status).toBe(200);
    expect((await (await begin(url, long.length)).finish(long)).status).toBe(401);
  });
});
