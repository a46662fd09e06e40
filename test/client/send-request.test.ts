import { describe, expect, it, vi } from 'vitest';
import { RequestTimeout, sendRequest } from '../../src/client/send-request.ts';
import { createFeishuClient } from '../../src/client.ts';
import { watch } from './promises/worlds.ts';
import { SimulatedTime, settle } from './simulated-time.ts';

/** Sends to a function that stands for `fetch`. */
function send(fetch: (url: string, init: RequestInit) => unknown, signal?: AbortSignal) {
  const time = new SimulatedTime(0);
  const options = {
    fetch: async (url: string, init: RequestInit) => (await fetch(url, init)) as Response,
    timeoutMs: 100,
    startTimer: time.startTimer,
    signal,
  };
  return { time, outcome: watch(sendRequest('http://a/', { method: 'PUT' }, options)) };
}

const bytes = (...parts: readonly string[]) =>
  new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(Buffer.from(part, 'latin1'));
      controller.close();
    },
  });

describe('sending a request', () => {
  it('passes on what to send, forbids redirects, and returns the whole response', async () => {
    const fetch = vi.fn(() => new Response('é', { status: 201, headers: { a: 'b' } }));
    const { time, outcome } = send(fetch);
    await settle();
    expect(outcome.value).toMatchObject({ status: 201, text: 'é' });
    expect(outcome.value!.headers.get('a')).toBe('b');
    expect(fetch).toHaveBeenCalledWith('http://a/', {
      method: 'PUT',
      redirect: 'manual',
      signal: expect.any(AbortSignal),
    });
    expect(time.pending).toBe(0);
  });

  it('decodes a body whose characters come in pieces, or end within one', async () => {
    const { outcome } = send(() => new Response(bytes('a\xc3', '\xa9b\xe2\x82')));
    await settle();
    expect(outcome.value!.text).toBe('aéb\ufffd');
  });

  it('reads a response without a stream', async () => {
    const { outcome } = send(() => ({ status: 200, headers: new Headers(), text: async () => 'plain' }));
    await settle();
    expect(outcome.value!.text).toBe('plain');
  });

  it.each([
    undefined,
    null,
    'text',
    {},
    { status: 200 },
    { status: '200', headers: new Headers() },
    { status: 200, headers: {} },
  ])('refuses what is not a response: %j', async (value) => {
    const { outcome } = send(() => value);
    await settle();
    expect(outcome.error).toMatchObject({ message: 'fetch did not resolve with a Response' });
  });

  it('ends at its limit, and ends the request', async () => {
    let given: AbortSignal | undefined;
    const { time, outcome } = send((_, { signal }) => {
      given = signal!;
      return new Promise(() => {});
    });
    await time.advance(99);
    expect(outcome.isSettled).toBe(false);
    expect(given!.aborted).toBe(false);
    await time.advance(1);
    expect(outcome.error).toBeInstanceOf(RequestTimeout);
    expect(outcome.error).toMatchObject({
      name: 'TimeoutError',
      message: 'no complete response within 100 ms',
    });
    expect(given!.reason).toBe(outcome.error);
  });

  it('ends with the reason of the caller, and no timer is left', async () => {
    const stopping = new AbortController();
    const { time, outcome } = send(() => new Promise(() => {}), stopping.signal);
    await settle();
    stopping.abort('enough');
    await settle();
    expect(outcome).toMatchObject({ isSettled: true, error: 'enough' });
    const aborted = send(() => new Promise(() => {}), AbortSignal.abort('before'));
    await settle();
    expect(aborted.outcome.error).toBe('before');
    expect(time.pending).toBeLessThanOrEqual(1);
  });

  it('lets go of the signal of the caller', async () => {
    const { signal } = new AbortController();
    const remove = vi.spyOn(signal, 'removeEventListener');
    send(() => new Response('x'), signal);
    await settle();
    expect(remove).toHaveBeenCalledWith('abort', expect.any(Function));
  });

  it('cancels a body that does not end in time', async () => {
    const cancel = vi.fn();
    const { time, outcome } = send(
      () => new Response(new ReadableStream({ pull: () => new Promise(() => {}), cancel })),
    );
    await time.advance(100);
    expect(outcome.error).toBeInstanceOf(RequestTimeout);
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it.each([
    () => {
      throw new Error('no');
    },
    () => 5,
    async () => {
      throw new Error('no');
    },
  ])('bears a body whose cancelling fails: %s', async (cancel) => {
    const failures: unknown[] = [];
    const note = (error: unknown) => void failures.push(error);
    process.on('uncaughtException', note);
    process.on('unhandledRejection', note);
    const reader = { read: () => new Promise(() => {}), cancel };
    const { time, outcome } = send(() => ({
      status: 200,
      headers: new Headers(),
      body: { getReader: () => reader },
    }));
    await time.advance(100);
    await new Promise((resolve) => setTimeout(resolve, 0));
    process.off('uncaughtException', note);
    process.off('unhandledRejection', note);
    expect(outcome.error).toBeInstanceOf(RequestTimeout);
    expect(failures).toEqual([]);
  });

  it("reads a body that is a stream of Node's, as other libraries have it", async () => {
    const { outcome } = send(() => ({
      status: 200,
      headers: new Headers(),
      body: { pipe() {} },
      text: async () => 'plain',
    }));
    await settle();
    expect(outcome.value!.text).toBe('plain');
  });

  it('cancels a body that breaks, and says why', async () => {
    const broken = new ReadableStream({
      pull() {
        throw new Error('broken');
      },
    });
    const { outcome } = send(() => new Response(broken));
    await settle();
    expect(outcome.error).toMatchObject({ message: 'broken' });
  });

  it('stops at a body that is far too long', async () => {
    const cancel = vi.fn();
    const mebibyte = new Uint8Array(1_048_576).fill(97);
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent++;
        controller.enqueue(mebibyte);
      },
      cancel,
    });
    const { outcome } = send(() => new Response(endless));
    await vi.waitFor(() => expect(outcome.isSettled).toBe(true), { timeout: 20_000 });
    expect(outcome.error).toMatchObject({ message: 'the response is longer than 67108864 characters' });
    expect(sent).toBeLessThan(70);
    expect(cancel).toHaveBeenCalledTimes(1);
  });
});

