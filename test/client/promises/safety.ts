import { expect } from 'vitest';
import { createDingtalkClient, createEkuaibaoClient, createFeishuClient } from '../../../src/client.ts';
import { bodyOf, feishu, issued, issuing, minuteMs, own, type Promises, watch } from './worlds.ts';

const rejections: unknown[] = [];
const onRejection = (reason: unknown) => void rejections.push(reason);

export const safety: Promises = {
  'No function of yours that throws or rejects becomes an unhandled rejection.': async () => {
    process.on('unhandledRejection', onRejection);
    const bad: readonly (() => never | Promise<never>)[] = [
      () => {
        throw new TypeError('a callback of the user');
      },
      async () => {
        throw new TypeError('a callback of the user');
      },
    ];
    for (const callback of bad) {
      let isDown = false;
      const { time, source } = own((last, now) => (isDown ? callback() : issuing()(last, now)), {
        store: { get: callback, set: callback, lock: callback },
        onRenewalFailed: callback,
        onStoreFailed: callback,
        isTokenRefusal: callback as unknown as () => boolean,
        now: () => (isDown ? (callback() as unknown as number) : time.now()),
        random: callback as unknown as () => number,
        sleep: callback,
        startTimer: (run, ms) => {
          time.startTimer(run, ms);
          // What stops a timer fails too, or is none.
          return callback === bad[0] ? callback : (undefined as never);
        },
      });
      expect(await source.get()).toBe('t1');
      await time.advance(100 * minuteMs);
      isDown = true;
      for (let call = 0; call < 3; call++) {
        watch(source.get());
        watch(source.withToken(callback));
        await time.advance(minuteMs);
      }
      await source.idle();
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    process.off('unhandledRejection', onRejection);
    expect(rejections).toEqual([]);
  },

  'A redirect is never followed: it would carry the credentials to another server.': async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      const headers = { Location: 'https://elsewhere.example/collect?secret-1' };
      const { source, requests } = feishu(() => new Response('', { status, headers }));
      const error = await source.get().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ kind: 'unreadable', isTransient: false });
      expect((error as Error).message).toContain('a redirect to https://elsewhere.example.');
      expect((error as Error).message).not.toContain('secret-1');
      expect(requests).toHaveLength(1);
      expect(requests[0]!.init.redirect).toBe('manual');
    }
    // A fetch that follows all the same is told on.
    const followed = new Response(JSON.stringify(issued()));
    Object.defineProperty(followed, 'redirected', { value: true });
    await expect(
      feishu(() => followed).client.appAccessTokenInternal({ app_id: 'a', app_secret: 's' }),
    ).rejects.toThrow('fetch followed a redirect');
  },

  'No error message holds a token, a secret or a code, nor does its cause.': async () => {
    const secrets = ['secret/1 +é', 'token:1$%&"', 'code-123456', 'refresh-123456'];
    const echo = (url: string, init: RequestInit) => `${url} ${bodyOf(init)} ${JSON.stringify(init.headers)}`;
    const ways: readonly ((url: string, init: RequestInit) => Promise<Response>)[] = [
      async (url, init) => {
        throw new TypeError(`Failed to parse URL from ${echo(url, init)}`, {
          cause: Object.assign(new Error('Invalid URL'), { input: echo(url, init) }),
        });
      },
      async (url, init) => {
        throw echo(url, init);
      },
      async (url, init) => {
        throw Object.assign(new Error('failed'), { request: { url, init } });
      },
      async (url, init) =>
        Response.json({ code: 10014, msg: echo(url, init), errcode: 5, errmsg: echo(url, init) }),
      async (url, init) => Response.json({ code: echo(url, init), message: echo(url, init) }),
      async (url, init) => Response.json({ errorCode: 500, errorMessage: echo(url, init) }, { status: 500 }),
      async (url, init) =>
        Response.json({ code: 0, access_token: 'x', data: echo(url, init), expire: echo(url, init) }),
      async (url, init) => Response.json({ code: 10014, msg: 'no', error: { log_id: echo(url, init) } }),
      async () => new Response('x', { status: 500, headers: { 'Content-Type': secrets[0]!.slice(0, -1) } }),
    ];
    for (const fetch of ways) {
      const [app_secret, token, code, refresh_token] = secrets as [string, string, string, string];
      const [lark, ding, kuai] = [
        createFeishuClient({ fetch }),
        createDingtalkClient({ fetch }),
        createEkuaibaoClient({ fetch }),
      ];
      const outcomes = await Promise.all([
        lark.try.appAccessTokenInternal({ app_id: 'a', app_secret }),
        lark.try.tokenLoginValidate({ token, code }),
        lark.try.refreshAccessToken({ token, refresh_token, grant_type: 'refresh_token' }),
        lark.try.protectedResource({ resource: 'x', token }),
        ding.try.gettoken({ appkey: 'a', appsecret: app_secret }),
        ding.try.legacyResource({ resource: 'x', token }),
        kuai.try.protectedResource({ resource: 'x', token }),
        kuai.try.refreshToken({ accessToken: token, refreshToken: refresh_token, powerCode: 'p' }),
      ]);
      for (const outcome of outcomes) {
        if (outcome.ok) continue;
        const text = everythingIn(outcome.error);
        for (const secret of secrets) {
          const forms = [
            secret,
            encodeURIComponent(secret),
            String(new URLSearchParams({ secret })).slice(7),
          ];
          for (const form of [...forms, JSON.stringify(secret).slice(1, -1)])
            expect(text).not.toContain(form);
        }
      }
    }
  },

  'A request never leaves the path of its operation.': async () => {
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(new URL(url).pathname);
      return Response.json({ code: 0 });
    };
    const lark = createFeishuClient({ fetch });
    const ding = createDingtalkClient({ fetch });
    for (const resource of [
      '../../evil',
      'a/../../../evil',
      '%2e%2E/evil',
      '.',
      'a#b',
      '..\\evil',
      '.\t./evil',
      '..%2Fevil',
    ]) {
      await expect(lark.protectedResource({ resource, token: 't' })).rejects.toThrow(TypeError);
    }
    for (const corpId of ['..', '.', '']) {
      const request = {
        corpId,
        client_id: 'a',
        client_secret: 'b',
        grant_type: 'client_credentials',
      } as const;
      await expect(ding.corpToken(request)).rejects.toThrow(TypeError);
    }
    expect(urls).toEqual([]);
    await lark.protectedResource({ resource: '//evil.example/a', token: 't' });
    await lark.protectedResource({ resource: 'a?b=..', token: 't' });
    expect(urls).toEqual(['/open-apis/evil.example/a', '/open-apis/a']);
  },
};

/** The text of all that an error holds, as a log would print it. */
function everythingIn(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null || depth > 5) return String(value);
  const names = Object.getOwnPropertyNames(value);
  return names.map((name) => everythingIn((value as Record<string, unknown>)[name], depth + 1)).join(' ');
}
