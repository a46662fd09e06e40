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

test('adds a documented error, lists what it did, and removes it', async () => {
  expect(await printed()).toBe('No fault rules.');
  await printed('add', '--operation', operation, '--error', '10014', '--times', '1');
  expect(await askForToken(running.url)).toMatchObject({ code: 10014 });
  expect(await askForToken(running.url)).toMatchObject({ code: 0 });
  const [head, row, ...others] = (await printed()).split('\n');
  expect(head!.split(/ +/)).toEqual(['id', 'operation', 'client', 'fault', 'when', 'applied']);
  expect(row).toMatch(
    /^fault_1 +feishu\.appAccessTokenInternal +any +error 10014 +once +1 of 2 requests, spent$/,
  );
  expect(others).toEqual([]);
  expect(await printed('remove', 'fault_1')).toBe('Removed fault_1');
  expect(await printed('clear')).toBe('Nothing to remove.');
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
  expect(await printed('clear')).toBe('Removed fault_1, fault_2, fault_3');
});

test('--json prints what the control API answers', async () => {
  const added = JSON.parse(await printed('add', '--error', 'unknown-error', '--json'));
  expect(added).toEqual(running.twin.faults.get('fault_1'));
  expect(JSON.parse(await printed('--json'))).toEqual({ faults: [added] });
});

describe('a rule that the server refuses', () => {
  test.each([
    [
      ['add', '--operation', 'feishu.appAccesTokenInternal', '--error', '1'],
      2,
      '"feishu.appAccessTokenInternal"',
    ],
    [
      ['add', '--operation', operation, '--error', 'app-secret-invald'],
      2,
      'Did you mean "app-secret-invalid"',
    ],
    [['add', '--type', 'latncy'], 2, 'Did you mean "latency"?'],
    [['add', '--type', 'latency', '--set', 'm=1'], 2, 'Did you mean "ms"?'],
    [['add'], 2, 'error'],
    [['add', '--error', '1', '--type', 'hang'], 2, 'error'],
    [['remove', 'fault_9'], 1, 'Unknown fault rule "fault_9".'],
  ])('%j', async (args, exitCode, message) => {
    const { code, stdout, stderr } = await faults(...args);
    expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('a usage error', () => {
  test.each([
    [['ad'], 'tokentwin faults: unknown action "ad". Did you mean "add"?'],
    [['add', '--error', '1', '--set', 'ms=1'], '--set is only valid with --type.'],
    [['add', '--type', 'latency', '--set', 'ms'], 'invalid --set "ms": expected KEY=VALUE.'],
    [['add', 'hang'], 'remove needs the id of a rule; no other action takes one.'],
    [['remove'], 'remove needs the id of a rule'],
    [['--error', '10014'], 'only valid with add'],
    [['clear', '--operation', operation], 'only valid with add'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await faults(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
