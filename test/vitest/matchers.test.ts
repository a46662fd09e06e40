import { expect } from 'vitest';
import { createFeishuClient } from '../../src/client.ts';
import type { Twin } from '../../src/twin/twin.ts';
import { test } from '../../src/vitest.ts';

const app = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };
const operation = 'feishu.appAccessTokenInternal';

/** What a failing expectation says. */
function failure(expectation: () => void): string {
  try {
    expectation();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it did not fail');
}

async function ask(twin: Twin, secret = app.app_secret): Promise<string | undefined> {
  const client = createFeishuClient({ fetch: twin.fetch });
  const result = await client.try.appAccessTokenInternal({ ...app, app_secret: secret });
  return result.ok ? result.data.app_access_token : undefined;
}

test('toHaveIssued counts new tokens, not those that came back', async ({ twin }) => {
  await ask(twin);
  await ask(twin);
  expect(twin).toHaveIssued(1);
  expect(twin).toHaveIssued(1, operation);
  expect(twin).toHaveIssued(0, 'dingtalk.corpToken');
  expect(failure(() => expect(twin).toHaveIssued(2))).toMatch(
    /^Expected the twin to issue 2 new tokens; it was 1 time\.\n\nThe journal:\n {2}#1 .* · HTTP 200 · issued tok_1\n {2}#2 .* · issued tok_1 again/,
  );
  expect(failure(() => expect(twin).not.toHaveIssued(1))).toContain('not to issue 1 new token');
});

test('toHaveReceived counts calls, and knows the operations', async ({ twin }) => {
  expect(twin).not.toHaveReceived(operation);
  await ask(twin, 'wrong');
  expect(twin).toHaveReceived(operation);
  expect(twin).toHaveReceived(operation, 1);
  const said = failure(() => expect(twin).toHaveReceived(operation, 3));
  expect(said).toContain('to receive 3 requests of feishu.appAccessTokenInternal; it was 1 time.');
  expect(said).toContain('app-secret-invalid (10014)');
  expect(said).not.toContain('wrong"');
  expect(failure(() => expect(twin).toHaveReceived('feishu.appAccessToken.internal'))).toContain(
    'Did you mean "feishu.appAccessTokenInternal"?',
  );
});

test('toHaveNoVerdicts tells what the client did, what is documented and what to change', async ({
  twin,
}) => {
  const token = await ask(twin);
  expect(twin).toHaveNoVerdicts();
  expect(failure(() => expect(twin).not.toHaveNoVerdicts())).toContain('there is none');
  twin.clock.advance('3h');
  const client = createFeishuClient({ fetch: twin.fetch });
  for (let use = 0; use < 3; use++) {
    await client.try.protectedResource({ resource: 'contact/v3/users/me', token: token! });
  }
  const said = failure(() => expect(twin).toHaveNoVerdicts());
  expect(said).toMatch(/error no-recovery \(#2.*\) in the test "toHaveNoVerdicts tells .*": used tok_1/);
  expect(said).toMatch(/\n {2}documented: .*\n {2}fix: /);
  expect(said).toContain('The journal:\n  #1');
  expect(said).not.toContain(token);
});

test('of many exchanges the last are shown', async ({ twin }) => {
  for (let call = 0; call < 25; call++) await ask(twin);
  const said = failure(() => expect(twin).toHaveIssued(7));
  expect(said).toContain('  … 5 more\n  #6 ');
});

test('nothing but a twin or a server is taken', () => {
  expect(failure(() => expect('a string' as unknown as Twin).toHaveIssued(1))).toContain(
    'takes a twin or a server, not string',
  );
});
