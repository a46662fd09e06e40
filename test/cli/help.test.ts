import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { displayWidth } from '../../src/cli/table.ts';
import { version } from '../../src/core/version.ts';
import { englishIn } from '../support/english.ts';
import { inProcess, tokentwin } from './program.ts';

describe('help and usage', () => {
  test('--help lists the commands there are', async () => {
    const { code, stdout, stderr } = await tokentwin(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const listed = stdout.match(/(?<=\nCommands\n)(?: {2}.+\n)+/)?.[0].match(/^ {2}[\w-]+/gm);
    expect(listed?.map((name) => name.trim())).toEqual(Object.keys(commands));
  });

  test.each(['', ...Object.keys(commands)])('help %s fits 80 columns', async (name) => {
    const { code, stdout } = await inProcess(['help', ...(name === '' ? [] : [name])]);
    expect(code).toBe(0);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toBe((await inProcess([...(name === '' ? [] : [name]), '--help'])).stdout);
  });

  test.each(['', ...Object.keys(commands)])('help %s fits 80 columns in Chinese, too', async (name) => {
    const { code, stdout } = await inProcess(['help', ...(name === '' ? [] : [name]), '--lang', 'zh']);
    expect(code).toBe(0);
    expect(stdout.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect(englishIn(stdout)).toEqual([]);
    expect(stdout).toContain('用法\n  tokentwin');
  });

  test.each(Object.keys(commands))('%s --help shows usage, options and examples', async (name) => {
    const { code, stdout } = await inProcess([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^tokentwin ${name} [^]+\\.\n\nUsage\n  tokentwin ${name}`));
    expect(stdout).toContain('--json');
    expect(stdout).toContain('\nExamples\n  tokentwin ');
  });

  test('serve --help shows every option of the contract', async () => {
    const { stdout } = await inProcess(['serve', '-h']);
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, name]) => name);
    const contract =
      'port host seed scenario profile quirk now freeze speed accept-any random-seed state control-token no-control json verbose help';
    expect(options).toEqual(expect.arrayContaining(contract.split(' ')));
  });

  test.each(['--version', '-v', '-V'])('%s prints the version', async (flag) => {
    expect(await inProcess([flag])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([
    [['clok'], 'unknown command "clok". Did you mean "clock"? --help lists the commands.'],
    [['frobnicate'], 'unknown command "frobnicate".'],
    [['help', 'clok'], 'unknown command "clok". Did you mean "clock"?'],
    [['serve', '--prot', '0'], 'tokentwin serve: unknown option --prot. Did you mean --port'],
    [['--sed', 'x.yaml'], 'tokentwin serve: unknown option --sed. Did you mean --seed'],
    [['serve', '--port'], '--port needs a value: --port N.'],
    [['serve', '--port', '--json'], '--port needs a value: --port N.'],
    [['serve', '--port', 'high'], 'invalid --port "high": expected a number.'],
    [['serve', '--port', '70000'], 'invalid --port 70000: expected a whole number from 0 to 65535.'],
    [['serve', '--json=yes'], '--json takes no value, but "yes" was given.'],
    [['serve', 'now'], 'unexpected argument "now".'],
    [['serve', '--profile', 'guessed'], 'Unknown profile "guessed".'],
    [['serve', '--quirk', 'x'], 'invalid --quirk "x": expected NAME=VALUE.'],
    [['serve', '--quirk', 'feishu.x=1'], 'Unknown quirk "feishu.x".'],
    [['serve', '--now', 'soon'], '"soon" is not an instant.'],
    [['serve', '--speed', '0'], 'Invalid speed 0'],
    [['serve', '--scenario', 'tokn-alive'], 'unknown scenario "tokn-alive". Did you mean "token-alive"'],
    [
      ['serve', '--port', '0', '--sandbox-ports', '4200-4100'],
      'invalid --sandbox-ports "4200-4100": expected the first and the last port',
    ],
    [['serve', '--port', '0', '--watch'], '--watch needs a file to watch: give --seed FILE or --stubs FILE.'],
    ...['twin:4010', 'http://twin', '*', '*twin', 'a.*.b', ''].map((host): [string[], string] => [
      ['serve', '--port', '0', '--allow-host', host],
      `invalid --allow-host "${host}": expected a host name without scheme and port`,
    ]),
    [['check'], 'tokentwin check: missing argument FILE.'],
    [['errors', 'feishi'], 'There is no vendor "feishi". Did you mean "feishu"?'],
    [['errors', '--operation', 'feishu.nothing'], 'There is no operation "feishu.nothing".'],
    [['tokens', 'revok'], 'tokentwin tokens: unknown action "revok". Did you mean "revoke"?'],
    [['tokens', 'revoke'], 'revoke needs a token id, or --operation or --client.'],
    [['sandboxes', 'ad'], 'unknown action "ad". Did you mean "add"?'],
    [['sandboxes', 'remove'], 'remove needs the name of a sandbox.'],
    [['sandboxes', '--port'], '--port and --ttl are only valid with add.'],
    [['scenarios', 'laod'], 'unknown action "laod". Did you mean "load"?'],
    [['scenarios', 'load'], 'load needs the name of a scenario or a file.'],
    [['completion', 'tcsh'], 'unknown shell "tcsh". Use bash, zsh, fish.'],
  ])('%j is refused in one line', async (args, message) => {
    const { code, stdout, stderr } = await inProcess(args);
    expect(stderr).toMatch(/^tokentwin( [a-z-]+)?: .+\n$/);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('a command line that is not understood ends the program with 2', async () => {
    const { code, stderr } = await tokentwin(['clok']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'tokentwin: unknown command "clok". Did you mean "clock"? --help lists the commands.\n',
    });
  });

  test('--verbose shows the stack', async () => {
    const { code, stderr } = await tokentwin(['serve', '--now', 'soon', '--verbose']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^\s+at /m);
  });
});
