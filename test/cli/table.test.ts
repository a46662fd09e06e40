import { expect, test } from 'vitest';
import { table } from '../../src/cli/table.ts';

test('columns are aligned, Chinese characters taking two places', () => {
  expect(
    table(
      ['code', 'message'],
      [
        ['1', '未知错误'],
        ['22222', 'x'],
      ],
    ),
  ).toEqual(['code   message', '1      未知错误', '22222  x']);
  expect(
    table(
      ['message', 'code'],
      [
        ['未知错误', '1'],
        ['x', '2'],
      ],
    ),
  ).toEqual(['message   code', '未知错误  1', 'x         2']);
});

test('the widest column is wrapped to the width of the terminal', () => {
  expect(
    table(
      ['code', 'trigger'],
      [
        ['1', 'the app is not there'],
        ['2', 'short'],
      ],
      18,
    ),
  ).toEqual(['code  trigger', '1     the app is', '      not there', '2     short']);
});

test('a word longer than its column is broken', () => {
  expect(table(['id'], [['abcdefghijklm']], 8)).toEqual(['id', 'abcdefgh', 'ijklm']);
});
