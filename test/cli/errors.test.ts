import { expect, test } from 'vitest';
import { listErrors } from '../../src/catalogue/errors.ts';
import { tokentwin } from './program.ts';

test('errors VENDOR lists each code with status, message, trigger and evidence, by operation', async () => {
  const { code, stdout } = await tokentwin(['errors', 'feishu']);
  expect(code).toBe(0);
  for (const entry of listErrors('feishu')) {
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
  const all = await tokentwin(['errors', '--json']);
  expect(JSON.parse(all.stdout)).toEqual({ errors: listErrors() });
  const one = await tokentwin(['errors', '--operation', 'dingtalk.corpToken', '--json']);
  expect(JSON.parse(one.stdout)).toEqual({ errors: listErrors(undefined, 'dingtalk.corpToken') });
});
