import { expect, test } from 'vitest';
import { drawTextTimeline } from '../../src/cli/text-timeline.ts';
import { createTwin } from '../../src/index.ts';
import { inProcess } from './program.ts';

test('the tour shows a token renewed, both alive, one refused, and the verdict', async () => {
  const { code, stdout } = await inProcess(['tour']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ {3}200 \{.*"expire":7200/m);
  expect(stdout).toMatch(/^ {3}400 \{"code":99991663,"msg":"Invalid access token for authorization/m);
  expect(stdout).toContain('no-recovery');
  expect(stdout).toMatch(/^ {3}tok_1 .*▒✗$/m);
  expect(stdout).toContain('tokentwin exec -- npm test');
  expect(stdout.split('\n').filter((line) => line.length > 170)).toEqual([]);
});

test('the tour answers the same token, then a new one, then a refusal', async () => {
  const { steps, verdicts } = JSON.parse((await inProcess(['tour', '--json'])).stdout);
  const token = (index: number) => steps[index].answer.app_access_token;
  expect(token(1)).toBe(token(0));
  expect(token(3)).not.toBe(token(0));
  expect(steps.map(({ status }: { status: number }) => status)).toEqual([
    200, 200, 200, 200, 200, 400, 400, 200,
  ]);
  expect(verdicts.map(({ rule }: { rule: string }) => rule)).toEqual(['no-recovery']);
});

test('the picture draws lives to scale', async () => {
  const twin = createTwin({ frozen: true });
  const ask = () =>
    twin.fetch('http://127.0.0.1/open-apis/auth/v3/app_access_token/internal', {
      method: 'POST',
      body: '{"app_id":"cli_00000000000000a1","app_secret":"twin-secret-self-built"}',
    });
  await ask();
  twin.clock.advance('1h');
  twin.tokens.revoke('tok_1');
  await ask();
  const lines = drawTextTimeline({
    tokens: twin.tokens.list(),
    exchanges: twin.journal.exchanges(),
    nowMs: twin.clock.now(),
    width: 13,
    now: 'now',
  });
  // Three hours in thirteen columns: the first ended after one, the second has its window in its last quarter.
  expect(lines).toEqual(['tok_1 ├───┤', 'tok_2     ├─────▒▒┤', '          ↑ now']);
});
