import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { version } from '../../src/core/version.ts';
import { inProcess, tokentwin } from './program.ts';

describe('help and usage', () => {
  test('--help lists the commands there are', async () => {
    const { code, stdout, stderr } = await tokentwin(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const listed = stdout.match(/(?<=\nCommands\n)(?: {2}.+\n)+/)?.[0].match(/^ {2}\w+/gm);
    expect(listed?.map((name) => name.trim())).toEqual(Object.keys(commands));
  });

  test.each(Object.keys(commands))('%s --help shows usage, options and examples', async (name) => {
    const { code, stdout } = await inProcess([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^tokentwin ${name} .+\\.\n\nUsage\n  tokentwin ${name}`));
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

  test('--version prints the version', async () => {
    expect(await tokentwin(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([
    [['clok'], 'There is no command "clok". Did you mean "clock"? See tokentwin --help.'],
    [['frobnicate'], 'There is no command "frobnicate".'],
    [['serve', '--prot', '0'], 'tokentwin serve has no option --prot. Did you mean --port'],
    [['--sed', 'x.yaml'], 'tokentwin serve has no option --sed. Did you mean --seed'],
    [['serve', '--port'], '--port needs a value: --port N.'],
    [['serve', '--port', '--json'], '--port needs a value: --port N.'],
    [['serve', '--port', 'high'], '--port takes a number, not "high".'],
    [['serve', '--port', '70000'], '--port takes a whole number from 0 to 65535, not 70000.'],
    [['serve', '--json=yes'], '--json takes no value, but "yes" was given.'],
    [['serve', 'now'], 'tokentwin serve does not know what to do with "now".'],
    [['serve', '--profile', 'guessed'], 'The profile "guessed" does not exist.'],
    [['serve', '--quirk', 'x'], '--quirk takes NAME=VALUE, not "x".'],
    [['serve', '--quirk', 'feishu.x=1'], 'There is no quirk "feishu.x".'],
    [['serve', '--now', 'soon'], '"soon" is not an instant.'],
    [['serve', '--speed', '0'], "The clock's speed cannot be 0."],
    [
      ['serve', '--port', '0', '--host', '0.0.0.0'],
      'On the host "0.0.0.0" others could reach the control API.',
    ],
    [['check'], 'tokentwin check needs FILE.'],
    [['errors', 'feishi'], 'There is no vendor "feishi". Did you mean "feishu"?'],
    [['errors', '--operation', 'feishu.nothing'], 'There is no operation "feishu.nothing".'],
    [['tokens', 'revok'], 'tokentwin tokens knows no "revok". Did you mean "revoke"?'],
    [['tokens', 'revoke'], 'Say what to revoke: a token id, or --operation or --client.'],
    [['clock', 'advanse', '1m'], 'The clock knows no move "advanse". Did you mean "advance"?'],
    [['clock', 'advance'], 'advance needs a duration, such as 91m.'],
    [['clock', 'advance', '91'], '"91" is not a duration.'],
    [['clock', 'advance', '-5m'], 'The clock cannot be advanced by -5m: that is backwards.'],
    [['clock', 'freeze', 'now'], 'freeze takes no value, but "now" was given.'],
    [['clock', 'speed', 'fast'], '"fast" is no speed'],
    [['clock', 'to', 'expry'], 'Did you mean "expiry"?'],
    [['clock', 'set', 'then'], '"then" is not an instant.'],
    [['clock', 'freeze', '--offset', '-1s'], '--token and --offset go with to, not with freeze.'],
  ])('%j is refused in one line', async (args, message) => {
    const { code, stdout, stderr } = await inProcess(args);
    expect(stderr).toMatch(/^tokentwin: .+\n$/);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('a command line that is not understood ends the program with 2', async () => {
    const { code, stderr } = await tokentwin(['clok']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'tokentwin: There is no command "clok". Did you mean "clock"? See tokentwin --help.\n',
    });
  });

  test('--verbose shows the stack', async () => {
    const { code, stderr } = await tokentwin(['clock', 'advance', '91', '--verbose']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^\s+at /m);
  });
});
