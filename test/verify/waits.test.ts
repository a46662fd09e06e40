import { expect, test } from 'vitest';
import { english } from '../../src/core/message.ts';
import type { VendorName } from '../../src/generated/vendor-names.ts';
import { demoCredentials } from '../../src/verify/credentials.ts';
import { subjects } from '../support/subjects.ts';
import { rightSession, sentAt } from './findings.ts';

const twoHours = 7_200;

test.each<[VendorName, string, what: string, seconds: number]>([
  ['dingtalk', 'token-again', '5 s after the first, and one for the Date header', 6],
  ['dingtalk', 'token-near-its-end', 'a minute before the end of the renewed token', 6 + twoHours - 59],
  ['dingtalk', 'use-renewed-token', 'a minute after the end that it would have had', 6 + twoHours + 61],
  ['dingtalk', 'use-token-after-its-end', 'half a minute after the end', 6 + 2 * twoHours - 59 + 31],
  ['ekuaibao', 'token-again', '5 s after the first', 6],
  ['ekuaibao', 'use-token-near-its-end', 'a minute before the end', twoHours - 59],
  ['ekuaibao', 'use-token-after-its-end', 'half a minute after the end', twoHours + 31],
  ['feishu', 'token-again', '5 s after the first', 6],
  ['feishu', 'token-before-window', '31 minutes before the end', twoHours - 1_859],
  ['feishu', 'token-in-window', '29 minutes before the end', twoHours - 1_739],
  ['feishu', 'token-in-window-again', '5 s after that', twoHours - 1_733],
  ['feishu', 'use-token-near-its-end', 'a minute before the end', twoHours - 59],
  ['feishu', 'use-token-after-its-end', 'half a minute after the end', twoHours + 31],
])('%s: %s is sent %s', async (vendor, probe, _, seconds) => {
  expect(await sentAt(vendor, probe)).toBe(seconds);
});

test.each([
  [1_880, 'the token was about to enter its last 30 minutes already'],
  [1_881, undefined],
])(
  'feishu: with %d s left, the request before the window is sent only if that leaves time',
  async (left, why) => {
    const { appId, appSecret } = demoCredentials(subjects.feishu);
    const session = await rightSession('feishu', async (twin) => {
      await twin.fetch('http://twin/open-apis/auth/v3/app_access_token/internal', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ app_id: appId, app_secret: appSecret }),
      });
      twin.clock.advance((twoHours - left - 6) * 1_000);
    });
    const skipped = session.skipped['token-before-window'];
    expect(skipped && english.say(skipped)).toBe(why);
  },
);
