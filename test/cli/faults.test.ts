import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RunningTwin, serve } from '../../src/server/serve.ts';
import { askForToken, inProcess } from './program.ts';

const operation = 'feishu.appAccessTokenInternal';

let running: RunningTwin;
beforeAll(async () => {
  running = await serve();
});
beforeEach(() => running.twin.reset());
afterAll(() => running.close());

/** What `tokentwin faults` does with these words. */
const faults = (...args: string[]) => inProcess(['faults', ...args], { TOKENTWIN_URL: running.url });

/** What it prints when all goes well. */
async function printed(...args: string[]): Promise<string> {
  const outcome = await faults(...args);
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  return outcome.stdout.trimEnd();
}

test('adds a documented error, lists what it did, and takes it back', async () => {
  expect(await printed()).toBe('No faults.');
  await printed('add', '--operation', operation, '--error', '10014', '--times', '1');
  expect(await askForToken(running.url)).toMatchObject({ code: 10014 });
  expect(await askForToken(running.url)).toMatchObject({ code: 0 });
  const [head, row, ...others] = (await printed()).split('\n');
  expect(head!.split(/ +/)).toEqual(['id', 'operation', 'client', 'fault', 'when', 'applied']);
  expect(row).toMatch(
    /^fault_1 +feishu\.appAccessTokenInternal +any +error 10014 +once +1 of 2 calls, spent$/,
  );
  expect(others).toEqual([]);
  expect(await printed('remove', 'fault_1')).toBe('Taken back: fault_1.');
  expect(await printed('clear')).toBe('Taken back: nothing.');
});

test('--set reads numbers, durations and texts', async () => {
  await printed(
    'add',
    '--type',
    'latency',
    '--set',
    'minMs=1',
    '--set',
    'maxMs=20ms',
    '--probability',
    '0.5',
  );
  await printed('add', '--type', 'response', '--set', 'status=200', '--set', 'body={"a":1}', '--client', 'x');
  const rateLimit = ['limit=0', 'window=1m', 'headers=false', 'response={"status":503}'];
  await printed(
    'add',
    '--type',
    'rate-limit',
    ...rateLimit.flatMap((each) => ['--set', each]),
    '--after',
    '2',
  );
  expect(running.twin.faults.list()).toMatchObject([
    { fault: { type: 'latency', minMs: 1, maxMs: '20ms' }, probability: 0.5 },
    { fault: { type: 'response', status: 200, body: '{"a":1}' }, client: 'x' },
    { fault: { type: 'rate-limit', limit: 0, headers: false, response: { status: 503 } }, after: 2 },
  ]);
  expect(await printed()).toMatch(/latency minMs=1 maxMs=20ms +probability 0\.5/);
  expect(await printed('clear')).toBe('Taken back: fault_1, fault_2, fault_3.');
});

test('--json prints what the control API answers', async () => {
  const added = JSON.parse(await printed('add', '--error', 'unknown-error', '--json'));
  expect(added).toEqual(running.twin.faults.get('fault_1'));
  expect(JSON.parse(await printed('--json'))).toEqual({ faults: [added] });
});

describe('what the twin refuses', () => {
  test.each([
    [
      ['add', '--operation', 'feishu.appAccesTokenInternal', '--error', '1'],
      '"feishu.appAccessTokenInternal"',
    ],
    [['add', '--operation', operation, '--error', 'app-secret-invald'], 'Did you mean "app-secret-invalid"'],
    [['add', '--type', 'latncy'], 'Did you mean "latency"?'],
    [['add', '--type', 'latency', '--set', 'm=1'], 'Did you mean "ms"?'],
    [['remove', 'fault_9'], 'Unknown fault rule "fault_9".'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await faults(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('what is not understood', () => {
  test.each([
    [['ad'], 'tokentwin faults knows no "ad". Did you mean "add"?'],
    [['add'], 'Say what goes wrong: --error for a documented error, or --type.'],
    [['add', '--error', '1', '--type', 'hang'], 'Say what goes wrong'],
    [['add', '--error', '1', '--set', 'ms=1'], '--set goes with --type.'],
    [['add', '--type', 'latency', '--set', 'ms'], '--set takes KEY=VALUE, not "ms".'],
    [['add', 'hang'], 'remove, and only that, takes the id of a rule.'],
    [['remove'], 'remove, and only that, takes the id of a rule.'],
    [['--error', '10014'], 'go with add'],
    [['clear', '--operation', operation], 'go with add'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await faults(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
