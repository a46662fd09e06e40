import { describe, expect, it, vi } from 'vitest';
import type { Lease } from '../../src/client.ts';
import { feishuUserGrant } from '../../src/vendors/feishu/client/user-grant.ts';
import { bodyOf, feishu, hourMs, issued, never, startMs, watch } from './promises/worlds.ts';

const pair = (name: string) => ({
  code: 0,
  data: { access_token: `u-${name}`, refresh_token: `r-${name}`, expires_in: 7200, open_id: 'o' },
});

/** One renewal of a user's token; the vendor answers each refresh token as said, and a login with `u-login`. */
function renewal(
  answers: Readonly<Record<string, unknown>>,
  reloaded?: Lease,
  appToken: () => unknown = issued,
) {
  const sent: string[] = [];
  const world = feishu((url, init) => {
    if (url.pathname.endsWith('/internal')) return appToken();
    const refreshToken = /"refresh_token":"([^"]+)"/.exec(bodyOf(init))?.[1];
    if (refreshToken === undefined) {
      const { data } = pair('login');
      return { code: 0, data: { ...data, expires_in: startMs / 1_000 + 7200 } };
    }
    sent.push(refreshToken);
    return answers[refreshToken] ?? { code: 20037, msg: 'used up' };
  });
  const loginCode = vi.fn(() => 'code-1');
  const grant = feishuUserGrant({
    operation: 'feishu.tokenLoginValidate',
    client: world.client,
    appToken: world.source,
    subject: 's',
    loginCode,
  });
  const stop = new AbortController();
  const replaceLast = vi.fn(async () => {});
  const run = (refreshToken = 'r-old') => {
    const last = { token: 'u-old', obtainedAtMs: startMs - 2 * hourMs, expiresAtMs: startMs, refreshToken };
    const options = { signal: stop.signal, replaceLast, reload: async () => reloaded };
    return grant.fetchToken(last, world.time.now, options);
  };
  return { ...world, run, sent, loginCode, stop, replaceLast };
}

const stored = (more: Partial<Lease>): Lease => ({
  token: 'u-stored',
  obtainedAtMs: startMs - hourMs,
  expiresAtMs: startMs,
  ...more,
});

describe('a renewal whose refresh token was refused', () => {
  it.each<[string, Lease | undefined, string, string[]]>([
    ['there is nothing', undefined, 'u-login', ['r-old']],
    ['the token lives', stored({ expiresAtMs: startMs + 1 }), 'u-stored', ['r-old']],
    ['the token has just expired', stored({}), 'u-login', ['r-old']],
    ['there is another refresh token', stored({ refreshToken: 'r-new' }), 'u-new', ['r-old', 'r-new']],
    ['there is the same refresh token', stored({ refreshToken: 'r-old' }), 'u-login', ['r-old']],
    [
      'there is one that is refused too',
      stored({ refreshToken: 'r-spent' }),
      'u-login',
      ['r-old', 'r-spent'],
    ],
  ])('looks into the store, where %s', async (_, reloaded, token, sent) => {
    const world = renewal({ 'r-new': pair('new') }, reloaded);
    expect(await world.run()).toMatchObject({ token });
    expect(world.sent).toEqual(sent);
    expect(world.loginCode).toHaveBeenCalledTimes(token === 'u-login' ? 1 : 0);
  });
});

describe('a renewal that fails', () => {
  it('for another reason than the refresh token does not ask the user', async () => {
    const page = new Response('<html>', { status: 404, headers: { 'Content-Type': 'text/html' } });
    const world = renewal({ 'r-old': page });
    await expect(world.run()).rejects.toMatchObject({ kind: 'unreadable', status: 404 });
    expect(world.loginCode).not.toHaveBeenCalled();
  });

  it('before the refresh token was sent leaves it in the store, and does not send it later', async () => {
    const appToken = Promise.withResolvers<unknown>();
    const world = renewal({ 'r-old': pair('new') }, undefined, () => appToken.promise);
    const call = watch(world.run());
    await world.time.advance(1_000);
    world.stop.abort();
    appToken.resolve(issued());
    await world.time.advance(1_000);
    expect(call.error).toMatchObject({ name: 'AbortError' });
    expect(world.replaceLast).not.toHaveBeenCalled();
    expect(world.sent).toEqual([]);
  });

  it('while the refresh token is under way takes it out of the store', async () => {
    const world = renewal({ 'r-old': never() });
    const call = watch(world.run());
    await world.time.advance(1_000);
    world.stop.abort();
    await world.time.advance(60_000);
    expect(call.error).toMatchObject({ kind: 'unreachable' });
    expect(world.replaceLast).toHaveBeenCalledWith(expect.not.objectContaining({ refreshToken: 'r-old' }));
  });
});

describe('a renewal that succeeded', () => {
  it('changes nothing in the store when its signal is aborted later', async () => {
    const world = renewal({ 'r-old': pair('new') });
    expect(await world.run()).toMatchObject({ token: 'u-new', refreshToken: 'r-new' });
    world.stop.abort();
    expect(world.replaceLast).not.toHaveBeenCalled();
  });
});
