import { expect, test } from 'vitest';
import { createTwin } from '../../src/index.ts';
import { askDingtalk, askEkuaibao, askFeishu, within } from '../support/token-calls.ts';

test('life scales what tokens live, and responses say so', async () => {
  const twin = createTwin({ scenario: { life: '4s' }, frozen: true });
  const ask = within(twin);
  const first = await (await askFeishu(ask)).json();
  expect(first.expire).toBe(4);
  twin.clock.advance('2s');
  // The renewal window is a quarter of a life, as 30 minutes of two hours.
  expect(await (await askFeishu(ask)).json()).toMatchObject({
    app_access_token: first.app_access_token,
    expire: 2,
  });
  twin.clock.advance('1001ms');
  expect((await (await askFeishu(ask)).json()).app_access_token).not.toBe(first.app_access_token);
  expect(await (await askDingtalk(ask)).json()).toMatchObject({ expires_in: 4 });
  const { value } = await (await askEkuaibao(ask)).json();
  expect(value.expireTime - twin.clock.now()).toBe(4_000);
});

test('login codes and tickets live as much shorter', async () => {
  const twin = createTwin({ scenario: { life: '72s' }, frozen: true });
  expect(twin.feishu.createLoginCode({ app_id: 'cli_00000000000000a1' }).expiresAtMs - twin.clock.now()).toBe(
    1_800,
  );
  const ticket = () => twin.feishu.appTicket('cli_00000000000000b2').app_ticket;
  const before = ticket();
  twin.clock.advance('35s');
  expect(ticket()).toBe(before);
  twin.clock.advance('2s');
  expect(ticket()).not.toBe(before);
});

test('the thresholds of verdicts are scaled alike', async () => {
  let realMs = Date.parse('2026-11-21T00:00:00Z');
  const twin = createTwin({ scenario: { life: '4s' }, realNow: () => realMs });
  const ask = within(twin);
  const use = (token: string) =>
    ask('/open-apis/contact/v3/me', { headers: { Authorization: `Bearer ${token}` } });
  let token = (await (await askFeishu(ask)).json()).app_access_token;
  // Asked for with three seconds left, again and again: a full life would have been 90 minutes.
  for (let call = 0; call < 5; call++) {
    realMs += 100;
    token = (await (await askFeishu(ask)).json()).app_access_token;
  }
  expect(twin.verdicts().map(({ rule }) => rule)).toEqual(['needless-request']);
  twin.reset();
  token = (await (await askFeishu(ask)).json()).app_access_token;
  realMs += 4_100;
  await use(token);
  await askFeishu(ask);
  // A tenth of a second is as late as three minutes of a full life.
  expect(twin.verdicts()).toMatchObject([{ rule: 'used-after-expiry', severity: 'info' }]);
});

test('a reset comes back to it, and another scenario does not have it', async () => {
  const twin = createTwin({ scenario: { life: '4s' } });
  twin.reset();
  expect((await (await askFeishu(within(twin))).json()).expire).toBe(4);
  twin.load({});
  expect((await (await askFeishu(within(twin))).json()).expire).toBe(7200);
});

test('refuses a life that cannot be told in seconds', () => {
  expect(() => createTwin({ scenario: { life: '1s' } })).toThrow(/life is 1s, but must be at least 2s/);
});
