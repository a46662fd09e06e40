import { expect, test } from 'vitest';
import { windowsCommand } from '../../src/cli/windows-command.ts';

const env = {
  Path: 'C:\\Windows;C:\\Program Files\\nodejs\\',
  PATHEXT: '.COM;.EXE;.BAT;.CMD',
  ComSpec: 'C:\\cmd.exe',
};
const files = new Set([
  'C:\\Program Files\\nodejs\\npm.cmd',
  'C:\\Program Files\\nodejs\\node.exe',
  'tools\\run.bat',
]);
const commandFor = (command: string, ...args: string[]) =>
  windowsCommand(command, args, env, (file) => files.has(file));

test('a program is run as it is', () => {
  expect(commandFor('node', 'a b')).toEqual({
    file: 'C:\\Program Files\\nodejs\\node.exe',
    args: ['a b'],
    isVerbatim: false,
  });
});

test('a batch file such as npm.cmd is run in cmd.exe', () => {
  expect(commandFor('npm', 'test')).toEqual({
    file: 'C:\\cmd.exe',
    args: ['/d', '/s', '/c', '"C:\\Program^ Files\\nodejs\\npm.cmd ^^^"test^^^""'],
    isVerbatim: true,
  });
  expect(commandFor('tools\\run').args.at(-1)).toBe('"tools\\run.bat"');
});

test.each([
  ['a b', '^^^"a^^^ b^^^"'],
  ['%PATH%', '^^^"^^^%PATH^^^%^^^"'],
  ['a&calc', '^^^"a^^^&calc^^^"'],
  ['say "hi"', '^^^"say^^^ \\^^^"hi\\^^^"^^^"'],
  ['ends\\', '^^^"ends\\\\^^^"'],
])('the argument %j stays one', (argument, expected) => {
  expect(commandFor('npm', argument).args.at(-1)).toBe(`"C:\\Program^ Files\\nodejs\\npm.cmd ${expected}"`);
});

test('a command that is nowhere is left to the system, which says so', () => {
  expect(commandFor('nowhere')).toEqual({ file: 'nowhere', args: [], isVerbatim: false });
});
