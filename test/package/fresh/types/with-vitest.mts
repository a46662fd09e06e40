import { test } from 'tokentwin/vitest';
import { expect } from 'vitest';

test('a twin', ({ twin, server }) => {
  expect(twin).toHaveIssued(1);
  expect(server).not.toHaveReceived('feishu.tenantAccessToken');
  expect(twin).toBe(twin);
  expect(1).toBe(1);
  // @ts-expect-error it is not a twin
  expect(1).toHaveIssued(1);
});
