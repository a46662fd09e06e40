import { expect, test } from 'vitest';
import { providerStates, stateHandlers } from '../../src/pact.ts';
import { serve } from '../../src/server/serve.ts';

test('every state is listed with its vendor and its values', async () => {
  const all = await providerStates();
  expect(all).toContainEqual({
    name: 'a self-built Feishu app',
    vendor: 'feishu',
    values: ['appId', 'appSecret'],
    twinOnly: undefined,
  });
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  const vendors = new Set((await providerStates('ekuaibao')).map(({ vendor }) => vendor));
  expect([...vendors]).toEqual(['ekuaibao']);
});

test('each has a handler, with which a twin is brought into it', async () => {
  await using running = await serve();
  const handlers = await stateHandlers(running.url);
  for (const { name, values } of await providerStates()) {
    await handlers[name]!();
    await fetch(`${running.url}/open-apis/contact/v3/users/me`);
    expect(Object.keys(await handlers[name]!({ theirs: 1 })).sort()).toEqual([...values].sort());
    await fetch(`${running.url}/open-apis/contact/v3/users/me`);
  }
});
