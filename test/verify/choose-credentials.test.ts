import { afterEach, describe, expect, test, vi } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { vendors } from '../../src/vendors/index.ts';
import { chooseCredentials } from '../../src/verify/choose-credentials.ts';
import { credentialsFrom, demoCredentials, variableOf } from '../../src/verify/credentials.ts';
import { loadSubject } from '../../src/verify/subject.ts';
import { TwinControl } from '../../src/verify/twin-control.ts';
import type { TwinAccess } from '../../src/verify/verification.ts';
import { subjects } from '../support/subjects.ts';

const demoApp = { appId: 'cli_00000000000000a1', appSecret: 'twin-secret-self-built' };

afterEach(() => {
  vi.unstubAllGlobals();
});

/** How a verification reaches a twin. */
const accessTo = (url: string): Omit<TwinAccess, 'known'> => ({
  send: (path, init) => fetch(url + path, init),
  control: new TwinControl(url),
});

describe('credentials of the environment', () => {
  test('are used, and only those that are given; an empty variable is not', () => {
    const env = { TOKENTWIN_FEISHU_APP_ID: 'mine', TOKENTWIN_FEISHU_APP_SECRET: '', OTHER: 'x' };
    expect(credentialsFrom(subjects.feishu, env)).toEqual({ appId: 'mine' });
  });

  test('come before the demo seed of a twin, which is not asked', async () => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    const env = { TOKENTWIN_FEISHU_APP_ID: 'mine' };
    expect(await chooseCredentials(subjects.feishu, env, accessTo('http://twin'))).toEqual({
      known: { appId: 'mine' },
      credentials: 'given',
    });
    expect(fetched).not.toHaveBeenCalled();
  });

  test('each has a variable; a token has none', () => {
    expect(variableOf(subjects.feishu, 'appSecret')).toBe('TOKENTWIN_FEISHU_APP_SECRET');
    expect(variableOf(subjects.feishu, 'token')).toBeUndefined();
  });
});

test('without any, a live provider gets none', async () => {
  expect(await chooseCredentials(subjects.feishu, {}, undefined)).toEqual({ known: {}, credentials: 'none' });
});

describe('without any, a twin gets those of the demo seed', () => {
  test('with the values that change: a login code and the current app ticket', async () => {
    await using running = await serve();
    running.twin.clock.advance(7_200_000);
    const access = accessTo(running.url);
    const { known, credentials } = await chooseCredentials(subjects.feishu, {}, access);
    expect(credentials).toBe('demo');
    expect(known).toMatchObject(demoApp);
    expect(known.loginCode).toMatch(/./);
    const current = await access.control.get(`/app-tickets?app_id=${known.storeAppId}`);
    expect(current).toMatchObject({ app_ticket: known.appTicket });
    expect(known.appTicket).not.toBe(demoCredentials(subjects.feishu).appTicket);
  });

  test('and nothing else of a twin with another seed', async () => {
    await using running = await serve({ seed: { feishu: { apps: [] } } });
    expect(await chooseCredentials(subjects.feishu, {}, accessTo(running.url))).toEqual({
      known: demoCredentials(subjects.feishu),
      credentials: 'demo',
    });
  });

  test('a vendor whose credentials do not change is not asked for them', async () => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    const { known } = await chooseCredentials(subjects.ekuaibao, {}, accessTo('http://twin'));
    expect(Object.keys(known)).toEqual(['appKey', 'appSecurity']);
    expect(fetched).not.toHaveBeenCalled();
  });

  test('nor is one whose twin has no values of its own', async () => {
    const { twinValues: _, ...verification } = subjects.feishu.verification;
    const subject = { ...subjects.feishu, verification };
    const { known } = await chooseCredentials(subject, {}, accessTo('http://127.0.0.1:9'));
    expect(known).toMatchObject(demoApp);
    expect(Object.keys(known)).not.toContain('loginCode');
  });
});

describe('the values that only a twin knows', () => {
  async function tokenOf(url: string): Promise<string> {
    const response = await fetch(`${url}/open-apis/auth/v3/app_access_token/internal`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ app_id: demoApp.appId, app_secret: demoApp.appSecret }),
    });
    return ((await response.json()) as { app_access_token: string }).app_access_token;
  }

  async function loginAt(url: string, code: string) {
    const response = await fetch(`${url}/open-apis/mina/v2/tokenLoginValidate`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await tokenOf(url)}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    return (await response.json()) as { code: number };
  }

  test('a login code works, one of a user whom the app may not see does not; unknown names are left out', async () => {
    await using running = await serve();
    const access = { ...accessTo(running.url), known: demoApp };
    const names = ['loginCode', 'unseenLoginCode', 'made-up'];
    const values = await subjects.feishu.verification.twinValues!(names, access);
    expect(Object.keys(values)).toEqual(['loginCode', 'unseenLoginCode']);
    expect(await loginAt(running.url, values.loginCode!)).toMatchObject({ code: 0 });
    expect(await loginAt(running.url, values.unseenLoginCode!)).not.toMatchObject({ code: 0 });
  });

  test('one that was used is refused', async () => {
    await using running = await serve();
    const token = await tokenOf(running.url);
    const access = { ...accessTo(running.url), known: { ...demoApp, token } };
    const { usedLoginCode } = await subjects.feishu.verification.twinValues!(['usedLoginCode'], access);
    expect(await loginAt(running.url, usedLoginCode!)).toMatchObject({ code: 10213 });
  });

  test('a pair of Ekuaibao can be refreshed', async () => {
    await using running = await serve();
    const { known } = await chooseCredentials(subjects.ekuaibao, {}, accessTo(running.url));
    const pair = await subjects.ekuaibao.verification.twinValues!([], { ...accessTo(running.url), known });
    expect(Object.keys(pair)).toEqual(['token', 'refreshToken']);
    const query = new URLSearchParams({
      accessToken: pair.token!,
      refreshToken: pair.refreshToken!,
      powerCode: '219904',
    });
    const refreshed = await fetch(`${running.url}/api/openapi/v2/auth/refreshToken?${query}`, {
      method: 'POST',
    });
    expect(refreshed.status).toBe(200);
  });
});

test('a vendor without a verification cannot be verified', async () => {
  const { verification: _, ...module } = vendors.feishu;
  await expect(loadSubject(module)).rejects.toThrow(
    expect.objectContaining({
      code: 'ERR_INVALID_OPTION',
      message: 'The vendor "feishu" has no verification.',
    }),
  );
});
