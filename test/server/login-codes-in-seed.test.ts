import { expect, test } from 'vitest';
import { createTwin, type Twin } from '../../src/index.ts';
import { askFeishu, within } from '../support/token-calls.ts';

const seed = {
  feishu: {
    apps: [{ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }],
    users: [
      {
        open_id: 'ou_1',
        visible_to: ['cli_00000000000000a1'],
        login_codes: ['code-of-the-seed-1', 'code-of-the-seed-2'],
      },
    ],
  },
};

async function trade(twin: Twin, code: string): Promise<number> {
  const ask = within(twin);
  const { app_access_token } = await (await askFeishu(ask)).json();
  const answer = await ask('/open-apis/mina/v2/tokenLoginValidate', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${app_access_token}` },
    body: JSON.stringify({ code }),
  });
  return (await answer.json()).code;
}

test('a login code of the seed works once, whenever that is, and again after a reset', async () => {
  const twin = createTwin({ seed });
  twin.clock.advance('5h');
  expect(await trade(twin, 'code-of-the-seed-1')).toBe(0);
  expect(await trade(twin, 'code-of-the-seed-1')).toBe(10213);
  expect(await trade(twin, 'code-of-the-seed-2')).toBe(0);
  twin.reset();
  expect(await trade(twin, 'code-of-the-seed-1')).toBe(0);
  expect(JSON.stringify(twin.journal.exchanges())).not.toContain('code-of-the-seed');
});

test('another seed does not make a used code good again', async () => {
  const twin = createTwin({ seed });
  expect(await trade(twin, 'code-of-the-seed-1')).toBe(0);
  twin.replaceSeed(seed);
  expect(await trade(twin, 'code-of-the-seed-1')).not.toBe(0);
});
