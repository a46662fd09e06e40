import { describe, expect, test } from 'vitest';
import { isScenario, mistakesInScenario } from '../../src/cli/check-data.ts';
import { checkText } from '../../src/cli/check-file.ts';
import { builtIn } from '../../src/cli/known-vendors.ts';
import { english } from '../../src/core/message.ts';

const operation = 'feishu.appAccessTokenInternal';

describe('a scenario file', () => {
  test('in good order has nothing to be found', () => {
    const text = `name: mine
now: 2026-11-21T00:00:00Z
freeze: true
tokens:
  - { operation: ${operation}, remaining: 29m }
  - { operation: ${operation}, age: 1m }
faults:
  - { operation: ${operation}, error: 10014, times: 1 }
`;
    expect(checkText(text, (data) => mistakesInScenario(data, builtIn)).findings).toEqual([]);
  });

  test.each([
    [
      'an unknown key',
      'tokens:\n  - operation: x\n    agee: 1m\n',
      [
        '3:5 Unknown key "agee" in scenario token. Did you mean "age"? Known keys: operation, client, subject, age, remaining, revoked.',
      ],
    ],
    ['a name that is not shipped', 'name: tokn-alive\n', [/^1:1 .*Did you mean "token-alive"/]],
    ['an operation that does not exist', 'tokens:\n  - operation: feishu.x\n', [/^2:5 Unknown operation/]],
    [
      'a token that could not have been handed out, and none behind it',
      `tokens:\n  - operation: ${operation}\n  - operation: ${operation}\n  - operation: nothing\n`,
      [/^3:5 .*once more/],
    ],
    ['a quirk that does not exist', 'quirks:\n  feishu.nope: x\n', [/^2:16 Unknown quirk "feishu.nope"/]],
    ['a fault that could never happen', 'faults:\n  - { error: nope }\n', [/^2:5 .*"nope"/]],
    [
      'a mistake in its seed',
      'seed:\n  dingtalk:\n    corps: [{ corpId: c, authorised: [nobody] }]\n',
      [/^3:39 authorised names "nobody"/],
    ],
  ])('%s is found where it stands', (_what, text, findings) => {
    const found = checkText(text, (data) => mistakesInScenario(data, builtIn)).findings;
    expect(found.map(({ line, column, message }) => `${line}:${column} ${english.say(message)}`)).toEqual(
      findings.map((each) => (typeof each === 'string' ? each : expect.stringMatching(each))),
    );
  });

  test.each([
    [{ name: 'fresh' }, true],
    [{ tokns: [], seed: {} }, true],
    [{ feishu: {} }, false],
    [{}, false],
    [[], false],
    [null, false],
  ])('%j is told from a seed', (data, expected) => {
    expect(isScenario(data, builtIn)).toBe(expected);
  });
});
