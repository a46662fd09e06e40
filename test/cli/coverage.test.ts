import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { askForToken, inProcess } from './program.ts';

test('coverage: a row for each operation that was called, and the share', async () => {
  await using server = await serve();
  expect((await inProcess(['coverage', '--url', server.url])).stdout).toBe('Nothing was called yet.\n');
  await askForToken(server.url);
  await askForToken(server.url, 'wrong');

  const { code, stdout } = await inProcess(['coverage', '--url', server.url]);

  expect(code).toBe(0);
  const [head, row, ...rest] = stdout.split('\n');
  expect(head).toMatch(/^operation +calls +errors +phases +not met yet$/);
  expect(row).toMatch(/^feishu\.appAccessTokenInternal +2 +1\/\d+ +1\/6 +reused, renewal-window, two-alive/);
  expect(rest.join('\n')).toMatch(
    / %: 2 of \d+ natural errors and phases of the 1 operation that was called\./,
  );
  expect(rest.join('\n')).toMatch(/Answers depended on: .*feishu\.\S+=\S+/);
});

test('coverage --fail-under: exit code 1 below the share, 0 at it', async () => {
  await using server = await serve();
  await askForToken(server.url);
  const { percent } = server.twin.coverage();
  const run = (share: string) => inProcess(['coverage', '--fail-under', share, '--url', server.url]);
  expect(await run(String(percent))).toMatchObject({ code: 0, stderr: '' });
  expect(await run('100')).toMatchObject({
    code: 1,
    stderr: `tokentwin: ${percent} % is less than 100 %.\n`,
  });
  expect(await run('101')).toMatchObject({ code: 2 });
});

test('coverage --junit: what was not met is skipped, too low a share has failed', async () => {
  await using server = await serve();
  await askForToken(server.url);
  const file = join(mkdtempSync(join(tmpdir(), 'tokentwin-')), 'coverage.xml');
  const options = ['--junit', file, '--fail-under', '99', '--json', '--url', server.url];

  const { code, stdout } = await inProcess(['coverage', ...options]);

  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(server.twin.coverage())));
  const report = readFileSync(file, 'utf8');
  expect(report).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="tokentwin" tests="\d+" failures="1"/,
  );
  expect(report).toContain('<testcase classname="feishu.appAccessTokenInternal" name="phase fresh"/>');
  expect(report).toContain('name="phase expired"><skipped message="not met"/></testcase>');
  expect(report).toMatch(/name="at least 99 % is met"><failure message="[\d.]+ %: 1 of \d+"\/>/);
});

test('coverage --junit: a file that cannot be written is said in one line', async () => {
  await using server = await serve();
  const { code, stderr } = await inProcess(['coverage', '--junit', '/nowhere/x.xml', '--url', server.url]);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^tokentwin coverage: Cannot write .*\n$/),
  });
});