describe('the options of a client', () => {
  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuse the limit %d', (timeoutMs) => {
    expect(() => createFeishuClient({ timeoutMs })).toThrow(
      `Invalid timeoutMs ${timeoutMs}: expected a number of milliseconds above 0`,
    );
  });

  it.each(['', 'open.feishu.cn', 'ftp://a', 'file:///a', 'http://'])('refuse the base URL %j', (baseUrl) => {
    expect(() => createFeishuClient({ baseUrl })).toThrow(
      `Invalid baseUrl "${baseUrl}": expected http:// or https://`,
    );
  });

  it.each(['http://user:pass@a', 'http://user@a', 'http://a?token=t', 'http://a#b'])(
    'refuse the base URL %j, and do not repeat what may be a secret',
    (baseUrl) => {
      expect(() => createFeishuClient({ baseUrl })).toThrow(/^Invalid baseUrl( "http:\/\/a#b")?: expected/);
    },
  );

  it('put every path behind the base URL, also one with a path of its own', async () => {
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(url);
      return Response.json({ code: 0 });
    };
    for (const baseUrl of ['http://a', 'https://a/', 'http://a/~box//']) {
      await createFeishuClient({ baseUrl, fetch }).try.protectedResource({ resource: 'x', token: 't' });
    }
    expect(urls).toEqual(['http://a/open-apis/x', 'https://a/open-apis/x', 'http://a/~box/open-apis/x']);
  });

  it('use the global fetch of the moment', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ code: 0 }));
    try {
      const client = createFeishuClient();
      expect(await client.protectedResource({ resource: 'x', token: 't' })).toEqual({ code: 0 });
      expect(fetch.mock.calls[0]![0]).toBe('https://open.feishu.cn/open-apis/x');
    } finally {
      fetch.mockRestore();
    }
  });

  it('let a mistake of the caller through as it is', async () => {
    const { try: tries } = createFeishuClient({ fetch: () => Promise.reject(new Error('not called')) });
    await expect(tries.protectedResource({ resource: '..', token: 't' })).rejects.toThrow(TypeError);
  });

  it.each([
    [Object.create(null), 'an object without a text'],
    [Object.assign(new Error('x'), { message: { a: 1 } }), '[object Object]'],
    [Symbol('odd'), 'Symbol(odd)'],
    [undefined, 'undefined'],
  ])('make a VendorError of whatever fetch rejects with: %#', async (reason, text) => {
    const { try: tries } = createFeishuClient({ fetch: () => Promise.reject(reason) });
    expect(await tries.protectedResource({ resource: 'x', token: 't' })).toMatchObject({
      ok: false,
      error: { kind: 'unreachable', message: `feishu.protectedResource: no complete response: ${text}` },
    });
  });

  it('name a time-out as it is, and other failures with their text', async () => {
    const time = new SimulatedTime(0);
    const slow = createFeishuClient({ fetch: () => new Promise(() => {}), startTimer: time.startTimer });
    const outcome = watch(slow.try.protectedResource({ resource: 'x', token: 't' }));
    await time.advance(10_000);
    expect(outcome.value).toMatchObject({
      ok: false,
      error: {
        kind: 'unreachable',
        message: 'feishu.protectedResource: no complete response within 10000 ms',
      },
    });
    for (const [error, text] of [
      [new TypeError('fetch failed'), 'fetch failed'],
      ['a text', 'a text'],
    ] as const) {
      const client = createFeishuClient({ fetch: () => Promise.reject(error) });
      expect(await client.try.protectedResource({ resource: 'x', token: 't' })).toMatchObject({
        error: { message: `feishu.protectedResource: no complete response: ${text}`, cause: error },
      });
    }
  });
});
