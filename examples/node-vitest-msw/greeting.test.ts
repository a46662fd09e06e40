import { fakeTimers, test } from 'tokentwin/vitest';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { createGreeter } from './greeting.ts';

const operation = 'feishu.tenantAccessTokenInternal';
const app = ['cli_00000000000000a1', 'twin-secret-self-built'] as const;

// Fake timers move the SDK's clock and the twin's at once.
beforeEach(() => vi.useFakeTimers(fakeTimers));
afterEach(() => vi.useRealTimers());

function pass(minutes: number): void {
  vi.setSystemTime(Date.now() + minutes * 60_000);
}

test('renews before the token dies', async ({ intercept: twin }) => {
  const greeter = createGreeter(...app);

  // A fresh token, used again an hour later.
  expect(await greeter.greet('ou_1')).toBe(0);
  pass(60);
  expect(await greeter.greet('ou_1')).toBe(0);
  expect(twin).toHaveReceived(operation, 1);

  // Another process asks within the last 30 minutes: now there are two, and both work.
  pass(31);
  expect(await createGreeter(...app).greet('ou_1')).toBe(0);
  expect(twin).toHaveIssued(2);
  expect(await greeter.greet('ou_1')).toBe(0);
  expect(twin.tokens.list({ active: true })).toHaveLength(2);

  // The SDK lets go of the first one three minutes before its end.
  pass(27);
  expect(await greeter.greet('ou_1')).toBe(0);
  expect(twin).toHaveReceived(operation, 3);
  pass(2);
  expect(await greeter.greet('ou_1')).toBe(0);
  expect(twin).toHaveNoVerdicts();
});

// #region died
test('keeps using a token that died early', async ({ intercept: twin }) => {
  const greeter = createGreeter(...app);
  await greeter.greet('ou_1');
  twin.tokens.revokeAll({});

  // The SDK keeps the dead token until its own idea of the end, so every call fails.
  await expect(greeter.greet('ou_1')).rejects.toMatchObject({ response: { data: { code: 99991663 } } });
  await expect(greeter.greet('ou_1')).rejects.toMatchObject({ response: { data: { code: 99991663 } } });
  expect(twin).not.toHaveNoVerdicts();
});
// #endregion
