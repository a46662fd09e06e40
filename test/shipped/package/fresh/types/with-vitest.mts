import { handlers } from 'tokentwin/msw';
import { test } from 'tokentwin/vitest';
import { expect } from 'vitest';

test('a twin', ({ twin, server }) => {
  expect(twin).toHaveIssued(1);
  expect(server).not.toHaveReceived('feishu.tenantAccessToken');
  expect(twin).toBe(twin);
  expect(handlers(twin).length).toBe(2);
});
