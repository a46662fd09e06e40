import { expect, test } from 'vitest';
import { responses } from '../../src/generated/feishu/responses.js';
import { inProcess } from './program.ts';

test('example prints a valid response, the same for the same seed', async () => {
  const { code, stdout } = await inProcess(['example', 'feishu.tokenLoginValidate']);
  expect(code).toBe(0);
  expect(responses['feishu.tokenLoginValidate']!['200']!(JSON.parse(stdout))).toBe(true);
  const again = await inProcess(['example', 'feishu.tokenLoginValidate', '--json']);
  expect(JSON.parse(again.stdout)).toEqual(JSON.parse(stdout));
  const other = await inProcess(['example', 'feishu.tokenLoginValidate', '--random-seed', '2']);
  expect(JSON.parse(other.stdout)).not.toEqual(JSON.parse(stdout));
});

test('example of an unknown operation names the nearest', async () => {
  const { code, stderr } = await inProcess(['example', 'feishu.tokenLogin']);
  expect(code).toBe(1);
  expect(stderr).toContain('Did you mean "feishu.tokenLoginValidate"');
});
