import { expect, test } from 'vitest';
import { createTwin, type Twin } from '../../src/index.ts';
import { journalLines } from '../../src/verdicts/journal-lines.ts';
import { proofOf } from '../../src/verdicts/proof.ts';
import { proofLine } from '../../src/verdicts/proof-line.ts';
import { verdictText } from '../../src/verdicts/verdict-text.ts';
import { askFeishu, within } from '../support/token-calls.ts';

const startMs = Date.parse('2026-11-21T08:00:00Z');

const twinAt = (options = {}): Twin =>
  createTwin({ now: '2026-11-21T08:00:00Z', frozen: true, realNow: () => startMs, ...options });

const use = (twin: Twin, token: string) =>
  within(twin)('/open-apis/contact/v3/me', { headers: { Authorization: `Bearer ${token}` } });

async function tokenOf(twin: Twin): Promise<string> {
  return ((await (await askFeishu(within(twin))).json()) as { app_access_token: string }).app_access_token;
}

const issuing = 'feishu.appAccessTokenInternal · HTTP 200';

test('a journal is a line for each exchange: time, operation, status, outcome', async () => {
  const twin = twinAt();
  expect(journalLines([])).toBe('The journal is empty: no request has reached the twin.');
  const token = await tokenOf(twin);
  twin.clock.advance('1500ms');
  await tokenOf(twin);
  await askFeishu(within(twin), 'a wrong secret');
  await use(twin, token);
  await within(twin)('/nowhere');
  const [, , refused, , unmatched] = twin.journal.exchanges();
  expect(journalLines(twin.journal.exchanges())).toBe(
    [
      'The journal:',
      `  #1 08:00:00.000 ${issuing} · issued tok_1`,
      `  #2 08:00:01.500 ${issuing} · issued tok_1 again`,
      `  #3 08:00:01.500 ${issuing} · app-secret-invalid (10014) · ${refused!.reason}`,
      '  #4 08:00:01.500 feishu.protectedResource · HTTP 200',
      `  #5 08:00:01.500 GET /nowhere · HTTP 404 · ${unmatched!.reason}`,
    ].join('\n'),
  );
  const { expiresAtMs } = twin.journal.exchanges()[0]!.issued[0]!;
  const several = {
    issued: [
      { id: 'tok_1', fresh: true, expiresAtMs },
      { id: 'tok_2', fresh: false, expiresAtMs },
    ],
  };
  expect(journalLines([{ ...twin.journal.exchanges()[0]!, ...several }])).toMatch(
    /· issued tok_1, issued tok_2 again$/,
  );
  expect(journalLines([{ ...refused!, code: null }])).toMatch(/· app-secret-invalid · app_secret is not/);
});

test('a long journal shows its last twenty exchanges, and how many there are before', async () => {
  const twin = twinAt();
  for (let call = 0; call < 20; call++) await tokenOf(twin);
  const lines = () => journalLines(twin.journal.exchanges()).split('\n');
  expect(lines()).toHaveLength(21);
  expect(lines()[1]).toMatch(/^ {2}#1 /);
  for (let call = 0; call < 3; call++) await tokenOf(twin);
  expect(lines()).toHaveLength(22);
  expect(lines()[1]).toBe('  … 3 more');
  expect(lines()[2]).toMatch(/^ {2}#4 /);
  expect(lines().at(-1)).toMatch(/^ {2}#23 /);
});

test('verdicts are shown with their proof, what the vendor documents, the fix and the journal', async () => {
  const twin = twinAt();
  const token = await tokenOf(twin);
  twin.tokens.revokeAll();
  for (let call = 0; call < 2; call++) await use(twin, token);
  const { fix, documented } = twin.verdicts()[0]!;
  const reason = twin.journal.exchanges()[1]!.reason!;
  const refusal = (id: number) =>
    `  #${id}  2026-11-21 08:00:00Z  GET /open-apis/contact/v3/me  cli_00000000000000a1  tok_1 (revoked)  400/99991663  ${reason}`;
  expect(verdictText(twin.verdicts(), twin.journal.exchanges())).toBe(
    [
      'error no-recovery (#2, #3): used tok_1 2 times though it was revoked and refused the first time, and requested no other.',
      refusal(2),
      refusal(3),
      ...(documented ? [`  documented: ${documented}`] : []),
      `  fix: ${fix}`,
      '',
      journalLines(twin.journal.exchanges()),
    ].join('\n'),
  );
  expect(verdictText([], twin.journal.exchanges())).toBe('No problems found.');
});

test('a verdict about which the vendor says nothing has no such line', async () => {
  const twin = twinAt();
  const token = await tokenOf(twin);
  twin.tokens.revokeAll();
  for (let call = 0; call < 2; call++) await use(twin, token);
  const [verdict] = twin.verdicts();
  const lines = verdictText([{ ...verdict!, documented: undefined, proof: [] }], []).split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/^error no-recovery /),
    `  fix: ${verdict!.fix}`,
    '',
    'The journal is empty: no request has reached the twin.',
  ]);
});

test('a proof says which tokens were shown and issued, and why', async () => {
  const twin = twinAt();
  await tokenOf(twin);
  await tokenOf(twin);
  await use(twin, 'unknown');
  const [issued, again, refused] = twin.journal.exchanges().map((exchange) => proofOf(exchange));
  const time = '2026-11-21 08:00:00Z';
  const path = 'POST /open-apis/auth/v3/app_access_token/internal';
  expect(proofLine(issued!)).toBe(`#1  ${time}  ${path}  cli_00000000000000a1  issued tok_1  200`);
  expect(proofLine(again!)).toBe(`#2  ${time}  ${path}  cli_00000000000000a1  issued tok_1 again  200`);
  expect(proofLine(refused!)).toBe(
    `#3  ${time}  GET /open-apis/contact/v3/me  unknown token (unknown)  400/99991668  ${refused!.reason}`,
  );
  const both = { ...issued!, presented: [{ id: 'tok_9', state: 'active' as const }] };
  expect(proofLine(both)).toContain('  tok_9 (active), issued tok_1  ');
  const { reason: _, client: __, ...rest } = refused!;
  expect(proofLine({ ...rest, code: null, presented: [] })).toBe(
    `#3  ${time}  GET /open-apis/contact/v3/me  400  ${refused!.error}`,
  );
});

test('a verdict names its test, and says when the test expected it', async () => {
  const twin = twinAt();
  const token = await tokenOf(twin);
  twin.tokens.revokeAll();
  twin.journal.mark('renewal', { expect: ['no-recovery'] });
  for (let call = 0; call < 2; call++) await use(twin, token);
  expect(verdictText(twin.verdicts(), [])).toMatch(
    /^error \(expected\) no-recovery \(#2, #3\) in the test "renewal": used tok_1/,
  );
});
