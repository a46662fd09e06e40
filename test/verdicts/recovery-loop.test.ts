import { expect, test } from 'vitest';
import { createTwin, type Twin } from '../../src/index.ts';
import { type Ask, within } from '../support/token-calls.ts';
import { FeishuClient } from './feishu-client.ts';

/** A client that fetches a token, breaks it, is refused, and begins again. */
async function circle(ask: Ask, times: number, pause = () => {}): Promise<void> {
  for (let round = 0; round < times; round++) {
    const response = await ask('/gettoken?appkey=dingtwinclient0001&appsecret=twin-secret-dingtalk');
    const { access_token } = await response.json();
    await ask(`/topapi/v2/user/get?access_token=${access_token}x`, { method: 'POST' });
    pause();
  }
}

function rulesOf(twin: Twin): string[] {
  return twin.verdicts().map(({ rule, severity }) => `${rule}: ${severity}`);
}

test('fetch, refused, fetch, refused, forty times in a second', async () => {
  const twin = createTwin();
  await circle(within(twin), 40);
  expect(twin.verdicts()).toMatchObject([
    {
      rule: 'recovery-loop',
      severity: 'warning',
      client: 'dingtwinclient0001',
      message: expect.stringMatching(
        /^requested a token 40 times within \d+ ms, and every use in between was refused\.$/,
      ),
    },
  ]);
});

test('an endless loop against a vendor that refuses every token counts, whatever refuses it', async () => {
  const twin = createTwin();
  twin.faults.add({ operation: 'dingtalk.legacyResource', error: 40014 });
  await circle(within(twin), 40);
  expect(rulesOf(twin)).toEqual(['recovery-loop: warning']);
});

test('some rounds, or pauses in between, are no loop', async () => {
  let realMs = Date.parse('2026-11-21T00:00:00Z');
  const twin = createTwin({ realNow: () => realMs });
  const pause = () => {
    realMs += 600;
  };
  await circle(within(twin), 5);
  realMs += 60_000;
  await circle(within(twin), 40, pause);
  expect(twin.verdicts()).toEqual([]);
});

test('a client that recovers once for each call gets an empty list, however often it is refused', async () => {
  const twin = createTwin();
  const client = new FeishuClient(twin);
  for (let call = 0; call < 30; call++) {
    twin.tokens.revokeAll();
    expect(await client.call()).toBe(0);
  }
  expect(twin.verdicts()).toEqual([]);
});
