import assert from 'node:assert/strict';
import { createTwin } from 'tokentwin';
import { createEkuaibaoClient, createTokenSource, ekuaibaoCodes, VendorError } from 'tokentwin/client';

const twin = createTwin();
const client = createEkuaibaoClient({ fetch: twin.fetch });
const source = createTokenSource({
  operation: 'ekuaibao.getAccessToken',
  client,
  appKey: '00000000-0000-4000-8000-0000000000e1',
  appSecurity: '00000000-0000-4000-8000-0000000000e2',
  now: () => twin.clock.now(),
});
await source.withToken((token) => client.protectedResource({ resource: 'v1.1/docs', token }));
assert.deepEqual(twin.verdicts(), []);

const result = await client.try.getAccessToken({ appKey: 'a', appSecurity: 'b' });
assert.ok(
  !result.ok && result.error instanceof VendorError && result.error.code === ekuaibaoCodes['invalid-key'],
);
