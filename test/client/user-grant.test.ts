import { describe, expect, it } from 'vitest';
import { createFeishuClient, createTokenSource, memoryStore, type SourceSettings } from '../../src/client.ts';
import { user, watch } from './promises/worlds.ts';

const minuteMs = 60_000;

/** A user whose refresh meets a fault as often as said, and then the vendor. */
function meeting(
  fault: (answer: () => unknown) => unknown,
  options: Parameters<typeof user>[2] = {},
  times = 1,
) {
  let failures = times;
  return user(
    (path, answer) => {
      const run = answer as () => unknown;
      return path === 'refresh_access_token' && failures-- > 0 ? fault(run) : run();
    },
    undefined,
    options,
  );
}

const lostBefore = () => Promise.reject(new TypeError('fetch failed'));
const lostAfter = (answer: () => unknown) => {
  answer();
  return Promise.reject(new TypeError('fetch failed'));
};

describe('a lost response to a refresh', () => {
  it('costs a login, and the refresh token is neither sent again nor left in the store', async () => {
    const store = memoryStore();
    const { time, make, sent, loginCode } = meeting(lostBefore);
    const source = make({ store });
    await source.get();
    await time.advance(115 * minuteMs);
    // The old token still works.
    expect(await source.get()).toBe('u1');
    await source.idle();
    expect(await store.get(source.key)).toMatchObject({ token: 'u1' });
    expect(await store.get(source.key)).not.toHaveProperty('refreshToken');
    await time.advance(6 * minuteMs);
    expect(await source.get()).toBe('u2');
    expect(sent).toEqual(['r1']);
    expect(loginCode).toHaveBeenCalledTimes(2);
  });

  it('is followed by the same refresh token where the settings allow it, and by a login where it was taken', async () => {
    const kept = meeting(lostBefore, { resendLostRefresh: true });
    await kept.source.get();
    await kept.time.advance(121 * minuteMs);
    const call = watch(kept.source.get());
    await kept.time.advance(3_000);
    expect(call.value).toBe('u2');
    expect(kept.sent).toEqual(['r1', 'r1']);
    expect(kept.loginCode).toHaveBeenCalledTimes(1);

    const taken = meeting(lostAfter, { resendLostRefresh: true });
    await taken.source.get();
    await taken.time.advance(121 * minuteMs);
    const other = watch(taken.source.get());
    await taken.time.advance(3_000);
    expect(other.value).toBe('u3');
    expect(taken.sent).toEqual(['r1', 'r1']);
    expect(taken.loginCode).toHaveBeenCalledTimes(2);
  });
});

describe('a refused refresh token', () => {
  it('is not sent again while no user is present', async () => {
    const refused = () => ({ code: 20037, msg: 'expired' });
    const { time, source, sent, loginCode } = meeting(refused, {}, 99);
    await source.get();
    loginCode.mockImplementation(() => {
      throw new Error('no user');
    });
    await time.advance(121 * minuteMs);
    for (let minute = 0; minute < 5; minute++) {
      await expect(source.get()).rejects.toThrow('no user');
      await time.advance(2 * minuteMs);
    }
    expect(sent).toEqual(['r1']);
    expect(loginCode.mock.calls.length).toBeGreaterThan(2);
  });
});

describe('what the user grant is given', () => {
  it.each([undefined, null, '', 5, {}])('must return a code: %j is none', async (code) => {
    const { source, loginCode } = user();
    loginCode.mockReturnValue(code as string);
    await expect(source.get()).rejects.toMatchObject({
      code: 'ERR_INVALID_SETTING',
      message: expect.stringMatching(/^loginCode\(\) must return a string that is not empty/),
    });
  });

  it.each([undefined, '', 5])('must return a ticket: %j is none', async (ticket) => {
    const client = createFeishuClient({ fetch: () => Promise.reject(new Error('not called')) });
    const source = createTokenSource({
      operation: 'feishu.appAccessToken',
      client,
      app_id: 'a',
      app_secret: 'b',
      appTicket: () => ticket as string,
    });
    await expect(source.get()).rejects.toThrow(/^appTicket\(\) must return a string/);
  });

  it.each([
    { timeoutMs: 0 },
    { timeoutMs: Number.NaN },
    { timeoutMs: Number.POSITIVE_INFINITY },
    { timeoutMs: '5' as unknown as number },
    { renewWithinMs: -1 },
  ] satisfies SourceSettings[])('must be numbers that can be: %o', (settings) => {
    const grant = { key: 'k', renewWithinMs: 0, fetchToken: () => Promise.reject(new Error('not called')) };
    expect(() => createTokenSource({ ...grant, ...settings })).toThrow(
      expect.objectContaining({
        code: 'ERR_INVALID_SETTING',
        message: expect.stringMatching(/^Invalid \w+Ms /),
      }),
    );
  });
});

describe('a lease of another process', () => {
  it('is refreshed by its own refresh token, also after a failure for the moment', async () => {
    const store = { ...memoryStore(), lock: undefined };
    let isBusy = false;
    const { time, make, sent, loginCode } = user((path, answer) =>
      path === 'refresh_access_token' && isBusy ? { code: 1663, msg: 'busy' } : (answer as () => unknown)(),
    );
    const [source, other] = [make({ store }), make({ store })];
    await source.get();
    await other.get();
    await time.advance(121 * minuteMs);
    const first = watch(source.get());
    await time.advance(5_000);
    expect(first.value).toBe('u2');
    // It still has the first pair, whose refresh token is used up, and the second has expired as well.
    await time.advance(121 * minuteMs);
    isBusy = true;
    const second = watch(other.get());
    await time.advance(10_000);
    expect(second.error).toMatchObject({ code: 1663 });
    isBusy = false;
    await time.advance(minuteMs);
    expect(await other.get()).toBe('u3');
    expect(sent).toEqual(['r1', 'r2', 'r2', 'r2', 'r2']);
    expect(loginCode).toHaveBeenCalledTimes(1);
  });
});
