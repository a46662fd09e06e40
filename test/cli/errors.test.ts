import { expect, test } from 'vitest';
import { listErrors, shareErrors } from '../../src/catalogue/errors.ts';
import { catalogues } from '../support/catalogues.ts';
import { inProcess, tokentwin } from './program.ts';

/** What it prints when all goes well. */
async function printed(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await inProcess(['errors', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

test('errors prints one line for each vendor, with its counts', async () => {
  const shared = shareErrors(listErrors(catalogues, 'dingtalk'));
  const natural = shared.filter(({ reach }) => reach === 'natural').length;
  const lines = (await printed()).split('\n');
  expect(lines.slice(1, 4).map((line) => line.split(' ')[0])).toEqual(['feishu', 'dingtalk', 'ekuaibao']);
  expect(lines[2]).toMatch(new RegExp(` ${shared.length} +${natural} +${shared.length - natural}$`));
  expect(lines.at(-2)).toContain('--all');
});

test('errors VENDOR lists each error that has a condition once, and says how many have none', async () => {
  const stdout = await printed('feishu');
  const shared = shareErrors(listErrors(catalogues, 'feishu'));
  const natural = shared.filter(({ reach }) => reach === 'natural');
  expect(stdout.trimEnd().split('\n')).toHaveLength(natural.length + 3);
  for (const { trigger } of natural) expect(stdout).toContain(trigger);
  expect(stdout).toContain(`${shared.length - natural.length} more errors have no condition`);
});

test.each(['10014', 'app-secret-invalid'])('errors %s explains the error', async (subject) => {
  const stdout = await printed(subject);
  expect(stdout).toMatch(/^app-secret-invalid {2}10014 {2}HTTP 200 {2}app secret invalid\n/);
  expect(stdout).toContain('The app exists and app_secret is not its secret.');
  expect(stdout).toContain('feishu.appAccessTokenInternal');
  expect(stdout).toContain('observed: ');
});

test('errors VENDOR --all lists each code with status, message, condition and evidence, by operation', async () => {
  const { code, stdout } = await tokentwin(['errors', 'feishu', '--all']);
  expect(code).toBe(0);
  for (const entry of listErrors(catalogues, 'feishu')) {
    const group = stdout.split('\n\n').find((each) => each.startsWith(`${entry.operation}  `));
    const line = group
      ?.split('\n')
      .find((each) => each.startsWith(`${entry.code ?? '-'} `) && each.includes(entry.trigger));
    expect(line, `${entry.operation} ${entry.name}`).toBeDefined();
    expect(line).toContain(` ${entry.status} `);
    expect(line).toContain(`${entry.evidence.kind}: ${entry.evidence.source}`);
  }
  expect(stdout).not.toContain('dingtalk.');
});

test('errors --json is what the control API answers', async () => {
  expect(JSON.parse(await printed('--json'))).toEqual({ errors: listErrors(catalogues) });
  expect(JSON.parse(await printed('--operation', 'dingtalk.corpToken', '--json'))).toEqual({
    errors: listErrors(catalogues, undefined, 'dingtalk.corpToken'),
  });
});

test('an unknown code is a usage error', async () => {
  const { code, stderr } = await inProcess(['errors', '99999']);
  expect(code).toBe(2);
  expect(stderr).toBe(
    'tokentwin errors: unknown vendor or error code "99999". Run tokentwin errors for the vendors.\n',
  );
});
