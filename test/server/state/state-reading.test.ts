import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { StateKeeper } from '../../../src/server/state/state-keeper.ts';
import { resolveStateFile } from '../../../src/server/state/state-location.ts';
import { readStateFile } from '../../../src/server/state/state-reading.ts';
import { createTwin } from '../../../src/twin/twin.ts';
import { systemError } from '../../support/disk.ts';

const twin = createTwin({ now: '2026-11-21T00:00:00Z', frozen: true });
const { vendors } = twin.router;
const state = twin.exportState();

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'tokentwin-read-'));
  file = join(folder, 'state');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await fs.rm(folder, { recursive: true });
});

const head = { format: 'tokentwin-log', version: 1 };
const records = [...twin.saving.all()];
const whole = { twin: 'main', records };
const sandbox = { twin: '~a', sandbox: { name: 'a' }, records };

/** Reads a file of these lines. */
async function read(...lines: readonly unknown[]) {
  await fs.writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return readStateFile(file, vendors);
}

const open = () => StateKeeper.open(file, vendors, { onTrouble: () => {}, realNow: () => 0 });

describe('a state file', () => {
  test('of one line, as GET /_twin/state answers it, is read, with an end of line or without', async () => {
    for (const end of ['', '\n']) {
      await fs.writeFile(file, JSON.stringify(state) + end);
      expect((await readStateFile(file, vendors)).main).toMatchObject({ clock: state.clock });
    }
  });

  test('with only its first line describes nothing yet, even if that line has no end', async () => {
    const nothing = { main: undefined, sandboxes: [] };
    expect(await read(head)).toEqual(nothing);
    await fs.writeFile(file, JSON.stringify(head));
    expect(await readStateFile(file, vendors)).toEqual(nothing);
  });

  test('contains each twin and sandbox, except for deleted ones', async () => {
    const b = { ...sandbox, twin: '~b', sandbox: { name: 'b', port: 8080 } };
    const { main, sandboxes } = await read(head, whole, sandbox, b, { twin: '~a', deleted: true });
    expect(main).toMatchObject({ clock: state.clock });
    expect(sandboxes).toMatchObject([{ sandbox: { name: 'b', port: 8080 }, state: { clock: state.clock } }]);
    // A line may have no records.
    expect((await read(head, whole, { twin: 'main' })).main).toEqual(main);
  });

  /** A token without its text and its times. */
  const half = ['token', { serial: 1, type: 'x', family: 'f', clientId: 'c', subject: 's' }, false];
  const lacking =
    'Invalid record "token": lacks "token"; lacks "operation"; lacks "issuedAtMs"; lacks "lifetimeMs"; ' +
    'lacks "renewalWindowMs".';
  const foreign: readonly [what: string, lines: readonly unknown[], why: string][] = [
    [
      'null',
      [null],
      'Not a tokentwin state: expected the format "tokentwin-state", received none. Export one with GET /_twin/state.',
    ],
    [
      'a log of a newer version',
      [{ ...head, version: 2 }],
      'It is a log of version 2; this tokentwin reads version 1.',
    ],
    [
      'a sandbox without its clock',
      [head, whole, { ...sandbox, records: records.filter(([kind]) => kind !== 'clock') }],
      'The twin "~a" has no record of the kind "clock".',
    ],
    [
      'a twin without anything, so that it would begin anew',
      [head, { twin: 'main' }],
      'The twin "main" has no record of the kind "clock", "world" or "seed".',
    ],
    [
      'a sandbox without a name',
      [head, whole, { twin: '~a', records }],
      'No line says what the sandbox of the twin "~a" is.',
    ],
    ['a state of another form', [{ ...state, clock: null }], 'Invalid State: /clock must be an object.'],
  ];
  test.each(foreign)('with %s is refused', async (_, lines, why) => {
    await expect(read(...lines)).rejects.toMatchObject({
      code: 'ERR_INVALID_STATE',
      message:
        `"${file}" is not a tokentwin state file; it was not changed. ${why} ` +
        'Name another file, or move this one away.',
    });
  });

  const ofMain = (...added: readonly unknown[]) => ({ twin: 'main', records: [...records, ...added] });
  const damaged: readonly [what: string, line: unknown, why: string | RegExp][] = [
    ['that is null', null, 'A line must be an object; received null.'],
    ['that is a list', [], 'A line must be an object; received a list.'],
    [
      'that names no twin',
      { records: [] },
      '"twin" must be "main" or the name of a sandbox, such as "~a"; received undefined.',
    ],
    [
      'of a twin that nobody made',
      { twin: 'mian', records },
      '"twin" must be "main" or the name of a sandbox, such as "~a"; received "mian".',
    ],
    [
      'whose records are an object',
      { twin: 'main', records: {} },
      '"records" must be a list; received an object.',
    ],
    ['whose records are null', { twin: 'main', records: null }, '"records" must be a list; received null.'],
    ...[null, { name: 'b' }, { name: 'a', port: '80' }, { name: 'a', expiresAtMs: 'x' }, []].map(
      (wrong): (typeof damaged)[number] => [
        `with the sandbox ${JSON.stringify(wrong)}`,
        { ...sandbox, sandbox: wrong },
        '"sandbox" must be an object with the name in "~a", and "expiresAtMs", "port" and "tokenDigest" where the sandbox has them.',
      ],
    ),
    [
      'with a number as record',
      ofMain(7),
      'A record must be a list that begins with its kind; received a number.',
    ],
    [
      'with a record of a newer version',
      ofMain(['mystery']),
      'Unknown kind of record: "mystery". Use the version that wrote it.',
    ],
    [
      'with a record whose kind is a list',
      ofMain([['token']]),
      'Unknown kind of record: a list. Use the version that wrote it.',
    ],
    [
      'with a record that is too short',
      ofMain(['token', { serial: 1 }]),
      'The record "token" must have 2 values after its kind; received 1.',
    ],
    [
      'with a record that is too long',
      ofMain(['clear', 1]),
      'The record "clear" must have 0 values after its kind; received 1.',
    ],
    [
      'with a list for an object',
      ofMain(['token', [], true]),
      'Value 1 of the record "token" must be an object; received a list.',
    ],
    [
      'with null for an object',
      ofMain(['rule', null]),
      'Value 1 of the record "rule" must be an object; received null.',
    ],
    [
      'with a text for a flag',
      ofMain(['token', {}, 'yes']),
      'Value 2 of the record "token" must be true or false; received a string.',
    ],
    [
      'with half a number',
      ofMain(['issued', 1.5]),
      'Value 1 of the record "issued" must be a whole number; received a number.',
    ],
    ['with half a token', ofMain(half), lacking],
    ['with half a token of a sandbox', { ...sandbox, records: [...records, half] }, lacking],
    [
      'with a clock of another form',
      ofMain(['clock', { nowMs: 'now', mode: 'running', speed: 1, atMs: 0 }]),
      'Invalid record "clock": /clock/nowMs must be a whole number.',
    ],
    [
      'with stubs that are no list',
      ofMain(['stubs', { serial: 1, stubs: {} }]),
      'Invalid record "stubs": /stubs/stubs must be a list.',
    ],
    ['with a rule without a name', ofMain(['rule', { rule: {} }]), /^Invalid record "rule": lacks "id"; /],
    [
      'with a seed of an unknown vendor',
      ofMain(['seed', { nobody: {} }]),
      'Invalid record "seed": has an unknown key "nobody".',
    ],
    [
      'with a login code of another form',
      ofMain(['item', 'feishu', 'loginCodes', 'c', { code: 7 }]),
      /^Invalid record "item": \/feishu\/loginCodes\/0/,
    ],
    [
      'with chance of another form',
      ofMain(['random', [1]]),
      /^Invalid record "random": \/random must have at least 9 items/,
    ],
  ];
  test.each(damaged)('with a line %s is refused', async (_, line, why) => {
    const error = await read(head, whole, line, whole).catch((each: unknown) => each);
    const start = `"${file}" is damaged at line 3; it was not changed. `;
    const end = ' Correct that line, name another file, or move this one away.';
    const { message } = error as Error;
    expect([message.slice(0, start.length), message.slice(-end.length)]).toEqual([start, end]);
    expect(message.slice(start.length, -end.length)).toEqual(
      typeof why === 'string' ? why : expect.stringMatching(why),
    );
    expect(error).toMatchObject({ code: 'ERR_INVALID_STATE' });
  });

  test('that is refused has the reason as the cause of its error', async () => {
    await expect(read(head, { twin: 'main', records: [...records, half] })).rejects.toMatchObject({
      cause: { code: 'ERR_INVALID_STATE', message: lacking },
    });
  });

  test('that cannot be read is not treated as an empty one', async () => {
    await fs.writeFile(file, JSON.stringify(state));
    vi.spyOn(fs, 'readFile').mockRejectedValue(systemError('EIO'));
    await expect(readStateFile(file, vendors)).rejects.toMatchObject({
      code: 'ERR_FILE',
      message: `Cannot keep the state in "${file}": EIO: the system says so.`,
    });
  });
});

describe('the message of a disk error', () => {
  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
    ['EACCES', 'you may not write it'],
    ['EPERM', 'you may not write it'],
    ['EMFILE', 'EMFILE: the system says so'],
  ])('%s at the start', async (code, why) => {
    const cause = systemError(code);
    vi.spyOn(fs, 'writeFile').mockRejectedValue(cause);
    const error = { code: 'ERR_FILE', message: `Cannot keep the state in "${file}": ${why}.`, cause };
    await expect(open()).rejects.toMatchObject(error);
    // The next start succeeds.
    vi.restoreAllMocks();
    const { keeper } = await open();
    await keeper.close();
  });

  test('an error without a code', async () => {
    vi.spyOn(fs, 'writeFile').mockRejectedValue(new Error('out of order'));
    await expect(open()).rejects.toMatchObject({
      code: 'ERR_FILE',
      message: `Cannot keep the state in "${file}": out of order.`,
    });
  });

  test('a missing folder', async () => {
    const missing = join(folder, 'nowhere', 'state');
    await expect(resolveStateFile(missing)).rejects.toMatchObject({
      code: 'ERR_FILE',
      message: expect.stringMatching(/^Cannot keep the state in ".*nowhere\/state": ENOENT: .*\.$/),
    });
  });
});
