import { expect, test } from 'vitest';
import { findMistakes, readInput } from '../../src/core/input.ts';
import { english } from '../../src/core/message.ts';

test('a valid input comes back as it is', () => {
  const scenario = { now: '2026-11-21T00:00:00Z', tokens: [{ operation: 'x', remaining: '-1s' }] };
  expect(readInput('Scenario', scenario, 'ERR_INVALID_SCENARIO')).toBe(scenario);
});

test('every mistake is found, with the path to it', () => {
  const scenario = {
    speed: 0,
    profile: 'guessed',
    quirks: { 'feishu.x': 1 },
    tokens: [{ operation: '' }, { age: -1, oops: true }],
    faults: [{ error: 1 }, { fault: { type: 'latency', ms: 'soon' } }],
  };
  const mistakes = findMistakes('Scenario', scenario).map((mistake) => ({
    ...mistake,
    message: english.say(mistake.message),
  }));
  expect(mistakes).toEqual([
    {
      path: ['speed'],
      message: 'Invalid speed in scenario: expected a number above 0, at most 1000000, received 0.',
    },
    {
      path: ['profile'],
      message: 'Invalid profile in scenario: expected observed or documented, received "guessed".',
    },
    { path: ['quirks', 'feishu.x'], message: 'Invalid value of feishu.x: expected a string, received 1.' },
    {
      path: ['tokens', 0, 'operation'],
      message: 'Invalid operation in scenario token: expected a non-empty string, received "".',
    },
    {
      path: ['tokens', 1],
      key: 'oops',
      message:
        'Unknown key "oops" in scenario token. Known keys: operation, client, subject, age, remaining, revoked.',
    },
    { path: ['tokens', 1], message: 'Missing operation in scenario token.' },
    {
      path: ['tokens', 1, 'age'],
      message:
        'Invalid age in scenario token: expected a duration such as 300ms, 2s or 1h30m, or a number of milliseconds, received -1.',
    },
    {
      path: ['faults', 1, 'fault', 'ms'],
      message:
        'Invalid ms in latency fault: expected a duration such as 300ms, 2s or 1h30m, or a number of milliseconds, received "soon".',
    },
  ]);
});

test.each([
  [[], 'Invalid scenario: expected an object, received [].'],
  [{ tokens: {} }, 'Invalid tokens in scenario: expected a list, received {}.'],
  [{ freeze: 1 }, 'Invalid freeze in scenario: expected true or false, received 1.'],
  [{ faults: [{ fault: { type: 'late' } }] }, 'Unknown fault type "late". Did you mean "latency"?'],
])('%j is refused with its code', (value, message) => {
  expect(() => readInput('Scenario', value, 'ERR_INVALID_SCENARIO')).toThrow(
    expect.objectContaining({ code: 'ERR_INVALID_SCENARIO', message }),
  );
});
