import { afterEach, describe, expect, test, vi } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { TwinControl } from '../../src/verify/twin-control.ts';
import { copyTwin } from '../../src/verify/twin-copy.ts';
import { answering } from '../support/answering-server.ts';

const controlToken = 'a-control-token';
const demoApp = 'cli_00000000000000a1';

const sandboxesOf = async (url: string, token?: string) =>
  new TwinControl(url, token).get<{ sandboxes: { name: string }[] }>('/sandboxes');

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the control API', () => {
  test('is read, changed and cleared', async () => {
    await using running = await serve({ now: '2026-11-21T00:00:00Z', frozen: true });
    const control = new TwinControl(running.url);
    const rule = await control.post<{ id: string }>('/faults', {
      operation: 'dingtalk.corpToken',
      error: 'server-error',
    });
    expect(await control.get('/faults')).toMatchObject({ faults: [{ id: rule.id }] });
    await control.delete(`/faults/${rule.id}`);
    expect(running.twin.faults.list()).toEqual([]);
    const state = await control.get('/state');
    running.twin.clock.advance(60_000);
    await control.put('/state', state);
    expect(running.twin.clock.now()).toBe(Date.parse('2026-11-21T00:00:00Z'));
  });

  test('gets no body where there is none', async () => {
    await using running = await serve();
    running.twin.clock.advance(60_000);
    await new TwinControl(running.url).post('/reset');
    expect(running.twin.journal.exchanges()).toEqual([]);
  });

  test('gets the control token, and a refusal is reported in the server’s words', async () => {
    await using running = await serve({ controlToken });
    await expect(new TwinControl(running.url).get('/clock')).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_CONTROL', message: expect.stringContaining('token') }),
    );
    expect(await new TwinControl(running.url, controlToken).get('/clock')).toHaveProperty('now');
  });

  test('a refusal without a reason is reported by its status', async () => {
    vi.stubGlobal('fetch', async () => Response.json({}, { status: 502 }));
    await expect(new TwinControl('http://twin').delete('/faults/1')).rejects.toThrow(
      'DELETE /_twin/faults/1 got HTTP 502 with application/json of another kind.',
    );
  });

  test('a web page of a proxy, and a server that is gone, are reported without the control token', async () => {
    const page = `<html>502 Bad Gateway, Bearer ${controlToken}</html>`;
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    vi.stubGlobal('fetch', async () => new Response(page, { status: 502, headers }));
    const error: unknown = await new TwinControl('http://twin', controlToken)
      .get('/state')
      .catch((each: unknown) => each);
    expect(error).toMatchObject({
      code: 'ERR_CONTROL',
      url: 'http://twin',
      status: 502,
      contentType: 'text/html',
    });
    expect((error as Error).message).toMatch(
      /^http:\/\/twin is not .*: "<html>502 Bad Gateway, Bearer \*\*\*<\/html>"/,
    );
    vi.unstubAllGlobals();
    await expect(new TwinControl('http://127.0.0.1:9').get('/state')).rejects.toMatchObject({
      code: 'ERR_CONTROL',
      message: expect.stringMatching(/^Cannot reach a tokentwin server at http:\/\/127\.0\.0\.1:9 \(/),
    });
  });

  test('a redirect is not followed: the state has secrets', async () => {
    let bodies = '';
    await using receiver = await answering((request, response) => {
      request.on('data', (piece: Buffer) => {
        bodies += piece.toString();
      });
      request.on('end', () => response.end('{}'));
    });
    await using redirecting = await answering((_, response) => {
      response.writeHead(307, { Location: receiver.url }).end();
    });
    const put = new TwinControl(redirecting.url).put('/state', { secret: 'open-sesame' });
    await expect(put).rejects.toMatchObject({ code: 'ERR_CONTROL' });
    expect(bodies).toBe('');
  });
});

describe('a copy of a twin', () => {
  test('starts as the twin is, and changes nothing there; nothing of it is left', async () => {
    await using running = await serve({ now: '2026-11-21T00:00:00Z', frozen: true, controlToken });
    running.twin.faults.add({ operation: 'dingtalk.corpToken', error: 'server-error' });
    const controlOf = (url: string) => new TwinControl(url, controlToken);
    {
      await using copy = await copyTwin(running.url, 'the-copy', controlOf);
      expect(copy.url).toBe(`${running.url}/~the-copy`);
      const { sandboxes } = await sandboxesOf(running.url, controlToken);
      expect(sandboxes).toMatchObject([{ name: 'the-copy' }]);
      expect(await controlOf(copy.url).get('/faults')).toMatchObject({
        faults: [{ operation: 'dingtalk.corpToken' }],
      });
      await controlOf(copy.url).post('/login-codes', { app_id: demoApp });
      await controlOf(copy.url).post('/clock', { advance: '1h' });
      expect(running.twin.clock.now()).toBe(Date.parse('2026-11-21T00:00:00Z'));
    }
    expect((await sandboxesOf(running.url, controlToken)).sandboxes).toEqual([]);
  });

  test('lives for half an hour at most, in case the program is killed', async () => {
    await using running = await serve();
    const posted: unknown[] = [];
    class Watched extends TwinControl {
      override post<Answer>(path: string, body?: unknown): Promise<Answer> {
        posted.push([path, body]);
        return super.post<Answer>(path, body);
      }
    }
    await using _copy = await copyTwin(running.url, 'the-copy', (url) => new Watched(url));
    expect(posted).toEqual([['/sandboxes', { name: 'the-copy', ttl: '30m' }]]);
  });

  test('of a sandbox is a sandbox beside it', async () => {
    await using running = await serve();
    const { url } = await new TwinControl(running.url).post<{ url: string }>('/sandboxes', { name: 'first' });
    await using copy = await copyTwin(url, 'the-copy', (each) => new TwinControl(each));
    expect(copy.url).toBe(`${running.url}/~the-copy`);
  });

  test('a twin that cannot be copied leaves no sandbox', async () => {
    await using running = await serve();
    class Refusing extends TwinControl {
      override put<Answer>(): Promise<Answer> {
        return Promise.reject(new Error('the state is from another version'));
      }
    }
    await expect(copyTwin(running.url, 'the-copy', (url) => new Refusing(url))).rejects.toThrow(
      'the state is from another version',
    );
    expect((await sandboxesOf(running.url)).sandboxes).toEqual([]);
  });
});
